"""Searching statements: words ranked, filters, and counts of what was found by value.

The first `RANKED` hits, those added last, are ranked; counts go up to `COUNTED`. An utterance that several
report is found and counted once, by whichever report has what is sought, unless every report is asked for.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Literal, TypeAlias

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import Connection, select, text

from onrecord.model import Document, Statement
from onrecord.record import actors, rows, schema
from onrecord.record.facets import COUNTED, facets
from onrecord.record.matching import DateKind, Query, expression, sought
from onrecord.record.outline import facts_of
from onrecord.record.outlined import Keys, asked, found, outlined
from onrecord.record.ranking import Sought, scores
from onrecord.record.uttered import Uttered, firsts, once, uttered

__all__ = [
    "COUNTED",
    "RANKED",
    "DateKind",
    "Hit",
    "Query",
    "Sort",
    "Total",
    "every",
    "expression",
    "facets",
    "hits",
    "keys",
    "search",
    "total",
]

RANKED = 20_000
_TOGETHER = 500  # statements loaded at once
_AGAIN = (
    "SELECT count(*) - count(DISTINCT u.first) FROM json_each(?) j CROSS JOIN utterances u ON u.key = j.value"
)
_SPARE = 2  # times as many hits are looked at as are wanted, for those that are reports of one utterance

Sort: TypeAlias = Literal["rank", "newest", "oldest"]


@dataclass(frozen=True, slots=True)
class Hit:
    """A statement found, the document that it stands in, and its state (see schema.py)."""

    statement: Statement
    document: Document
    state: str
    added_at: str
    uttered: Uttered
    actor: tuple[str, str] | None = None  # id and name of whom the speaker's name means, where that is known

    def dates(self, kind: DateKind) -> tuple[str, ...]:
        """The days that a filter by this date looks at; none where it is undated."""
        said = [self.statement.said] if self.statement.said else []
        times = said if kind == "said" else self.statement.about if kind == "about" else ()
        if kind == "published":
            return (self.document.date,) if self.document.date else ()
        if kind == "added":
            return (self.added_at[:10],)
        return tuple(day for when in times for day in (when.start, when.end) if day)


@dataclass(frozen=True, slots=True)
class Total:
    """How many utterances or statements were found; `more` says that it is at least so many."""

    number: int
    more: bool

    def __str__(self) -> str:
        return f"{self.number:,}{'+' * self.more}"


def search(
    connection: Connection,
    query: Query,
    *,
    limit: int = 20,
    offset: int = 0,
    sort: Sort = "rank",
    reports: bool = False,
) -> list[Hit]:
    """The utterances found, or with `reports` all statements of each, best first.

    That is by rank, then those added last; or by the date of the query.
    """
    return hits(connection, keys(connection, query, limit=limit, offset=offset, sort=sort, reports=reports))


def every(
    connection: Connection, query: Query, *, limit: int | None, sort: Sort, reports: bool = False
) -> Iterator[Hit]:
    """As `search`, without end where `limit` is None, and never many in memory."""
    found = keys(connection, query, limit=limit, offset=0, sort=sort, reports=reports)
    for start in range(0, len(found), _TOGETHER):
        yield from hits(connection, found[start : start + _TOGETHER])


def keys(
    connection: Connection, query: Query, *, limit: int | None, offset: int, sort: Sort, reports: bool = False
) -> Sequence[int]:
    """The keys of the statements found, in order; `limit` None takes all."""
    wanted, most = (None, -1) if limit is None else (offset + limit, max(RANKED, offset + limit))
    while True:
        found = _ordered(connection, query, sort, most)
        own = found[:wanted] if reports else _first(connection, found, wanted)
        if wanted is None or len(own) >= wanted or len(found) < most:
            page = own[offset:]
            return (
                page
                if reports or sort != "rank"
                else _by_first(connection, page, expression(connection, query))
            )
        most *= _SPARE


def best(connection: Connection, match: str, sought: Sequence[Sought], most: int) -> list[int]:
    """The keys of what an expression finds, of the `most` added last, those that answer best first."""
    keys, outlines = outlined(connection, match, "words", most)
    return _by(keys, -scores(outlines, sought), -keys)


def _by_first(connection: Connection, keys: Sequence[int], match: str) -> list[int]:
    """The same utterances, each by the report that has it first where that is found too."""
    first = firsts(connection, keys)
    others = {first[key] for key in keys if first.get(key, key) != key}
    chosen = text(
        "SELECT rowid FROM words WHERE words MATCH :match AND rowid IN (SELECT value FROM json_each(:keys))"
    )
    bounds = {"match": match, "keys": json.dumps(sorted(others))}
    held = set(connection.execute(chosen, bounds).scalars()) if others else set()
    return [one if (one := first.get(key, key)) in held else key for key in keys]


def total(connection: Connection, query: Query, *, reports: bool = False) -> Total:
    """How many utterances, or with `reports` statements, a query finds, of `COUNTED` statements at most."""
    keys = found(connection, expression(connection, query), COUNTED + 1)
    ((again,),) = [(0,)] if reports else asked(connection, _AGAIN, keys)
    return Total(min(len(keys), COUNTED) - again, len(keys) > COUNTED)


def hits(connection: Connection, keys: Sequence[int]) -> list[Hit]:
    """The statements of these keys, in their order."""
    statements, kept, documents = schema.statements, schema.statement_rows, schema.documents
    chosen = (
        select(statements.c.key, statements.c.state, kept.c.found, kept.c.valid, statements.c.node, documents)
        .join_from(statements, kept)
        .join(documents, documents.c.key == statements.c.document)
        .where(statements.c.key.in_(keys))
    )
    kept_rows = connection.execute(chosen).all()
    known = actors.named(connection, {row.node for row in kept_rows if row.node is not None})
    several = uttered(connection, keys)
    found = {}
    for row in kept_rows:
        key, state, was, valid, node, *columns = row
        document = dict(zip(documents.c.keys(), columns, strict=True))
        statement = rows.statement_of(valid or was)
        added_at = document["added_at"]
        told = several.get(key) or Uttered(statement.id)
        found[key] = Hit(statement, rows.document_of(document), state, added_at, told, known.get(node))
    return [found[key] for key in keys if key in found]


def _first(connection: Connection, found: Sequence[int], wanted: int | None) -> Sequence[int]:
    """So many of these statements in their order, of each utterance the one that comes first."""
    size = len(found) if wanted is None else wanted * _SPARE
    while True:
        own = once(connection, found[:size])
        if size >= len(found) or len(own) >= (wanted or 0):
            return own[:wanted]
        size *= _SPARE


def _ordered(connection: Connection, query: Query, sort: Sort, most: int) -> list[int]:
    """The keys of the `most` statements found that were added last, in order; `about` goes by publication."""
    match = expression(connection, query)
    if sort == "rank" and (words := sought(connection, query)):
        return best(connection, match, words, most)
    way = 1 if sort == "oldest" else -1
    if sort == "rank" or query.date == "added":
        keys = found(connection, match, most)
        return _by(keys, way * keys)
    keys, outlines = outlined(connection, match, "facts", most)
    days = facts_of(outlines)["said" if query.date == "said" else "published"]
    return _by(keys, days == 0, way * days, way * keys)


def _by(keys: Keys, *values: NDArray[Any]) -> list[int]:
    """The keys by the first of these values, where it is the same by the second, and so on."""
    order: list[int] = keys[np.lexsort(values[::-1])].tolist()
    return order
