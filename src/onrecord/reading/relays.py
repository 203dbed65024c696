"""Through whom a statement came: outlets, agencies, spokespeople."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from onrecord.languages.names import bare
from onrecord.model import Spans
from onrecord.reading.mentions import Places


class Attribution(Protocol):
    """What relays need of a statement."""

    @property
    def content(self) -> Spans: ...
    @property
    def cue(self) -> Spans: ...
    @property
    def source(self) -> Spans: ...


def find_relays(
    places: Places, attributions: Sequence[Attribution], names: Sequence[str]
) -> list[tuple[str, ...]]:
    """The relay chain of each attribution."""
    found: list[tuple[str, ...]] = []
    for attribution, name in zip(attributions, names, strict=True):
        spans = [*attribution.cue, *attribution.source]
        if not spans:
            found.append(())
            continue
        here = places.sentence(spans[0][0])
        via = [
            outlet
            for span, outlet in places.outlets
            if places.sentence(span[0]) == here and not places.quoted(span[0]) and bare(outlet) != bare(name)
        ]
        found.append(tuple(dict.fromkeys(via)))
    return found
