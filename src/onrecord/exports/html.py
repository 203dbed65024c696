"""The reading as one self-contained page: articles with statements marked, a card for each beside them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from jinja2 import Environment, PackageLoader, Template

from onrecord.exports.words import (
    ACTS,
    Places,
    chain,
    circumstances,
    encounter,
    heading,
    imprint,
    manner,
    quoted,
    safe,
    speaker,
)
from onrecord.model import Reading, Span, Statement

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


@dataclass(frozen=True, slots=True)
class Card:
    """One statement in the margin."""

    anchor: str
    number: int
    speaker: str
    act: str
    manner: str
    content: str
    circumstances: str
    chain: str
    where: str
    inferred: str
    inside: int | None
    rule: str
    evidence: tuple[str, ...]
    confidence: str


@dataclass(frozen=True, slots=True)
class Row:
    """A paragraph and the cards of the statements that begin in it."""

    pieces: list[Piece]
    cards: list[Card]


@dataclass(frozen=True, slots=True)
class Article:
    """One document of the page."""

    anchor: str
    heading: str
    imprint: str
    lang: str
    notes: tuple[str, ...]
    rows: list[Row]
    contacts: tuple[tuple[str, str], ...]
    statements: int


def page(readings: Sequence[Reading]) -> str:
    """A whole HTML page of `readings`, in order."""
    articles = [_article(reading, number) for number, reading in enumerate(readings, 1)]
    return _template().render(articles=articles)


def _article(reading: Reading, number: int) -> Article:
    document, statements = reading.document, reading.statements
    anchors = [f"a{number}s{index}" for index in range(1, len(statements) + 1)]
    paragraphs = list(_paragraphs(document.text))
    starts = [start for start, _ in paragraphs]
    beside: dict[int, list[Card]] = {}
    for card, statement in zip(_cards(reading, anchors), statements, strict=True):
        beside.setdefault(bisect_right(starts, _start(statement)) - 1, []).append(card)
    marks = [
        Mark(start, end, what, anchor)
        for anchor, statement in zip(anchors, statements, strict=True)
        for what in MEASURES
        for start, end in getattr(statement, what)
    ]
    cut = _cut(document.text, marks, paragraphs)
    return Article(
        anchor=f"a{number}",
        heading=safe(heading(document)),
        imprint=safe(imprint(document)),
        lang=document.lang or "fr",
        notes=tuple(safe(note) for note in (*document.notes, *reading.notes)),
        rows=[Row(pieces, beside.get(place, [])) for place, pieces in enumerate(cut)],
        contacts=tuple((safe(encounter(c)), Places(document.text)((c.span,))) for c in reading.contacts),
        statements=len(statements),
    )


def _start(statement: Statement) -> int:
    return (statement.content or statement.cue or statement.source)[0][0]


def _cards(reading: Reading, anchors: Sequence[str]) -> Iterator[Card]:
    text, places = reading.document.text, Places(reading.document.text)
    numbers = {statement.id: number for number, statement in enumerate(reading.statements, 1)}
    for number, statement in enumerate(reading.statements, 1):
        yield Card(
            anchor=anchors[number - 1],
            number=number,
            speaker=safe(speaker(statement)),
            act=ACTS[statement.act],
            manner=manner(statement),
            content=quoted(text, statement.content),
            circumstances=safe(" · ".join(circumstances(statement))),
            chain=safe(chain(statement)),
            where=places(statement.content or statement.cue),
            inferred=(quoted(text, statement.source) or "context") if statement.inferred else "",
            inside=numbers.get(statement.parent or ""),
            rule=statement.rule,
            evidence=tuple(safe(piece) for piece in statement.evidence),
            confidence=f"{statement.confidence:.2f}",
        )


def _paragraphs(text: str) -> Iterator[Span]:
    """Stretches that end with a line break, blank lines with the paragraph before them."""
    start = 0
    for gap in re.finditer(r"\s*\n\s*", text):
        if text[start : gap.end()].strip():
            yield start, gap.end()
            start = gap.end()
    if start < len(text):
        yield start, len(text)


def _cut(text: str, marks: Sequence[Mark], paragraphs: Sequence[Span]) -> Iterator[list[Piece]]:
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


@lru_cache(maxsize=1)
def _template() -> Template:
    loader = PackageLoader("onrecord.exports")
    environment = Environment(loader=loader, autoescape=True, trim_blocks=True, lstrip_blocks=True)
    return environment.get_template("page.html.j2")
