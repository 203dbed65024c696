"""What came into a record since somebody looked last, and what came last of all."""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, func, select, text

from onrecord.documents.reason import Reason
from onrecord.linking.links.finding import SHOWN
from onrecord.record import rows, schema
from onrecord.record.linked import Linked, links_among

# A plus keeps SQLite from an index that tells less than that of the keys.
_SINCE = (
    "SELECT count(*) FROM documents WHERE key > :document AND +state = 'current'",
    "SELECT count(*) FROM statements WHERE key > :statement AND +shown = 1",
    "SELECT (SELECT count(*) FROM links WHERE b > :statement AND +confidence >= :sure) + "
    "(SELECT count(*) FROM links WHERE a > :statement AND +b <= :statement AND +confidence >= :sure)",
)
_LAST = "SELECT b FROM links WHERE +confidence >= :sure ORDER BY b DESC LIMIT :limit"
_LOOKED = 4  # times as many links are looked at as are wanted, for those that people dismissed


@dataclass(frozen=True, slots=True)
class Mark:
    """How far a record had come: the last keys of documents and statements, which only grow."""

    document: int = 0
    statement: int = 0


@dataclass(frozen=True, slots=True)
class News:
    """How many documents, statements and links came since a mark."""

    documents: int
    statements: int
    links: int


def mark(connection: Connection) -> Mark:
    """How far the record has come."""
    last = (
        connection.execute(select(func.max(table.c.key))).scalar() or 0
        for table in (schema.documents, schema.statements)
    )
    return Mark(*last)


def since(connection: Connection, mark: Mark) -> News:
    """What came after a mark and stands. A link is new where one of its statements is."""
    bounds = {"document": mark.document, "statement": mark.statement, "sure": SHOWN}
    return News(*(connection.execute(text(sql), bounds).scalar_one() for sql in _SINCE))


def last_links(connection: Connection, limit: int) -> list[Linked]:
    """The links of the statements that came last; what people dismissed is left out."""
    chosen = connection.execute(text(_LAST), {"sure": SHOWN, "limit": limit * _LOOKED})
    found: dict[str, Linked] = {}
    for some in links_among(connection, list(dict.fromkeys(chosen.scalars()))).values():
        found |= {one.link.id: one for one in some.links}
    return list(found.values())[:limit]


def last_aside(connection: Connection, limit: int | None) -> Sequence[tuple[str, str, str]]:
    """Place, reason and moment of what was set aside, the latest first."""
    own = schema.set_aside.c
    chosen = select(own.place, own.reason, own.packed, own.at).order_by(own.at.desc(), own.place)
    return [
        (place, Reason.unpacked(json.loads(packed)) if packed else reason, at)
        for place, reason, packed, at in connection.execute(chosen.limit(limit))
    ]


def headings(connection: Connection, ids: Collection[str]) -> dict[str, str]:
    """What people would call the current documents of these ids: title, else where it came from."""
    own = schema.documents.c
    heading = func.coalesce(own.title, own.origin, own.id)
    return {
        id: told
        for some in rows.parts(ids)
        for id, told in connection.execute(
            select(own.id, heading).where(own.state == "current", own.id.in_(some))
        )
    }
