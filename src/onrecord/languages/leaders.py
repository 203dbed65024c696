"""Offices whose holder the press takes as known: heads of state and government, ministers, party leaders."""

from __future__ import annotations

import csv
from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from onrecord.languages.names import gender_of
from onrecord.languages.spellings import distance, plain, spelled

_APART = 1.0  # how far two spellings of a given name may be apart


@dataclass(frozen=True, slots=True)
class Tenure:
    """An office that somebody held from one year to another, both included; `end` is None while held."""

    office: str
    start: int
    end: int | None

    def within(self, year: int | None) -> bool:
        """Whether it was held in a year; in an unknown one, whether it is still held."""
        return self.end is None if year is None else self.start <= year <= (self.end or year)

    def over(self, year: int | None) -> bool:
        """Whether it ended in a year or before; in an unknown one, whether it is no longer held."""
        return self.end is not None and (year is None or self.end <= year)


@lru_cache(maxsize=4)
def _table(lang: str) -> dict[tuple[str, ...], list[Tenure]]:
    text = files(f"onrecord.languages.{lang}").joinpath("leaders.csv").read_text(encoding="utf-8")
    found: dict[tuple[str, ...], list[Tenure]] = defaultdict(list)
    for row in csv.DictReader(text.splitlines()):
        end = int(row["to"]) if row["to"] else None
        found[_words(row["name"])].append(Tenure(row["office"], int(row["from"]), end))
    return found


@lru_cache(maxsize=4)
def _by_surname(lang: str) -> dict[str, list[tuple[str, ...]]]:
    found: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for words in _table(lang):
        found[words[-1]].append(words)
    return found


@lru_cache(maxsize=1 << 12)
def tenures(name: str, lang: str = "fr") -> tuple[Tenure, ...]:
    """The public offices of the one leader whom a name denotes, however spelt; none for anybody else.

    *Tayyip Erdogan* and *Erdogan* will do where no other leader is called so; a first name will not.
    """
    words = _words(name)
    if not words or (len(words) == 1 and gender_of(name) is not None):
        return ()
    alike = [full for full in _by_surname(lang).get(words[-1], ()) if all(_among(w, full) for w in words)]
    return tuple(_table(lang)[alike[0]]) if len(alike) == 1 else ()


def _among(word: str, full: tuple[str, ...]) -> bool:
    return any(distance(word, other) <= _APART for other in full)


def _words(name: str) -> tuple[str, ...]:
    return tuple(spelled(word) for word in plain(name).split())
