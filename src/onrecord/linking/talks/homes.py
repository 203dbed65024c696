"""Whom a side is part of: the state of *le gouvernement*, the body of which there is a *direction*."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from onrecord.languages.names import bare, groups, states
from onrecord.languages.patterns import track_words
from onrecord.linking.talks.moves import Move
from onrecord.linking.talks.nouns import Evidence
from onrecord.linking.talks.whom import as_id


def at_home(evidence: Sequence[Evidence], moves: Sequence[Move]) -> tuple[list[Evidence], list[Move]]:
    """Evidence and moves of whoever stands for a state, or against it, by no name, given whom they mean.

    The state is the only one of the document's talks, else the only one told to talk to the same side; a
    faction is the only one who talks to *le gouvernement*.
    """
    told: dict[str, set[str]] = defaultdict(set)  # states in the talks of a document
    against: dict[str, set[str]] = defaultdict(set)  # states that talk to a side
    for one in evidence:
        for side in filter(_state, one.sides):
            told[one.document].add(side)
            for other in one.sides - {side}:
                against[other].add(side)
    meant: dict[str, str] = {}
    for one in evidence:
        if any(map(_home, one.sides)):
            facing = set().union(*(against[side] for side in one.sides if not _home(side)))
            for found in (told[one.document], facing):
                if len(found) == 1:
                    meant.setdefault(one.document, *found)
    for document, found in told.items():
        if len(found) == 1:
            meant.setdefault(document, *found)

    opposed: dict[str, set[str]] = defaultdict(set)  # who talks to whoever stands for a state in a document
    for one in evidence:
        if one.kind == "talks" and any(map(_home, one.sides)):
            opposed[one.document] |= {side for side in one.sides if not _home(side) and not _faction(side)}

    def named(side: str, document: str) -> str:
        if _faction(side) and len(opposed[document]) == 1:
            return next(iter(opposed[document]))
        return meant.get(document, side) if _home(side) else side

    return (
        [replace(e, sides=frozenset(named(side, e.document) for side in e.sides)) for e in evidence],
        [
            replace(
                m,
                side=named(m.side, m.document),
                sides=frozenset(named(side, m.document) for side in m.sides) - {named(m.side, m.document)},
            )
            for m in moves
        ],
    )


def of_body(evidence: Sequence[Evidence], moves: Sequence[Move]) -> tuple[list[Evidence], list[Move]]:
    """Evidence and moves of *la direction d'Airlux* or *le camp Tazi* given the side whose it is."""
    known = {side for one in evidence for side in one.sides}
    known |= {side for move in moves for side in (move.side, *move.sides)}
    owners = {side: owner for side in known if (owner := _owner(side, known))}

    def named(side: str) -> str:
        return owners.get(side, side)

    return (
        [replace(e, sides=frozenset(map(named, e.sides))) for e in evidence],
        [
            replace(m, side=named(m.side), sides=frozenset(map(named, m.sides)) - {named(m.side)})
            for m in moves
        ],
    )


def _owner(side: str, known: set[str]) -> str | None:
    """The side that the words behind *direction de* name, or the one person of that last name."""
    words = side.replace("-", " ")
    part = next((m for name in ("part_of", "people_of") if (m := track_words(name).match(words))), None)
    if part is None:
        return None
    rest = as_id(words[part.end() :])
    if track_words("people_of").match(words) and _state(rest):
        return None  # *les rebelles du Tchad*
    if words[part.end() :].split()[:1] and words[part.end() :].split()[0] in _bodies():
        return rest
    found = {one for one in known if rest and one != side and (one == rest or one.endswith(f"-{rest}"))}
    return next(iter(found)) if len(found) == 1 else None


@lru_cache(maxsize=1)
def _bodies() -> frozenset[str]:
    return frozenset(map(bare, groups()))


def _state(side: str) -> bool:
    return side.replace("-", " ") in states()


def _faction(side: str) -> bool:
    return bool(track_words("factions").fullmatch(side))


def _home(side: str) -> bool:
    return bool(track_words("home").fullmatch(side))
