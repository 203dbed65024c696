"""How far a relay goes: over the answers of one interview, not over a whole report."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.languages.names import bare
from onrecord.languages.relays import alternatives, relay_words
from onrecord.reading.naming.places import Places
from onrecord.reading.naming.referents import Attribution

_OCCASION = re.compile(rf"\b{alternatives(relay_words().words['occasions'])}\b")
_PAST = re.compile(r"\b(?:avai(?:t|ent)|étai(?:t|ent))\b", re.IGNORECASE)
_SCENE = 4  # paragraphs over which a broadcast is recounted
_DAY = re.compile(r"\b(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\b")
_TITLES = frozenset(("m.", "mm.", "mme", "mlle", "me", "mgr", "dr", "pr", "m", "de", "du", "des"))
_PRONOUN = re.compile(
    r"\W*(?:t-)?(?:ils?|elles?|lui|celui-ci|celle-ci|ce dernier|cette dernière)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Chain:
    """A statement with the relays named with it. `at` is an offset, `paragraph` a number."""

    name: str
    paragraph: int
    at: int
    attribution: Attribution
    own: tuple[str, ...]
    nested: bool


@dataclass(frozen=True, slots=True)
class Scene:
    """A broadcast that the text recounts from `at` on (*sur le plateau de X, samedi, A et B…*)."""

    name: str
    at: int
    paragraph: int


def carried(places: Places, chains: Sequence[Chain], scenes: Sequence[Scene]) -> list[tuple[str, ...]]:
    """The relays of each statement: its own, else those of the same speaker on the same occasion."""
    found: list[tuple[str, ...]] = []
    for i, chain in enumerate(chains):
        if chain.own or chain.nested:
            found.append(chain.own)
            continue
        found.append(_inherited(places, chains, i, found, scenes))
    return found


def _inherited(
    places: Places,
    chains: Sequence[Chain],
    i: int,
    found: Sequence[tuple[str, ...]],
    scenes: Sequence[Scene],
) -> tuple[str, ...]:
    me = chains[i]
    source = " ".join(places.text[a:b] for a, b in me.attribution.source)
    if (
        i
        and not chains[i - 1].nested
        and me.attribution.source == chains[i - 1].attribution.source
        and source
    ):
        return found[i - 1]
    if _elsewhere(places, me):
        return ()
    alike = [
        c
        for c in chains
        if c.own
        and not c.nested
        and _same(c.name, me.name)
        and _tense(places, c) == _tense(places, me)
        and not _other_day(places, c, me)
    ]
    if alike:
        here = [c for c in alike if c.paragraph == me.paragraph]
        before = [c for c in alike if c.at <= me.at]
        near = min(here, key=lambda c: abs(c.at - me.at), default=None)
        return (near or (before[-1] if before else alike[0])).own
    if (
        i
        and (not source or _PRONOUN.match(source))
        and me.paragraph - chains[i - 1].paragraph <= (not source)
    ):
        return found[i - 1]
    for scene in reversed(scenes):
        if scene.at <= me.at and me.paragraph - scene.paragraph <= _SCENE:
            return (scene.name,)
    return ()


def _same(one: str, other: str) -> bool:
    """Whether two names can be one speaker's, titles left out (*Mme Arbel, Nadia Arbel*)."""
    if bare(one) == bare(other):
        return bool(one)
    if not (one[:1].isupper() and other[:1].isupper()) or " et " in one + other:
        return False
    a, b = ({w for w in bare(n).split() if w not in _TITLES} for n in (one, other))
    return bool(a and b) and (a <= b or b <= a)


def _other_day(places: Places, one: Chain, other: Chain) -> bool:
    """Whether the sentences of two statements name different days of the week."""
    days = [
        {m.group() for m in _DAY.finditer(places.text, places.sentence_start(c.at), c.at + 80)}
        for c in (one, other)
    ]
    return bool(days[0] and days[1]) and not days[0] & days[1]


def _tense(places: Places, chain: Chain) -> bool:
    """Whether the statement was made before what the article tells (*avait déclaré*)."""
    return any(_PAST.search(places.text[a:b]) for a, b in chain.attribution.cue)


def _elsewhere(places: Places, chain: Chain) -> bool:
    """Whether the statement's own sentence, its content apart, names another occasion (*dans un tweet*)."""
    start = places.sentence_start(chain.at)
    end = min(chain.at + 120, len(places.text))
    inside = chain.attribution.content
    for match in _OCCASION.finditer(places.text, max(start, chain.at - 160), end):
        if not any(a <= match.start() < b for a, b in inside) and places.sentence(
            match.start()
        ) == places.sentence(chain.at):
            return True
    return False
