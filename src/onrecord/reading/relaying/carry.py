"""How far a relay goes: over the answers of one interview, not over a whole report."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.languages.names import bare, outlets
from onrecord.reading.relaying.sittings import same_speaker, teller
from onrecord.reading.relaying.step import Step

_SCENE = 4  # paragraphs over which a broadcast is recounted


@dataclass(frozen=True, slots=True, kw_only=True)
class Chain:
    """A statement of a speaker with the relays named with it. `at` is an offset, `paragraph` a number.

    `sitting` tells the occasion, as `sittings` gives it, `earlier` that it was one before what is told.
    """

    own: tuple[Step, ...]
    name: str
    at: int
    paragraph: int
    sitting: int
    nested: bool
    earlier: bool


@dataclass(frozen=True, slots=True)
class Scene:
    """A broadcast that the text recounts from there on (*sur le plateau de X, samedi, A et B…*).

    `guest` is its only one, where it is no debate.
    """

    step: Step
    paragraph: int
    guest: str = ""


def carried(chains: Sequence[Chain], scenes: Sequence[Scene]) -> list[tuple[Step, ...]]:
    """The relays of each statement: its own, else those of the same speaker on the same occasion."""
    tells = [bool(c.own) and not c.nested for c in chains]
    rounds, at = [c.sitting for c in chains], [c.at for c in chains]
    found: list[tuple[Step, ...]] = []
    for i, chain in enumerate(chains):
        told = None if chain.own or chain.nested else teller(i, tells, rounds, at)
        if chain.own or chain.nested:
            found.append(chain.own)
        elif told is not None and (told <= i or not _agency(chains[told])):
            found.append(chains[told].own)
        else:
            found.append(() if chain.earlier else _of_scene(chain, scenes))
    return found


def _agency(chain: Chain) -> bool:
    """Whether an agency was told: that holds for no words before, which it may have from elsewhere."""
    known = outlets().get(bare(chain.own[0].name))
    return known is not None and known.kind == "agency"


def _of_scene(me: Chain, scenes: Sequence[Scene]) -> tuple[Step, ...]:
    for scene in reversed(scenes):
        if scene.step.span[0] <= me.at and me.paragraph - scene.paragraph <= _SCENE:
            return (scene.step,) if not scene.guest or same_speaker(scene.guest, me.name) else ()
    return ()
