"""What is counted in a crisis: `tolls.csv`, so that numbers of the dead are held against numbers of the dead.

A row with `what` lists words of one count, one with `group` those that narrow a count down (*dix **civils**
tués*).
"""

from __future__ import annotations

import csv
import re
from functools import lru_cache
from importlib.resources import files

from onrecord.languages.stems import plain

_UPDATES = re.compile(
    r"\b(?:précédent|dernier|nouveau|premier)s? (?:bilan|décompte)|\bbilan (?:précédent|provisoire|revu)"
)


def counted(of: str) -> frozenset[str]:
    """What the words after a number count (*civils tués* → dead); several where they tell several."""
    return _told(of, "what")


def groups(of: str) -> frozenset[str]:
    """To whom the count is narrowed down (*civils tués* → civilians)."""
    return _told(of, "group")


def is_update(words: str) -> bool:
    """Whether words tell that one count takes the place of another (*un précédent bilan*)."""
    return bool(_UPDATES.search(words.lower()))


def _told(of: str, column: str) -> frozenset[str]:
    return frozenset(told for word in plain(of) if (told := _words(column).get(word)))


@lru_cache(maxsize=2)
def _words(column: str) -> dict[str, str]:
    text = files("onrecord.languages.fr").joinpath("tolls.csv").read_text(encoding="utf-8")
    rows = [row for row in csv.DictReader(text.splitlines()) if row[column]]
    return {folded: row[column] for row in rows for word in row["words"].split() for folded in plain(word)}
