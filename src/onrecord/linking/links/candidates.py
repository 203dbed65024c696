"""Which claims are worth comparing: an index on who, on what and on when, so that a record may grow."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import combinations

from onrecord.languages.names import states
from onrecord.languages.opposites import poles
from onrecord.linking.copies.days import ordinal
from onrecord.linking.links.claim import Claim
from onrecord.linking.links.matter import telling

_APART = 45  # days between claims of different speakers that may still answer each other
_LONG = 400  # days over which one speaker's or one side's positions are held against each other
_ANSWER = 3  # days within which a denial that does not say what it denies answers an accusation
_TELLING = 10  # words of a claim by which it is looked up


def keys(claim: Claim) -> frozenset[str]:
    """Tokens under which a claim is kept and looked up: claims that share none are not worth comparing.

    They are its document; two words or entities of it side by side, whoever said them; one of them with who
    said it or is named; and the accused with the day, for accusations, and the days before it, for denials.
    """
    return frozenset(_keys(claim))


def near(a: Claim, b: Claim) -> bool:
    """Whether claims are near enough in time to be held against each other."""
    if a.document == b.document:
        return True
    ours, theirs = _day(a), _day(b)
    if ours is None or theirs is None:
        return False
    own = (a.speaker is not None and a.speaker == b.speaker) or (a.side is not None and a.side == b.side)
    return abs(ours - theirs) <= (_LONG if own else _APART)


def _keys(claim: Claim) -> Iterator[str]:
    yield f"d:{claim.document}"
    told = telling(claim)
    things = {*_senses(told.terms), *(e for e in told.entities if e not in states())}
    chosen = sorted(things, key=lambda thing: (-len(thing), thing))[:_TELLING]
    yield from (f"{one}+{other}" for one, other in combinations(sorted(chosen), 2))
    for who in {claim.speaker, claim.side, *claim.targets, *told.entities} - {None}:
        yield from (f"{who}:{thing}" for thing in chosen)
    day = _day(claim)
    if day is None:
        return
    if claim.act == "accuse":
        yield from (f"{who}@{date.fromordinal(day)}" for who in sorted(claim.targets | claim.entities))
    elif claim.act in ("deny", "refuse"):
        for who in {claim.speaker, claim.side} - {None}:
            days = range(day - _ANSWER, day + 1)
            yield from (f"{who}@{date.fromordinal(one)}" for one in days)


def _senses(terms: frozenset[str]) -> Iterator[str]:
    """Each stem, or the axes that it belongs to, so that opposites and other wordings meet."""
    for term in terms:
        axes = {pole.axis for pole in poles(term)}
        yield from (f"={axis}" for axis in axes) if axes else (term,)


def _day(claim: Claim) -> int | None:
    """The day of a claim: when it was said, else published."""
    return ordinal(claim.end) or ordinal(claim.start) or ordinal(claim.published)
