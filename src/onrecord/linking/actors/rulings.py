"""What people ruled about actors: those that are one, names that are somebody else's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rulings:
    """The standing judgements on actors, in the order made.

    `merges` are groups of nodes whose actors are one. `splits` give a node an actor of its own: its key →
    the id. A document that names somebody else by a node's name has a node of its own, its key marked (see
    `apart`).
    """

    merges: Sequence[frozenset[str]] = ()
    splits: dict[str, str] | None = None

    def split(self, key: str) -> str | None:
        """The id that a node was given by a person, or None."""
        return marked(key) or (self.splits or {}).get(key)


def apart(key: str, actor: str) -> str:
    """The key of a node in a document where it names another than elsewhere."""
    return f"{key}#{actor}"


def marked(key: str) -> str | None:
    """The id in the key of a node that names another than elsewhere, None in that of any other."""
    return key.rpartition("#")[2] or None if "#" in key else None
