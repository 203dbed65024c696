"""Talks and terms of the documents of some days, found when they are asked for."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, select

from onrecord.linking.talks.moves import Move
from onrecord.linking.talks.nouns import Talks, Term
from onrecord.linking.talks.terms import terms
from onrecord.linking.talks.told import Told, told
from onrecord.linking.talks.tracks import talks
from onrecord.model import Contact
from onrecord.record import actors, rows, schema
from onrecord.record.claimed import Claims
from onrecord.record.contents import load
from onrecord.record.encounters import encounters
from onrecord.record.rulings import table
from onrecord.record.search import Hit, hits
from onrecord.record.ties import Ties

_BEFORE = 120  # days of coverage before those asked for, in which a term may have been put first


@dataclass(frozen=True, slots=True, kw_only=True)
class Talking:
    """Talks with all that they lead to.

    By ids: `names` of the actors in them, `said` the statements, `contacts`, each with the id of its
    document.
    """

    talks: Sequence[Talks]
    names: Mapping[str, str]
    said: Mapping[str, Hit]
    contacts: Mapping[str, tuple[str, Contact]]


def talking(
    connection: Connection,
    *,
    actor: str | None = None,
    since: str | None = None,
    until: str | None = None,
    most: int | None = None,
) -> Talking:
    """The talks that went on between two ISO days, both included, of an actor's side if one is named.

    With `most`, only the latest of the documents of those days and before are looked at, so many.
    """
    known = table(connection)
    ties = Ties(connection, known)
    found = told_of(connection, ties, since, until, most)
    tracks = talks(
        (one for each in found for one in each.evidence), (m for each in found for m in each.moves)
    )
    chosen = [track for track in tracks if (track.last or "9") >= (since or "")]
    if actor is not None:
        id = actors.required(connection, actor, known).id
        chosen = [one for one in chosen if {id, ties.side(id, one.last)} & {*one.parties, *one.mediators}]
    chosen, met = encounters(connection, chosen)
    every = [term for track in chosen for term in track.terms]
    named = {name for track in chosen for name in (*track.parties, *track.mediators)}
    told_by = {id for track in chosen for id in (*track.affirmed, *track.denied, *track.initiatives)}
    return Talking(
        talks=chosen,
        names=actors.names(connection, named | involved(every), known),
        said=statements(connection, told_by | {id for term in every for id in term.statements}),
        contacts={id: (one.document, one.contact) for id, one in met.items()},
    )


def told_of(
    connection: Connection, ties: Ties, since: str | None, until: str | None, most: int | None = None
) -> list[Told]:
    """What each document of some days, and of those well before, tells of talks and terms."""
    claims = Claims(connection, ties, answering=False)
    keys = looked_at(connection, since, until, most)
    return [one for key in keys if (one := _told(connection, key, claims, ties))]


def terms_of(found: Iterable[Told]) -> list[Term]:
    """Every term in each of its states, whether its parties are told to talk or not."""
    return terms(_once(move for one in found for move in one.moves))


def involved(terms: Iterable[Term]) -> set[str]:
    """The ids of all whom terms name."""
    return {id for term in terms for id in (term.by, term.side, *term.to)}


def statements(connection: Connection, ids: Collection[str]) -> dict[str, Hit]:
    """The statements of these ids that are shown."""
    own = schema.statements
    keys = [
        key
        for some in rows.parts(ids)
        for key in connection.execute(select(own.c.key).where(own.c.id.in_(some), own.c.shown)).scalars()
    ]
    return {hit.statement.id: hit for some in rows.parts(keys) for hit in hits(connection, some)}


def _told(connection: Connection, key: int, claims: Claims, ties: Ties) -> Told:
    reading = load(connection, key)
    made = claims.of_documents([reading.document.id]).values()
    place = {statement.id: number for number, statement in enumerate(reading.statements)}
    ordered = sorted(made, key=lambda claim: place[claim.id])
    return told(reading, ordered, claims.who(reading.document.id), ties.side)


def looked_at(
    connection: Connection, since: str | None, until: str | None, most: int | None = None
) -> list[int]:
    """The current documents of some days and of those before, by their keys, and those that are undated.

    The earliest comes first; `most` leaves the latest of them.
    """
    own = schema.documents
    chosen = select(own.c.key).where(own.c.state == "current").order_by(own.c.date.desc(), own.c.key.desc())
    if since:
        first = (dt.date.fromisoformat(since) - dt.timedelta(_BEFORE)).isoformat()
        chosen = chosen.where(own.c.date.is_(None) | (own.c.date >= first))
    if until:
        chosen = chosen.where(own.c.date.is_(None) | (own.c.date <= until))
    return list(connection.execute(chosen.limit(most)).scalars())[::-1]


def _once(moves: Iterable[Move]) -> Iterator[Move]:
    return iter({move.id: move for move in moves}.values())
