"""Whether two names may be one person's, by what the names alone say.

`same` is strict, so that a chain of names that are the same never joins two people: whatever is left open,
a middle name that one leaves out after a given name of thousands, an initial, a father's name too many, is
`maybe`.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Literal, TypeAlias

from onrecord.languages.names import gender_of
from onrecord.languages.personal_names import building
from onrecord.languages.spellings import plain, spelled
from onrecord.linking.names.align import Match, Words, aligned, mended
from onrecord.linking.names.given import is_chained, is_frequent, is_settled, known_given, whole
from onrecord.linking.names.parts import parts, surnames, tokens
from onrecord.linking.names.words import Likeness, likeness

Verdict: TypeAlias = Literal["same", "maybe", "different"]


def compare(a: str, b: str) -> Verdict:
    """Whether two full names are one person's.

    >>> compare("Mouammar Kadhafi", "Muammar al-Gaddafi"), compare("Emmanuel Macron", "Brigitte Macron")
    ('same', 'different')
    """
    return _compare(a, b) if a < b else _compare(b, a)


@lru_cache(maxsize=1 << 16)
def _compare(a: str, b: str) -> Verdict:
    first, second = plain(a), plain(b)
    if first == second:
        return "same"
    a, b = (a, b) if first < second else (b, a)
    one, other = parts(a), parts(b)
    generations = {one.generation, other.generation} - {""}
    if not tokens(a) & tokens(b) or len(generations) > 1 or {one.gender, other.gender} == {"f", "m"}:
        return "different"
    x, y = mended(one.words, other.words)
    verdict = _in_order(x, y)
    if verdict == "different" and (one.family_first or other.family_first) and _turned(x, y):
        verdict = "same"
    return "maybe" if verdict == "same" and one.generation != other.generation else verdict


def _turned(x: Words, y: Words) -> bool:
    """Whether one name is the other with its family name at the other end (*Jinping Xi*)."""
    return len(x) == len(y) and any(
        all(likeness(v, w) is Likeness.ALIKE for v, w in zip(turned, y, strict=True))
        for turned in (x[1:] + x[:1], x[-1:] + x[:-1])
    )


def _in_order(x: Words, y: Words) -> Verdict:
    if len(x) == len(y) == 2 and not all(map(likeness, x, y)):  # as of most that are compared
        return "different"
    shorter, longer = sorted((x, y), key=len)
    matches = aligned(shorter, longer)
    if len(matches) < max(len(shorter), 2):  # each has a word that the other lacks
        return "different"
    if matches[-1][1] != len(longer) - 1:
        return _trailing(shorter, matches)
    return _one_family(shorter, longer, matches)


def _one_family(shorter: Words, longer: Words, matches: list[Match]) -> Verdict:
    """Of two names whose last words are alike; every word of the shorter is in the longer."""
    grades = [alike for _, _, alike in matches]
    sure = set(grades) == {Likeness.ALIKE}
    if Likeness.ALIKE not in grades or grades[-1] is Likeness.HINT:
        return "different"
    before = matches[0][1]
    if before:
        return _leading(longer, before) if sure else "different"
    left_out = [longer[j] for j in range(1, len(longer)) if j not in {match[1] for match in matches}]
    if left_out and (_initials_differ(shorter, longer) or _by_syllables(longer)):
        return "different"
    doubtful = left_out and (is_frequent(longer[0]) or any(map(is_chained, left_out)))
    doubtful = doubtful or len(longer[0]) == 1 or not _one_spelling(shorter, longer)
    return "same" if sure and not doubtful else "maybe"


def _initials_differ(shorter: Words, longer: Words) -> bool:
    """Whether both have middle names, with initials, and not the same (*George W.*, *George H. W.*)."""
    return len(shorter) > 2 and any(len(word) == 1 for word in (*shorter[1:-1], *longer[1:-1]))


def _by_syllables(words: Words) -> bool:
    """Whether the words after a family name are parts of one given name (*Li Ke-qiang* is not *Li Qiang*)."""
    return words[0] in building().family_first and not any(map(known_given, words[1:]))


def _one_spelling(x: Words, y: Words) -> bool:
    """Whether the family names are spelled alike, or of a people whose names have many spellings."""
    settled = is_settled(x[0]) and is_settled(y[0])
    return not settled or spelled(whole(x[-1])) == spelled(whole(y[-1]))


def _leading(longer: Words, before: int) -> Verdict:
    """The longer name has given names before those of the other (*Recep Tayyip Erdogan*), and not a son's."""
    sure = all(known_given(w) and not is_frequent(w) and not is_chained(w) for w in longer[: before + 1])
    return "same" if sure and before == 1 else "maybe"


def _trailing(shorter: Words, matches: list[Match]) -> Verdict:
    """The longer name goes on after the family name of the other (*Gabriel Boric Font*)."""
    sure = all(alike is Likeness.ALIKE for _, _, alike in matches)
    if not sure or matches[0][1] != 0 or all(map(is_frequent, shorter)):
        return "different"
    return "maybe"


@lru_cache(maxsize=1 << 16)
def fits(partial: str, full: str) -> bool:
    """Whether a partial name (*Kadhafi*, *M. Kadhafi*, *E. Macron*) may mean the bearer of a full one.

    >>> fits("le colonel Gaddafi", "Mouammar Kadhafi"), fits("Mme Macron", "Emmanuel Macron")
    (True, False)
    """
    first, _, last = full.partition(" ")
    if last == partial and first.isalpha() and last.isalpha():
        return True  # as of most that are compared
    if not surnames(partial) & surnames(full):
        return False
    part, name = parts(partial), parts(full)
    if {part.gender, gender_of(name.words[0])} == {"f", "m"}:
        return False
    x, y = mended(part.words, name.words)
    matches = aligned(x, y)
    return len(matches) == len(x) and any(alike is Likeness.ALIKE for _, _, alike in matches)
