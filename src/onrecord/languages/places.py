"""Names of places in running text: capitalised, after what leads to a place (*à Sorvan*, *le port de Melk*).

The lists stand in `places.toml` of the language.
"""

from __future__ import annotations

import re
import tomllib
from functools import lru_cache
from importlib.resources import files

from onrecord.languages.names import bare

_NAME = (
    r"((?:l['’]|El |Al-|al-)?[A-ZÀ-ÖØ-Þ][\w’'-]*(?:[ -](?:(?:d[eu]s?|la|el|al)[ -])?[A-ZÀ-ÖØ-Þ][\w’'-]*)*)"
)


@lru_cache(maxsize=1 << 14)
def places(text: str) -> frozenset[str]:
    """The places named in `text`, folded and without article; for short texts, which are kept."""
    return all_places(text)


def all_places(text: str) -> frozenset[str]:
    """The places named in a text of any length, folded and without article."""
    return frozenset(bare(match.group(1)) for match in _pattern().finditer(text))


def in_hands(text: str) -> str | None:
    """Who holds something by the words *aux mains de* or *sous le contrôle de*: what follows them."""
    match = _hands().search(text)
    return match.group(1) if match else None


def in_own_hands(text: str) -> bool:
    """Whether the speaker holds something by his words (*sous notre contrôle*)."""
    return bool(_own_hands().search(text))


def is_held_to(text: str) -> bool:
    """Whether words make somebody answerable or bound, and hold nothing (*ils sont tenus de payer*)."""
    return bool(_held_to().search(text))


def flag(text: str) -> str | None:
    """Whose flag flies, in lower case: who it is of, or the adjective (*le drapeau **sorvien** flotte*)."""
    match = _flag().search(text.lower())
    return match.group(1) if match else None


@lru_cache(maxsize=1)
def _own_hands() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?i:{'|'.join(_table()['own_hands'])})(?![\w-])")


@lru_cache(maxsize=1)
def _held_to() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?i:{'|'.join(_table()['held_to'])})(?![\w-])")


@lru_cache(maxsize=1)
def _flag() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{'|'.join(_table()['flags'])})(?![\w-])")


@lru_cache(maxsize=1)
def _hands() -> re.Pattern[str]:
    turns = "|".join(sorted(_table()["hands"], key=len, reverse=True))
    return re.compile(rf"(?<![\w-])(?i:{turns}) (?:de |des |du |d['’])([^,.;]{{2,40}})")


@lru_cache(maxsize=1)
def _table() -> dict[str, list[str]]:
    return tomllib.loads(files("onrecord.languages.fr").joinpath("places.toml").read_text(encoding="utf-8"))


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    table = _table()
    nouns = "|".join(sorted(table["nouns"], key=len, reverse=True))
    leads = "|".join(sorted(table["leads"], key=len, reverse=True))
    of = r"(?: [a-zà-ÿ-]+)? (?:de |d['’]|du |des )(?:la |l['’])?"
    lead = rf"(?:(?:{leads})[ \u00a0]|dans l['’]|(?:{nouns}){of})"
    return re.compile(rf"(?<![\w-])(?i:{lead}){_NAME}")
