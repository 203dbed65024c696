"""The order of a relay chain: from the source through its voice and its outlets to this article."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.languages.names import bare
from onrecord.model import Relay
from onrecord.reading.relaying.step import Step


def levels(steps: Sequence[Step], source: str) -> tuple[Relay, ...]:
    """The relays of one statement, nearest to the reader first; the source itself is none.

    A voice comes first, then who was told, then who passed it on; outlets told together share a level.
    """
    named = {bare(step.name): step for step in reversed(steps) if bare(step.name) != bare(source)}
    ranks = sorted({step.distance for step in named.values()})
    chain = [
        Relay(name=step.name, level=ranks.index(step.distance) + 1, span=step.span) for step in named.values()
    ]
    return tuple(sorted(chain, key=lambda relay: (-relay.level, relay.span or (0, 0))))
