"""Which claims are worth comparing: an index on who, on what and on when, so that a record may grow."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import combinations
from typing import Protocol

from onrecord.languages.names import states
from onrecord.languages.opposites import poles
from onrecord.linking.copies.days import ordinal
from onrecord.linking.links.claim import Claim
from onrecord.linking.links.counts import TOLLS, totals
from onrecord.linking.links.kin import roots
from onrecord.linking.links.matter import telling
from onrecord.linking.links.reach import REACH
from onrecord.linking.links.succession import body_name
from onrecord.linking.links.yielded import positions

_APART = 45  # days between claims of different speakers that may still answer each other
LONGEST = 400  # days over which one speaker's or one side's positions are held against each other
_ANSWER = 3  # days within which a denial that does not say what it denies answers an accusation
_TELLING = 9  # words and names of a claim by which it is looked up,
_NAMES = 3  # so many names at most
_CALLED = 2  # words by which a body goes that cannot be told apart
_LASTING = 2, 5  # names and words of a claim, two of which are looked up with who said it, at any time
_PERIOD = 2 * _APART  # days; periods overlap by half, so that claims near enough share one,
_STRETCH = 2 * REACH  # characters; and so do stretches of a text


def keys(claim: Claim) -> frozenset[str]:
    """Tokens under which a claim is kept and looked up: claims that share none are not worth comparing.

    They are its stretches of its document; within a period two of its words or names side by side, whoever
    said them; a name or the family of a word with who said it, or what he is called where he cannot be told
    apart, with who is accused in it or, of states, named in it; two of the most telling with who said it, at
    any time; his own questions that it answers with who said it; the dead whom
    it counts with each place; and the accused with the day, for accusations, and with the days
    before it, for denials.
    """
    return stretches(claim) | frozenset(_keys(claim))


def stretches(claim: Claim) -> frozenset[str]:
    """Tokens of where in its document a claim stands: those in reach of each other share one."""
    numbers = (f"{claim.place // _STRETCH}", f"{(claim.place + REACH) // _STRETCH}+")
    return frozenset(f"d:{claim.document}@{number}" for number in numbers)


class Dated(Protocol):
    """What of a claim tells whether it is near another in time; ISO days."""

    @property
    def document(self) -> str: ...
    @property
    def speaker(self) -> str | None: ...
    @property
    def side(self) -> str | None: ...
    @property
    def start(self) -> str | None: ...
    @property
    def end(self) -> str | None: ...
    @property
    def published(self) -> str | None: ...


def near(a: Dated, b: Dated) -> bool:
    """Whether claims are near enough in time to be held against each other; in a document all are."""
    if a.document == b.document:
        return True
    ours, theirs = day_of(a), day_of(b)
    if ours is None or theirs is None:
        return False
    own = (a.speaker is not None and a.speaker == b.speaker) or (a.side is not None and a.side == b.side)
    return abs(ours - theirs) <= (LONGEST if own else _APART)


def _keys(claim: Claim) -> Iterator[str]:
    told, day = telling(claim), day_of(claim)
    named = sorted(told.entities - states().keys())
    words = sorted(_senses(told.terms), key=lambda s: (-len(s), s))
    things = sorted([*named[:_NAMES], *words][:_TELLING])
    names, others = _LASTING
    lasting = [*combinations(sorted([*named[:names], *words[:others]]), 2)]
    own = {who for who in (claim.speaker, claim.principal, claim.side) if who}
    yield from (f"{who}:{one}+{other}" for who in own for one, other in lasting)
    yield from (f"{who}?{matter}" for who in own for matter in positions(claim))
    if day is None:
        return
    called = {f"~{word}" for word in sorted(body_name(claim), key=lambda s: (-len(s), s))[:_CALLED]}
    meant = own | called | claim.targets | (told.entities & states().keys())
    akin = [*named[:_NAMES], *sorted(roots(claim), key=lambda s: (-len(s), s))][:_TELLING]
    dated = [*combinations(things, 2), *((who, thing) for who in meant for thing in akin)]
    for period in _periods(day):
        yield from (f"{one}+{other}@{period}" for one, other in dated)
    for thing in totals(claim, claim.quantities).keys() & TOLLS:
        yield from (
            f"{thing}:{place}@{period}" for place in claim.setting or claim.around for period in _periods(day)
        )
    if claim.act == "accuse":
        yield from (f"{who}@{date.fromordinal(day)}" for who in claim.targets | claim.entities)
    elif claim.act in ("deny", "refuse"):
        days = range(day - _ANSWER, day + 1)
        yield from (f"{who}@{date.fromordinal(one)}" for who in own for one in days)


def _periods(day: int) -> tuple[str, str]:
    return f"{day // _PERIOD}", f"{(day + _APART) // _PERIOD}+"


def _senses(terms: frozenset[str]) -> frozenset[str]:
    """Each stem, or the axes that it belongs to, so that opposites and other wordings meet."""
    return frozenset(
        sense for term in terms for sense in ({f"={pole.axis}" for pole in poles(term)} or {term})
    )


def day_of(claim: Dated) -> int | None:
    """The day of a claim: when it was said, else published."""
    return ordinal(claim.end) or ordinal(claim.start) or ordinal(claim.published)
