"""The claims of articles that are linked in memory, without a record: who made each, on whose side."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from onrecord.linking.actors.identify import identify
from onrecord.linking.actors.memory import InMemory
from onrecord.linking.actors.rulings import Rulings
from onrecord.linking.actors.sides import side
from onrecord.linking.actors.sightings import sightings
from onrecord.linking.actors.tenures import Observation, nearest
from onrecord.linking.copies.components import Components
from onrecord.linking.copies.said import Said, said
from onrecord.linking.copies.utterances import bands, same_utterance, sought, utterances
from onrecord.linking.links.claim import Claim, Who
from onrecord.linking.links.claims import claims
from onrecord.linking.table import shipped
from onrecord.model import Reading


class Known:
    """Who is who in some documents, and whose side each is on by what they tell of it."""

    def __init__(self, readings: Sequence[Reading]) -> None:
        seen = {reading.document.id: sightings(reading) for reading in readings}
        every = [sighting for found in seen.values() for sighting in found]
        touched: dict[str, frozenset[str]] = {}
        for sighting in every:
            touched[sighting.node.key] = touched.get(sighting.node.key, frozenset()) | sighting.tokens
        self._table = shipped()
        actors = identify(InMemory(every), touched, self._table, Rulings())
        self._actors = {(id, s.name): actors[s.node.key] for id, found in seen.items() for s in found}
        self._observed: defaultdict[str, list[Observation]] = defaultdict(list)
        for reading in readings:
            self._observe(reading)

    def who(self, document: str) -> Who:
        """Which actor the names of a document mean."""
        return lambda name: self._actors.get((document, name))

    def side(self, actor: str, day: str | None) -> str:
        """The side on which an actor stands on a day."""
        return side(actor, day, self._tie)

    def _observe(self, reading: Reading) -> None:
        who = self.who(reading.document.id)
        for one in reading.statements:
            speaker, principal = who(one.name), who(one.principal) if one.principal else None
            if speaker and principal and speaker != principal:
                day = one.said.start or one.said.end if one.said else None
                told = Observation(statement=one.id, day=day or reading.document.date, principal=principal)
                self._observed[speaker].append(told)

    def _tie(self, actor: str, day: str | None) -> str | None:
        entry = self._table.entry(actor)
        above = entry.part_of if entry else actor.rpartition(":")[0] or None
        return nearest(self._observed.get(actor, ()), day) or above


def claimed(readings: Sequence[Reading], known: Known) -> list[Claim]:
    """All claims of some documents, in their order."""
    return [
        claim for reading in readings for claim in claims(reading, known.who(reading.document.id), known.side)
    ]


def once(readings: Sequence[Reading], known: Known) -> frozenset[str]:
    """The ids of statements without those that report again what another reports, the earliest kept."""
    every: Components[Said] = Components(bands, sought, same_utterance)
    for reading in readings:
        who = known.who(reading.document.id)
        for one in reading.statements:
            principal = who(one.principal) if one.principal else None
            every.add(one.id, said(reading.document, one, who(one.name), principal))
    return frozenset(u.id[1] for component in every.all() for u in utterances(component))
