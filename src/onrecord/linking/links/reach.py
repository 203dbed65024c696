"""How far apart in one text statements may stand and still answer each other."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Hashable, Mapping, Sequence
from typing import Generic, Protocol, TypeVar

from onrecord.linking.links.claim import Claim

REACH = 20_000  # characters: hardly an article has more, so that it parts books and minutes only

K = TypeVar("K", bound=Hashable)


class Placed(Protocol):
    """What stands somewhere in a text; an offset in code points."""

    @property
    def place(self) -> int: ...


def reach(ordered: Sequence[Placed], place: int, before: int = REACH, after: int = REACH) -> range:
    """Which of some things, in order of their places, stand at most so many characters from a place."""
    first = bisect_left(ordered, place - before, key=_place)
    return range(first, bisect_right(ordered, place + after, first, key=_place))


def in_reach(a: Placed, b: Placed) -> bool:
    """Whether two of one text stand near enough."""
    return abs(a.place - b.place) <= REACH


class Beside(Generic[K]):
    """Claims, each under a key, by where they stand in their documents."""

    def __init__(self, claims: Mapping[K, Claim]) -> None:
        self._ordered: dict[str, list[Claim]] = defaultdict(list)
        self._keys: dict[str, list[K]] = defaultdict(list)
        for key, claim in sorted(claims.items(), key=lambda one: one[1].place):
            self._ordered[claim.document].append(claim)
            self._keys[claim.document].append(key)

    def of(self, claim: Claim) -> list[K]:
        """The keys of those that stand in reach of a claim in its document, its own among them."""
        near = reach(self._ordered[claim.document], claim.place)
        return self._keys[claim.document][near.start : near.stop]

    def whole(self, claim: Claim) -> list[K]:
        """The keys of all that stand in the document of a claim."""
        return self._keys[claim.document]


def _place(one: Placed) -> int:
    return one.place
