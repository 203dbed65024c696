"""The actors of a record in order: who they are is found at once, all else of them when they are shown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from sqlalchemy import Connection, select

from onrecord.linking.table import Table
from onrecord.model import Actor
from onrecord.record import actors, rows, schema
from onrecord.record.sighted import looked_up
from onrecord.record.ties import Ties

Order: TypeAlias = Literal["statements", "name"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which actors: with all of `words` in their names, of a kind if named; those that say most first."""

    words: str = ""
    kind: str | None = None
    sort: Order = "statements"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """An actor with its utterances; `side` is id and name of the one on whose side it stands now."""

    actor: Actor
    utterances: int
    side: tuple[str, str]


def order(connection: Connection, wanted: Wanted) -> list[tuple[str, int]]:
    """The ids of the actors wanted, in order, each with how many utterances it makes."""
    found = [(id, said) for id, said in connection.execute(actors.ranked(wanted.words, wanted.kind))]
    if wanted.sort == "name":
        names: dict[str, str] = {}
        for some in rows.parts(id for id, _ in found):
            own = select(schema.actors.c.id, schema.actors.c.name).where(schema.actors.c.id.in_(some))
            names |= {id: looked_up(name) for id, name in connection.execute(own)}
        found.sort(key=lambda one: (names[one[0]], one[0]))
    return found


def entries(connection: Connection, some: Iterable[tuple[str, int]], table: Table) -> Iterator[Entry]:
    """These actors of an order, loaded; those that went since are left out."""
    ties = Ties(connection, table)
    for id, said in some:
        if one := actors.actor(connection, id, table):
            root = ties.side(id, None)
            named = actors.names(connection, [root], table)[root]
            found = replace(one, documents=actors.documents(connection, id))
            yield Entry(actor=found, utterances=said, side=(root, named))
