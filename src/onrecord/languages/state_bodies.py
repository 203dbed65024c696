"""Bodies that every state has, and how they are named: `state_bodies.csv` and `demonyms.csv` of a language.

The columns of `state_bodies.csv` are `id`, `name` (with a place for the adjective of nationality: `{m}`,
`{f}`, `{mp}` or `{fp}` by gender and number), `nouns` (what it is called beside the state, in French and
English, separated by |), `abroad` (`yes` where it stands in another state, which then is a part of its name)
and `example`. A row without an id names the state itself (*la République française*).
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class StateBody:
    """One kind of body, as the table describes it."""

    id: str
    name: str
    nouns: tuple[str, ...]
    abroad: bool
    example: str


def _rows(table: str, lang: str) -> list[dict[str, str]]:
    text = files(f"onrecord.languages.{lang}").joinpath(table).read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines()))


@lru_cache(maxsize=4)
def state_bodies(lang: str = "fr") -> tuple[StateBody, ...]:
    """All kinds of bodies, in the order of the table."""
    return tuple(
        StateBody(
            row["id"], row["name"], tuple(row["nouns"].split("|")), row["abroad"] == "yes", row["example"]
        )
        for row in _rows("state_bodies.csv", lang)
    )


@lru_cache(maxsize=4)
def nationalities(lang: str = "fr") -> dict[str, tuple[str, ...]]:
    """A state, with its article → its adjectives, those of the language first, then the English ones."""
    return {
        row["state"]: (*row["adjectives"].split(), *filter(None, row["english"].split("|")))
        for row in _rows("demonyms.csv", lang)
    }


def agreeing(adjectives: tuple[str, ...]) -> dict[str, str]:
    """The first adjective in the forms that `name` asks for: *libyen, libyenne, libyens, libyennes*."""
    masculine = adjectives[0]
    feminine = masculine
    if not masculine.endswith("e"):
        alike = (a for a in adjectives[1:] if a.endswith("e") and a[:3] == masculine[:3])
        feminine = next(alike, masculine)
    return {"m": masculine, "f": feminine, "mp": _plural(masculine), "fp": _plural(feminine)}


def _plural(adjective: str) -> str:
    if adjective.endswith(("s", "x")):
        return adjective
    return adjective[:-2] + "aux" if adjective.endswith("al") else adjective + "s"
