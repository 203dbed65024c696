"""How a language names the occasions on which something is said: the lists of `occasions.toml`."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from onrecord.model import OccasionKind


@dataclass(frozen=True, slots=True)
class OccasionWords:
    """The nouns of each kind of occasion, the audiences that tell one, whole phrases, lists by name."""

    nouns: Mapping[OccasionKind, tuple[str, ...]]
    audiences: Mapping[OccasionKind, tuple[str, ...]]
    fixed: Mapping[str, OccasionKind]
    words: Mapping[str, tuple[str, ...]]


@lru_cache(maxsize=4)
def occasion_words(lang: str = "fr") -> OccasionWords:
    """The table of one language."""
    text = files(f"onrecord.languages.{lang}").joinpath("occasions.toml").read_text(encoding="utf-8")
    table = tomllib.loads(text)
    return OccasionWords(
        nouns={kind: tuple(words) for kind, words in table["nouns"].items()},
        audiences={kind: tuple(words) for kind, words in table["audiences"].items()},
        fixed=table["fixed"],
        words={name: tuple(words) for name, words in table["words"].items()},
    )
