"""A text cut wherever a mark begins or ends, so that marks may overlap and each stays legible."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from onrecord.exports.words import safe
from onrecord.model import Span


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text over which the marks do not change, with the classes of those that cover it."""

    text: str
    classes: str


def pieces(text: str, bounds: Span, marks: Iterable[tuple[int, int, str]]) -> list[Piece]:
    """The text between two offsets in pieces; marks are `(start, end, class)`, half-open."""
    start, end = bounds
    inside = [(max(a, start), min(b, end), what) for a, b, what in marks if a < end and b > start]
    cuts = sorted({start, end, *(cut for a, b, _ in inside for cut in (a, b))})
    return [
        Piece(safe(text[a:b]), " ".join(dict.fromkeys(what for c, d, what in inside if c <= a and b <= d)))
        for a, b in pairwise(cuts)
    ]
