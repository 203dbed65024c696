"""Tracing words back: the statements nearest to a quotation, the earliest first."""

from __future__ import annotations

import difflib
from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz
from sqlalchemy import Connection, func, select, text

from onrecord.languages.stems import plain, stems
from onrecord.languages.stems import words as words_of
from onrecord.record import schema
from onrecord.record.errors import RecordError
from onrecord.record.search import Hit, hits

NEAR = 75.0  # out of 100: how near a statement must be to be shown
_RARE = 8  # words, the rarest, of which a statement must hold one to be compared;
_FEW = 3  # so many where none is rare
_COMMON = 5_000  # a word in as many statements tells little
_COMPARED = 400
_SCRAP = 8  # letters
_MUCH = 1.5  # times as long
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
    match = _one_of(_rarest(connection, sought))
    likely = text("SELECT rowid FROM words WHERE words MATCH :match ORDER BY rank LIMIT :most")
    keys = connection.execute(likely, {"match": match, "most": _COMPARED}).scalars().all()
    near = [Trace(hit, _nearness(quotation, hit)) for hit in hits(connection, keys)]
    best = sorted((one for one in near if one.nearness >= NEAR), key=lambda t: -t.nearness)[:limit]
    return sorted(best, key=lambda one: (one.day is None, one.day, one.hit.document.date or ""))


def reach(connection: Connection) -> Reach:
    """How many documents the record holds now, from which day to which."""
    documents = schema.documents
    counted = select(func.count(), func.min(documents.c.date), func.max(documents.c.date))
    return Reach(*connection.execute(counted.where(documents.c.state == "current")).one())


def differing(quotation: str, content: str) -> list[tuple[str, bool]]:
    """`content` in pieces, each with whether its words differ from those of `quotation`.

    What goes before and after the part quoted of a much longer content does not count as differing.
    """
    places = [(match.start(), match.end()) for match in words_of(content)]
    ours, theirs = plain(quotation), [" ".join(plain(content[a:b])) for a, b in places]
    matcher = difflib.SequenceMatcher(None, ours, theirs, autojunk=False)
    same = {block.b + n for block in matcher.get_matching_blocks() for n in range(block.size)}
    whole = not same or len(theirs) < _MUCH * len(ours)
    compared = range(len(theirs)) if whole else range(min(same), max(same))
    pieces, last = list[tuple[str, bool]](), 0
    for n, (start, end) in enumerate(places):
        pieces += [(content[last:start], False), (content[start:end], n in compared and n not in same)]
        last = end
    return [piece for piece in [*pieces, (content[last:], False)] if piece[0]]


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


def _rarest(connection: Connection, sought: Sequence[str]) -> list[str]:
    counted = text("SELECT count(*) FROM (SELECT 1 FROM words WHERE words MATCH :match LIMIT :most)")
    numbers = {}
    for word in sought[:60]:
        numbers[word] = connection.execute(counted, {"match": _one_of([word]), "most": _COMMON}).scalar_one()
    ranked = sorted(numbers, key=lambda word: numbers[word])
    rare = [word for word in ranked if numbers[word] < _COMMON]
    return ranked[: min(_RARE, max(_FEW, len(rare)))]


def _one_of(words: Sequence[str]) -> str:
    quoted = " OR ".join(f'"{word}"' for word in words)
    return f"{{content context}} : ({quoted})"
