"""How a language says that words came through an outlet or a spokesman: the lists of `relays.toml`."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class RelayWords:
    """Outlet nouns with the kind that each takes up, and the word lists by name."""

    nouns: dict[str, str]
    words: dict[str, tuple[str, ...]]


@lru_cache(maxsize=4)
def relay_words(lang: str = "fr") -> RelayWords:
    """The table of one language."""
    text = files(f"onrecord.languages.{lang}").joinpath("relays.toml").read_text(encoding="utf-8")
    table = tomllib.loads(text)
    return RelayWords(table["nouns"], {name: tuple(words) for name, words in table["words"].items()})


def alternatives(words: Iterable[str]) -> str:
    """A pattern for any one of the words, longest first, either apostrophe and any blank."""
    ordered = sorted(words, key=len, reverse=True)
    escaped = "|".join(re.escape(w).replace(r"\ ", r"[ \u00a0]") for w in ordered)
    return "(?:" + re.sub("['’]", "['’]", escaped) + ")"
