"""How well statements answer a search, by the words that it seeks and where those stand (BM25)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import log

import numpy as np
from numpy.typing import NDArray

from onrecord.record.outline import FIELDS, words_of

_STEMS = np.array((5.0, 1.0, 0.0))  # weights in content, context and name of stems
_NAME = np.array((0.0, 0.0, 2.0))  # and of words of names
_SATURATION, _LENGTH = 1.2, 0.75  # the k1 and b of BM25
_USUAL = 40  # words of an outline


@dataclass(frozen=True, slots=True)
class Sought:
    """A word or phrase in the numbers of outlines: its stems, and what it is as part of a name.

    `telling` is how much it tells (see below).
    """

    stems: tuple[int, ...]
    name: tuple[int, ...] = ()
    telling: float = 1.0


def telling(number: int, of: int) -> float:
    """How much a word tells that so many statements have, of so many: the logarithm of its rarity."""
    return log(1 + of / number) if number else 0.0


def scores(outlines: Sequence[bytes], sought: Sequence[Sought]) -> NDArray[np.float64]:
    """How well each outline answers; more is better."""
    words = words_of(outlines)
    ends = np.flatnonzero(words == 0)
    lengths = np.diff(ends[FIELDS - 1 :: FIELDS], prepend=-1) - FIELDS
    usual = _SATURATION * (1 - _LENGTH + _LENGTH * lengths / _USUAL)
    found = np.zeros(len(outlines))
    for one in sought:
        often = np.zeros(len(outlines))
        for phrase, weights in ((one.stems, _STEMS), (one.name, _NAME)):
            field = np.searchsorted(ends, _places(words, phrase))
            often += np.bincount(field // FIELDS, weights[field % FIELDS], len(outlines))
        found += one.telling * often * (_SATURATION + 1) / (often + usual)
    return found


def _places(words: NDArray[np.uint16], phrase: Sequence[int]) -> NDArray[np.intp]:
    """Where a phrase begins."""
    if not phrase:
        return np.empty(0, dtype=np.intp)
    first, *rest = phrase
    found = np.flatnonzero(words == first)
    for n, number in enumerate(rest, 1):
        found = found[found + n < len(words)]
        found = found[words[found + n] == number]
    return found
