"""What one actor demanded, offered, refused, conceded or denied over time, with the changes marked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from onrecord.languages.changes import (
    accepts,
    asks_for,
    is_condemning,
    is_done,
    is_own_will,
    is_promising,
    position_of,
    promises,
)
from onrecord.languages.denials import is_denying
from onrecord.languages.opposites import poles
from onrecord.languages.patterns import term_words
from onrecord.languages.stems import stem, stems, words
from onrecord.linking.links.claim import Claim
from onrecord.linking.links.matter import matter
from onrecord.linking.links.reversals import reversal
from onrecord.linking.links.stances import mains_meet, stance
from onrecord.linking.talks.wording import plain
from onrecord.model import Act

Taken: TypeAlias = Literal[
    "demanded",
    "offered",
    "promised",
    "announced",
    "accepted",
    "conceded",
    "refused",
    "denied",
    "supported",
    "condemned",
    "dropped",
]

_TAKEN: dict[Act, Taken] = {
    "demand": "demanded",
    "propose": "offered",
    "commit": "announced",
    "concede": "conceded",
    "refuse": "refused",
    "deny": "denied",
    "support": "supported",
}
_AGREEMENT = "agreement"  # the axis of who accepts or refuses
_REPEATED = 0.6  # of the words of both are shared where a position is taken again


@dataclass(frozen=True, slots=True)
class Position:
    """One position of an actor, as it was first taken.

    `claim` is the statement that first takes it, `statements` the ids of all that do, in time; `gives_up`
    those of the statements whose positions it gives up.
    """

    taken: Taken
    claim: Claim
    statements: tuple[str, ...]
    gives_up: tuple[str, ...] = ()


def positions(claims: Iterable[Claim], about: str | None = None) -> list[Position]:
    """The positions that the claims of one actor or side take, the earliest first, in whatever order given.

    `about` are words of a matter: only what tells of all of them, in these words or others of one sense.
    """
    found: list[Position] = []
    for claim in sorted(claims, key=_order):
        how = taken(claim)
        if how is None or not _tells_of(claim, about or ""):
            continue
        given_up = tuple(one.claim.id for one in found if _gives_up(one.claim, claim))
        open_ones = [n for n, one in enumerate(found) if one.taken == how and not _is_given_up(one, found)]
        again = next((n for n in reversed(open_ones) if _repeats(found[n].claim, claim)), None)
        if again is None:
            found.append(Position(how, claim, (claim.id,), given_up))
        else:
            one = found[again]
            found[again] = replace(
                one,
                statements=(*one.statements, claim.id),
                gives_up=tuple(dict.fromkeys((*one.gives_up, *given_up))),
            )
    return found


def taken(claim: Claim) -> Taken | None:
    """Which position a claim takes; None where it only tells something, or somebody else tells of it."""
    if claim.certainty == "questioned" or claim.hearsay or _threatens(claim):
        return None
    if claim.turn.dropped:
        return "dropped"
    if is_denying(claim.cue):
        return "denied"
    if is_condemning(claim.cue) and claim.act in ("accuse", "refuse", "assert"):
        return "condemned"
    agreed = accepts(claim.words) or _agrees(claim.cue)
    if is_promising(claim.cue) and claim.act == "commit":
        return "promised"
    if claim.act == "commit" and asks_for(claim.predicate or ""):
        return "demanded"
    if claim.act == "commit" and is_done(claim.words) and not is_own_will(claim.words):
        return None
    if claim.act in _TAKEN:
        return "accepted" if claim.act == "concede" and agreed else _TAKEN[claim.act]
    side = stance(claim)
    return None if side is None else "refused" if side < 0 else _for(claim, agreed)


def _threatens(claim: Claim) -> bool:
    """Whether a claim tells what happens if nothing is done (*faute de quoi nous fermerons le port*)."""
    return bool(term_words("or_else").match(plain(claim.words)))


def _for(claim: Claim, agreed: bool) -> Taken | None:
    """Which position a claim takes that is for what it tells, by its words."""
    verb = claim.predicate or ""
    if agreed or _agrees(verb):
        return "accepted"
    if asks_for(verb):
        return "demanded"
    if position_of(verb):
        return "supported"
    return "promised" if promises(claim.words) else None


def _agrees(told: str) -> bool:
    found = (pole for match in words(told.lower()) for pole in poles(stem(match.group())))
    return any(pole.axis == _AGREEMENT and pole.value > 0 for pole in found)


def _gives_up(earlier: Claim, later: Claim) -> bool:
    found = reversal(earlier, later)
    return found is not None and found.a.id == earlier.id


def _is_given_up(one: Position, found: list[Position]) -> bool:
    return any(one.claim.id in other.gives_up for other in found)


def _repeats(a: Claim, b: Claim) -> bool:
    """Whether the later of two claims that take one kind of position takes the same one."""
    found = matter(a, b)
    if found is None or stance(a) != stance(b) or found.elsewhere or found.opposed:
        return False
    return mains_meet(a, b) and min(found.covers) >= _REPEATED


def _tells_of(claim: Claim, about: str) -> bool:
    """Whether a claim has each of some words, or another on its axis."""
    own = claim.terms | {stem(match.group().lower()) for match in words(claim.words)}
    axes = {pole.axis for term in own for pole in poles(term)}
    return all(one in own or any(pole.axis in axes for pole in poles(one)) for one in _asked(about))


def _asked(about: str) -> Iterator[str]:
    """The stems of words asked for; a hyphened one that has a sense of its own is one (*cessez-le-feu*)."""
    for word in about.lower().split():
        yield from [whole] if poles(whole := stem(word)) else stems(word)


def _order(claim: Claim) -> tuple[str, bool, str, int, str]:
    """By the day on which it was said; what a text has as said before goes before the rest of it."""
    return (
        claim.end or claim.published or "9",
        not claim.turn.earlier,
        claim.document,
        claim.place,
        claim.id,
    )
