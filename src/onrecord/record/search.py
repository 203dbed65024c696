"""Searching statements: words ranked, filters, and counts of what was found by value.

Every filter is a part of the full-text query (see index.py), so that one intersection answers it. The first
`RANKED` hits, those added last, are ranked; counts go up to `COUNTED`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from sqlalchemy import Connection, TextClause, select, text

from onrecord.languages.stems import plain, stems
from onrecord.model import Document, Statement
from onrecord.record import rows, schema
from onrecord.record.errors import RecordError
from onrecord.record.index import EVERY, days, tag

RANKED = 20_000
COUNTED = 10_000
_TOGETHER = 500  # statements loaded at once
FACETS = ("name", "act", "kind", "certainty", "outlet", "principal")
_WEIGHTS = "5.0, 1.0, 2.0, 0.0, 0.0, 0.0, 0.0"  # of content, context, name, and what only filters

DateKind: TypeAlias = Literal["published", "said", "about", "added"]
Sort: TypeAlias = Literal["rank", "newest", "oldest"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """What to search for. All that is given must hold; words in “ ” or " " must follow one another.

    `since` and `until` are ISO days, both included, of the date that `date` names: statements that
    have no such date stay.
    """

    words: str = ""
    actor: str | None = None
    act: str | None = None
    kind: str | None = None
    certainty: str | None = None
    outlet: str | None = None
    via: str | None = None
    principal: str | None = None
    since: str | None = None
    until: str | None = None
    date: DateKind = "published"


@dataclass(frozen=True, slots=True)
class Hit:
    """A statement found, the document that it stands in, and its state (see schema.py)."""

    statement: Statement
    document: Document
    state: str
    added_at: str

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
    """How many statements were found; `more` says that it is at least so many."""

    number: int
    more: bool

    def __str__(self) -> str:
        return f"{self.number:,}{'+' * self.more}"


def search(
    connection: Connection, query: Query, *, limit: int = 20, offset: int = 0, sort: Sort = "rank"
) -> list[Hit]:
    """The statements found, best first: rank, then those added last; or by the date of the query."""
    return hits(connection, keys(connection, query, limit=limit, offset=offset, sort=sort))


def every(connection: Connection, query: Query, *, limit: int | None, sort: Sort) -> Iterator[Hit]:
    """As `search`, without end where `limit` is None, and never many in memory."""
    found = keys(connection, query, limit=limit, offset=0, sort=sort)
    for start in range(0, len(found), _TOGETHER):
        yield from hits(connection, found[start : start + _TOGETHER])


def keys(
    connection: Connection, query: Query, *, limit: int | None, offset: int, sort: Sort
) -> Sequence[int]:
    """The keys of the statements found, in order; `limit` None takes all."""
    most = -1 if limit is None else max(RANKED, offset + limit)
    bounds = {"limit": -1 if limit is None else limit, "offset": offset, "most": most}
    return connection.execute(_ranked(query, sort), {"match": _match(query), **bounds}).scalars().all()


def total(connection: Connection, query: Query) -> Total:
    """How many statements a query finds, counted up to `COUNTED`."""
    counted = text("SELECT count(*) FROM (SELECT 1 FROM words WHERE words MATCH :match LIMIT :most)")
    number = connection.execute(counted, {"match": _match(query), "most": COUNTED + 1}).scalar_one()
    return Total(min(number, COUNTED), number > COUNTED)


def facets(connection: Connection, query: Query) -> dict[str, list[tuple[str, int]]]:
    """How often each value of `FACETS` stands among the first `COUNTED` hits, the most frequent first."""
    columns = ", ".join(f"s.{name}" for name in FACETS)
    chosen = text(
        "WITH hits AS MATERIALIZED (SELECT rowid FROM words WHERE words MATCH :match "
        "ORDER BY rowid DESC LIMIT :most) "
        f"SELECT {columns} FROM hits CROSS JOIN statements s ON s.key = hits.rowid"
    )
    found = connection.execute(chosen, {"match": _match(query), "most": COUNTED}).all()
    return {
        name: Counter(value for value in values if value).most_common()
        for name, values in zip(
            FACETS, zip(*found, strict=True) if found else [()] * len(FACETS), strict=True
        )
    }


def hits(connection: Connection, keys: Sequence[int]) -> list[Hit]:
    """The statements of these keys, in their order."""
    statements, kept, documents = schema.statements, schema.statement_rows, schema.documents
    chosen = (
        select(statements.c.key, statements.c.state, kept.c.found, kept.c.valid, documents)
        .join_from(statements, kept)
        .join(documents, documents.c.key == statements.c.document)
        .where(statements.c.key.in_(keys))
    )
    found = {}
    for row in connection.execute(chosen):
        key, state, was, valid, *_ = row
        document = dict(zip(documents.c.keys(), row[4:], strict=True))
        statement = rows.statement_of(valid or was)
        found[key] = Hit(statement, rows.document_of(document), state, document["added_at"])
    return [found[key] for key in keys if key in found]


def _ranked(query: Query, sort: Sort) -> TextClause:
    """Keys in order. What has no day comes last; `about` goes by the day of publication."""
    rank, joined = "0", "CROSS JOIN statements s ON s.key = hits.rowid"
    way = "DESC" if sort == "newest" else "ASC"
    day = "s.said_start" if query.date == "said" else "s.published"
    order = f"{day} IS NULL, {day} {way}, hits.rowid {way}"
    if sort == "rank":
        rank, joined, order = f"bm25(words, {_WEIGHTS})", "", "hits.rank, hits.rowid DESC"
    elif query.date == "added":
        joined, order = "", f"hits.rowid {way}"
    return text(
        f"WITH hits AS MATERIALIZED (SELECT rowid, {rank} AS rank FROM words WHERE words MATCH :match "
        f"ORDER BY rowid DESC LIMIT :most) "
        f"SELECT hits.rowid FROM hits {joined} ORDER BY {order} LIMIT :limit OFFSET :offset"
    )


def _match(query: Query) -> str:
    """The full-text expression; all that came from outside stands in it as quoted words."""
    return " AND ".join(_parts(query)) or f"tags : {_quoted(EVERY)}"


def _parts(query: Query) -> Iterator[str]:
    wanted = list(_wanted(query.words))
    if not wanted and plain(query.words):
        raise RecordError(f"{query.words!r} has only words that stand everywhere; give one that says more.")
    yield from wanted
    for column in ("actor", "outlet", "via", "principal"):
        value = getattr(query, column)
        if value is not None:
            named = plain(value)
            if not named:
                raise RecordError(f"{value!r} has no word to look for; name the {column} in letters.")
            yield f"{'name' if column == 'actor' else column} : ({' '.join(map(_quoted, named))})"
    tokens = [tag(field, v) for field in ("act", "kind", "certainty") if (v := getattr(query, field))]
    yield from (f"tags : {_quoted(token)}" for token in tokens)
    if query.since or query.until:
        yield f"tags : ({' OR '.join(map(_quoted, days(query.date, query.since, query.until)))})"


def _wanted(words: str) -> Iterator[str]:
    """Each word or phrase, as it stands in contents and around them, or as part of a name."""
    pieces = words.translate(str.maketrans("“”«»", '""""')).split('"')
    for n, piece in enumerate(pieces):
        if n % 2:
            if phrase := stems(piece):
                yield f"{{content context}} : {_quoted(' '.join(phrase))}"
            continue
        for word in piece.split():
            for stem in stems(word):
                name = " ".join(plain(word))
                yield f"({{content context}} : {_quoted(stem)} OR name : {_quoted(name)})"


def _quoted(words: str) -> str:
    return '"' + words.replace('"', "") + '"'
