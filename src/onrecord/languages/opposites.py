"""What words of a statement tell of its matter: those that tell little, and those that tell opposite things.

`opposites.csv` sorts words into axes. Those of one pole tell the same in other words (*négociations*,
*pourparlers*); those of the poles `+` and `-` of an axis cannot both hold of one thing (*ouvert*, *fermé*).
An axis with the pole `=` has no opposite. Infinitives stand for all their forms. `opposite_phrases.csv` lists
what tells a pole by several words (*hors de contrôle*), `light_words.csv` words that nearly every text has.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from functools import lru_cache
from importlib.resources import files
from typing import NamedTuple

from onrecord.languages.conjugation import forms
from onrecord.languages.names import fold
from onrecord.languages.stems import stem

_VALUES = {"+": 1, "-": -1, "=": 0}


class Pole(NamedTuple):
    """One end of an axis. `value` is 1 or -1, 0 where the axis has no opposite."""

    axis: str
    value: int


def is_light(term: str) -> bool:
    """Whether a stem tells little of what a statement is about."""
    return term in _light()


def poles(term: str) -> tuple[Pole, ...]:
    """The poles that a stem belongs to."""
    return _poles().get(term, ())


@lru_cache(maxsize=1 << 14)
def phrase_poles(words: str) -> tuple[tuple[Pole, str], ...]:
    """The poles that words tell as a phrase, each with the phrase, by `opposite_phrases.csv`."""
    plain = words.lower().replace("’", "'")
    found = ((pole, pattern.search(plain)) for pole, pattern in _phrases())
    return tuple((pole, match.group()) for pole, match in found if match)


def exclusive(words: str) -> bool:
    """Whether words tell that something is so alone (*uniquement*), by `only.csv`."""
    plain = re.sub('[«»“”"] ?', "", words.lower())
    return any(pattern.search(plain) for pattern in _only())


@lru_cache(maxsize=1)
def _only() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(rf"(?<![\w-]){row['pattern']}") for row in _rows("only.csv"))


@lru_cache(maxsize=1)
def _phrases() -> tuple[tuple[Pole, re.Pattern[str]], ...]:
    return tuple(
        (Pole(row["axis"], _VALUES[row["pole"]]), re.compile(rf"(?<![\w-])(?:{row['pattern']})(?![\w-])"))
        for row in _rows("opposite_phrases.csv")
    )


@lru_cache(maxsize=1)
def _light() -> frozenset[str]:
    words = (word for row in _rows("light_words.csv") for word in row["words"].split())
    return frozenset(form for word in words for form in (stem(word), fold(word)))


@lru_cache(maxsize=1)
def _poles() -> dict[str, tuple[Pole, ...]]:
    found: dict[str, tuple[Pole, ...]] = {}
    for row in _rows("opposites.csv"):
        pole = Pole(row["axis"], _VALUES[row["pole"]])
        for term in sorted({stem(form) for form in _forms(row)} - {""}):
            if pole not in found.get(term, ()):
                found[term] = (*found.get(term, ()), pole)
    return found


def _forms(row: dict[str, str]) -> Iterator[str]:
    for verb in row["verbs"].split():
        yield from forms(verb)
    for word in row["others"].split():
        yield from (word, word.removesuffix("s"))


def _rows(table: str) -> list[dict[str, str]]:
    text = files("onrecord.languages.fr").joinpath(table).read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines()))
