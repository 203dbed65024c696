"""An actor out of the nodes that are its names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from onrecord.linking.actors.node import Node
from onrecord.linking.actors.sightings import core
from onrecord.linking.table import Table
from onrecord.model import Actor, ActorKind

_KINDS: dict[str, ActorKind] = {
    "person": "person",
    "surname": "person",
    "office": "person",
    "place": "state",
    "followers": "group",
}


def gather(id: str, nodes: Iterable[tuple[Node, int]], table: Table) -> Actor:
    """The actor of an id, its nodes given with the number of documents that name each."""
    named: Counter[str] = Counter()
    kinds: Counter[ActorKind] = Counter()
    full: Counter[str] = Counter()
    for node, documents in nodes:
        name = core(node.name)
        named[name] += documents
        kinds[_KINDS.get(node.kind, "organisation")] += documents
        if node.kind in ("person", "body"):
            full[name] += documents
    names = sorted(named, key=lambda name: (-named[name], name))
    entry = table.entry(id)
    if entry:
        names = list(dict.fromkeys([entry.name, *names]))
    elif full:
        best = min(full, key=lambda name: (-full[name], name))
        names = list(dict.fromkeys([best, *names]))
    of = id.rpartition(":")[0]
    own: ActorKind = min(kinds, key=lambda k: (-kinds[k], k)) if kinds else "person"
    return Actor(
        id=id,
        name=names[0] if names else id,
        kind=entry.kind if entry else own,
        names=tuple(names),
        part_of=entry.part_of if entry else of or None,
        documents=named.total(),
    )
