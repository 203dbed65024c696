"""Invented articles read by the real reader, with their names told apart as in a record."""

from collections import Counter
from collections.abc import Callable, Iterable

from onrecord.linking.actors import sides
from onrecord.linking.actors.identify import identify
from onrecord.linking.actors.memory import InMemory
from onrecord.linking.actors.rulings import Rulings
from onrecord.linking.actors.sightings import sightings
from onrecord.linking.links.claims import claims
from onrecord.linking.table import shipped
from onrecord.linking.talks.told import Told, told
from onrecord.model import Reading


def world(readings: Iterable[Reading]) -> list[Told]:
    """What each document tells of talks; a speaker is of the side that its documents mostly give it."""
    readings, table = list(readings), shipped()
    seen = [{sighting.name: sighting for sighting in sightings(reading)} for reading in readings]
    every = [sighting for names in seen for sighting in names.values()]
    touched: dict[str, frozenset[str]] = {}
    for sighting in every:
        touched[sighting.node.key] = touched.get(sighting.node.key, frozenset()) | sighting.tokens
    actors = identify(InMemory(every), touched, table, Rulings())

    def who(names: dict) -> Callable[[str], str | None]:
        return lambda name: actors[names[name].node.key] if name in names else None

    spoken_for: dict[str, Counter[str]] = {}
    for reading, names in zip(readings, seen, strict=True):
        for member in reading.cast:
            for held in member.roles:
                actor, principal = who(names)(member.name), who(names)(held.principal or "")
                if actor and principal and actor != principal:
                    spoken_for.setdefault(actor, Counter())[principal] += 1

    def tie(actor: str, day: str | None) -> str | None:
        entry = table.entry(actor)
        if entry and entry.part_of:
            return entry.part_of
        return spoken_for[actor].most_common(1)[0][0] if actor in spoken_for else None

    def side(actor: str, day: str | None) -> str:
        return sides.side(actor, day, tie)

    return [
        told(reading, claims(reading, who(names), side), who(names), side)
        for reading, names in zip(readings, seen, strict=True)
    ]
