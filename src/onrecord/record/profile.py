"""All that a page shows of one actor, out of so many of its statements as can be looked at at once."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, exists, select

from onrecord.record import linked, network, relating, schema, search
from onrecord.record.linked import Linked
from onrecord.record.network import Network
from onrecord.record.portrait import Portrait, portrait
from onrecord.record.search import Hit, Query, Total
from onrecord.record.taken import Taken, taken

LOOKED = 2_000  # statements of the actor, those added last, out of which its roles are told,
POSITIONS = 100  # and its positions;
RELATED = 1_000  # of all statements that its documents hold, of contacts and of links, its relations
_LINKS = 20
_LATEST = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """An actor with what it wants, whom it contradicts and has to do with, and what it said last.

    `links` are denials, contradictions and reversals in which it stands on either end. `total` counts its
    utterances, all of them. `settling` says that something changed that is not taken in yet.
    """

    portrait: Portrait
    taken: Taken
    links: Sequence[Linked]
    network: Network
    latest: Sequence[Hit]
    total: Total
    settling: bool


def profile(
    connection: Connection, id: str, *, since: str | None = None, until: str | None = None
) -> Profile:
    """The actor of an id or name; its positions and links are those of some ISO days, both included.

    Raises `RecordError` where there is none, or may be several.
    """
    found = portrait(connection, id, LOOKED)
    own = found.actor.id
    links = linked.Wanted(types=("denies", "contradicts", "reverses"), actor=own, since=since, until=until)
    query = Query(actor=own, since=since, until=until)
    related = relating.Wanted(actor=own, since=since, until=until, most=RELATED)
    return Profile(
        portrait=found,
        taken=taken(connection, own, since=since, until=until, most=POSITIONS),
        links=linked.links(connection, links, _LINKS),
        network=network.network(connection, related),
        latest=search.search(connection, query, limit=_LATEST, sort="newest"),
        total=search.total(connection, Query(actor=own)),
        settling=_is_settling(connection),
    )


def _is_settling(connection: Connection) -> bool:
    """Whether a change of the last minute waits to be taken in."""
    lately = dt.datetime.now(dt.UTC) - dt.timedelta(minutes=1)
    marks = schema.marks.c
    waiting = select(exists().where(marks.at >= lately.strftime("%Y-%m-%dT%H:%M:%SZ")))
    return bool(connection.execute(waiting).scalar())
