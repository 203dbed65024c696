"""What the network of actors rests on: statements that aim at or name somebody, contacts, and links."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from sqlalchemy import Connection, bindparam, func, select, text

from onrecord.linking.links.link import SHOWN
from onrecord.record import rows, schema
from onrecord.record.index import EVERY, days
from onrecord.record.named_in import naming
from onrecord.record.ruled_links import ruled_links
from onrecord.record.uttered import firsts

LOOKED = 10_000  # statements, contacts and links each, those added last, that are looked at
_NAMED = ("person", "body", "place")


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Whom to look at: all, or those who have to do with one actor; with `sides`, sides in place of actors.

    `since` and `until` are ISO days of publication, both included; what is undated stays.
    """

    actor: str | None = None
    since: str | None = None
    until: str | None = None
    sides: bool = False


@dataclass(frozen=True, slots=True)
class Said:
    """A statement as it is counted: by the key of the first of its utterance."""

    first: int
    id: str
    document: str
    day: str | None
    actor: str
    act: str
    aimed: tuple[str, ...]
    named: tuple[str, ...]


def statements(connection: Connection, wanted: Wanted, of: str | None) -> tuple[list[Said], bool]:
    """Those added last whose speaker is known and who aim at or name anybody."""
    if of is None:
        match = f"tags : {EVERY}"
        if wanted.since or wanted.until:
            match = f"tags : ({' OR '.join(days('published', wanted.since, wanted.until))})"
        chosen = text("SELECT rowid FROM words WHERE words MATCH :match ORDER BY rowid DESC LIMIT :most")
        found = connection.execute(chosen, {"match": match, "most": LOOKED + 1}).scalars().all()
    else:  # in documents that name the actor
        documents, own = schema.documents, schema.statements
        inside = (
            select(own.c.key)
            .join_from(documents, own, own.c.document == documents.c.key)
            .where(
                documents.c.id.in_(naming(connection, of, LOOKED)),
                documents.c.state == "current",
                own.c.shown,
            )
            .where(*_inside(documents.c.date, wanted))
        )
        found = connection.execute(inside.order_by(own.c.key.desc()).limit(LOOKED + 1)).scalars().all()
    keys = list(found[:LOOKED])
    own_first = firsts(connection, keys)
    told = text(
        "SELECT s.key, s.id, d.id, s.published, n.actor, s.act, coalesce(r.valid, r.found) FROM statements s "
        "JOIN documents d ON d.key = s.document JOIN statement_rows r ON r.statement = s.key "
        "JOIN nodes n ON n.number = s.node WHERE s.key IN :keys AND n.actor <> '' ORDER BY s.key DESC"
    ).bindparams(bindparam("keys", expanding=True))
    said = []
    for some in rows.parts(keys):
        for key, id, document, published, actor, act, row in connection.execute(told, {"keys": some}):
            aimed, named = _names(row)
            if aimed or named:
                said.append(Said(own_first.get(key, key), id, document, published, actor, act, aimed, named))
    return said, len(found) > LOOKED


def _names(row: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """At whom a statement is aimed, and whom its content names."""
    if '"addressees"' not in row and '"entities"' not in row:
        return (), ()
    told = json.loads(row)
    entities = (told.get("analysis") or {}).get("entities", ())
    return (
        tuple(party["name"] for party in told.get("addressees", ())),
        tuple(one["name"] for one in entities if one["kind"] in _NAMED),
    )


Met: TypeAlias = tuple[str, tuple[int, str], str | None, tuple[tuple[str, ...], tuple[str, ...]]]


def contacts(connection: Connection, wanted: Wanted, of: str | None) -> tuple[list[Met], bool]:
    """Of the contacts that took place: document, what tells them from others, day and parties.

    Copies of one report tell one contact.
    """
    contacts, documents, copies = schema.contacts, schema.documents, schema.copies
    group = func.coalesce(copies.c.first, documents.c.key)
    chosen = (
        select(documents.c.id, group, contacts.c.kind, documents.c.date, contacts.c.row)
        .join_from(contacts, documents)
        .outerjoin(copies, copies.c.key == documents.c.key)
        .where(documents.c.state == "current", *_inside(documents.c.date, wanted))
        .order_by(contacts.c.key.desc())
        .limit(LOOKED + 1)
    )
    if of is not None:
        chosen = chosen.where(documents.c.id.in_(naming(connection, of, LOOKED)))
    found = [
        (id, (group, kind), day, json.loads(row)) for id, group, kind, day, row in connection.execute(chosen)
    ]
    return [
        (id, what, day, (_parties(told, "who"), _parties(told, "partners")))
        for id, what, day, told in found[:LOOKED]
        if not told.get("denied") and not told.get("planned")
    ], len(found) > LOOKED


def _parties(told: Mapping[str, Any], place: str) -> tuple[str, ...]:
    return tuple(party["name"] for party in told.get(place, ()))


Linked: TypeAlias = tuple[str, str, str | None, tuple[int, int], str]


def links(connection: Connection, wanted: Wanted) -> tuple[list[Linked], bool]:
    """Who denied or contradicted whom, as it was found and as people ruled, the latest first."""
    links = schema.links
    chosen = (
        select(links.c.a, links.c.b)
        .where(links.c.type.in_(("denies", "contradicts")), links.c.confidence >= SHOWN)
        .order_by(links.c.day.desc(), links.c.id)
        .limit(LOOKED + 1)
    )
    found = [(a, b) for a, b in connection.execute(chosen)]
    pairs = {frozenset(pair): pair for pair in found[:LOOKED]}
    for pair, ruled in ruled_links(connection).items():
        pairs.pop(pair, None)
        if ruled.type in ("denies", "contradicts"):
            pairs[pair] = (ruled.a, ruled.b)
    statements, nodes, documents = schema.statements, schema.nodes, schema.documents
    chosen_ends = (
        select(statements.c.key, statements.c.id, statements.c.published, nodes.c.actor)
        .join_from(statements, nodes, nodes.c.number == statements.c.node)
        .join(documents, documents.c.key == statements.c.document)
        .where(statements.c.shown, documents.c.state == "current", nodes.c.actor != "")
    )
    ends = {
        row.key: row
        for some in rows.parts({key for pair in pairs.values() for key in pair})
        for row in connection.execute(chosen_ends.where(statements.c.key.in_(some)))
    }
    told = []
    for a, b in pairs.values():
        if a in ends and b in ends:
            day = max((ends[key].published or "" for key in (a, b)), default="") or None
            if day is None or (wanted.since or "") <= day <= (wanted.until or "9"):
                told.append((ends[b].actor, ends[a].actor, day, (a, b), ends[b].id))
    return told, len(found) > LOOKED


def _inside(day: Any, wanted: Wanted) -> list[Any]:
    if not wanted.since and not wanted.until:
        return []
    return [day.is_(None) | day.between(wanted.since or "", wanted.until or "9999")]
