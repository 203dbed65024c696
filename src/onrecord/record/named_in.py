"""Which documents name an actor, and whom the names in a document mean."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

from sqlalchemy import Connection, select, text

from onrecord.record import rows, schema

# Written out with CROSS JOIN, for SQLite may begin with all the nodes or documents that there are.
_MEANT = text(
    "SELECT s.document, s.name, n.actor FROM json_each(:asked) j CROSS JOIN json_each(j.value, '$[1]') own "
    "CROSS JOIN sightings s ON s.document = json_extract(j.value, '$[0]') AND s.name = own.value "
    "CROSS JOIN nodes n ON n.number = s.node"
)
_NAMING = text(
    "SELECT DISTINCT d.key FROM nodes n CROSS JOIN sightings s ON s.node = n.number "
    "CROSS JOIN documents d ON d.id = s.document AND d.state = 'current' WHERE n.actor = :actor "
    "ORDER BY d.key DESC LIMIT :most"
)


def meant(connection: Connection, asked: Mapping[str, Collection[str]]) -> Mapping[str, Mapping[str, str]]:
    """By document: whom some of its names mean, ways of writing them too where they mean one actor only."""
    found: dict[str, dict[str, str]] = defaultdict(dict)
    given = json.dumps([(document, sorted(names)) for document, names in asked.items()])
    for document, name, actor in connection.execute(_MEANT, {"asked": given}):
        found[document][name] = actor
    left = {
        document: own for document, names in asked.items() if (own := set(names) - found[document].keys())
    }
    for document, forms in _forms(connection, left).items():
        found[document] |= {name: actor for name, actor in forms.items() if name in left[document]}
    return found


def _forms(connection: Connection, documents: Iterable[str]) -> Mapping[str, Mapping[str, str]]:
    """By document: the ways of writing names that mean one actor only."""
    sightings, nodes = schema.sightings, schema.nodes
    chosen = select(sightings.c.document, sightings.c.forms, nodes.c.actor).join_from(
        sightings, nodes, nodes.c.number == sightings.c.node
    )
    forms: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for some in rows.parts(documents):
        for document, written, actor in connection.execute(chosen.where(sightings.c.document.in_(some))):
            for form in json.loads(written):
                forms[document][form].add(actor)
    return {
        document: {form: next(iter(ids)) for form, ids in own.items() if len(ids) == 1}
        for document, own in forms.items()
    }


def naming(connection: Connection, actor: str, most: int) -> Sequence[int]:
    """The keys of the current documents that name an actor, `most` of them at most, the newest first."""
    return connection.execute(_NAMING, {"actor": actor, "most": most}).scalars().all()
