"""How alike two words of names are."""

from __future__ import annotations

from enum import IntEnum
from functools import lru_cache

from rapidfuzz.distance import OSA

from onrecord.languages.names import gender_of
from onrecord.languages.personal_names import building
from onrecord.languages.spellings import distance, opening, skeleton, spelled
from onrecord.linking.names.given import known_given, latter, whole

_CLOSE = 0.6  # of the costs of spellings.toml: one change of vowel and one of consonant
_CLOSE_SHORT = 0.5
_CLOSE_GIVEN = 0.5
_CLOSE_GIVEN_SHORT = 0.25
_SHORT = 5  # letters
_NEAR = 1.5  # where the consonants agree, else 1
_NEAR_SHORT = 0.75
_CHANGES = 3  # letters that may differ at all, whatever they cost
_LONG = 8  # letters from which on a slip of the pen is told from another name


class Likeness(IntEnum):
    """How sure it is that two words are one name; `HINT` is an initial, or a form in a sister language."""

    NONE = 0
    HINT = 1
    NEAR = 2
    ALIKE = 3


@lru_cache(maxsize=1 << 16)
def likeness(a: str, b: str) -> Likeness:
    """How alike two words of `parts` are.

    >>> likeness("kadhafi", "gaddafi").name, likeness("volodymyr", "vladimir").name
    ('ALIKE', 'HINT')
    """
    if len(a) == 1 or len(b) == 1:
        return _initial(a, b)
    x, y = spelled(whole(a)), spelled(whole(b))
    if x == y:
        return Likeness.NONE if _other_gender(a, b) else Likeness.ALIKE
    table, pair = building(), frozenset((x, y))
    if pair in table.spellings:
        return Likeness.ALIKE
    if pair in table.apart or _other_gender(a, b):
        return Likeness.NONE
    if pair in table.kin or latter(a) == whole(b) or latter(b) == whole(a):
        return Likeness.HINT
    return _by_letters(x, y, both_given=known_given(a) and known_given(b))


def _initial(a: str, b: str) -> Likeness:
    if a == b:
        return Likeness.ALIKE
    return Likeness.HINT if a[0] == b[0] or opening(whole(a)) == opening(whole(b)) else Likeness.NONE


def _by_letters(x: str, y: str, both_given: bool) -> Likeness:
    if OSA.distance(x, y, score_cutoff=_CHANGES) > _CHANGES:
        return Likeness.NONE
    apart, short = distance(x, y), min(len(x), len(y)) <= _SHORT
    if both_given:
        return _given(x, y, apart, short)
    if apart <= (_CLOSE_SHORT if short else _CLOSE) or _changed_places(x, y):
        return Likeness.ALIKE
    near = _NEAR_SHORT if short else _NEAR if skeleton(x) == skeleton(y) else 1
    return Likeness.NEAR if apart <= near else Likeness.NONE


def _given(x: str, y: str, apart: float, short: bool) -> Likeness:
    """Of two known given names: one only if its spelling varies, for *Elise* and *Louise* are two."""
    if x == y + "e" or y == x + "e":
        return Likeness.NONE  # Michel, Michèle
    if apart <= (_CLOSE_GIVEN_SHORT if short else _CLOSE_GIVEN):
        return Likeness.ALIKE if {x, y} <= building().respelled else Likeness.HINT
    return Likeness.NONE


def _changed_places(x: str, y: str) -> bool:
    """Whether two long words differ by two letters that changed places."""
    return len(x) >= _LONG and sorted(x) == sorted(y) and x[-1] == y[-1] and OSA.distance(x, y) == 1


def _other_gender(a: str, b: str) -> bool:
    """Whether one is known as a name of women and the other as a name of men (*Michèle*, *Michel*)."""
    return {gender_of(a), gender_of(b)} == {"f", "m"}
