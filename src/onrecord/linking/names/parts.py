"""A personal name taken apart, and the keys under which it is looked up."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from onrecord.languages.personal_names import Building, building
from onrecord.languages.spellings import opening, plain, skeleton
from onrecord.linking.names.given import is_frequent, known_given, latter, whole

_ELIDED = re.compile(r"\bd['’](?=\w)", re.IGNORECASE)
_ARTICLES_OF_TITLES = ("le", "la", "l", "les", "son", "sa", "ex")


@dataclass(frozen=True, slots=True)
class Parts:
    """The words of a name, in lower case, accents, titles and particles off; a single letter is an initial.

    What belongs together is one word, with a blank in it: *ben salah*. `gender` is what the title tells,
    `generation` what sets father and son apart (*jr*).
    """

    words: tuple[str, ...]
    gender: Literal["f", "m", ""] = ""
    generation: str = ""

    @property
    def family_first(self) -> bool:
        """Whether the family name opens the name (*Xi Jinping*)."""
        known = building().family_first
        return len(self.words) > 1 and self.words[0] in known and self.words[-1] not in known

    @property
    def family(self) -> tuple[str, ...]:
        """Words by one of which alone others may call the bearer, the likeliest first."""
        words = self.words
        if len(words) < 2:
            return words
        first, last = words[0], words[-1]
        ends = (first, last) if self.family_first else (last,)
        # Double surnames (*López Obrador*), and names of which the first is the bearer's own (*Abiy Ahmed*).
        others = [w for w in words if w not in ends and len(w) > 1 and not known_given(w)]
        if known_given(last) and not is_frequent(first) and first not in (*ends, *others):
            others.append(first)
        return (*ends, *others)


@lru_cache(maxsize=1 << 14)
def parts(name: str) -> Parts:
    """A name by its parts; that of several people has none.

    >>> parts("le colonel Mouammar al-Kadhafi").words, parts("Zine el-Abidine Ben Ali").words
    (('mouammar', 'kadhafi'), ('zine', 'abidine', 'ben ali'))
    """
    table = building()
    if table.several.search(name):
        return Parts(())
    text = plain(_ELIDED.sub("", name))
    for pattern, to in table.compounds:
        text = pattern.sub(to, text)
    words, titles = _untitled(text.split(), table)
    words, generation = _by_generation(words, table)
    gender: Literal["f", "m", ""] = "f" if table.of_women & titles else "m" if table.of_men & titles else ""
    return Parts(tuple(_joined(words, table)), gender, generation)


def _untitled(words: list[str], table: Building) -> tuple[list[str], set[str]]:
    """The words after the titles, and the titles."""
    titles: set[str] = set()
    while len(words) > 1:
        first, second = words[:2]
        if first in table.titles or (first in _ARTICLES_OF_TITLES and second in table.titles):
            titles.add(first)
        elif not (first in table.titles_or_names and len(words) > 2):
            break
        words = words[1:]
    return words, titles


def _by_generation(words: list[str], table: Building) -> tuple[list[str], str]:
    if len(words) > 2 and words[-1] in table.generations:
        return words[:-1], words[-1]
    return words, ""


def _joined(words: list[str], table: Building) -> list[str]:
    """Particles and a patronymic left out, or particles made one with the word that they open."""
    kept: list[str] = []
    joins = ""
    for i, word in enumerate(words):
        last = i == len(words) - 1
        if not last and word in table.articles:
            continue
        if not last and word in table.taken_on and words[i + 1].startswith(word[1:]):
            continue
        if not last and word in table.joined:
            joins = table.joined[word]
            continue
        kept.append(f"{joins} {word}" if joins else word)
        joins = ""
    if len(kept) == 3 and table.patronymics.search(kept[1]):
        del kept[1]
    return kept


@lru_cache(maxsize=1 << 14)
def surnames(name: str) -> frozenset[str]:
    """Keys of what the bearer may be called where one word stands: *Sissi*, *Abdul Jalil*, *Xi*.

    Two spellings of a name have a key in common; a key is no spelling.
    """
    return frozenset(key for word in parts(name).family for key in _keys(word))


def _keys(word: str) -> set[str]:
    """A word as a whole and, of *ben salah* and *abdjalil*, its latter half."""
    return {skeleton(whole(word)), skeleton(latter(word))}


@lru_cache(maxsize=1 << 14)
def tokens(name: str) -> frozenset[str]:
    """Keys under which a full name is looked up: two names that may be one have a key in common.

    Those of its surnames, and the first name with the letter that opens another word (*mmr k*), so that the
    many of one given name stay apart.
    """
    words = [word for word in parts(name).words if len(word) > 1]
    return surnames(name) | {f"{skeleton(whole(words[0]))} {opening(word)}" for word in words[1:]}


def is_full(name: str) -> bool:
    """Whether a name is more than a surname: *Mouammar Kadhafi*, *E. Macron*, and not *M. Ben-Ali*."""
    return len(parts(name.replace("-", "")).words) != 1
