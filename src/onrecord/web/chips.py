"""The filters in force, as chips show them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import select

from onrecord.record import Record, schema

_ACTORS = ("actor", "principal", "side", "a", "b")  # filters that may have the id of an actor


def chips(record: Record, given: Mapping[str, Any], names: Sequence[str]) -> list[tuple[str, Any]]:
    """The filters given of these names, in their order; an actor by its name, where its id was given."""
    ids, actors = [given[name] for name in _ACTORS if name in given], schema.actors.c
    known: dict[str, str] = {}
    if ids:
        with record.reading() as connection:
            chosen = select(actors.id, actors.name).where(actors.id.in_(ids))
            known = {id: name for id, name in connection.execute(chosen)}
    return [
        (name, known.get(given[name], given[name]) if name in _ACTORS else given[name])
        for name in names
        if name in given
    ]
