"""The names known over all documents, as linking asks for them, out of the record's tables."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any

from sqlalchemy import Connection

from onrecord.linking.actors.node import Clue, Node
from onrecord.record.nodes import number

# Asked hundreds of times for a document, and so sent as they stand.
_NODE = "SELECT key, kind, name FROM nodes WHERE number = ?"
_ACTOR = "SELECT actor FROM nodes WHERE number = ?"
_BY_TOKEN = (
    "SELECT n.key, c.month, c.documents FROM clues c JOIN nodes n ON n.number = c.node WHERE c.token = ?"
)
_BY_NODE = "SELECT token, month, documents FROM clues WHERE node = ?"


class StoredNames:
    """The protocol `Names` over one state of a record: what was asked once is kept."""

    def __init__(self, connection: Connection) -> None:
        self._cursor = connection.connection.cursor()
        self.node = cache(self._node)
        self.by_token = cache(self._by_token)
        self.by_node = cache(self._by_node)

    def _node(self, key: str) -> Node | None:
        return next(
            (Node(key=own, kind=kind, name=name) for own, kind, name in self._asked(_NODE, number(key))), None
        )

    def actor(self, key: str) -> str | None:
        return next((actor or None for (actor,) in self._asked(_ACTOR, number(key))), None)

    def _by_token(self, token: str) -> list[Clue]:
        return [
            Clue(node=key, token=token, month=month, documents=n)
            for key, month, n in self._asked(_BY_TOKEN, token)
        ]

    def _by_node(self, key: str) -> list[Clue]:
        found = self._asked(_BY_NODE, number(key))
        return [Clue(node=key, token=token, month=month, documents=n) for token, month, n in found]

    def _asked(self, query: str, value: str | int) -> Sequence[Any]:
        self._cursor.execute(query, (value,))
        return self._cursor.fetchall()
