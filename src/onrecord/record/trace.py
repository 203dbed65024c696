"""Tracing words back: the statements nearest to a quotation, the earliest first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, combinations

from rapidfuzz import fuzz
from sqlalchemy import Connection, func, select, text

from onrecord.languages.stems import plain, stems
from onrecord.record import schema
from onrecord.record.errors import RecordError
from onrecord.record.search import Hit, hits

NEAR = 75.0  # out of 100: how near a statement must be to be shown
_RARE = 8  # words, the rarest, of which a statement must hold one to be compared;
_FEW = 5  # where none is rare, two of so many
_COMMON = 5_000  # words in as many statements, all together, tell little
_LOOKED = 10_000  # statements, those added last, that are ranked
_COMPARED = 250
_SCRAP = 8  # letters
_SHARED = 0.6  # of the stems of the shorter of two that are near


@dataclass(frozen=True, slots=True)
class Trace:
    """A statement near to the words traced, and how near, from 0 to 100."""

    hit: Hit
    nearness: float

    @property
    def day(self) -> str | None:
        """When it was said, else published."""
        said = self.hit.statement.said
        return (said.start or said.end if said else None) or self.hit.document.date


@dataclass(frozen=True, slots=True)
class Reach:
    """What was searched: how many documents, from which day to which."""

    documents: int
    first: str | None
    last: str | None


def trace(connection: Connection, quotation: str, *, limit: int = 10) -> list[Trace]:
    """Statements with the words of `quotation`, more or less, the earliest first, undated ones last."""
    sought = list(dict.fromkeys(stems(quotation)))
    if not sought:
        raise RecordError("there is no word in it to trace; paste the quotation itself.")
    likely = text(
        "WITH hits AS MATERIALIZED (SELECT rowid, rank FROM words WHERE words MATCH :match "
        "ORDER BY rowid DESC LIMIT :looked) SELECT rowid FROM hits ORDER BY rank, rowid LIMIT :most"
    )
    bounds = {"looked": _LOOKED, "most": _COMPARED}
    found = connection.execute(likely, {"match": _telling(connection, sought), **bounds})
    keys = found.scalars().all()
    near = [Trace(hit, _nearness(quotation, hit)) for hit in hits(connection, keys)]
    best = sorted((one for one in near if one.nearness >= NEAR), key=lambda t: -t.nearness)[:limit]
    return sorted(best, key=lambda one: (one.day is None, one.day, one.hit.document.date or ""))


def reach(connection: Connection) -> Reach:
    """How many documents the record holds now, from which day to which."""
    documents = schema.documents
    counted = select(func.count(), func.min(documents.c.date), func.max(documents.c.date))
    return Reach(*connection.execute(counted.where(documents.c.state == "current")).one())


def _nearness(quotation: str, hit: Hit) -> float:
    """How near the words are by their letters; little where they share few stems.

    One may be a part of the other, where that part is no mere scrap of it.
    """
    spans, document = hit.statement.content, hit.document.text
    content = " ".join(document[a:b] for a, b in spans)
    theirs, ours = " ".join(plain(content)), " ".join(plain(quotation))
    scrap = len(theirs) * 2 < len(ours) or min(len(ours), len(theirs)) < _SCRAP
    letters = fuzz.ratio(ours, theirs) if scrap else fuzz.partial_ratio(ours, theirs)
    a, b = set(stems(quotation)), set(stems(content))
    shared = len(a & b) / (max if scrap else min)(len(a), max(1, len(b)))
    return letters if shared >= _SHARED else letters * shared


def _telling(connection: Connection, sought: Sequence[str]) -> str:
    """The expression for what may be near: with one of the rarest words, or two where none is rare."""
    counted = text("SELECT count(*) FROM (SELECT 1 FROM words WHERE words MATCH :match LIMIT :most)")
    numbers = {}
    for word in sought[:60]:
        numbers[word] = connection.execute(counted, {"match": _all_of([word]), "most": _COMMON}).scalar_one()
    ranked = sorted(numbers, key=lambda word: numbers[word])
    together = list(accumulate(numbers[word] for word in ranked))
    rare = [word for word, sum in zip(ranked, together, strict=True) if sum < _COMMON][:_RARE]
    ways = [[word] for word in rare] if rare else [list(pair) for pair in combinations(ranked[:_FEW], 2)]
    return " OR ".join(f"({_all_of(way)})" for way in ways or [ranked])


def _all_of(words: Sequence[str]) -> str:
    quoted = " AND ".join(f'"{word}"' for word in words)
    return f"{{content context}} : ({quoted})"
