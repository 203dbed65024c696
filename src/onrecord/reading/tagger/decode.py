"""Probabilities over pieces to proposed statements: spans snapped to words, marks and brackets."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from onrecord.model import Span, Spans
from onrecord.reading.overlap import overlap

Floats = npt.NDArray[np.float32]
OTHER, CONTENT, SOURCE = 0, 1, 2
STRIP = ' \t\r\n\u00a0\u202f\u2009«»“”"„‟‹›'
TAIL = STRIP + ",;:"
_HOLE = 2  # pieces left out of a run before it counts as two


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """What the tagger says of one anchor. `core`, `optional`: how likely a careful reader marks it so."""

    content: Spans
    cue: Spans
    source: Spans
    core: float
    optional: float
    acts: tuple[float, ...]
    sure: float  # mean probability of the content's pieces


def runs(flags: Sequence[bool] | npt.NDArray[np.bool_], hole: int = 0) -> list[Span]:
    """Runs of true flags, `[first, last)`, with at most `hole` false ones inside.

    >>> runs([True, False, True, False, False, False, True], hole=2)
    [(0, 3), (6, 7)]
    """
    out: list[Span] = []
    for i, flag in enumerate(flags):
        if flag:
            if out and i - out[-1][1] <= hole:
                out[-1] = (out[-1][0], i + 1)
            else:
                out.append((i, i + 1))
    return out


def content_spans(
    text: str, offsets: Sequence[Span], roles: Floats, barred: set[int], quotes: Sequence[Span]
) -> Spans:
    """The content of one anchor: runs of pieces where it is the likeliest role, in offsets of the text."""
    likely = roles.argmax(-1) == CONTENT
    found = []
    for first, last in _split(runs(likely, _HOLE), barred):
        found.append((first, last, float(roles[first:last, CONTENT].sum())))
    if not found:
        return ()
    most = max(weight for *_, weight in found)
    spans = [
        _words(text, offsets[first][0], offsets[last - 1][1])
        for first, last, weight in found
        if weight >= max(2.0, 0.15 * most) or weight == most
    ]
    return tidy(text, [_whole_quotes(span, quotes) for span in spans])


def _split(found: list[Span], barred: set[int]) -> list[Span]:
    """Cut runs where the cue stands inside them."""
    out = []
    for first, last in found:
        start = first
        for i in range(first, last + 1):
            if i == last or i in barred:
                if i > start:
                    out.append((start, i))
                start = i + 1
    return out


def source_span(text: str, offsets: Sequence[Span], roles: Floats) -> Spans:
    """The likeliest single run of source pieces."""
    found = runs(roles.argmax(-1) == SOURCE, _HOLE)
    if not found:
        return ()
    first, last = max(found, key=lambda r: float(roles[r[0] : r[1], SOURCE].sum()))
    return tidy(text, [_words(text, offsets[first][0], offsets[last - 1][1])])


def _words(text: str, start: int, end: int) -> Span:
    """Out to whole words."""
    while start > 0 and text[start - 1].isalnum() and start < len(text) and text[start].isalnum():
        start -= 1
    while 0 < end < len(text) and text[end].isalnum() and text[end - 1].isalnum():
        end += 1
    return start, end


def _whole_quotes(span: Span, quotes: Sequence[Span]) -> Span:
    """Grow over a quotation most of which is covered, and let go of one barely touched."""
    start, end = span
    for a, b in quotes:
        if start < b and end > a and not (start <= a and b <= end):
            shared = min(end, b) - max(start, a)
            if shared >= 0.6 * (b - a):
                start, end = min(start, a), max(end, b)
            elif shared <= 0.2 * (b - a) and shared < 0.3 * (end - start):
                start, end = (start, a) if a > start else (b, end)
    return start, end


def tidy(text: str, spans: Sequence[Span]) -> Spans:
    """Strip white space, quotation marks and closing commas at the ends; drop what is then empty."""
    out: list[Span] = []
    for start, end in sorted(spans):
        if out:
            start = max(start, out[-1][1])
        while start < end and text[start] in TAIL:
            start += 1
        while end > start and text[end - 1] in TAIL:
            end -= 1
        if start < end:
            out.append((start, end))
    return tuple(out)


def cue_runs(cue: Floats, offsets: Sequence[Span], least: float) -> list[list[int]]:
    """Places of the pieces of each likely cue: runs above `least` whose best piece is above twice that."""
    real = np.array([b > a for a, b in offsets])
    return [list(range(a, b)) for a, b in runs((cue > least / 2) & real, 1) if float(cue[a:b].max()) > least]


def without_doubles(proposals: Sequence[Proposal]) -> list[Proposal]:
    """Of proposals with nearly the same content keep the likeliest, one with a cue first."""
    kept: list[Proposal] = []
    for one in sorted(proposals, key=lambda p: -(p.core + (0.15 if p.cue else 0))):
        if not any(overlap(one.content, other.content) > 0.7 for other in kept):
            kept.append(one)
    return sorted(kept, key=lambda p: p.content)
