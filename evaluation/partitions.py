"""How far two ways of sorting the same things into groups agree: over pairs of things, and thing by thing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Sequence
from typing import NamedTuple


class Agreement(NamedTuple):
    """Precision and recall of the groups found, and their harmonic mean."""

    precision: float
    recall: float
    f1: float


def pairwise(gold: Sequence[Hashable], found: Sequence[Hashable]) -> Agreement:
    """Over all pairs of things: is a pair that is one group in `found` one in `gold`, and the reverse?

    `gold[i]` and `found[i]` are the groups of one thing. Where there is no pair to judge, it is all right.
    """
    both = _pairs(Counter(zip(gold, found, strict=True)))
    return _agreement(_share(both, _pairs(Counter(found))), _share(both, _pairs(Counter(gold))))


def b_cubed(gold: Sequence[Hashable], found: Sequence[Hashable]) -> Agreement:
    """The same, but for each thing with its own group, so that a large group weighs as much as its size.

    Bagga and Baldwin, *Entity-Based Cross-Document Coreferencing*, ACL 1998.
    """
    both = Counter(zip(gold, found, strict=True))
    in_gold, in_found = Counter(gold), Counter(found)
    right = [(both[g, f] / in_found[f], both[g, f] / in_gold[g]) for g, f in zip(gold, found, strict=True)]
    precision, recall = (sum(share) for share in zip(*right, strict=True)) if right else (0, 0)
    return _agreement(_share(precision, len(right)), _share(recall, len(right)))


def _pairs(sizes: Counter[Hashable]) -> int:
    return sum(size * (size - 1) // 2 for size in sizes.values())


def _share(part: float, whole: int) -> float:
    return part / whole if whole else 1.0


def _agreement(precision: float, recall: float) -> Agreement:
    total = precision + recall
    return Agreement(precision, recall, 2 * precision * recall / total if total else 0.0)
