"""The positions that an actor, or whoever speaks for it, took over time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, text

from onrecord.linking.links.claim import Claim
from onrecord.linking.positions import Position, positions
from onrecord.record import actors, rows
from onrecord.record.claimed import Claims
from onrecord.record.index import days
from onrecord.record.nodes import PRINCIPAL, SPEAKER, token
from onrecord.record.rulings import table
from onrecord.record.search import Hit, hits
from onrecord.record.ties import Ties
from onrecord.record.uttered import once


@dataclass(frozen=True, slots=True)
class Taken:
    """An actor by id and name, its positions in time order, and the statements that take them, by id."""

    actor: str
    name: str
    positions: Sequence[Position]
    said: Mapping[str, Hit]


def taken(
    connection: Connection,
    name: str,
    about: str | None = None,
    *,
    since: str | None = None,
    until: str | None = None,
    most: int | None = None,
) -> Taken:
    """The positions of the actor of a name or id, on a matter if words of it are given; see `positions`.

    They are those taken between two ISO days, both included; undated ones stay. With `most`, only so many
    statements are looked at, those of the days asked for that were added last. Raises `RecordError` where the
    name is nobody's, or may be several's.
    """
    known = table(connection)
    actor = actors.required(connection, name, known)
    keys = once(connection, _spoken(connection, actors.numbers(connection, actor.id), (since, until), most))
    claims = Claims(connection, Ties(connection, known), answering=False).of(keys)
    found = positions((claim for claim in claims.values() if _inside(claim, since, until)), about)
    told = {id for one in found for id in (*one.statements, *one.gives_up)}
    own = [key for key, claim in claims.items() if claim.id in told]
    said = {hit.statement.id: hit for some in rows.parts(own) for hit in hits(connection, some)}
    return Taken(actor.id, actor.name, found, said)


def _inside(claim: Claim, since: str | None, until: str | None) -> bool:
    day = claim.end or claim.start
    return day is None or (since or "") <= day[:10] <= (until or "9")


def _spoken(
    connection: Connection, nodes: Sequence[int], period: tuple[str | None, str | None], most: int | None
) -> list[int]:
    """The statements of an actor and of those who speak for it, by its nodes, the earliest added first."""
    if not nodes:
        return []
    tokens = [token(prefix, number) for number in nodes for prefix in (SPEAKER, PRINCIPAL)]
    match = f"tags : ({' OR '.join(tokens)})"
    if any(period):
        match += f" AND tags : ({' OR '.join((*days('said', *period), *days('published', *period)))})"
    chosen = text("SELECT rowid FROM words WHERE words MATCH :match ORDER BY rowid DESC LIMIT :most")
    bounds = {"match": match, "most": -1 if most is None else most}
    return list(connection.execute(chosen, bounds).scalars())[::-1]
