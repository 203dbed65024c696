"""What a general noun for a body or an outlet takes up, from a language's `kinds_of_…` tables."""

from __future__ import annotations

import csv
from functools import lru_cache
from importlib.resources import files


@lru_cache(maxsize=1)
def kinds_of_bodies() -> dict[str, frozenset[str]]:
    """A general noun for a body → the nouns of those that it takes up too (*ONG*: an *association*)."""
    return _table("kinds_of_bodies.csv")


@lru_cache(maxsize=1)
def kinds_of_outlets() -> dict[str, frozenset[str]]:
    """A noun for an outlet → the kinds of outlets that it takes up (*quotidien*: no agency)."""
    return _table("kinds_of_outlets.csv")


def _table(name: str) -> dict[str, frozenset[str]]:
    text = files("onrecord.languages.fr").joinpath(name).read_text(encoding="utf-8")
    return {row["general"]: frozenset(row["kinds"].split()) for row in csv.DictReader(text.splitlines())}
