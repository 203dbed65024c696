"""How a language tells in the narrator's words that somebody is charged: the list of its `narrated.toml`."""

from __future__ import annotations

import re
import tomllib
from functools import lru_cache
from importlib.resources import files


def charged(text: str) -> list[tuple[int, int]]:
    """Where a text has words that charge somebody (*est soupçonné de*): half-open, in code points."""
    plain = text.lower().replace("’", "'")
    if len(plain) != len(text):  # a letter whose small form is two
        plain = "".join(letter.lower()[:1] for letter in text).replace("’", "'")
    return [match.span() for match in _pattern().finditer(plain)]


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    table = files("onrecord.languages.fr").joinpath("narrated.toml").read_text(encoding="utf-8")
    turns = tomllib.loads(table)["charges"]
    return re.compile("|".join(f"(?<![\\w-])(?:{turn})(?:(?<=')|(?!\\w))" for turn in turns))
