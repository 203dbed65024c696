"""The order of a relay chain: from the source through its voice and its outlets to this article."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.languages.names import bare
from onrecord.languages.relays import relay_words
from onrecord.model import Relay
from onrecord.reading.relaying.step import Step


def levels(steps: Sequence[Step], source: str) -> tuple[Relay, ...]:
    """The relays of one statement, nearest to the reader first; the source itself is none.

    A voice comes first, then who was told, then who passed it on; outlets told together share a level.
    """
    named = {bare(step.name): step for step in reversed(steps) if not _is_itself(step.name, source)}
    ranks = sorted({step.distance for step in named.values()})
    chain = [
        Relay(name=step.name, level=ranks.index(step.distance) + 1, span=step.span) for step in named.values()
    ]
    return tuple(sorted(chain, key=lambda relay: (-relay.level, relay.span or (0, 0))))


def _is_itself(outlet: str, source: str) -> bool:
    """Whether an outlet is the source, by its name or led by its noun (*la chaîne Canal Sud du port*)."""
    words = bare(source)
    led = words.split(" ")[0] in map(bare, relay_words().nouns)
    return words == bare(outlet) or (led and f" {bare(outlet)} " in f" {words} ")
