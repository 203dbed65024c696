"""The words that a rule matched, as its meaning takes them up."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from onrecord.dates.interval import Context, Interval
from onrecord.dates.tokens import Node

Meaning: TypeAlias = Callable[[Context], Interval]


@dataclass(frozen=True, slots=True)
class Length:
    """So many units; `n` is 0 where it is not told how many (*quelques jours*)."""

    n: int
    unit: str
    half: bool = False


class Parts:
    """The matched words, by their class."""

    def __init__(self, nodes: Sequence[Node]) -> None:
        self.nodes = nodes

    def has(self, *kinds: str) -> bool:
        return any(n.kind in kinds for n in self.nodes)

    def all(self, *kinds: str) -> list[Any]:
        """The values of all words of these classes."""
        return [n.value for n in self.nodes if n.kind in kinds]

    def get(self, *kinds: str) -> Any:
        """The first such value, or None."""
        return next((n.value for n in self.nodes if n.kind in kinds), None)

    @property
    def way(self) -> int:
        """-1 for last, 1 for next, 0 for neither."""
        return 1 if self.has("next") else -1 if self.has("last") else 0

    @property
    def day(self) -> int | None:
        """A day of the month, in digits or words."""
        if self.has("first"):
            return 1
        found: int | None = self.get("day", "ordinal", "number")
        return found

    @property
    def unit(self) -> tuple[str, bool]:
        """The unit in the singular, and whether several are meant."""
        return singular(self.get("unit", "monthword", "term", "hour"))


def singular(unit: str) -> tuple[str, bool]:
    """*weeks* is week, and several."""
    if unit in ("centuries", "halves"):
        return {"centuries": "century", "halves": "half"}[unit], True
    return unit.removesuffix("s"), unit.endswith("s")
