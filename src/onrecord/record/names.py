"""The names known over all documents, as linking asks for them, out of the record's tables."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any

from sqlalchemy import Connection

from onrecord.linking.actors.node import Clue, Node
from onrecord.record.nodes import number

# Asked hundreds of times for a document, and so sent as they stand.
_NODE = "SELECT key, kind, name, actor FROM nodes WHERE number = ?"
_BY_TOKEN = (
    "SELECT n.key, n.kind, n.name, n.actor, c.month, c.documents "
    "FROM clues c JOIN nodes n ON n.number = c.node WHERE c.token = ?"
)
_BY_NODE = "SELECT token, month, documents FROM clues WHERE node = ?"


class StoredNames:
    """The protocol `Names` over one state of a record: what was asked once is kept."""

    def __init__(self, connection: Connection) -> None:
        self._cursor = connection.connection.cursor()
        self._known: dict[str, tuple[Node, str] | None] = {}  # with the actor
        self.by_token = cache(self._by_token)
        self.by_node = cache(self._by_node)

    def node(self, key: str) -> Node | None:
        found = self._found(key)
        return found and found[0]

    def actor(self, key: str) -> str | None:
        found = self._found(key)
        return (found and found[1]) or None

    def _found(self, key: str) -> tuple[Node, str] | None:
        if key not in self._known:
            self._known[key] = None
            for own, kind, name, actor in self._asked(_NODE, number(key)):
                self._known[key] = Node(key=own, kind=kind, name=name), actor
        return self._known[key]

    def _by_token(self, token: str) -> list[Clue]:
        """Its nodes come along: those that bear one surname may be many, and are asked for next."""
        found = []
        for key, kind, name, actor, month, n in self._asked(_BY_TOKEN, token):
            if key not in self._known:
                self._known[key] = Node(key=key, kind=kind, name=name), actor
            found.append(Clue(node=key, token=token, month=month, documents=n))
        return found

    def _by_node(self, key: str) -> list[Clue]:
        found = self._asked(_BY_NODE, number(key))
        return [Clue(node=key, token=token, month=month, documents=n) for token, month, n in found]

    def _asked(self, query: str, value: str | int) -> Sequence[Any]:
        self._cursor.execute(query, (value,))
        return self._cursor.fetchall()
