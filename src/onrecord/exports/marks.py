"""An article cut into paragraphs, and these wherever a mark begins or ends, so that marks may overlap."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from onrecord.exports.words import safe
from onrecord.model import Span, Statement

MEASURES = ("content", "cue", "source")


@dataclass(frozen=True, slots=True)
class Mark:
    """A span of a statement's content, cue or source."""

    start: int
    end: int
    what: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text over which the marks do not change; `depth` counts the contents that cover it."""

    text: str
    classes: str
    statements: str
    depth: int


def marks_of(statement: Statement, anchor: str) -> list[Mark]:
    """The marks of a statement, which lead to `anchor`."""
    return [Mark(start, end, what, anchor) for what in MEASURES for start, end in getattr(statement, what)]


def beginning(statement: Statement) -> int:
    """The offset at which a statement begins to be read: where its content does, if it has one."""
    return (statement.content or statement.cue or statement.source)[0][0]


def paragraphs(text: str) -> Iterator[Span]:
    """Stretches that end with a line break, blank lines with the paragraph before them."""
    start = 0
    for gap in re.finditer(r"\s*\n\s*", text):
        if text[start : gap.end()].strip():
            yield start, gap.end()
            start = gap.end()
    if start < len(text):
        yield start, len(text)


def cut_into(text: str, marks: Sequence[Mark], paragraphs: Sequence[Span]) -> Iterator[list[Piece]]:
    """For each paragraph its pieces, cut wherever a mark begins or ends."""
    bounds = {bound for mark in marks for bound in (mark.start, mark.end)}
    bounds.update(bound for paragraph in paragraphs for bound in paragraph)
    opening = sorted(marks, key=lambda mark: -mark.start)
    over: list[Mark] = []
    pieces: list[Piece] = []
    ends = {end for _, end in paragraphs}
    for left, right in pairwise(sorted(bounds)):
        over = [mark for mark in over if mark.end > left]
        while opening and opening[-1].start <= left:
            over.append(opening.pop())
        pieces.append(_piece(text[left:right], over, last=right in ends))
        if right in ends:
            yield pieces
            pieces = []


def _piece(text: str, over: Sequence[Mark], *, last: bool) -> Piece:
    kinds = [mark.what for mark in over]
    return Piece(
        text=safe(text).rstrip("\n") if last else safe(text),
        classes=" ".join(what for what in MEASURES if what in kinds),
        statements=" ".join(dict.fromkeys(mark.anchor for mark in over)),
        depth=min(3, kinds.count("content")),
    )
