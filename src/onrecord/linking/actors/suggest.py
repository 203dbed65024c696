"""Actors that may be one, for a person to decide: names almost alike, and names in part that fit several."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from rapidfuzz import fuzz

from onrecord.languages.names import bare
from onrecord.linking.actors.bases import Bases, initials_of
from onrecord.linking.actors.node import Node
from onrecord.linking.actors.partial import candidates
from onrecord.linking.names.compare import compare

_ALIKE = 88.0  # out of 100: how near the names of two bodies must be
_WORDS = 2  # of a name that may stand anywhere in a longer one
_MANY = 6  # a name in part that fits more actors than this says too little


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """Two actors, by their ids, that may be one, and why."""

    a: str
    b: str
    why: str


def suggestions(bases: Bases, nodes: Iterable[Node], actors: Mapping[str, str]) -> list[Suggestion]:
    """What to look at, each pair of actors once; `actors` maps the key of each node to its actor's id."""
    found: dict[tuple[str, str], Suggestion] = {}
    for node in sorted(nodes, key=lambda n: n.key):
        for other, why in _doubtful(bases, node, actors):
            own = actors.get(node.key)
            if own and other != own:
                a, b = sorted((own, other))
                found.setdefault((a, b), Suggestion(a=a, b=b, why=why))
    return sorted(found.values(), key=lambda s: (s.a, s.b))


def _doubtful(bases: Bases, node: Node, actors: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Actors that a node may be too, with the reason."""
    if node.kind in ("person", "body"):
        for other in _near(bases, node):
            if other.key in actors:
                yield actors[other.key], f"{node.name} and {other.name} may be spellings of one name"
        return
    fitting = candidates(bases, node) if node.kind != "followers" else {}
    if len(fitting) <= _MANY and actors.get(node.key) not in fitting:
        yield from ((id, f"{node.name} may be short for it") for id in sorted(fitting))


def _near(bases: Bases, node: Node) -> list[Node]:
    wanted = "n:" if node.kind == "person" else "w:"
    tokens = {clue.token for clue in bases.names.by_node(node.key) if clue.token.startswith(wanted)}
    keys = {clue.node for token in tokens for clue in bases.names.by_token(token)}
    others = [other for key in sorted(keys - {node.key}) if (other := bases.names.node(key))]
    return [other for other in others if other.kind == node.kind and _alike(node, other)]


def _alike(a: Node, b: Node) -> bool:
    if a.kind == "person":
        return compare(a.name, b.name) == "maybe"
    one, two = bare(a.name), bare(b.name)
    if (
        min(len(one.split()), len(two.split())) < _WORDS
        and not one.startswith(two)
        and not two.startswith(one)
    ):
        return False  # *Santé*, *ministère de la Santé*
    if initials_of(one, two) or initials_of(two, one):
        return True
    return fuzz.token_sort_ratio(one, two) >= _ALIKE or fuzz.token_set_ratio(one, two) == 100.0
