"""Small closed classes of words of a language, from its `grammar.toml`."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from importlib.resources import files


@lru_cache(maxsize=4)
def _table(lang: str) -> dict[str, frozenset[str]]:
    text = files(f"onrecord.languages.{lang}").joinpath("grammar.toml").read_text(encoding="utf-8")
    return {name: frozenset(words) for name, words in tomllib.loads(text).items()}


def word_class(name: str, lang: str = "fr") -> frozenset[str]:
    """The words of one class (*prepositions*, *clitics*), in lower case with straight apostrophes."""
    return _table(lang)[name]
