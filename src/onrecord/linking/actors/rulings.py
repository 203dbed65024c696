"""What people ruled about actors: those that are one, names that are somebody else's."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_DATED = "alo"  # how the keys of acronyms, places and offices begin


@dataclass(frozen=True, slots=True)
class Parted:
    """A name that has a month in its key and, whatever the month, is another's where it would be an actor's.

    `key` goes up to the month, `of` are keys of nodes that tell which actor, `actor` is the id of the other.
    """

    key: str
    of: frozenset[str]
    actor: str


@dataclass(frozen=True, slots=True)
class Rulings:
    """The standing judgements on actors, in the order made.

    `merges` are groups of nodes whose actors are one. `splits` give a node an actor of its own: its key →
    the id; `parted` those of its name in other months too. A document that names somebody else by a node's
    name has a node of its own, its key marked (see `apart`).
    """

    merges: Sequence[frozenset[str]] = ()
    splits: dict[str, str] | None = None
    parted: Sequence[Parted] = ()

    def split(self, key: str) -> str | None:
        """The id that a node was given by a person, or None."""
        return marked(key) or (self.splits or {}).get(key)

    def parting(self, key: str) -> Iterator[Parted]:
        """What was ruled of the name of a node in any month, the last first."""
        timeless = dateless(key)
        return (one for one in reversed(self.parted) if one.key == timeless)


def dateless(key: str) -> str | None:
    """The key of a node up to its month, None where it has none."""
    before, at, _ = key.rpartition("@")
    return before + at if at and key[0] in _DATED else None


def apart(key: str, actor: str) -> str:
    """The key of a node in a document where it names another than elsewhere."""
    return f"{key}#{actor}"


def marked(key: str) -> str | None:
    """The id in the key of a node that names another than elsewhere, None in that of any other."""
    return key.rpartition("#")[2] or None if "#" in key else None
