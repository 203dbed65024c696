"""What is counted in a crisis: `tolls.csv`, so that numbers of the dead are held against numbers of the dead.

A row with `what` lists words of one count, one with `group` those that narrow a count down (*dix **civils**
tués*). `counts.toml` tells how a count is meant.
"""

from __future__ import annotations

import csv
import re
import tomllib
from functools import lru_cache
from importlib.resources import files

from onrecord.languages.stems import plain


def counted(of: str) -> frozenset[str]:
    """What the words after a number count (*civils tués* → dead); several where they tell several."""
    return _told(of, "what")


def groups(of: str) -> frozenset[str]:
    """To whom the count is narrowed down (*civils tués* → civilians)."""
    return _told(of, "group")


def is_update(words: str) -> bool:
    """Whether words tell that one count takes the place of another (*un précédent bilan*)."""
    return bool(_turns("updates").search(words.lower()))


def is_wide(words: str) -> bool:
    """Whether a count goes beyond one place or one time (*dans toute la région*, *depuis janvier*)."""
    return bool(_turns("wide").search(words.lower()))


@lru_cache(maxsize=2)
def _turns(name: str) -> re.Pattern[str]:
    table = tomllib.loads(files("onrecord.languages.fr").joinpath("counts.toml").read_text(encoding="utf-8"))
    return re.compile("|".join(rf"(?<![\w-]){turn}(?![\w-])" for turn in table[name]))


def _told(of: str, column: str) -> frozenset[str]:
    return frozenset(told for word in plain(of) if (told := _words(column).get(word)))


@lru_cache(maxsize=2)
def _words(column: str) -> dict[str, str]:
    text = files("onrecord.languages.fr").joinpath("tolls.csv").read_text(encoding="utf-8")
    rows = [row for row in csv.DictReader(text.splitlines()) if row[column]]
    return {folded: row[column] for row in rows for word in row["words"].split() for folded in plain(word)}
