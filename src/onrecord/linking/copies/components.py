"""Things that hang together, directly or through others, in whatever order they come and go.

A store does the same with two tables: the keys under which each thing is kept, and the component of each.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(slots=True)
class Components(Generic[T]):
    """Things by their ids. What joins two is symmetric, and they are compared only where keys meet.

    `kept` tells the keys of a thing, `sought` those under which what it may be joined with is kept; that
    one finds the other is mutual.
    """

    kept: Callable[[T], Iterable[int]]
    sought: Callable[[T], Iterable[int]]
    joined: Callable[[T, T], bool]
    _things: dict[str, T] = field(default_factory=dict)
    _by_key: dict[int, set[str]] = field(default_factory=lambda: defaultdict(set))
    _of: dict[str, set[str]] = field(default_factory=dict)  # the component of each

    def add(self, id: str, thing: T) -> None:
        """Add a thing; one that had this id is removed before."""
        self.remove(id)
        component = {id}
        for other in sorted(self._near(thing)):
            if other not in component and self.joined(thing, self._things[other]):
                component |= self._of[other]
        self._things[id] = thing
        for key in self.kept(thing):
            self._by_key[key].add(id)
        for member in component:
            self._of[member] = component

    def remove(self, id: str) -> None:
        """Take a thing away, if it is there; what hung together through it alone comes apart."""
        if id not in self._things:
            return
        left = self._of[id] - {id}
        for member in (id, *left):
            for key in self.kept(self._things[member]):
                self._by_key[key].discard(member)
        things = {member: self._things.pop(member) for member in (id, *left)}
        for member in (id, *left):
            del self._of[member]
        for member in left:
            self.add(member, things[member])

    def component(self, id: str) -> Sequence[T]:
        """Everything that hangs together with a thing, itself included, by id."""
        return [self._things[member] for member in sorted(self._of[id])]

    def all(self) -> list[Sequence[T]]:
        """Every component, by its first id."""
        return [self.component(id) for id in sorted(self._of) if id == min(self._of[id])]

    def _near(self, thing: T) -> set[str]:
        return {id for key in set(self.sought(thing)) for id in self._by_key.get(key, ())}
