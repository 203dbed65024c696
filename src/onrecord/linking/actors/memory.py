"""Names kept in memory: for one batch, and for tests."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from onrecord.linking.actors.node import Clue, Node, Sighting, counted


class InMemory:
    """The protocol `Names` over sightings that come and go."""

    def __init__(self, sightings: Iterable[Sighting] = ()) -> None:
        self._nodes: dict[str, Node] = {}
        self._seen: Counter[str] = Counter()
        self._by_token: dict[str, Counter[tuple[str, str]]] = defaultdict(Counter)
        self._by_node: dict[str, Counter[tuple[str, str]]] = defaultdict(Counter)
        self.actors: dict[str, str | None] = {}  # what was found of them last
        for sighting in sightings:
            self.add(sighting)

    def add(self, sighting: Sighting, times: int = 1) -> None:
        """Take in a sighting; with `times` -1 take it back."""
        node = sighting.node
        self._nodes.setdefault(node.key, node)
        self._seen[node.key] += times
        for token in sighting.tokens:
            month = counted(token, sighting.month)
            self._by_token[token][node.key, month] += times
            self._by_node[node.key][token, month] += times

    def node(self, key: str) -> Node | None:
        return self._nodes[key] if self._seen[key] > 0 else None

    def actor(self, key: str) -> str | None:
        return self.actors.get(key)

    def nodes(self) -> Iterator[Node]:
        """Every node that some document names."""
        return (node for key, node in self._nodes.items() if self._seen[key] > 0)

    def by_token(self, token: str) -> list[Clue]:
        found = self._by_token.get(token, Counter())
        return [
            Clue(node=node, token=token, month=month, documents=number)
            for (node, month), number in found.items()
            if number > 0
        ]

    def by_node(self, key: str) -> list[Clue]:
        found = self._by_node.get(key, Counter())
        return [
            Clue(node=key, token=token, month=month, documents=number)
            for (token, month), number in found.items()
            if number > 0
        ]
