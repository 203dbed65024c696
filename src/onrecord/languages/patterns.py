"""Patterns that a language keeps in a TOML file, each a list of alternatives.

Those under `[words]` stand between bounds of words, those under `[openers]` start at one, those under
`[patterns]` stand anywhere; `[cased]` are patterns of one alternative in which capitals matter. All others
match in any case, on text with straight apostrophes. `[lists]` are plain words.
"""

from __future__ import annotations

import re
import tomllib
from functools import lru_cache
from importlib.resources import files
from typing import Any

_BOUNDS = {"words": (r"(?<!\w)", r"(?!\w)"), "openers": (r"(?<!\w)", ""), "patterns": ("", "")}


@lru_cache(maxsize=16)
def table(file: str, lang: str = "fr") -> dict[str, Any]:
    """The content of a language's TOML file, named without its ending."""
    text = files(f"onrecord.languages.{lang}").joinpath(f"{file}.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


@lru_cache(maxsize=512)
def pattern(file: str, name: str, lang: str = "fr") -> re.Pattern[str]:
    """One of the patterns of a file."""
    content = table(file, lang)
    if name in content.get("cased", {}):
        return re.compile(content["cased"][name])
    for kind, (before, after) in _BOUNDS.items():
        if name in content.get(kind, {}):
            return re.compile(f"{before}(?:{'|'.join(content[kind][name])}){after}", re.IGNORECASE)
    raise KeyError(f"{file}.toml has no pattern {name}")


def term_words(name: str) -> re.Pattern[str]:
    """One of the patterns of how terms are put on the table."""
    return pattern("terms", name)


def track_words(name: str) -> re.Pattern[str]:
    """One of the patterns of how talks are told."""
    return pattern("tracks", name)


@lru_cache(maxsize=64)
def listed(file: str, name: str, lang: str = "fr") -> tuple[str, ...]:
    """One of the lists of a file."""
    return tuple(table(file, lang)["lists"][name])
