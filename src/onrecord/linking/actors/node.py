"""A name as it can be told apart by itself, and the clues by which one name finds another."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, Protocol, TypeAlias

FULL = "pb"  # how the keys of full names begin
DATED = "abo"  # acronyms, seats and offices are whose they are for a time

NodeKind: TypeAlias = Literal["person", "surname", "body", "acronym", "place", "office", "followers"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """A name, wherever it stands: all who bear it in the same way resolve alike.

    `key` is a function of the name and of what its document says of it, never of other documents. A
    `person` has a full name, a `surname` part of one; `followers` are the forces of somebody. An
    `acronym`, a `place` that speaks and an `office` say who is meant only together with what else the
    record holds at that time, and so have the month in their key.
    """

    key: str
    kind: NodeKind
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Clue:
    """In how many documents of a month (`2020-06`, empty if untold) a node came with a token.

    A token is one letter for its kind, a colon and what it says (see `sightings`).
    """

    node: str
    token: str
    month: str
    documents: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Sighting:
    """That a document names a node: as `name` in its statements, in a month, with these tokens."""

    name: str
    node: Node
    month: str
    tokens: frozenset[str]

    @property
    def touch(self) -> frozenset[str]:
        """The tokens, and the month as one more (`m`): what `identify` needs of a change."""
        return self.tokens | {f"m:{self.month}"}


def counted(token: str, month: str) -> str:
    """The month under which a token is counted: that of its sighting, where the time matters."""
    return month if token[0] in DATED else ""


def written(key: str) -> str:
    """The name in the key of a node with a full name."""
    return key[2:].split("#")[0]


class Names(Protocol):
    """What is known of names over all documents. Kept in memory here, in the record's file there."""

    def node(self, key: str) -> Node | None:
        """The node of a key, None where no document names it."""

    def by_token(self, token: str) -> Iterable[Clue]:
        """Every clue with this token, whatever its node."""

    def by_node(self, key: str) -> Iterable[Clue]:
        """Every clue of a node."""

    def actor(self, key: str) -> str | None:
        """The actor that a node was found to be last, None where that was never asked."""
