"""Which statement stands inside which other's content."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.model import Spans


def parents(statements: Sequence[tuple[Spans, Spans]]) -> list[int | None]:
    """For each `(cue, content)` the place in the list of the smallest other content that holds it whole.

    A statement with a cue is nested where the cue stands inside too: *X dit que [Y **demande** Z]*.
    """
    out: list[int | None] = []
    for i, (cue, content) in enumerate(statements):
        held = [
            (_size(other), j)
            for j, (_, other) in enumerate(statements)
            if j != i and _size(other) > _size(content) and _holds(other, content) and _holds(other, cue)
        ]
        out.append(min(held)[1] if held else None)
    return out


def depths(holders: Sequence[int | None]) -> list[int]:
    """How many others hold each, given the place of the smallest that does."""
    out = []
    for holder in holders:
        depth = 0
        while holder is not None:
            depth, holder = depth + 1, holders[holder]
        out.append(depth)
    return out


def _size(spans: Spans) -> int:
    return sum(end - start for start, end in spans)


def _holds(outer: Spans, inner: Spans) -> bool:
    return all(any(a <= start and end <= b for a, b in outer) for start, end in inner)
