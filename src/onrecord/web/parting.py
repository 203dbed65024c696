"""A long text in parts, each short enough for one page."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

from onrecord.exports.marks import paragraphs
from onrecord.model import Span

PART = 60_000  # characters of a part at most
_WHOLE = 1.5  # of that a text may have and still be one part
_END = re.compile(r"[.!?…][»\"”]?\s+")


def parts(text: str) -> list[list[Span]]:
    """The paragraphs of each part of a text; one too long for a part is cut where a sentence ends."""
    bounds = list(paragraphs(text))
    if len(text) <= PART * _WHOLE:
        return [bounds]
    found: list[list[Span]] = [[]]
    for start, end in (piece for bound in bounds for piece in _cut(text, bound)):
        if found[-1] and end - found[-1][0][0] > PART:
            found.append([])
        found[-1].append((start, end))
    return found


def holding(found: Sequence[Sequence[Span]], offset: int) -> int:
    """The number of the part, from 1, in which an offset stands."""
    return max(1, bisect_right([part[0][0] for part in found if part], offset))


def _cut(text: str, bound: Span) -> Iterator[Span]:
    """A paragraph, in stretches of a part at most."""
    start, end = bound
    cuts = [start]
    while end - cuts[-1] > PART:
        last = cuts[-1] + PART
        ends = [match.end() for match in _END.finditer(text, last - PART // 10, last)]
        cuts.append(ends[-1] if ends else last)
    return pairwise([*cuts, end])
