"""Drawing at random, from strata, so that a seed gives the same sample again."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")

REST = "…"  # the stratum of all that are too small for one of their own
_LEAST = 2  # drawn of each stratum, so that the rare are seen at all


@dataclass(frozen=True, slots=True)
class Stratum(Generic[T]):
    """What was drawn of a stratum, and how many are in it: each drawn stands for `size / len(drawn)`."""

    name: str
    size: int
    drawn: Sequence[T]


def draw(strata: Mapping[str, Sequence[T]], number: int, seed: int) -> list[Stratum[T]]:
    """Draw `number` of all, or all there are, by strata, each of which gives at least two.

    The rest is drawn in proportion to the sizes. Where there are too many strata for that, the smallest are
    one together.
    """
    chance = random.Random(seed)
    gathered = _gathered(strata, number)
    shares = allotted({name: len(values) for name, values in gathered.items()}, number)
    return [
        Stratum(name, len(gathered[name]), chance.sample(gathered[name], share))
        for name, share in shares.items()
        if share
    ]


def allotted(sizes: Mapping[str, int], number: int) -> dict[str, int]:
    """How many to draw of strata of these sizes: two of each, then by size, by largest remainder."""
    shares = dict.fromkeys(sizes, 0)
    for name in sorted(sizes, key=lambda name: (-sizes[name], name)):
        shares[name] = min(_LEAST, sizes[name], number - sum(shares.values()))
    while (left := min(number, sum(sizes.values())) - sum(shares.values())) > 0:
        open_ = {name: size - shares[name] for name, size in sizes.items() if size > shares[name]}
        total = sum(open_.values())
        exact = {name: left * size / total for name, size in open_.items()}
        more = {name: min(int(value), open_[name]) for name, value in exact.items()}
        by_rest = sorted(open_, key=lambda name: (more[name] - exact[name], name))
        for name in by_rest[: left - sum(more.values())]:
            more[name] += 1
        for name, value in more.items():
            shares[name] += value
    return shares


def _gathered(strata: Mapping[str, Sequence[T]], number: int) -> dict[str, Sequence[T]]:
    most = max(1, number // _LEAST)
    ordered = sorted(strata, key=lambda name: (-len(strata[name]), name))
    if len(ordered) <= most:
        return {name: strata[name] for name in ordered}
    kept = {name: strata[name] for name in ordered[: most - 1]}
    return {**kept, REST: [value for name in sorted(ordered[most - 1 :]) for value in strata[name]]}
