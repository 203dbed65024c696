"""Links in the record with their statements, what people ruled laid over what was found."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Select, func, or_, select

from onrecord.linking.links.link import link_id
from onrecord.model import Link
from onrecord.record import schema
from onrecord.record.errors import RecordError, Unknown
from onrecord.record.pairs import Pair, ahead, among, fits, found, kept, ordered, standing
from onrecord.record.pairs import State as State
from onrecord.record.pairs import Wanted as Wanted
from onrecord.record.ruled_links import Ruled, ruled_links
from onrecord.record.search import COUNTED, Hit, Total, hits
from onrecord.record.uttered import firsts

_TOGETHER = 500  # statements loaded at once
_LEAST = 4  # characters of an id at least


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
class Some:
    """Links of a statement, and how many it has."""

    links: list[Linked]
    number: int


def links(connection: Connection, wanted: Wanted, limit: int | None = None, offset: int = 0) -> list[Linked]:
    """The links wanted: those that a person stands for first, then the surest, of like ones the latest."""
    ruled = ruled_links(connection)
    first, rest = ahead(connection, ruled, wanted), found(connection, ruled, wanted)
    return _page(connection, first, rest, limit, offset)


def board(connection: Connection, wanted: Wanted, limit: int, offset: int) -> tuple[list[Linked], Total]:
    """A page of `links`, and how many there are, counted up to `COUNTED` and as they were settled last."""
    ruled = ruled_links(connection)
    first, rest = ahead(connection, ruled, wanted), found(connection, ruled, wanted)
    counted = select(func.count()).select_from(rest.limit(COUNTED + 1).subquery())
    number = len(first) + connection.execute(counted).scalar_one()
    total = Total(min(number, COUNTED), number > COUNTED)
    return _page(connection, first, rest, limit, offset), total


def _page(
    connection: Connection, first: list[Pair], rest: Select[Any], limit: int | None, offset: int
) -> list[Linked]:
    chosen = first[offset:] if limit is None else first[offset : offset + limit]
    left = None if limit is None else limit - len(chosen)
    if left != 0:
        order = [getattr(schema.links.c, name).desc() for name in ("confidence", "day", "id")]
        one, other = schema.statements.alias("a"), schema.statements.alias("b")
        rest = rest.join(one, one.c.key == schema.links.c.a).join(other, other.c.key == schema.links.c.b)
        rest = rest.where(one.c.shown, other.c.shown).order_by(*order)
        rest = rest.limit(left).offset(max(0, offset - len(first)))
        chosen += [Pair(*row) for row in connection.execute(rest)]
    return _loaded(connection, chosen)


def links_of(connection: Connection, key: int) -> list[Linked]:
    """The links of a statement that are shown by default, or of the one that reports the same first."""
    return links_among(connection, [key])[key].links


def links_among(connection: Connection, keys: Collection[int], *, most: int | None = None) -> dict[int, Some]:
    """For each of these statements what `links_of` gives, the first `most` of them."""
    of = firsts(connection, keys)
    wanted = {of.get(key, key) for key in keys}
    own, ruled = schema.links.c, ruled_links(connection)
    own_pairs = kept(connection, ruled, or_(among(own.a, wanted), among(own.b, wanted)))
    pairs = [pair for pair in (*standing(connection, ruled), *own_pairs) if fits(pair, Wanted())]
    ends = defaultdict[int, list[Pair]](list)
    for pair in ordered(connection, pairs):
        for end in wanted & {pair.a, pair.b}:
            ends[end].append(pair)
    chosen = list(dict.fromkeys(pair for some in ends.values() for pair in some[:most]))
    loaded = dict(zip(chosen, _loaded(connection, chosen), strict=True))
    own_of = {key: ends[of.get(key, key)] for key in keys}
    return {key: Some([loaded[pair] for pair in some[:most]], len(some)) for key, some in own_of.items()}


def required(connection: Connection, id: str) -> Linked:
    """The link of an id, or of the beginning of one; raises `RecordError` where there is none or several."""
    named: list[Pair] = []
    if len(id) >= _LEAST:
        ruled = ruled_links(connection)
        alike = schema.links.c.id.between(id, id + "\N{REPLACEMENT CHARACTER}")
        every = ordered(connection, standing(connection, ruled) + kept(connection, ruled, alike))
        named = [one for one in every if one.id == id] or [one for one in every if one.id.startswith(id)]
    if not named:
        raise Unknown(f"there is no link {id!r} in the record; `onrecord links --all` lists them.")
    if len(named) > 1:
        raise RecordError(f"{id!r} may be {', '.join(one.id for one in named)}; give more of the id.")
    return _loaded(connection, named)[0]


def ruling_on(connection: Connection, id: str) -> Ruled | None:
    """What a person ruled, a dismissal too, on the link of this id, as it stands."""
    ruled = ruled_links(connection)
    own = schema.statements.c
    chosen = select(own.key, own.id).where(among(own.key, {end for pair in ruled for end in pair}))
    ids = {key: statement for key, statement in connection.execute(chosen)}
    return next((one for one in ruled.values() if link_id(ids[one.a], ids[one.b]) == id), None)


def _loaded(connection: Connection, pairs: Collection[Pair]) -> list[Linked]:
    """The pairs with their statements."""
    keys = sorted({key for pair in pairs for key in (pair.a, pair.b)})
    found = {
        key: hit
        for start in range(0, len(keys), _TOGETHER)
        for key, hit in zip(
            keys[start : start + _TOGETHER], hits(connection, keys[start : start + _TOGETHER]), strict=True
        )
    }
    return [_linked(pair, found[pair.a], found[pair.b]) for pair in pairs]


def _linked(pair: Pair, a: Hit, b: Hit) -> Linked:
    ids = a.statement.id, b.statement.id
    reason = (
        pair.reason or f"{b.document.outlet or b.document.id} reports again what {a.statement.name} said."
    )
    link = Link(
        id=link_id(*ids), type=pair.type, a=ids[0], b=ids[1], reason=reason,
        confidence=pair.confidence, same_side=pair.same_side,
    )  # fmt: skip
    return Linked(link=link, a=a, b=b, day=pair.day, state=pair.state, judgement=pair.judgement)
