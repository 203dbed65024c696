"""Words of one family, by `families.csv`: what is told and the noun under which it is denied.

*Des agents l'ont giflé* is denied as *tout usage de la force*. Infinitives stand for all their forms.
"""

from __future__ import annotations

import csv
from functools import lru_cache
from importlib.resources import files

from onrecord.languages.conjugation import forms
from onrecord.languages.stems import stem


def families(term: str) -> frozenset[str]:
    """The families that a stem belongs to."""
    return _families().get(term, frozenset())


@lru_cache(maxsize=1)
def _families() -> dict[str, frozenset[str]]:
    table = files("onrecord.languages.fr").joinpath("families.csv").read_text(encoding="utf-8")
    found: dict[str, frozenset[str]] = {}
    for row in csv.DictReader(table.splitlines()):
        words = [*(form for verb in row["verbs"].split() for form in forms(verb)), *row["others"].split()]
        for term in {stem(word.lower()) for word in words} - {""}:
            found[term] = found.get(term, frozenset()) | {row["family"]}
    return found
