"""Links in the record with their statements, what people ruled laid over what was found."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Literal, TypeAlias

from sqlalchemy import Connection, func, or_, select

from onrecord.linking.links.link import SHOWN, link_id
from onrecord.model import Link, LinkType
from onrecord.record import actors, rows, schema
from onrecord.record.errors import RecordError
from onrecord.record.ruled_links import Ruled, ruled_links
from onrecord.record.rulings import table
from onrecord.record.search import Hit, hits
from onrecord.record.uttered import firsts

State: TypeAlias = Literal["found", "confirmed", "retyped", "added"]
_STATES: dict[str, State] = {"confirm": "confirmed", "retype": "retyped", "link": "added"}
_TOGETHER = 500  # statements loaded at once
_LEAST = 4  # characters of an id at least


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which links to list. `since` and `until` are ISO days, both included, of the later statement.

    Links of which no day is known stay. Without `types`, all but repeats; without `every`, those that are
    shown by default.
    """

    types: Collection[LinkType] = ()
    actor: str | None = None
    since: str | None = None
    until: str | None = None
    same_side: bool = False
    every: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Linked:
    """A link with its two statements, and the number of the judgement on it, if any.

    `day` is that of the later statement: when it was said, else published.
    """

    link: Link
    a: Hit
    b: Hit
    day: str | None
    state: State = "found"
    judgement: int | None = None


@dataclass(frozen=True, slots=True)
class _Pair:
    """A link by the keys of its statements."""

    a: int
    b: int
    type: LinkType
    reason: str
    confidence: float
    same_side: bool
    state: State = "found"
    judgement: int | None = None


def links(connection: Connection, wanted: Wanted, limit: int | None = None) -> list[Linked]:
    """The links wanted: those that a person stands for first, then the surest, of like ones the latest."""
    pairs = _laid(connection, ruled_links(connection))
    if "repeats" in wanted.types:
        pairs += _repeats(connection)
    return _listed(connection, [pair for pair in pairs if _fits(pair, wanted)], wanted, limit)


def links_of(connection: Connection, key: int) -> list[Linked]:
    """The links of a statement that are shown by default, or of the one that reports the same first."""
    first = firsts(connection, [key]).get(key, key)
    pairs = _laid(connection, ruled_links(connection), first)
    shown = [pair for pair in pairs if first in (pair.a, pair.b) and _fits(pair, Wanted())]
    return _listed(connection, shown, Wanted(), None)


def required(connection: Connection, id: str) -> Linked:
    """The link of an id, or of the beginning of one; raises `RecordError` where there is none or several."""
    pairs = _laid(connection, ruled_links(connection))
    every = _listed(connection, pairs, Wanted(), None) if len(id) >= _LEAST else []
    found = [one for one in every if one.link.id == id] or [
        one for one in every if one.link.id.startswith(id)
    ]
    if not found:
        raise RecordError(f"there is no link {id!r} in the record; `onrecord links --all` lists them.")
    if len(found) > 1:
        raise RecordError(f"{id!r} may be {', '.join(one.link.id for one in found)}; give more of the id.")
    return found[0]


def _laid(connection: Connection, ruled: dict[frozenset[int], Ruled], key: int | None = None) -> list[_Pair]:
    """All pairs, or those of one statement, with what was ruled in their place; those dismissed left out."""
    own = schema.links
    chosen = select(own.c.a, own.c.b, own.c.type, own.c.reason, own.c.confidence, own.c.same_side)
    if key is not None:
        chosen = chosen.where(or_(own.c.a == key, own.c.b == key))
    found = {frozenset((row.a, row.b)): _Pair(*row) for row in connection.execute(chosen)}
    sides = _sides(connection, {end for pair in ruled for end in pair})
    for pair, one in ruled.items():
        if one.type is None:
            found.pop(pair, None)
            continue
        same = sides.get(one.a) is not None and sides.get(one.a) == sides.get(one.b)
        found[pair] = _Pair(one.a, one.b, one.type, one.reason, 1.0, same, _STATES[one.verdict], one.number)
    return list(found.values())


def _sides(connection: Connection, keys: Collection[int]) -> dict[int, str | None]:
    own = schema.claims.c
    return {
        key: side
        for some in rows.parts(keys)
        for key, side in connection.execute(select(own.statement, own.side).where(own.statement.in_(some)))
    }


def _repeats(connection: Connection) -> list[_Pair]:
    """Each report of an utterance beside the first."""
    own = schema.utterances.c
    pairs = connection.execute(select(own.first, own.key).where(own.first != own.key))
    return [_Pair(first, key, "repeats", "", 1.0, True) for first, key in pairs]


def _fits(pair: _Pair, wanted: Wanted) -> bool:
    if wanted.types and pair.type not in wanted.types:
        return False
    if wanted.same_side and not pair.same_side:
        return False
    return wanted.every or pair.confidence >= SHOWN


def _listed(
    connection: Connection, pairs: Iterable[_Pair], wanted: Wanted, limit: int | None
) -> list[Linked]:
    """The pairs wanted with their statements; what went since it was settled last is left out."""
    pairs = list(pairs)
    days = _days(connection, {key for pair in pairs for key in (pair.a, pair.b)})
    pairs = [pair for pair in pairs if pair.a in days and pair.b in days]
    if wanted.actor is not None:
        own = _named(connection, wanted.actor)
        pairs = [pair for pair in pairs if own & (days[pair.a][1] | days[pair.b][1])]
    dated = [(pair, max((days[key][0] or "" for key in (pair.a, pair.b)), default="")) for pair in pairs]
    dated = [(pair, day) for pair, day in dated if _inside(day, wanted)]
    dated.sort(key=lambda one: (days[one[0].b][2], days[one[0].a][2]))
    dated.sort(key=lambda one: one[1], reverse=True)
    dated.sort(key=lambda one: (one[0].judgement is None, -one[0].confidence))
    chosen = dated[:limit]
    keys = sorted({key for pair, _ in chosen for key in (pair.a, pair.b)})
    found = {
        key: hit
        for start in range(0, len(keys), _TOGETHER)
        for key, hit in zip(
            keys[start : start + _TOGETHER], hits(connection, keys[start : start + _TOGETHER]), strict=True
        )
    }
    return [_linked(pair, found[pair.a], found[pair.b], day) for pair, day in chosen]


def _days(connection: Connection, keys: Collection[int]) -> dict[int, tuple[str | None, frozenset[int], str]]:
    """Of each statement the day, the nodes of who speaks and is spoken for, and the id."""
    own = schema.statements.c
    day = func.coalesce(own.said_end, own.said_start, own.published)
    chosen = select(own.key, day, own.node, own.principal_node, own.id)
    return {
        key: (day, frozenset({node, principal} - {None}), id)
        for some in rows.parts(keys)
        for key, day, node, principal, id in connection.execute(chosen.where(own.shown, own.key.in_(some)))
    }


def _named(connection: Connection, name: str) -> set[int]:
    return set(actors.numbers(connection, actors.required(connection, name, table(connection)).id))


def _inside(day: str, wanted: Wanted) -> bool:
    return not day or ((wanted.since or "") <= day and (not wanted.until or day[:10] <= wanted.until))


def _linked(pair: _Pair, a: Hit, b: Hit, day: str) -> Linked:
    ids = a.statement.id, b.statement.id
    reason = (
        pair.reason or f"{b.document.outlet or b.document.id} reports again what {a.statement.name} said."
    )
    link = Link(
        id=link_id(*ids), type=pair.type, a=ids[0], b=ids[1], reason=reason,
        confidence=pair.confidence, same_side=pair.same_side,
    )  # fmt: skip
    return Linked(link=link, a=a, b=b, day=day or None, state=pair.state, judgement=pair.judgement)
