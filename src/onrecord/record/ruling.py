"""Rulings on actors: a person says that two are one, that a name is somebody else's, or what a name means.

Each is a judgement, kept for good and undone like any other (see `judging.undo`); settling then derives anew
what rests on it.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, replace
from itertools import count
from typing import Any

from sqlalchemy import Connection, insert, select

from onrecord.linking.actors.bases import slug
from onrecord.linking.table import Entry, TableError
from onrecord.record import actors, rows, schema
from onrecord.record.errors import RecordError
from onrecord.record.judged import RULINGS
from onrecord.record.judgements import Verdict
from onrecord.record.rulings import table
from onrecord.record.sighted import looked_up
from onrecord.record.store import Record, mark

_FULL = ("person", "body")  # kinds of nodes that tell an actor by themselves


def merge(record: Record, a: str, b: str, *, who: str, why: str | None = None) -> int:
    """Two actors, by name or id, are one; the number of the judgement."""
    with record.writing() as connection:
        known = table(connection)
        one, two = actors.required(connection, a, known), actors.required(connection, b, known)
        if one.id == two.id:
            raise RecordError(f"{a!r} and {b!r} are one actor already, {one.id}.")
        nodes = sorted({*_telling(connection, one.id), *_telling(connection, two.id)})
        changes = {"actors": [one.id, two.id], "names": [one.name, two.name], "nodes": nodes}
        return kept(connection, "merge", changes, who, why)


def distinct(record: Record, a: str, b: str, *, who: str, why: str | None = None) -> int:
    """Two actors, by name or id, are two, and no longer suggested as one; the number of the judgement."""
    with record.writing() as connection:
        known = table(connection)
        one, two = actors.required(connection, a, known), actors.required(connection, b, known)
        if one.id == two.id:
            raise RecordError(f"{a!r} and {b!r} are one actor, {one.id}; `onrecord split` parts them.")
        nodes = [sorted(_telling(connection, id)) for id in (one.id, two.id)]
        changes = {"actors": [one.id, two.id], "names": [one.name, two.name], "nodes": nodes}
        return kept(connection, "distinct", changes, who, why)


def split(
    record: Record, actor: str, name: str, documents: Sequence[str] = (), *, who: str, why: str | None = None
) -> tuple[int, str]:
    """A name of an actor is another's, in some documents or all: the judgement's number, the other's id."""
    with record.writing() as connection:
        known = table(connection)
        whole = actors.required(connection, actor, known)
        nodes = _bearing(connection, whole.id, name, documents)
        if not nodes:
            where = f" in {', '.join(documents)}" if documents else ""
            raise RecordError(
                f"no document names {whole.name} {name!r}{where}; see `onrecord actor {whole.id}`."
            )
        if not documents and len(nodes) == len(actors.numbers(connection, whole.id)):
            raise RecordError(
                f"{whole.name} has no other name than {name!r}; give the documents with --document."
            )
        id = _free(connection, slug(name))
        keys = sorted({key.partition("#")[0] for key in nodes})
        of = sorted({*_telling(connection, whole.id)} - {*keys})
        changes = {
            "actor": whole.id, "names": [name], "documents": list(documents), "nodes": keys, "of": of,
            "id": id,
        }  # fmt: skip
        return kept(connection, "split", changes, who, why), id


def alias(record: Record, rows: Sequence[Entry], *, who: str, why: str | None = None) -> int:
    """Rows are laid over the alias table; the number of the judgement."""
    with record.writing() as connection:
        if not rows:
            raise RecordError("there is no row in it; see `onrecord alias export` for the form.")
        return _laid(connection, rows, who, why)


def also_named(record: Record, actor: str, name: str, *, who: str, why: str | None = None) -> int:
    """An actor, by name or id, goes by one more name in every document; the number of the judgement."""
    with record.writing() as connection:
        known = table(connection)
        own = actors.required(connection, actor, known)
        entry = known.entry(own.id)
        if entry is None:
            found = actors.actor(connection, own.id, known)
            entry = Entry(id=own.id, kind=found.kind if found else "group", name=own.name)
        return _laid(connection, [replace(entry, names=(*entry.names, name))], who, why)


def _laid(connection: Connection, rows: Sequence[Entry], who: str, why: str | None) -> int:
    try:
        table(connection).with_rows(rows)
    except TableError as error:
        raise RecordError(f"{error}.") from None
    names = sorted({name for row in rows for name in (row.name, *row.names, *row.seats)})
    changes = {"rows": [asdict(row) for row in rows], "names": names}
    return kept(connection, "alias", changes, who, why)


def _telling(connection: Connection, id: str) -> list[str]:
    """The nodes that stand for an actor in a ruling: those of full names, where it has any."""
    nodes = schema.nodes
    own = connection.execute(select(nodes.c.key, nodes.c.kind).where(nodes.c.actor == id)).all()
    return [row.key for row in own if row.kind in _FULL] or [row.key for row in own]


def _bearing(connection: Connection, id: str, name: str, documents: Sequence[str]) -> list[str]:
    """The nodes of an actor that go by a name in these documents, or in any."""
    nodes, sightings = schema.nodes, schema.sightings
    chosen = select(nodes.c.key, sightings.c.name).join(sightings, sightings.c.node == nodes.c.number)
    chosen = chosen.where(nodes.c.actor == id)
    if documents:
        chosen = chosen.where(sightings.c.document.in_(documents))
    wanted = looked_up(name)
    return sorted({key for key, own in connection.execute(chosen) if looked_up(own) == wanted})


def _free(connection: Connection, id: str) -> str:
    taken = set(
        connection.execute(select(schema.actors.c.id).where(schema.actors.c.id.startswith(id))).scalars()
    )
    numbered = (id if n == 1 else f"{id}-{n}" for n in count(1))
    return next(own for own in numbered if own not in taken)


def kept(
    connection: Connection, verdict: Verdict, changes: Mapping[str, Any], who: str, why: str | None
) -> int:
    """Append a ruling, which bears on no single document; the number of the judgement."""
    values = {
        "document": RULINGS, "version": "", "verdict": verdict, "seen": "{}", "before": "", "quote": "",
        "after": "", "changes": json.dumps(changes, ensure_ascii=False), "who": who, "why": why,
        "at": rows.now(),
    }  # fmt: skip
    appended = insert(schema.judgements).values(values).returning(schema.judgements.c.id)
    mark(connection, RULINGS)
    number: int = connection.execute(appended).scalar_one()
    return number
