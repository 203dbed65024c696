"""The contacts that talks are told by, each once though copies of one report tell it again."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from sqlalchemy import Connection, select

from onrecord.languages.names import bare
from onrecord.linking.talks.nouns import Talks
from onrecord.model import Contact, Party
from onrecord.record import rows, schema

_Told: TypeAlias = tuple[int, str, frozenset[str], frozenset[str], frozenset[str], str]


@dataclass(frozen=True, slots=True)
class Encounter:
    """A contact, the id of its document, and the key of the first of the copies that this one is among.

    `first` says that it is that document itself.
    """

    contact: Contact
    document: str
    group: int
    first: bool

    @property
    def told(self) -> _Told:
        """What copies of one report tell alike."""
        one = self.contact
        names = (_names(one.who), _names(one.partners), _names(one.through))
        return self.group, one.kind, *names, bare(one.when.text) if one.when else ""


def encounters(connection: Connection, tracks: Iterable[Talks]) -> tuple[list[Talks], dict[str, Encounter]]:
    """Talks without the contacts that copies tell again, and those that are left by their ids."""
    every = list(tracks)
    found = _loaded(connection, {id for track in every for id in track.contacts})
    kept = [replace(track, contacts=_once(track.contacts, found)) for track in every]
    return kept, {id: found[id] for track in kept for id in track.contacts}


def _once(ids: Sequence[str], found: Mapping[str, Encounter]) -> tuple[str, ...]:
    """Of one encounter what one document tells, the first of the copies if that does; in the same order."""
    by: dict[_Told, str] = {}
    for id in sorted((id for id in ids if id in found), key=lambda id: not found[id].first):
        by.setdefault(found[id].told, found[id].document)
    return tuple(id for id in ids if id in found and by[found[id].told] == found[id].document)


def _names(parties: Iterable[Party]) -> frozenset[str]:
    return frozenset(bare(party.name) for party in parties)


def _loaded(connection: Connection, ids: Collection[str]) -> dict[str, Encounter]:
    own, documents, copies = schema.contacts, schema.documents, schema.copies
    chosen = (
        select(own.c.row, documents.c.id, documents.c.key, copies.c.first)
        .join_from(own, documents)
        .outerjoin(copies, copies.c.key == documents.c.key)
        .where(documents.c.state == "current")
    )
    found = (
        Encounter(rows.contact_of(row), id, first or key, first in (None, key))
        for some in rows.parts(ids)
        for row, id, key, first in connection.execute(chosen.where(own.c.id.in_(some)))
    )
    return {one.contact.id: one for one in found}
