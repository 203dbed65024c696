"""Which documents name an actor, and whom the names in a document mean."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy import Connection, select

from onrecord.record import rows, schema


def meant(connection: Connection, documents: Iterable[str]) -> Mapping[str, Mapping[str, str]]:
    """By document: whom its names mean, its ways of writing them too where they mean one actor only."""
    sightings, nodes = schema.sightings, schema.nodes
    chosen = select(sightings.c.document, sightings.c.name, sightings.c.forms, nodes.c.actor).join_from(
        sightings, nodes, nodes.c.number == sightings.c.node
    )
    names: dict[str, dict[str, str]] = defaultdict(dict)
    forms: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for some in rows.parts(documents):
        for document, name, written, actor in connection.execute(
            chosen.where(sightings.c.document.in_(some))
        ):
            names[document][name] = actor
            for form in json.loads(written):
                forms[document][form].add(actor)
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for document, own in forms.items():
        found[document] = {form: next(iter(ids)) for form, ids in own.items() if len(ids) == 1}
        found[document] |= names[document]
    return found


def naming(connection: Connection, actor: str, most: int) -> Sequence[str]:
    """The ids of the documents that name an actor, `most` of them at most."""
    sightings, nodes = schema.sightings, schema.nodes
    chosen = (
        select(sightings.c.document)
        .distinct()
        .join_from(nodes, sightings, sightings.c.node == nodes.c.number)
        .where(nodes.c.actor == actor)
        .limit(most)
    )
    return connection.execute(chosen).scalars().all()
