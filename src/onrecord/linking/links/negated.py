"""What words negate, so that two who both negate a thing are not taken to oppose each other."""

from __future__ import annotations

from functools import lru_cache

from onrecord.languages.stems import plain
from onrecord.linking.copies.said import negated


def both_negate(one: str, other: str) -> bool:
    """Whether a negation bears on one and the same word in both contents."""
    return bool(_negated(one) & _negated(other))


def negates(words: str) -> bool:
    """Whether a negation bears on any word."""
    return bool(_negated(words))


@lru_cache(maxsize=1 << 14)
def _negated(words: str) -> frozenset[str]:
    return frozenset(negated(tuple(plain(words))))
