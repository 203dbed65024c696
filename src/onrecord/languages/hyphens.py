"""Joining the lines of set text: which hyphens belong to the word, by the lists of `hyphens.toml`."""

from __future__ import annotations

import re
import tomllib
from functools import lru_cache
from importlib.resources import files

_BROKEN = re.compile(r"(\w+)([-\u00ad\u2010\u2011])$")
_FIRST = re.compile(r"\w+")
_SOFT = "\u00ad"  # stands where a word may be broken, and nowhere else


def mended(before: str, after: str, lang: str = "fr") -> str:
    """Two lines as one: with a blank, or with the word mended that was broken between them.

    >>> mended("la réouver-", "ture du pont"), mended("le porte-", "parole")
    ('la réouverture du pont', 'le porte-parole')
    """
    broken, follows = _BROKEN.search(before), _FIRST.match(after)
    if broken is None or follows is None:
        return f"{before} {after}"
    stem, hyphen = broken.groups()
    if hyphen == _SOFT or not _belongs(stem, follows[0], lang):
        return before[:-1] + after
    return before + after


def _belongs(stem: str, follows: str, lang: str) -> bool:
    stems, followers = _lists(lang)
    return (
        not follows[0].islower()
        or len(stem) == 1
        or stem.isdigit()
        or stem.lower() in stems
        or follows.lower() in followers
    )


@lru_cache(maxsize=4)
def _lists(lang: str) -> tuple[frozenset[str], frozenset[str]]:
    text = files(f"onrecord.languages.{lang}").joinpath("hyphens.toml").read_text(encoding="utf-8")
    table = tomllib.loads(text)
    return frozenset(table["before"]), frozenset(table["after"])
