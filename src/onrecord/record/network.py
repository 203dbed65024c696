"""Who has to do with whom: whom actors address, speak of, accuse, support, contradict and meet, counted."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal, TypeAlias, get_args

from sqlalchemy import Connection, bindparam, func, select, text

from onrecord.linking.links.claim import Side
from onrecord.linking.links.link import SHOWN
from onrecord.record import actors, rows, schema
from onrecord.record.index import EVERY, days
from onrecord.record.named_in import meant, naming
from onrecord.record.ruled_links import ruled_links
from onrecord.record.rulings import table
from onrecord.record.ties import Ties
from onrecord.record.uttered import firsts

LOOKED = 10_000  # statements, contacts and links each, those added last, that are looked at
_EXAMPLES = 20  # statements told for an edge

Relation: TypeAlias = Literal["addresses", "mentions", "accuses", "supports", "contradicts", "meets"]
RELATIONS: tuple[Relation, ...] = get_args(Relation)
_BY_ACT: dict[str, Relation] = {"accuse": "accuses", "support": "supports"}
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge:
    """That `a` has to do with `b`, by ids of actors; who meets whom is told once for both.

    `weight` counts utterances, links or contacts; `examples` are the ids of the statements added last, for
    contacts those of the documents that tell of them.
    """

    a: str
    b: str
    relation: Relation
    weight: int
    examples: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Network:
    """Edges, the heaviest first, and the names of all actors in them.

    `first` and `last` are days of publication of what was looked at; `more` says that there is more of it.
    """

    edges: Sequence[Edge]
    names: Mapping[str, str]
    first: str | None
    last: str | None
    more: bool


@dataclass(frozen=True, slots=True)
class _Said:
    """A statement as it is counted: by the key of the first of its utterance."""

    first: int
    id: str
    document: str
    day: str | None
    actor: str
    act: str
    aimed: tuple[str, ...]
    named: tuple[str, ...]


class _Tally:
    """Relations as they are counted: each by what it rests on, so that nothing counts twice.

    Only those of the actor `of` are, if named; with `side`, sides stand for actors.
    """

    def __init__(self, of: str | None, side: Side | None) -> None:
        self._of, self._side = of, side
        self._seen: dict[tuple[str, str, Relation], dict[object, str]] = defaultdict(dict)

    def count(self, a: str, b: str, relation: Relation, day: str | None, what: object, example: str) -> None:
        """That `a` has to do with `b` on an ISO day; `what` tells the utterance, contact or link."""
        of = self._of
        if self._side:
            a, b, of = self._side(a, day), self._side(b, day), of and self._side(of, day)
        if a != b and of in (None, a, b):
            ends = (min(a, b), max(a, b)) if relation == "meets" else (a, b)
            self._seen[*ends, relation].setdefault(what, example)

    def edges(self) -> list[Edge]:
        """The heaviest first."""
        found = [
            Edge(a=a, b=b, relation=relation, weight=len(seen), examples=_some(seen.values()))
            for (a, b, relation), seen in self._seen.items()
        ]
        return sorted(found, key=lambda e: (-e.weight, e.a, e.b, e.relation))


def _some(examples: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(examples))[:_EXAMPLES]


def network(connection: Connection, wanted: Wanted) -> Network:
    """Who has to do with whom among what was added last.

    Raises `RecordError` where the actor named is nobody.
    """
    known = table(connection)
    of = actors.required(connection, wanted.actor, known).id if wanted.actor else None
    tally = _Tally(of, Ties(connection, known).side if wanted.sides else None)
    said, more_said = _statements(connection, wanted, of)
    met, more_met = _contacts(connection, wanted, of)
    linked, more_linked = _links(connection, wanted)
    names = meant(connection, {one.document for one in said} | {document for document, *_ in met})
    for one in said:
        own = names[one.document]
        aimed = {own[name] for name in one.aimed if name in own}
        for other in aimed:
            tally.count(one.actor, other, _BY_ACT.get(one.act, "addresses"), one.day, one.first, one.id)
        for other in {own[name] for name in one.named if name in own} - aimed:
            tally.count(one.actor, other, "mentions", one.day, one.first, one.id)
    for document, what, day, parties in met:
        own = names[document]
        for a, b in _pairs(*({own[name] for name in some if name in own} for some in parties)):
            tally.count(a, b, "meets", day, what, document)
    for a, b, day, pair, example in linked:
        tally.count(a, b, "contradicts", day, pair, example)
    edges = tally.edges()
    days_told = [day for day in (*(one.day for one in said), *(day for _, _, day, _ in met)) if day]
    return Network(
        edges=edges,
        names=actors.names(connection, {id for e in edges for id in (e.a, e.b)}, known),
        first=min(days_told, default=None),
        last=max(days_told, default=None),
        more=more_said or more_met or more_linked,
    )


def _statements(connection: Connection, wanted: Wanted, of: str | None) -> tuple[list[_Said], bool]:
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
                said.append(_Said(own_first.get(key, key), id, document, published, actor, act, aimed, named))
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


_Met: TypeAlias = tuple[str, tuple[int, str], str | None, tuple[tuple[str, ...], tuple[str, ...]]]


def _contacts(connection: Connection, wanted: Wanted, of: str | None) -> tuple[list[_Met], bool]:
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


def _pairs(who: set[str], partners: set[str]) -> Iterator[tuple[str, str]]:
    """Who met whom: each of the one with each of the other, or all with all where no difference is made."""
    others = partners or who
    yield from {tuple(sorted((a, b))) for a in who for b in others if a != b}  # type: ignore[misc]


_Linked: TypeAlias = tuple[str, str, str | None, tuple[int, int], str]


def _links(connection: Connection, wanted: Wanted) -> tuple[list[_Linked], bool]:
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
