"""The latest talks of a record, out of so many documents as can be looked at while somebody waits."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, func, select

from onrecord.record import schema
from onrecord.record.talking import Talking, looked_at, talking

LOOKED = 200  # documents, the latest, that are looked at


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which talks: of an actor's side if named, that went on between two ISO days, both included."""

    actor: str | None = None
    since: str | None = None
    until: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Negotiations:
    """Talks, those that went on last first, and out of how many documents of which days they were found.

    `more` says that the record holds earlier documents of the days asked for; `known` are the ids of the
    actors in them, of all whom talks name.
    """

    talking: Talking
    documents: int
    first: str | None
    last: str | None
    more: bool
    known: frozenset[str]


def negotiations(connection: Connection, wanted: Wanted) -> Negotiations:
    """The talks wanted; raises `RecordError` where the actor named is nobody."""
    keys = looked_at(connection, wanted.since, wanted.until, LOOKED + 1)
    own = schema.documents.c
    days = select(func.min(own.date), func.max(own.date)).where(own.key.in_(keys[-LOOKED:]))
    first, last = connection.execute(days).one()
    found = talking(connection, actor=wanted.actor, since=wanted.since, until=wanted.until, most=LOOKED)
    ids = schema.actors.c.id
    known = connection.execute(select(ids).where(ids.in_(list(found.names)))).scalars()
    latest = sorted(found.talks, key=lambda one: (one.last or "", one.id), reverse=True)
    return Negotiations(
        talking=Talking(talks=latest, names=found.names, said=found.said, contacts=found.contacts),
        documents=len(keys[-LOOKED:]),
        first=first,
        last=last,
        more=len(keys) > LOOKED,
        known=frozenset(known),
    )
