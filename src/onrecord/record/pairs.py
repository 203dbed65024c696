"""Links as pairs of statements by their keys: those that were found, and those that a person stands for."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from typing import Any, Literal, TypeAlias, TypeVar

from sqlalchemy import ColumnElement, Connection, Select, and_, func, or_, select, text, true

from onrecord.linking.links.finding import SHOWN
from onrecord.linking.links.link import link_id
from onrecord.model import LinkType
from onrecord.record import actors, rows, schema
from onrecord.record.nodes import PRINCIPAL, SPEAKER, token
from onrecord.record.ruled_links import Ruled
from onrecord.record.rulings import table
from onrecord.record.search import RANKED

T = TypeVar("T")
State: TypeAlias = Literal["found", "confirmed", "retyped", "added"]
_STATES: dict[str, State] = {"confirm": "confirmed", "retype": "retyped", "link": "added"}
_OF_ACTOR = text(
    "WITH own AS MATERIALIZED "
    "(SELECT rowid AS key FROM words WHERE words MATCH :match ORDER BY rowid DESC LIMIT :most) "
    "SELECT l.id FROM own CROSS JOIN links l ON l.a = own.key "
    "UNION SELECT l.id FROM own CROSS JOIN links l ON l.b = own.key"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which links to list. `since` and `until` are ISO days, both included, of the later statement.

    Links of which no day is known stay. Without `types`, all but repeats; without `every`, those that are
    shown by default. Of an actor, the links of the `RANKED` statements added last are looked at.
    """

    types: Collection[LinkType] = ()
    actor: str | None = None
    since: str | None = None
    until: str | None = None
    same_side: bool = False
    every: bool = False


@dataclass(frozen=True, slots=True)
class Pair:
    """A link by the keys of its statements; `id` and `day` are known when they are `ordered`."""

    a: int
    b: int
    type: LinkType
    reason: str
    confidence: float
    same_side: bool
    day: str | None = None
    state: State = "found"
    judgement: int | None = None
    id: str = ""


def ahead(connection: Connection, ruled: dict[frozenset[int], Ruled], wanted: Wanted) -> list[Pair]:
    """Those wanted that come before what was found: links that a person stands for, and repeats."""
    pairs = standing(connection, ruled)
    if "repeats" in wanted.types:
        pairs += _repeats(connection)
    pairs = [pair for pair in pairs if fits(pair, wanted)]
    if wanted.actor is not None:
        own = _named(connection, wanted.actor)
        nodes = _nodes(connection, {key for pair in pairs for key in (pair.a, pair.b)})
        pairs = [pair for pair in pairs if own & (nodes[pair.a] | nodes[pair.b])]
    return [pair for pair in ordered(connection, pairs) if _inside(pair.day or "", wanted)]


def standing(connection: Connection, ruled: dict[frozenset[int], Ruled]) -> list[Pair]:
    """The pairs that a person stands for."""
    known = [one for one in ruled.values() if one.type is not None]
    sides = _sides(connection, {end for one in known for end in (one.a, one.b)})
    return [
        Pair(
            a=one.a, b=one.b, type=one.type, reason=one.reason, confidence=1.0,
            same_side=sides.get(one.a) is not None and sides.get(one.a) == sides.get(one.b),
            state=_STATES[one.verdict], judgement=one.number,
        )
        for one in known if one.type is not None
    ]  # fmt: skip


def kept(
    connection: Connection, ruled: Collection[frozenset[int]], *which: ColumnElement[bool]
) -> list[Pair]:
    """The pairs that were found and on which nobody ruled."""
    every = (Pair(*row) for row in connection.execute(_columns().where(*which)))
    return [pair for pair in every if frozenset((pair.a, pair.b)) not in ruled]


def found(connection: Connection, ruled: Collection[frozenset[int]], wanted: Wanted) -> Select[Any]:
    """What was found and is wanted, without the pairs on which somebody ruled."""
    own, chosen = schema.links.c, _columns().where(*_bounds(wanted))
    if ruled:
        ends = {end for pair in ruled for end in pair}
        pairs = select(own.id, own.a, own.b).where(among(own.a, ends), among(own.b, ends))
        taken = [id for id, a, b in connection.execute(pairs) if frozenset((a, b)) in ruled]
        chosen = chosen.where(~among(own.id, taken))
    if wanted.actor is not None:
        numbers = _named(connection, wanted.actor)
        tokens = [f'"{token(prefix, n)}"' for n in sorted(numbers) for prefix in (SPEAKER, PRINCIPAL)]
        given = {"match": f"tags : ({' OR '.join(tokens)})", "most": RANKED}
        ids = connection.execute(_OF_ACTOR, given).scalars().all() if tokens else []
        chosen = chosen.where(among(own.id, ids))
    return chosen


def _columns() -> Select[Any]:
    own = schema.links.c
    return select(own.a, own.b, own.type, own.reason, own.confidence, own.same_side, own.day)


def _bounds(wanted: Wanted) -> list[ColumnElement[bool]]:
    own = schema.links.c
    days = [own.day >= wanted.since] if wanted.since else []
    days += [func.substr(own.day, 1, 10) <= wanted.until] if wanted.until else []
    return [
        own.type.in_(wanted.types) if wanted.types else true(),
        own.same_side if wanted.same_side else true(),
        true() if wanted.every else own.confidence >= SHOWN,
        or_(own.day.is_(None), and_(*days)) if days else true(),
    ]


def among(column: ColumnElement[T], values: Iterable[T]) -> ColumnElement[bool]:
    """A column is one of these values, however many they are."""
    every = func.json_each(json.dumps(list(values))).table_valued("value")
    return column.in_(select(every.c.value))


def _sides(connection: Connection, keys: Collection[int]) -> dict[int, str | None]:
    own = schema.claims.c
    return {
        key: side
        for some in rows.parts(keys)
        for key, side in connection.execute(select(own.statement, own.side).where(own.statement.in_(some)))
    }


def _repeats(connection: Connection) -> list[Pair]:
    """Each report of an utterance beside the first."""
    own = schema.utterances.c
    pairs = connection.execute(select(own.first, own.key).where(own.first != own.key))
    return [Pair(first, key, "repeats", "", 1.0, True) for first, key in pairs]


def fits(pair: Pair, wanted: Wanted) -> bool:
    if wanted.types and pair.type not in wanted.types:
        return False
    if wanted.same_side and not pair.same_side:
        return False
    return wanted.every or pair.confidence >= SHOWN


def ordered(connection: Connection, pairs: Iterable[Pair]) -> list[Pair]:
    """The pairs in order, with their ids and days; what went since it was settled last is left out."""
    pairs = list(pairs)
    own = schema.statements.c
    chosen = select(own.key, own.id, func.coalesce(own.said_end, own.said_start, own.published))
    keys = {key for pair in pairs for key in (pair.a, pair.b)}
    known = {
        key: (id, day)
        for some in rows.parts(keys)
        for key, id, day in connection.execute(chosen.where(own.shown, own.key.in_(some)))
    }
    dated = [
        replace(
            pair,
            id=link_id(known[pair.a][0], known[pair.b][0]),
            day=max(known[key][1] or "" for key in (pair.a, pair.b)) or None,
        )
        for pair in pairs
        if pair.a in known and pair.b in known
    ]
    dated.sort(key=lambda pair: (pair.day or "", pair.id), reverse=True)
    dated.sort(key=lambda pair: (pair.judgement is None, -pair.confidence))
    return dated


def _nodes(connection: Connection, keys: Collection[int]) -> dict[int, frozenset[int]]:
    """The nodes of who speaks and is spoken for in each statement."""
    own = schema.statements.c
    chosen = select(own.key, own.node, own.principal_node)
    return {
        key: frozenset({node, principal} - {None})
        for some in rows.parts(keys)
        for key, node, principal in connection.execute(chosen.where(own.key.in_(some)))
    }


def _named(connection: Connection, name: str) -> set[int]:
    return set(actors.numbers(connection, actors.required(connection, name, table(connection)).id))


def _inside(day: str, wanted: Wanted) -> bool:
    return not day or ((wanted.since or "") <= day and (not wanted.until or day[:10] <= wanted.until))
