"""What an actor said over time, in which roles, for whom, and so on whose side."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from sqlalchemy import Connection, text

from onrecord.linking.actors.tenures import Observation, trusted
from onrecord.linking.table import Table
from onrecord.record import actors
from onrecord.record.nodes import SPEAKER, token
from onrecord.record.ties import Ties


@dataclass(frozen=True, slots=True)
class Said:
    """A statement of an actor by its key and id, with the day on which it was made, else published."""

    key: int
    id: str
    day: str | None
    role: str | None
    principal_node: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """For whom an actor spoke from a first to a last day, and on whose side it stood then, by ids of actors.

    `changed` says that the side is another than before.
    """

    principal: str
    side: str
    first: str
    last: str
    changed: bool


class Sides:
    """Whom actors speak for and whose side they are on, by day; each looked up once.

    With `most`, roles are those of so many statements, which were added last.
    """

    def __init__(self, connection: Connection, table: Table, most: int | None = None) -> None:
        self._connection = connection
        self._most = most
        self._table = table
        self._ties = Ties(connection, table)
        self._observed: dict[str, list[Observation]] = {}

    def __call__(self, id: str, day: str | None = None) -> str:
        """The id of the actor on whose side this one is on an ISO day, or by what was observed last."""
        return self._ties.side(id, day)

    def observed(self, id: str) -> list[Observation]:
        """The roles in which an actor spoke."""
        if id not in self._observed:
            self._observed[id] = trusted(observations(self._connection, id, self._most), self._is_state)
        return self._observed[id]

    def standings(self, id: str) -> list[Standing]:
        """For whom and on whose side an actor spoke, in time order; undated statements are left out."""
        told = sorted((one.day, one.principal) for one in self.observed(id) if one.day and one.principal)
        found: list[Standing] = []
        for principal, group in groupby(told, key=lambda pair: pair[1]):
            days = [day for day, _ in group]
            now = self(principal, days[0])
            changed = bool(found) and found[-1].side != now
            found.append(
                Standing(principal=principal, side=now, first=days[0], last=days[-1], changed=changed)
            )
        return found

    def _is_state(self, id: str) -> bool:
        entry = self._table.entry(id)
        return entry is not None and entry.kind == "state"


def said(connection: Connection, id: str, most: int | None = None) -> list[Said]:
    """All that an actor said, or what was added last, so much; the earliest first, the undated last."""
    nodes = actors.numbers(connection, id)
    if not nodes:
        return []
    match = "tags : (" + " OR ".join(token(SPEAKER, number) for number in nodes) + ")"
    chosen = text(
        "WITH own AS MATERIALIZED "
        "(SELECT rowid FROM words WHERE words MATCH :match ORDER BY rowid DESC LIMIT :most) "
        "SELECT s.key, s.id, coalesce(s.said_start, s.said_end, s.published) AS day, s.role, "
        "s.principal_node FROM own CROSS JOIN statements s ON s.key = own.rowid "
        "ORDER BY day IS NULL, day, s.key"
    )
    bounds = {"match": match, "most": -1 if most is None else most}
    return [Said(*row) for row in connection.execute(chosen, bounds)]


def observations(connection: Connection, id: str, most: int | None = None) -> list[Observation]:
    """The roles and principals that statements give an actor; nobody speaks for oneself."""
    every = said(connection, id, most)
    known = actors.named(connection, {one.principal_node for one in every if one.principal_node is not None})
    found = []
    for one in every:
        principal = known.get(one.principal_node or 0, (None, ""))[0]
        if one.role or principal not in (None, id):
            held = principal if principal != id else None
            found.append(Observation(statement=one.id, day=one.day, role=one.role, principal=held))
    return found
