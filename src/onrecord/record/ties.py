"""Whom actors speak for by day, as settling keeps it, so that a side is found by a look-up."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import Any

from sqlalchemy import Connection, Select, delete, func, insert, select

from onrecord.linking.actors.sides import side
from onrecord.linking.table import Table
from onrecord.record import rows, schema

Day = str  # an ISO day, empty where unknown
_LAST = "9999-12-31"  # where no day is asked for, the last that is known counts
_UNTIL = "SELECT principal FROM ties WHERE actor = ? AND day <= ? ORDER BY day DESC, principal DESC LIMIT 1"
_FIRST = "SELECT principal FROM ties WHERE actor = ? ORDER BY day, principal LIMIT 1"


class Ties:
    """Whom actors speak for or are part of over one state of a record; what was asked once is kept."""

    def __init__(self, connection: Connection, table: Table) -> None:
        self._connection = connection
        self._table = table
        self._above: dict[tuple[str, str], str | None] = {}
        self._sides: dict[tuple[str, str], str] = {}

    def above(self, actor: str, day: str | None) -> str | None:
        """The actor that one speaks for on an ISO day, else is part of (see `tenures.nearest`)."""
        asked = (actor, _LAST if day is None else day)
        if asked not in self._above:
            entry = self._table.entry(actor)
            found = self._one(_UNTIL, asked) or self._one(_FIRST, (actor,))
            self._above[asked] = found or (entry.part_of if entry else None)
        return self._above[asked]

    def side(self, actor: str, day: str | None) -> str:
        """The id of the actor on whose side one stands on an ISO day, or by what was observed last."""
        asked = (actor, _LAST if day is None else day)
        if asked not in self._sides:
            self._sides[asked] = side(actor, day, self.above)
        return self._sides[asked]

    def way(self, actor: str | None, day: str | None) -> list[tuple[str, str, str | None]]:
        """Each actor on the way to a side, the day and whom it stands for: what a side rests on."""
        found: list[tuple[str, str, str | None]] = []
        while actor is not None and actor not in (one for one, _, _ in found):
            found.append((actor, _LAST if day is None else day, self.above(actor, day)))
            actor = found[-1][2]
        return found

    def _one(self, query: str, values: tuple[str, ...]) -> str | None:
        return self._connection.exec_driver_sql(query, values).scalar()


def replace(connection: Connection, documents: Collection[str]) -> set[tuple[str, Day]]:
    """Take in whom the statements of documents speak for now; actors with the days of what came or went."""
    ties = schema.ties
    former, fresh = set[tuple[Any, ...]](), set[tuple[Any, ...]]()
    for some in rows.parts(documents):
        former |= set(map(tuple, connection.execute(select(ties).where(ties.c.document.in_(some)))))
        fresh |= set(map(tuple, connection.execute(_told(some))))
    keys = [row[0] for row in (*former, *fresh)]
    for part in rows.parts(keys):  # a key may have been that of a statement of another document before
        former |= set(map(tuple, connection.execute(select(ties).where(ties.c.statement.in_(part)))))
    gone, come = former - fresh, fresh - former
    for part in rows.parts(row[0] for row in gone):
        connection.execute(delete(ties).where(ties.c.statement.in_(part)))
    if come:
        connection.execute(insert(ties), [dict(zip(ties.c.keys(), row, strict=True)) for row in come])
    return {(actor, day) for _, _, actor, day, _ in gone | come}


def resting(
    connection: Connection, ties: Ties, touched: Iterable[tuple[str, Day]], ruled: Collection[str]
) -> set[int]:
    """The claims whose way to their side is another now.

    `touched` are actors with days on which somebody has them speak for another than before; `ruled` those of
    which it was ruled what they are part of.
    """
    found = set[int]()
    for actor, day in touched:
        for since, until in _spans(connection, actor, day):
            found |= set(_else(connection, actor, since, until, ties.above(actor, since)))
    for actor in ruled:
        if not _is_told(connection, actor):
            found |= set(_else(connection, actor, "", None, ties.above(actor, None)))
    return found


def _spans(connection: Connection, actor: str, day: Day) -> Iterator[tuple[Day, Day | None]]:
    """First day and end of each interval in which an actor's tie hangs on what is told of `day`."""
    own = schema.ties.c
    chosen = select(func.min(own.day)).where(own.actor == actor, own.day > day)
    yield day, connection.execute(chosen).scalar()
    if not _is_told(connection, actor, until=day):
        yield "", day


def _is_told(connection: Connection, actor: str, until: Day | None = None) -> bool:
    """Whether any statement has an actor speak for somebody, or one of a day before `until`."""
    own = schema.ties.c
    chosen = select(own.day).where(own.actor == actor).limit(1)
    if until is not None:
        chosen = chosen.where(own.day < until)
    return connection.execute(chosen).first() is not None


def _else(
    connection: Connection, actor: str, since: Day, until: Day | None, above: str | None
) -> Iterable[int]:
    """The claims from a first day to an end that have an actor stand for another than `above`."""
    own = schema.claim_ties.c
    chosen = select(own.statement).where(own.actor == actor, own.day >= since)
    if until is not None:
        chosen = chosen.where(own.day < until)
    return connection.execute(chosen.where(own.above.is_distinct_from(above))).scalars()


def _told(documents: Collection[str]) -> Select[tuple[Any, ...]]:
    """What current documents tell: nobody speaks for oneself."""
    statements, texts, nodes = schema.statements, schema.documents, schema.nodes
    by, behalf = nodes.alias(), nodes.alias()
    day = func.coalesce(statements.c.said_start, statements.c.said_end, statements.c.published, "")
    return (
        select(statements.c.key, texts.c.id, by.c.actor, day, behalf.c.actor)
        .join_from(statements, texts)
        .join(by, by.c.number == statements.c.node)
        .join(behalf, behalf.c.number == statements.c.principal_node)
        .where(texts.c.id.in_(documents), texts.c.state == "current", statements.c.shown)
        .where(by.c.actor != behalf.c.actor)
    )
