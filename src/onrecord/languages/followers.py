"""What is named as a part of somebody else: those who fight for him, the bodies of a government.

The words of those who fight or stand for another are in `followers.toml`, bodies in `state_bodies.csv`.
"""

from __future__ import annotations

import re
import tomllib
from functools import lru_cache
from importlib.resources import files
from typing import NamedTuple

from onrecord.languages.names import fold, groups
from onrecord.languages.relays import alternatives
from onrecord.languages.state_bodies import state_bodies

FORCES = "forces"
GOVERNING = ("gouvernement", "autorites", "regime", "administration")  # kinds that are what governs itself
_ARTICLE = r"(?:l['’]|les? |la |des |du )?"
_OF = r"(?:de l['’]|de la |du |des |de |d['’]|à l['’]|à la |aux? |à )"


class Part(NamedTuple):
    """A part of somebody: what kind (`forces`, or the id of a body of state), and of whom, as written."""

    kind: str
    of: str


def follows(name: str) -> str | None:
    """Whom the forces named stand for: *les troupes loyales au maréchal Dorval* → *maréchal Dorval*."""
    match = _forces().fullmatch(name)
    return (match["of"] or match["pro"]).strip() if match else None


@lru_cache(maxsize=1 << 14)
def part(name: str) -> Part | None:
    """What a name tells to be a part of somebody: *le ministère de l'Intérieur du Conseil*, *pro-Dorval*."""
    if whom := follows(name):
        return Part(FORCES, whom)
    match = _bodies().fullmatch(name)
    return Part(_kinds()[fold(match["body"])], match["of"].strip()) if match else None


@lru_cache(maxsize=1 << 12)
def governing(name: str) -> frozenset[str]:
    """What governs the same by other nouns: *les autorités de Belmor* → *gouvernement de Belmor*."""
    match = _bodies().fullmatch(name)
    if match is None or _kinds()[fold(match["body"])] not in GOVERNING:
        return frozenset()
    rest = name[match.end("body") :]
    return frozenset(f"{noun}{rest}" for noun, kind in _kinds().items() if kind in GOVERNING)


def is_of_any(name: str) -> bool:
    """Whether a name is that of a kind of body, of none in particular: *ministère de la Défense*."""
    noun = fold(re.sub(rf"^{_ARTICLE}", "", name, flags=re.IGNORECASE))
    return noun in _kinds() or noun in groups() or noun in _states()


@lru_cache(maxsize=1)
def _kinds() -> dict[str, str]:
    """Nouns for bodies of a state, folded → the id of their kind."""
    return {
        fold(noun): body.id for body in state_bodies() if body.id and not body.abroad for noun in body.nouns
    }


@lru_cache(maxsize=1)
def _states() -> frozenset[str]:
    """Nouns for a state itself, folded."""
    return frozenset(fold(noun) for body in state_bodies() if not body.id for noun in body.nouns)


@lru_cache(maxsize=1)
def _bodies() -> re.Pattern[str]:
    nouns = alternatives(
        noun for body in state_bodies() if body.id and not body.abroad for noun in body.nouns
    )
    return re.compile(rf"(?i:{_ARTICLE})(?P<body>(?i:{nouns})) (?i:{_OF})(?P<of>.*[A-ZÀ-Ý].*)")


@lru_cache(maxsize=1)
def _forces() -> re.Pattern[str]:
    text = files("onrecord.languages.fr").joinpath("followers.toml").read_text(encoding="utf-8")
    nouns, attached, prefixes = (
        alternatives(tomllib.loads(text)[name]) for name in ("nouns", "attached", "prefixes")
    )
    of_whom = rf"(?i:{nouns}(?: {attached})* {_OF})(?P<of>.*[A-ZÀ-Ý].*)"
    return re.compile(rf"(?i:{_ARTICLE})(?:{of_whom}|(?i:{prefixes})(?P<pro>[A-ZÀ-Ý].*))")
