"""Of whom a part is named: *les forces de Dorval*, *le ministère de l'Intérieur du CND*."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from onrecord.languages.followers import GOVERNING, part
from onrecord.linking.actors.node import Node
from onrecord.linking.actors.sightings import owning
from onrecord.linking.names.compare import compare, fits
from onrecord.linking.names.parts import is_full

if TYPE_CHECKING:
    from onrecord.linking.actors.bases import Bases

T = TypeVar("T", str, "_Owner")
PREVAILS = 5  # times as many documents as all others together


def part_of(bases: Bases, node: Node) -> str | None:
    """The id of the part of somebody that a node names; None if it names none, or of nobody known."""
    named = part(node.name)
    if named is None:
        return None
    owner = _owner(bases, node, named.of)
    if owner is None:
        return None
    return owner.id if owner.body and named.kind in GOVERNING else f"{owner.id}:{named.kind}"


class _Owner(NamedTuple):
    id: str
    body: bool  # neither a person nor a state


def _owner(bases: Bases, node: Node, words: str) -> _Owner | None:
    found: Counter[_Owner] = Counter()
    for token in sorted(owning(node.name)):
        for clue in bases.names.by_token(token):
            other = bases.names.node(clue.node)
            if other is not None and other.key != node.key and _meant(words, other):
                found[_Owner(bases.base(other.key), other.kind == "body")] += clue.documents
    if (known := prevailing(found)) is not None:
        return known
    entry = bases.table.find(words)
    return _Owner(entry.id, entry.kind != "state") if entry else None


def _meant(words: str, other: Node) -> bool:
    """Whether words may mean a full name: a body by its forms or seat, a person by all or part of it."""
    if other.kind == "body":
        return part(other.name) is None
    if other.kind != "person":
        return False
    return compare(words, other.name) == "same" if is_full(words) else fits(words, other.name)


def prevailing(found: Counter[T]) -> T | None:
    """The only one, or one far more frequent than all others."""
    ranked = sorted(found, key=lambda one: (-found[one], one))
    rest = sum(found[one] for one in ranked[1:])
    return ranked[0] if ranked and found[ranked[0]] >= PREVAILS * rest else None
