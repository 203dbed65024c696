"""An article for the reader: paragraph by paragraph, what was read in it marked, with cards beside it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from onrecord.exports.marks import Mark, Piece, beginning, cut_into, marks_of, paragraphs
from onrecord.exports.words import Places, quoted
from onrecord.model import Span
from onrecord.record.opened import Opened, Stated
from onrecord.web import addresses


@dataclass(frozen=True, slots=True)
class Card:
    """One statement in the margin; `inside` are number and anchor of the one that it is nested in.

    `again` says that a card before it tells of the same speaker in the same role.
    """

    stated: Stated
    anchor: str
    number: int
    content: str
    source: str
    paragraph: int
    inside: tuple[int, str] | None
    again: bool


@dataclass(frozen=True, slots=True)
class Part:
    """A paragraph and the cards of the statements that begin in it.

    `start` is its offset in the text; `returns` are those of the carriage returns that the page leaves out.
    """

    start: int
    returns: str
    pieces: list[Piece]
    cards: list[Card]


def parts_of(own: Opened, bounds: Sequence[Span] | None = None) -> Iterator[Part]:
    """The article in paragraphs; a statement's card stands beside the one in which it begins.

    `bounds` are those of the paragraphs that are shown, which follow one another; else all are.
    """
    text = own.reading.document.text
    bounds = list(paragraphs(text)) if bounds is None else bounds
    starts = [start for start, _ in bounds]
    first, last = (bounds[0][0], bounds[-1][1]) if bounds else (0, 0)
    beside: dict[int, list[Card]] = {}
    marks: list[Mark] = []
    for card in _cards(own):
        begins = beginning(card.stated.statement)
        if first <= begins < last:
            beside.setdefault(bisect_right(starts, begins) - 1, []).append(card)
        marks += (mark for mark in _marks(card, first, last) if mark.start < mark.end)
    cut = cut_into(text, marks, bounds)
    edges = {edge for mark in marks for edge in (mark.start, mark.end)}
    for place, ((start, end), pieces) in enumerate(zip(bounds, cut, strict=True)):
        yield Part(start, _returns(text, (start, end), edges), pieces, beside.get(place, []))


def _marks(card: Card, first: int, last: int) -> Iterator[Mark]:
    """The marks of a statement in what is shown; those of a rejected one are not seen before it is chosen."""
    for mark in marks_of(card.stated.statement, card.anchor):
        what = "rejected" if card.stated.state == "rejected" else mark.what
        yield Mark(max(mark.start, first), min(mark.end, last), what, mark.anchor)


def _cards(own: Opened) -> Iterator[Card]:
    text, places = own.reading.document.text, Places(own.reading.document.text)
    known: set[tuple[str, str | None, str | None]] = set()
    numbers = {one.statement.id: number for number, one in enumerate(own.stated, 1)}
    for number, one in enumerate(own.stated, 1):
        statement = one.statement
        inside = numbers.get(statement.parent or "")
        who = (statement.name, statement.role, statement.principal)
        yield Card(
            stated=one,
            anchor=addresses.segment(statement.id),
            number=number,
            content=quoted(text, statement.content),
            source=quoted(text, statement.source),
            paragraph=places.paragraph(beginning(statement)),
            inside=(inside, addresses.segment(statement.parent or "")) if inside else None,
            again=who in known,
        )
        known.add(who)


def _returns(text: str, bounds: Span, edges: set[int]) -> str:
    """Where a page that ends its lines with one character has one less than the text; offsets in the text."""
    start, end = bounds
    found = re.finditer("\r\n", text[start:end])
    return " ".join(str(start + one.start()) for one in found if start + one.start() + 1 not in edges)
