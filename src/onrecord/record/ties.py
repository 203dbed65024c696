"""Whom actors speak for by day, as settling keeps it, so that a side is found by a look-up.

As in `linking.actors.tenures`, a state that was but guessed for a bare office counts where no more is told.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Select, delete, func, insert, select

from onrecord.linking.actors.sides import side
from onrecord.linking.actors.tenures import Observation, is_guessed
from onrecord.linking.table import Table
from onrecord.record import rows, schema

_LAST = "9999-12-31"  # where no day is asked for, the last that is known counts
_UNTIL = (
    "SELECT principal FROM ties WHERE actor = ? AND guessed = ? AND day <= ? "
    "ORDER BY day DESC, principal DESC LIMIT 1"
)
_GUESSED = "SELECT guessed FROM ties WHERE actor = ? ORDER BY guessed LIMIT 1"
_FIRST = "SELECT principal FROM ties WHERE actor = ? AND guessed = ? ORDER BY day, principal LIMIT 1"


class Ties:
    """Whom actors speak for or are part of over one state of a record; what was asked once is kept."""

    def __init__(self, connection: Connection, table: Table) -> None:
        self._connection = connection
        self._table = table
        self._above: dict[tuple[str, str], str | None] = {}
        self._sides: dict[tuple[str, str], str] = {}
        self._guessed: dict[str, bool | None] = {}

    def above(self, actor: str, day: str | None) -> str | None:
        """The actor that one speaks for on an ISO day, else is part of (see `tenures.nearest`)."""
        asked = (actor, _LAST if day is None else day)
        if asked not in self._above:
            self._above[asked] = self._told(*asked) or self._part_of(actor)
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

    def _told(self, actor: str, day: str) -> str | None:
        if actor not in self._guessed:
            self._guessed[actor] = self._one(_GUESSED, actor)
        guessed = self._guessed[actor]
        if guessed is None:
            return None
        found: str | None = self._one(_UNTIL, actor, guessed, day) or self._one(_FIRST, actor, guessed)
        return found

    def _one(self, query: str, *values: object) -> Any:
        return self._connection.exec_driver_sql(query, values).scalar()

    def _part_of(self, actor: str) -> str | None:
        entry = self._table.entry(actor)
        return entry.part_of if entry else actor.rpartition(":")[0] or None  # as in `gather`


@dataclass(frozen=True, slots=True)
class Tie:
    """A row of the table `ties`; `day` is empty where none is known."""

    statement: int
    document: str
    actor: str
    day: str
    principal: str
    guessed: bool


@dataclass(frozen=True, slots=True)
class Changed:
    """The ties that went and that came."""

    gone: Collection[Tie] = ()
    come: Collection[Tie] = ()


def replace(connection: Connection, documents: Collection[str], table: Table) -> Changed:
    """Take in whom the statements of documents speak for now, in the place of what they told before."""
    ties = schema.ties
    fresh = {tie for some in rows.parts(documents) for tie in _found(connection, some, table)}
    former = {
        Tie(*row)
        for column, values in ((ties.c.document, documents), (ties.c.statement, [t.statement for t in fresh]))
        for some in rows.parts(values)
        for row in connection.execute(select(ties).where(column.in_(some)))
    }
    gone, come = former - fresh, fresh - former
    for part in rows.parts(tie.statement for tie in gone):
        connection.execute(delete(ties).where(ties.c.statement.in_(part)))
    if come:
        names = ties.c.keys()
        values = [{name: getattr(tie, name) for name in names} for tie in come]
        connection.execute(insert(ties), values)
    return Changed(gone, come)


def resting(connection: Connection, ties: Ties, changed: Changed, ruled: Collection[str]) -> set[int]:
    """The claims whose way to their side is another now.

    Of the actors `ruled` a person said what they are part of.
    """
    found = set[int]()
    for actor in {tie.actor for tie in (*changed.gone, *changed.come)}:
        for since, until in _spans(connection, actor, changed):
            found |= set(_else(connection, actor, since, until, ties.above(actor, since)))
    for actor in ruled:
        if not _days(connection, actor, guessed=None):
            found |= set(_else(connection, actor, "", None, ties.above(actor, None)))
    return found


def _spans(connection: Connection, actor: str, changed: Changed) -> Iterator[tuple[str, str | None]]:
    """First day and end of each interval in which whom an actor speaks for may be another than before."""
    gone, come = ([tie for tie in some if tie.actor == actor] for some in (changed.gone, changed.come))
    firm = _number(connection, actor)
    before = firm - sum(not tie.guessed for tie in come) + sum(not tie.guessed for tie in gone)
    if bool(firm) != bool(before):  # guesses count now that did not, or count no more
        days = set(_days(connection, actor, guessed=not firm)) or {""}
    else:
        days = {tie.day for tie in (*gone, *come) if tie.guessed != bool(firm)}
    own = schema.ties.c
    told = select(func.min(own.day)).where(own.actor == actor, own.guessed == (not firm))
    first = connection.execute(told).scalar()
    for day in days:
        yield day, connection.execute(told.where(own.day > day)).scalar()
        if first is None or first >= day:
            yield "", day


def _number(connection: Connection, actor: str) -> int:
    """How many statements tell whom an actor speaks for."""
    own = schema.ties.c
    chosen = select(func.count()).where(own.actor == actor, ~own.guessed)
    return connection.execute(chosen).scalar_one()


def _days(connection: Connection, actor: str, guessed: bool | None) -> Sequence[str]:
    own = schema.ties.c
    chosen = select(own.day).distinct().where(own.actor == actor)
    if guessed is not None:
        chosen = chosen.where(own.guessed == guessed)
    return connection.execute(chosen).scalars().all()


def _else(
    connection: Connection, actor: str, since: str, until: str | None, above: str | None
) -> Iterable[int]:
    """The claims from a first day to an end that have an actor stand for another than `above`."""
    own = schema.claim_ties.c
    chosen = select(own.statement).where(own.actor == actor, own.day >= since)
    if until is not None:
        chosen = chosen.where(own.day < until)
    return connection.execute(chosen.where(own.above.is_distinct_from(above))).scalars()


def _found(connection: Connection, documents: Collection[str], table: Table) -> Iterator[Tie]:
    def is_state(id: str) -> bool:
        entry = table.entry(id)
        return entry is not None and entry.kind == "state"

    for key, document, actor, day, principal, role in connection.execute(_told(documents)):
        told = Observation(statement="", day=day, role=role, principal=principal)
        yield Tie(key, document, actor, day, principal, is_guessed(told, is_state))


def _told(documents: Collection[str]) -> Select[tuple[Any, ...]]:
    """What current documents tell: nobody speaks for oneself."""
    statements, texts, nodes = schema.statements, schema.documents, schema.nodes
    by, behalf = nodes.alias(), nodes.alias()
    day = func.coalesce(statements.c.said_start, statements.c.said_end, statements.c.published, "")
    return (
        select(statements.c.key, texts.c.id, by.c.actor, day, behalf.c.actor, statements.c.role)
        .join_from(statements, texts)
        .join(by, by.c.number == statements.c.node)
        .join(behalf, behalf.c.number == statements.c.principal_node)
        .where(texts.c.id.in_(documents), texts.c.state == "current", statements.c.shown)
        .where(by.c.actor != behalf.c.actor)
    )
