"""What is known of the words of names, in whatever spelling: which are given names, and of what kind."""

from __future__ import annotations

from functools import lru_cache

from onrecord.languages.names import gender_of
from onrecord.languages.personal_names import building
from onrecord.languages.spellings import spelled


def whole(word: str) -> str:
    """A word of a name without the blank of its parts: *ben salah* as *bensalah*."""
    return word.replace(" ", "")


def latter(word: str) -> str:
    """What is left of a word without *ben*, *ould*, *abd*, by which its bearer is called as well."""
    opening, _, bare = word.rpartition(" ")
    if opening in building().detachable:
        return bare
    return word.removeprefix("abd") if len(word) > 5 else whole(word)


@lru_cache(maxsize=1 << 14)
def known_given(word: str) -> bool:
    """Whether it is known as a given name."""
    return word.startswith("abd") or gender_of(word) is not None or is_chained(word) or is_frequent(word)


def is_chained(word: str) -> bool:
    """Whether it is of the given names that those of father and grandfather follow."""
    return word.startswith(("abd", "ben ")) or spelled(whole(word)) in building().chained


def is_frequent(word: str) -> bool:
    """Whether it is a given name that very many bear."""
    return spelled(whole(word)) in building().frequent


def is_settled(word: str) -> bool:
    """Whether it is a given name of a people whose names the press spells as that people does."""
    return gender_of(word) is not None and spelled(whole(word)) not in building().respelled_families
