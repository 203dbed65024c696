"""How a language names whom a statement is aimed at: the lists of `addressees.toml`."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from importlib.resources import files
from typing import Literal, TypeAlias

Manner: TypeAlias = Literal["object", "to", "of"]
MANNERS: tuple[Manner, ...] = ("object", "to", "of")


@lru_cache(maxsize=4)
def _table(lang: str) -> dict[str, frozenset[str]]:
    text = files(f"onrecord.languages.{lang}").joinpath("addressees.toml").read_text(encoding="utf-8")
    return {name: frozenset(words) for name, words in tomllib.loads(text).items()}


def addressee_words(name: str, lang: str = "fr") -> frozenset[str]:
    """One list, in lower case with straight apostrophes."""
    return _table(lang)[name]


def manner_of(lemma: str, lang: str = "fr") -> Manner | None:
    """How a cue takes whom it is aimed at: as its object, with *à*, with *de*; None if it takes nobody."""
    return next((manner for manner in MANNERS if lemma in _table(lang)[manner]), None)
