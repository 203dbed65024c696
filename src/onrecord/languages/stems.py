"""The stems under which words are found again: Snowball's, folded, the same for analysis and for search."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from functools import lru_cache
from importlib.resources import files

import Stemmer

from onrecord.languages.names import fold

_WORD = re.compile(r"[^\W_]+")
_LONGEST = 60  # characters of a word that are looked at: longer ones are no words


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """The folded stem of a word in lower case: *négociations* → *negoci*."""
    return fold(_stemmer().stemWord(word[:_LONGEST]))


def words(text: str) -> Iterator[re.Match[str]]:
    """Each word of `text` where it stands; an elided article is a word of its own (*l'accord*)."""
    return _WORD.finditer(text)


def stems(text: str) -> list[str]:
    """The stems of the words that carry meaning, in the order of the text, as often as they stand there.

    >>> stems("L'accord n'a pas été signé")
    ['accord', 'sign']
    """
    found = (match.group().lower() for match in words(text))
    return [stem(word) for word in found if not is_stop(word) and stem(word)]


@lru_cache(maxsize=50_000)
def is_stop(word: str) -> bool:
    """Whether a word in lower case says nothing by itself, its accents left out or not."""
    return fold(word) in stop_words()


def plain(text: str) -> list[str]:
    """The words of a name, folded but whole: *L'Écho du Nord* → *l, echo, du, nord*."""
    return [folded for match in words(text) if (folded := fold(match.group()))]


@lru_cache(maxsize=1)
def stop_words() -> frozenset[str]:
    """Words that say nothing by themselves, folded."""
    table = files("onrecord.languages.fr").joinpath("stop_words.csv").read_text(encoding="utf-8")
    return frozenset(
        fold(word) for row in csv.DictReader(table.splitlines()) for word in row["words"].split()
    )


@lru_cache(maxsize=1)
def _stemmer() -> Stemmer.Stemmer:
    return Stemmer.Stemmer("french")
