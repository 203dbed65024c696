"""How firmly a language says a thing, and whether it says or denies it: the lists of `stance.toml`."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from functools import lru_cache
from importlib.resources import files

from onrecord.languages.conjugation import IMPERFECT

_ENDINGS = sorted(IMPERFECT, key=len, reverse=True)


@lru_cache(maxsize=4)
def _table(lang: str) -> dict[str, list[str]]:
    text = files(f"onrecord.languages.{lang}").joinpath("stance.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


@lru_cache(maxsize=64)
def stance_words(name: str, lang: str = "fr") -> frozenset[str]:
    """One list of words or phrases, in lower case with straight apostrophes."""
    return frozenset(_table(lang)[name])


@lru_cache(maxsize=64)
def stance_phrases(name: str, lang: str = "fr") -> re.Pattern[str]:
    """A pattern for any phrase of a list, as whole words of a text in lower case, one space between."""
    return re.compile(_any(_table(lang)[name]))


def _any(phrases: Iterable[str]) -> str:
    ordered = sorted(phrases, key=len, reverse=True)
    return r"(?<![\w'-])(?:" + "|".join(map(re.escape, ordered)) + r")(?:(?<=')|(?![\w-]))"


@lru_cache(maxsize=20_000)
def is_conditional(form: str, lang: str = "fr") -> bool:
    """Whether a verb form is a conditional by its spelling: *viendrait*, and not *montrait*."""
    ending = next((e for e in _ENDINGS if form.endswith(e)), None)
    if ending is None:
        return False
    stem = form.removesuffix(ending)
    if stem in stance_words("conditional_stems", lang):
        return True
    ends = tuple(_table(lang)["conditional_ends"])
    return stem.endswith(ends) and stem not in stance_words("imperfect_stems", lang)
