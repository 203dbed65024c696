"""What the network of actors rests on: statements that aim at or name somebody, contacts, and links."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from pydantic_core import from_json
from sqlalchemy import Connection, text

from onrecord.record import pairs, schema
from onrecord.record.index import EVERY, days
from onrecord.record.met import met
from onrecord.record.named_in import naming
from onrecord.record.outlined import asked
from onrecord.record.ruled_links import ruled_links
from onrecord.record.uttered import firsts

LOOKED = 5_000  # statements, contacts and links each, those added last, that are looked at
_NAMED = ("person", "body", "place")

# Written out with CROSS JOIN, for SQLite may begin with all the nodes or documents that there are.
_INSIDE = (
    "SELECT s.key FROM json_each(:documents) j CROSS JOIN documents d ON d.key = j.value "
    "CROSS JOIN statements s ON s.document = d.key WHERE s.shown = 1"
)
_IN_DAYS = "AND (d.date IS NULL OR d.date BETWEEN :since AND :until)"
_TOLD = (
    "SELECT s.key, s.id, d.id, s.published, n.actor, s.act, coalesce(r.valid, r.found) FROM json_each(?) j "
    "CROSS JOIN statements s ON s.key = j.value CROSS JOIN documents d ON d.key = s.document "
    "CROSS JOIN statement_rows r ON r.statement = s.key CROSS JOIN nodes n ON n.number = s.node "
    "WHERE n.actor <> ''"
)
_ENDS = (
    "SELECT s.key, s.id, s.published, n.actor FROM json_each(?) j CROSS JOIN statements s ON s.key = j.value "
    "CROSS JOIN nodes n ON n.number = s.node WHERE s.shown = 1 AND n.actor <> ''"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Whom to look at: all, or those who have to do with one actor; with `sides`, sides in place of actors.

    `since` and `until` are ISO days of publication, both included; what is undated stays. `most` statements,
    contacts and links each are looked at, those added last; of an actor, those of documents that name it.
    """

    actor: str | None = None
    since: str | None = None
    until: str | None = None
    sides: bool = False
    most: int = LOOKED


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
        found = connection.execute(chosen, {"match": match, "most": wanted.most + 1}).scalars().all()
    else:
        inside = text(f"{_INSIDE} {_IN_DAYS if wanted.since or wanted.until else ''} LIMIT :most")
        bounds = {"since": wanted.since or "", "until": wanted.until or "9999", "most": wanted.most + 1}
        documents = json.dumps(list(naming(connection, of, wanted.most)))
        found = connection.execute(inside, {"documents": documents, **bounds}).scalars().all()
    keys = found[: wanted.most]
    own_first = firsts(connection, keys)
    said = []
    for key, id, document, published, actor, act, row in asked(connection, _TOLD, keys):
        aimed, named = _names(row)
        if aimed or named:
            said.append(Said(own_first.get(key, key), id, document, published, actor, act, aimed, named))
    return said, len(found) > wanted.most


def _names(row: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """At whom a statement is aimed, and whom its content names."""
    if '"addressees"' not in row and '"entities"' not in row:
        return (), ()
    told = from_json(row)
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
    found = met(connection, of, wanted.most + 1, since=wanted.since, until=wanted.until)
    read = ((row, from_json(row.row)) for row in found[: wanted.most])
    return [
        (row.document, (row.group, row.kind), row.date, (_parties(told, "who"), _parties(told, "partners")))
        for row, told in read
        if not told.get("denied") and not told.get("planned")
    ], len(found) > wanted.most


def _parties(told: Mapping[str, Any], place: str) -> tuple[str, ...]:
    return tuple(party["name"] for party in told.get(place, ()))


Linked: TypeAlias = tuple[str, str, str | None, tuple[int, int], str]


def links(connection: Connection, wanted: Wanted, of: str | None) -> tuple[list[Linked], bool]:
    """Who denied or contradicted whom, as it was found and as people ruled, the latest first."""
    ruled, own = ruled_links(connection), schema.links.c
    which = pairs.Wanted(types=("denies", "contradicts"), actor=None if wanted.sides else of)
    latest = pairs.found(connection, ruled, which).order_by(own.day.desc(), own.id).limit(wanted.most + 1)
    found = [(row.a, row.b) for row in connection.execute(latest)]
    both = found[: wanted.most]
    both += [(one.a, one.b) for one in ruled.values() if one.type in which.types]
    ends = {
        key: end for key, *end in asked(connection, _ENDS, sorted({key for pair in both for key in pair}))
    }
    told = []
    for a, b in both:
        if a in ends and b in ends:
            (_, earlier, by), (id, later, other) = ends[a], ends[b]
            day = max(earlier or "", later or "") or None
            if day is None or (wanted.since or "") <= day <= (wanted.until or "9"):
                told.append((other, by, day, (a, b), id))
    return told, len(found) > wanted.most
