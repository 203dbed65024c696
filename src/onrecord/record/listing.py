"""The documents of a record, listed by day or as they came in, and found by the words of their titles."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Literal, TypeAlias

from sqlalchemy import Connection, func, select, text

from onrecord.languages.stems import plain
from onrecord.record import schema
from onrecord.record.errors import RecordError

RANKED = 10_000  # documents found by words, those added last, that are put in order
_TOGETHER = 500  # documents loaded at once

Order: TypeAlias = Literal["newest", "oldest", "added"]
_ORDERS = {
    "newest": "d.date DESC, d.key DESC",
    "oldest": "d.date IS NULL, d.date, d.key",
    "added": "d.key DESC",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which documents to list. All words must begin a word of the title, those of `outlet` of the outlet.

    `since` and `until` are ISO days, both included; undated documents stay. With `originals`, those that
    share passages with an earlier one are left out.
    """

    words: str = ""
    outlet: str | None = None
    since: str | None = None
    until: str | None = None
    originals: bool = False


@dataclass(frozen=True, slots=True)
class Named:
    """A document by what a list shows of it."""

    id: str
    title: str | None
    outlet: str | None
    date: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """A document of a list, and how many statements of it are shown.

    `first` is the earliest of the documents with which it shares passages, None where that is itself;
    `copies` are the others, for the earliest.
    """

    named: Named
    lang: str | None
    url: str | None
    added_at: str
    statements: int
    first: Named | None = None
    copies: tuple[Named, ...] = ()


def listed(
    connection: Connection, wanted: Wanted, *, sort: Order = "newest", limit: int | None, offset: int = 0
) -> Iterator[Listed]:
    """The current documents wanted, undated ones last; without end where `limit` is None."""
    source, values = _source(wanted)
    chosen = text(f"SELECT d.key {source} ORDER BY {_ORDERS[sort]} LIMIT :limit OFFSET :offset")
    bounds = {"limit": -1 if limit is None else limit, "offset": offset}
    keys = connection.execute(chosen, {**values, **bounds}).scalars().all()
    for start in range(0, len(keys), _TOGETHER):
        yield from _loaded(connection, keys[start : start + _TOGETHER])


def total(connection: Connection, wanted: Wanted) -> tuple[int, bool]:
    """How many documents are wanted, and whether there may be more than were looked at."""
    source, values = _source(wanted)
    number: int = connection.execute(text(f"SELECT count(*) {source}"), values).scalar_one()
    if "match" not in values:
        return number, False
    found = text("SELECT count(*) FROM (SELECT 1 FROM headings WHERE headings MATCH :match LIMIT :most)")
    return number, connection.execute(found, {**values, "most": RANKED + 1}).scalar_one() > RANKED


def outlets(connection: Connection, wanted: Wanted) -> list[tuple[str, int]]:
    """How many of the documents wanted each outlet published, most first."""
    source, values = _source(wanted)
    counted = (
        f"SELECT d.outlet, count(*) {source} AND d.outlet IS NOT NULL GROUP BY d.outlet ORDER BY 2 DESC, 1"
    )
    return [(outlet, number) for outlet, number in connection.execute(text(counted), values)]


def copied(connection: Connection, key: int) -> tuple[Named | None, list[Named]]:
    """The earliest document with which the one at this key shares passages, else those that share its own."""
    one = next(_loaded(connection, [key]))
    return one.first, list(one.copies)


def _source(wanted: Wanted) -> tuple[str, dict[str, Any]]:
    """Which rows of `documents d` are wanted, as SQL, and the values in it."""
    values: dict[str, Any] = {"since": wanted.since or "", "until": wanted.until or "9999"}
    tables, parts = "documents d", ["d.state = 'current'"]
    if match := " AND ".join(_matches(wanted)):
        values |= {"match": match, "ranked": RANKED}
        tables = (
            "(SELECT rowid FROM headings WHERE headings MATCH :match ORDER BY rowid DESC LIMIT :ranked) h "
            "CROSS JOIN documents d ON d.key = h.rowid"
        )
    if wanted.since or wanted.until:
        parts.append("(d.date BETWEEN :since AND :until OR d.date IS NULL)")
    if wanted.originals:
        parts.append("NOT EXISTS (SELECT 1 FROM copies c WHERE c.key = d.key AND c.first <> d.key)")
    return f"FROM {tables} WHERE {' AND '.join(parts)}", values


def _matches(wanted: Wanted) -> Iterator[str]:
    """The full-text expressions; what came from outside stands in them as quoted words."""
    for column, written in (("title", wanted.words), ("outlet", wanted.outlet)):
        if written and written.strip() and not plain(written):
            raise RecordError(f"{written!r} has no word to look for; write it in letters.")
        for word in (written or "").replace('"', " ").split():
            if plain(word):
                yield f'{column} : "{word}" *'


def _loaded(connection: Connection, keys: Sequence[int]) -> Iterator[Listed]:
    own, statements, copies = schema.documents, schema.statements, schema.copies
    counted = (
        select(statements.c.document, func.count())
        .where(statements.c.document.in_(keys), statements.c.shown)
        .group_by(statements.c.document)
    )
    numbers: dict[int, int] = {key: number for key, number in connection.execute(counted)}
    firsts: dict[int, int] = {
        key: first
        for key, first in connection.execute(
            select(copies.c.key, copies.c.first).where(copies.c.key.in_(keys))
        )
    }
    groups = defaultdict[int, list[Named]](list)
    others = (
        select(copies.c.first, own.c.key, *_NAMED)
        .join_from(copies, own, own.c.key == copies.c.key)
        .where(copies.c.first.in_(set(firsts.values())))
        .order_by(own.c.date.is_(None), own.c.date, own.c.key)
    )
    heads: dict[int, Named] = {}
    for first, key, *named in connection.execute(others):
        if first == key:
            heads[first] = Named(*named)
        else:
            groups[first].append(Named(*named))
    chosen = select(own.c.key, own.c.lang, own.c.url, own.c.added_at, *_NAMED).where(own.c.key.in_(keys))
    found = {key: row for key, *row in connection.execute(chosen)}
    for key in keys:
        lang, url, added_at, *named = found[key]
        first = firsts.get(key, key)
        yield Listed(
            named=Named(*named),
            lang=lang,
            url=url,
            added_at=added_at,
            statements=numbers.get(key, 0),
            first=heads.get(first) if first != key else None,
            copies=tuple(groups[first]) if first == key and key in firsts else (),
        )


_NAMED = (schema.documents.c.id, schema.documents.c.title, schema.documents.c.outlet, schema.documents.c.date)
