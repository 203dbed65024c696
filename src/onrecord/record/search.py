"""Searching statements: words ranked, filters, and counts of what was found by value.

Every filter is a part of the full-text query (see index.py), so that one intersection answers it. The first
`RANKED` hits, those added last, are ranked; counts go up to `COUNTED`. An utterance that several report is
found and counted once, by whichever report has what is sought, unless every report is asked for.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from sqlalchemy import Connection, TextClause, select, text

from onrecord.languages.stems import plain, stems
from onrecord.model import Document, Statement
from onrecord.record import actors, rows, schema
from onrecord.record.errors import RecordError
from onrecord.record.index import EVERY, days, tag
from onrecord.record.nodes import PRINCIPAL, SPEAKER, token
from onrecord.record.rulings import table
from onrecord.record.uttered import Uttered, once, uttered

RANKED = 20_000
COUNTED = 10_000
_TOGETHER = 500  # statements loaded at once
_SPARE = 2  # times as many hits are looked at as are wanted, for those that are reports of one utterance
FACETS = ("name", "act", "kind", "certainty", "outlet", "principal")
_NODES = {"name": "node", "principal": "principal_node"}
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
    match, ranked = _match(connection, query), _ranked(query, sort)
    wanted = -1 if limit is None else offset + limit
    size = wanted if reports else wanted * _SPARE
    while True:
        bounds = {"limit": size, "most": max(RANKED, size) if size >= 0 else -1}
        found = connection.execute(ranked, {"match": match, **bounds}).scalars().all()
        own = found if reports else once(connection, found)
        if len(own) >= wanted or len(found) < size:
            return own[offset:] if limit is None else own[offset:wanted]
        size *= _SPARE


def total(connection: Connection, query: Query, *, reports: bool = False) -> Total:
    """How many utterances, or with `reports` statements, a query finds, of `COUNTED` statements at most."""
    counted = text(
        "SELECT count(*), count(u.key) - count(DISTINCT u.first) "
        "FROM (SELECT rowid FROM words WHERE words MATCH :match LIMIT :most) hits "
        "LEFT JOIN utterances u ON u.key = hits.rowid"
    )
    match = _match(connection, query)
    number, again = connection.execute(counted, {"match": match, "most": COUNTED + 1}).one()
    return Total(min(number, COUNTED) - (0 if reports else again), number > COUNTED)


def facets(connection: Connection, query: Query) -> dict[str, list[tuple[str, int]]]:
    """How many utterances have each value of `FACETS` among the first `COUNTED` hits, most frequent first.

    Speakers and principals count under the names of their actors.
    """
    columns = ", ".join(f"s.{name}" for name in (*FACETS, *_NODES.values()))
    chosen = text(
        "WITH hits AS MATERIALIZED (SELECT rowid FROM words WHERE words MATCH :match "
        "ORDER BY rowid DESC LIMIT :most) "
        f"SELECT u.first, {columns} FROM hits CROSS JOIN statements s ON s.key = hits.rowid "
        "LEFT JOIN utterances u ON u.key = s.key"
    )
    found = connection.execute(chosen, {"match": _match(connection, query), "most": COUNTED}).all()
    several = [(n, row[0]) for n, row in enumerate(found) if row[0] is not None]
    names = (*FACETS, *_NODES.values())
    values = {name: [row[n] for row in found] for n, name in enumerate(names, 1)}
    for name, column in _NODES.items():
        known = actors.named(connection, {node for node in values[column] if node is not None})
        named = zip(values[name], values.pop(column), strict=True)
        values[name] = [known[node][1] if node in known else value for value, node in named]
    return {name: _once(values[name], several).most_common() for name in FACETS}


def _once(values: Sequence[str | None], several: Sequence[tuple[int, int]]) -> Counter[str]:
    """How often each value stands, once for an utterance; `several` are places of reports, with its key."""
    every = Counter(value for value in values if value)
    reported = [(value, first) for place, first in several if (value := values[place])]
    every.subtract(value for value, _ in reported)
    every.update(value for value, _ in set(reported))
    return every


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
        f"SELECT hits.rowid FROM hits {joined} ORDER BY {order} LIMIT :limit"
    )


def _match(connection: Connection, query: Query) -> str:
    """The full-text expression; all that came from outside stands in it as quoted words."""
    return " AND ".join(_parts(connection, query)) or f"tags : {_quoted(EVERY)}"


def _parts(connection: Connection, query: Query) -> Iterator[str]:
    wanted = list(_wanted(query.words))
    if not wanted and query.words.strip() and not plain(query.words):
        raise RecordError(f"{query.words!r} has no word to look for; write it in letters.")
    if not wanted and query.words.strip():
        raise RecordError(f"{query.words!r} has only words that stand everywhere; give one that says more.")
    yield from wanted
    for column in ("actor", "outlet", "via", "principal"):
        value = getattr(query, column)
        if value is not None:
            named = plain(value)
            if not named:
                raise RecordError(f"{value!r} has no word to look for; name the {column} in letters.")
            if nodes := _meant(connection, column, value):
                yield f"tags : ({' OR '.join(map(_quoted, nodes))})"
                continue
            yield f"{'name' if column == 'actor' else column} : ({' '.join(map(_quoted, named))})"
    tokens = [tag(field, v) for field in ("act", "kind", "certainty") if (v := getattr(query, field))]
    yield from (f"tags : {_quoted(token)}" for token in tokens)
    if query.since or query.until:
        yield f"tags : ({' OR '.join(map(_quoted, days(query.date, query.since, query.until)))})"


def _meant(connection: Connection, column: str, value: str) -> list[str]:
    """The tokens of all nodes of the actor named, none where the name is nobody's that is known."""
    prefix = {"actor": SPEAKER, "principal": PRINCIPAL}.get(column)
    found = actors.meant(connection, value, table(connection)) if prefix else None
    if prefix is None or found is None:
        return []
    return [token(prefix, number) for number in actors.numbers(connection, found.id)]


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
