"""How a language tells questions from answers in interviews: the lists of `interviews.toml`."""

from __future__ import annotations

import re
import tomllib
from functools import lru_cache
from importlib.resources import files


@lru_cache(maxsize=16)
def interview_words(name: str, lang: str = "fr") -> re.Pattern[str]:
    """One list as a pattern of whole words, whatever their case and their apostrophes."""
    text = files(f"onrecord.languages.{lang}").joinpath("interviews.toml").read_text(encoding="utf-8")
    words = sorted(tomllib.loads(text)[name], key=len, reverse=True)
    either = "|".join(
        re.escape(word).replace("'", "['’]") + ("" if word.endswith("'") else r"\b") for word in words
    )
    return re.compile(rf"\b(?:{either})", re.IGNORECASE)
