"""How a language says who somebody is and for whom that person speaks: the word lists of `offices.toml`."""

from __future__ import annotations

import csv
import re
import tomllib
from dataclasses import replace
from functools import lru_cache
from importlib.resources import files

from onrecord.languages.names import Noun, bare, fold, metonyms, roles, states
from onrecord.languages.relays import alternatives


@lru_cache(maxsize=4)
def _table(lang: str) -> dict[str, tuple[str, ...]]:
    text = files(f"onrecord.languages.{lang}").joinpath("offices.toml").read_text(encoding="utf-8")
    return {name: tuple(words) for name, words in tomllib.loads(text).items()}


def office_words(name: str, lang: str = "fr") -> tuple[str, ...]:
    """The words of one list (*determiners*, *organs*), with straight apostrophes."""
    return _table(lang)[name]


@lru_cache(maxsize=32)
def any_of(name: str, lang: str = "fr") -> str:
    """A pattern for any one of the words of a list."""
    return alternatives(office_words(name, lang))


@lru_cache(maxsize=4096)
def office_noun(word: str) -> Noun | None:
    """A noun of the table of people, in lower case, or a compound of one (*ex-maire, sénateur-maire*)."""
    if known := roles().get(word):
        return known
    parts = word.split("-")
    for part in parts[:2] if len(parts) == 2 else ():
        if found := roles().get(part):
            return replace(found, kind="former") if parts[0] == "ex" else found
    return None


@lru_cache(maxsize=1)
def state_marks() -> dict[tuple[str, ...], str]:
    """What shows which state a text is about, as folded words: its names, capital, seats and parties."""
    text = files("onrecord.languages.fr").joinpath("seats.csv").read_text(encoding="utf-8")
    seats = {bare(row["place"]): row["state"] for row in csv.DictReader(text.splitlines())}
    capitals = {
        place: states()[bare(state)] for place, state in metonyms().items() if bare(state) in states()
    }
    return {folded_words(name): state for name, state in {**capitals, **seats, **states()}.items()}


def folded_words(text: str) -> tuple[str, ...]:
    """The folded words of a text, hyphens and apostrophes dividing them."""
    return tuple(re.findall(r"\w+", fold(text)))
