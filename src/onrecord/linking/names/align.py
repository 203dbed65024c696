"""The words of one name laid beside those of another."""

from __future__ import annotations

from itertools import pairwise
from typing import TypeAlias

from onrecord.linking.names.given import whole
from onrecord.linking.names.words import Likeness, likeness

Words: TypeAlias = tuple[str, ...]
Match: TypeAlias = tuple[int, int, Likeness]


def mended(x: Words, y: Words) -> tuple[Words, Words]:
    """Both names, two words of one made one where the other writes them so: *ing wen* as *ingwen*."""
    return (_mended(x, y), y) if len(x) > len(y) else (x, _mended(y, x)) if len(y) > len(x) else (x, y)


def _mended(words: Words, others: Words) -> Words:
    for at, (first, second) in enumerate(pairwise(words)):
        if any(_halves(first, second, other) for other in others):
            return (*words[:at], whole(first) + whole(second), *words[at + 2 :])
    return words


def _halves(first: str, second: str, other: str) -> bool:
    return (
        min(len(first), len(second), len(other)) > 1
        and not likeness(first, other)
        and not likeness(second, other)
        and likeness(whole(first) + whole(second), other) is Likeness.ALIKE
    )


def aligned(x: Words, y: Words) -> list[Match]:
    """The pairs of like words, by their places in x and y, in an order that both keep.

    Of all such pairings the one with the most likeness in sum, in favour of later words.
    """
    best: list[list[tuple[int, list[Match]]]] = [[(0, [])] * (len(y) + 1) for _ in range(len(x) + 1)]
    for i, word in enumerate(x):
        for j, other in enumerate(y):
            choice = max(best[i][j + 1], best[i + 1][j], key=lambda found: found[0])
            alike = likeness(word, other)
            score, before = best[i][j]
            if alike and score + alike >= choice[0]:
                choice = (score + alike, [*before, (i, j, alike)])
            best[i + 1][j + 1] = choice
    return best[-1][-1][1]
