"""Small classes of words that tell who is meant, from a language's `naming.toml`."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from importlib.resources import files

from onrecord.languages.relays import alternatives


@lru_cache(maxsize=4)
def _table(lang: str) -> dict[str, tuple[str, ...]]:
    text = files(f"onrecord.languages.{lang}").joinpath("naming.toml").read_text(encoding="utf-8")
    return {name: tuple(words) for name, words in tomllib.loads(text).items()}


@lru_cache(maxsize=64)
def naming_words(name: str, lang: str = "fr") -> frozenset[str]:
    """The words of one class (*qualifiers*), in lower case with straight apostrophes."""
    return frozenset(_table(lang)[name])


@lru_cache(maxsize=64)
def any_naming(name: str, lang: str = "fr") -> str:
    """A pattern for any one of the words of a class."""
    return alternatives(_table(lang)[name])
