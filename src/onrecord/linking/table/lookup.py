"""Looking somebody up in the alias table.

It knows by name only what is the same in every text. What a document or a date decides is not in it: a name
that two entries claim (*le Congo*) is found in neither, *le gouvernement* without a state is nobody's.
"""

from __future__ import annotations

from collections.abc import Iterable

from onrecord.linking.table.bodies import StateBodies
from onrecord.linking.table.entry import Entry, TableError
from onrecord.linking.table.wording import acronym_beside, after_noun, key_of, words_of


class Table:
    """Layers of entries, each laid over those before it, and the bodies that every state has."""

    def __init__(self, layers: tuple[tuple[Entry, ...], ...], bodies: StateBodies) -> None:
        self._layers, self._bodies = layers, bodies
        self._entries: dict[str, Entry] = {}
        self._names: dict[str, frozenset[str]] = {}
        self._seats: dict[str, frozenset[str]] = {}
        self._capital: set[str] = set()
        for layer in layers:
            self._lay(layer)
        for entry in self._entries.values():
            self._check_part_of(entry)

    def _lay(self, layer: tuple[Entry, ...]) -> None:
        entries = {entry.id: entry for entry in layer}
        for claims in (self._names, self._seats):
            for key in [key for key, ids in claims.items() if ids & entries.keys()]:
                claims[key] -= entries.keys()
        self._entries |= entries
        written = [(key_of(name), name, entry.id) for entry in layer for name in (entry.name, *entry.names)]
        self._names |= _claims((key, id) for key, _, id in written)
        self._seats |= _claims((key_of(seat), entry.id) for entry in layer for seat in entry.seats)
        self._capital |= {key for key, name, _ in written if " " not in key and _has_capital(name)}
        self._capital -= {key for key, name, _ in written if not _has_capital(name)}

    def _check_part_of(self, entry: Entry) -> None:
        seen: list[str] = []
        above: Entry | None = entry
        while above is not None and above.part_of is not None:
            if above.id in seen:
                raise TableError(f"{entry.id} is a part of itself: {' → '.join([*seen, above.id])}")
            seen.append(above.id)
            if self.entry(above.part_of) is None:
                raise TableError(f"{above.id} is a part of {above.part_of}, which the table does not have")
            above = self.entry(above.part_of)

    @property
    def rows(self) -> tuple[Entry, ...]:
        """Every entry that holds, in order; bodies named by a pattern are not among them."""
        return tuple(self._entries.values())

    def with_rows(self, rows: Iterable[Entry]) -> Table:
        """This table with rows laid over it: each replaces the row of its id, and its names mean it alone."""
        return Table((*self._layers, tuple(rows)), self._bodies)

    def find(self, name: str) -> Entry | None:
        """Whom a name means in every text; None if nobody is known by it, or more than one.

        Case matters only for one word that the table writes with a capital: *Mémorial* is no *mémorial*.
        """
        if ids := self._claimants(name):
            return self._only(ids)
        return self._body_named(name) or self._described(name)

    def seat_of(self, place: str) -> Entry | None:
        """Whom a place that speaks stands for where the text says nothing else (*Ankara* → Turquie)."""
        ids = self._seats.get(key_of(place))
        return self._only(ids) if ids else self.find(place)

    def entry(self, id: str) -> Entry | None:
        """The entry of an id, made up for a body named by a pattern (`libye:gouvernement`)."""
        if id in self._entries:
            return self._entries[id]
        of, _, rest = id.partition(":")
        kind, _, host = rest.partition(":")
        state, body = self._state(of), self._bodies.body(kind)
        if not kind or state is None or body is None or body.abroad != bool(host):
            return None
        name = self._bodies.name(body, state.name)
        if body.abroad:
            where = self._entries.get(host)
            if where is None:
                return None
            name += f" à {next(iter(where.seats), where.name)}"
        return Entry(id=id, kind="organisation", name=name, part_of=of)

    def _claimants(self, name: str) -> frozenset[str]:
        key = key_of(name)
        known = key not in self._capital or _has_capital(name)
        return self._names.get(key, frozenset()) if known else frozenset()

    def _described(self, name: str) -> Entry | None:
        """Whom a description means by the name in it, or by an acronym beside it if it is such a body."""
        for other in after_noun(name):
            entry = self._only(self._claimants(other))
            if entry is not None and entry.kind != "state":
                return entry
        acronym, words = acronym_beside(name), words_of(name)
        entry = self._only(self._claimants(acronym)) if acronym and words else None
        if entry is not None and any(words_of(own)[:1] == words[:1] for own in (entry.name, *entry.names)):
            return entry
        return None

    def _state(self, id: str) -> Entry | None:
        entry = self._entries.get(id)
        return entry if entry is not None and entry.kind == "state" else None

    def _state_named(self, words: str) -> Entry | None:
        found = self._only(self._names.get(key_of(words), frozenset()))
        return self._state(found.id) if found is not None else None

    def _only(self, ids: frozenset[str]) -> Entry | None:
        return self._entries[next(iter(ids))] if len(ids) == 1 else None

    def _body_named(self, name: str) -> Entry | None:
        named = self._bodies.named(name, lambda words: self._state_named(words) is not None)
        state = self._state_named(named.state) if named is not None else None
        if named is None or state is None:
            return None
        id = ":".join(filter(None, (state.id, named.body.id)))
        if named.place is not None:
            host = self._only(self._seats.get(named.place) or self._names.get(named.place, frozenset()))
            if host is None:
                return None
            id = f"{id}:{host.id}"
        return self.entry(id)


def _claims(pairs: Iterable[tuple[str, str]]) -> dict[str, frozenset[str]]:
    claims: dict[str, frozenset[str]] = {}
    for key, id in pairs:
        claims[key] = claims.get(key, frozenset()) | {id}
    return claims


def _has_capital(name: str) -> bool:
    last = name.split()[-1] if name.split() else ""
    return any(letter.isupper() for letter in last)
