"""The reading as one self-contained page: articles with statements marked, a card for each beside them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from jinja2 import Environment, PackageLoader, Template

from onrecord.exports.marks import Piece, beginning, cut_into, marks_of, paragraphs
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
from onrecord.model import Reading


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
    bounds = list(paragraphs(document.text))
    starts = [start for start, _ in bounds]
    beside: dict[int, list[Card]] = {}
    for card, statement in zip(_cards(reading, anchors), statements, strict=True):
        beside.setdefault(bisect_right(starts, beginning(statement)) - 1, []).append(card)
    named = zip(anchors, statements, strict=True)
    marks = [mark for anchor, statement in named for mark in marks_of(statement, anchor)]
    cut = cut_into(document.text, marks, bounds)
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


@lru_cache(maxsize=1)
def _template() -> Template:
    loader = PackageLoader("onrecord.exports")
    environment = Environment(loader=loader, autoescape=True, trim_blocks=True, lstrip_blocks=True)
    return environment.get_template("page.html.j2")
