"""All that the record holds of one actor."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from sqlalchemy import Connection

from onrecord.linking.actors.tenures import Tenure, tenures
from onrecord.model import Actor
from onrecord.record import actors
from onrecord.record.roles import Said, Sides, Standing, said
from onrecord.record.rulings import table
from onrecord.record.search import Hit, hits
from onrecord.record.uttered import once

_TOGETHER = 500  # statements loaded at once


@dataclass(frozen=True, slots=True, kw_only=True)
class Portrait:
    """An actor: its names with the number of documents that write each, roles, sides and utterances by day.

    `said` has the earliest report of each utterance, `names` tell the name of every actor that roles and
    sides speak of, by id.
    """

    actor: Actor
    written: Sequence[tuple[str, int]]
    tenures: Sequence[Tenure]
    standings: Sequence[Standing]
    side: str
    said: Sequence[Said]
    names: Mapping[str, str]


def portrait(connection: Connection, name: str, most: int | None = None) -> Portrait:
    """The actor of a name or id; raises `RecordError` where it is none, or may be several.

    With `most`, what it said, and in which roles, is out of so many of its statements, which were added last.
    """
    known = table(connection)
    choice = actors.required(connection, name, known)
    found = actors.actor(connection, choice.id, known)
    assert found is not None  # an actor in the table has a node
    sides = Sides(connection, known, most)
    held, stood, now = tenures(sides.observed(found.id)), sides.standings(found.id), sides(found.id)
    ids = {now, found.part_of, *(one.principal for one in held)}
    ids |= {id for one in stood for id in (one.principal, one.side)}
    every = {one.key: one for one in said(connection, found.id, most)}
    return Portrait(
        actor=replace(found, documents=actors.documents(connection, found.id)),
        written=actors.written(connection, found.id),
        tenures=held,
        standings=stood,
        side=now,
        said=[every[key] for key in once(connection, list(every))],
        names=actors.names(connection, [id for id in ids if id], known),
    )


def statements(connection: Connection, of: Portrait, limit: int | None = None) -> Iterator[Hit]:
    """What the actor said, the earliest first, the undated last."""
    keys = [one.key for one in of.said[:limit]]
    for start in range(0, len(keys), _TOGETHER):
        yield from hits(connection, keys[start : start + _TOGETHER])
