"""Tracing words back: the statements nearest to a quotation, the earliest first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, combinations

from rapidfuzz import fuzz
from sqlalchemy import Connection, func, select

from onrecord.languages.stems import plain, stems
from onrecord.record import schema
from onrecord.record.errors import RecordError
from onrecord.record.index import NOTHING
from onrecord.record.matching import about, quoted
from onrecord.record.outline import numbers
from onrecord.record.ranking import Sought, telling
from onrecord.record.search import Hit, best, hits

NEAR = 75.0  # out of 100: how near a statement must be to be shown
_LONGEST = 60  # words of a quotation that are looked up
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
    match, words = _likely(connection, sought)
    keys = best(connection, match, words, _LOOKED)[:_COMPARED]
    near = [Trace(hit, _nearness(quotation, hit)) for hit in hits(connection, keys)]
    nearest = sorted((one for one in near if one.nearness >= NEAR), key=lambda t: -t.nearness)[:limit]
    return sorted(nearest, key=lambda one: (one.day is None, one.day, one.hit.document.date or ""))


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


def _likely(connection: Connection, sought: Sequence[str]) -> tuple[str, list[Sought]]:
    """The expression for what may be near, and the words in it: one of the rarest, or two if none is rare."""
    seen = {word: about(connection, quoted(word)) for word in sought[:_LONGEST]}
    known = sorted((word for word in seen if seen[word][0]), key=lambda word: seen[word])
    together = accumulate(seen[word][0] for word in known)
    rare = [word for word, number in zip(known, together, strict=True) if number < _COMMON][:_RARE]
    words = rare or known[:_FEW]
    ways = combinations(words, 1 if rare else min(2, len(words)))
    match = " OR ".join(f"({' AND '.join(map(quoted, way))})" for way in ways if way)
    return match or quoted(NOTHING), [Sought(numbers([word]), (), telling(*seen[word])) for word in words]
