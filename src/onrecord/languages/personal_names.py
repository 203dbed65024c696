"""How personal names are built: titles, particles, order, given names alike, from `personal_names.toml`."""

from __future__ import annotations

import csv
import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from itertools import combinations

from onrecord.languages.naming import naming_words
from onrecord.languages.spellings import plain, spelled

Pair = frozenset[str]


@dataclass(frozen=True, slots=True)
class Building:
    """The tables, in words that are `plain`; `spellings`, `kin` and `apart` hold pairs of `spelled` ones."""

    titles: frozenset[str]
    titles_or_names: frozenset[str]
    of_women: frozenset[str]
    of_men: frozenset[str]
    articles: frozenset[str]
    taken_on: frozenset[str]
    joined: dict[str, str]
    detachable: frozenset[str]
    generations: frozenset[str]
    frequent: frozenset[str]
    chained: frozenset[str]
    respelled: frozenset[str]
    respelled_families: frozenset[str]
    family_first: frozenset[str]
    several: re.Pattern[str]
    patronymics: re.Pattern[str]
    compounds: tuple[tuple[re.Pattern[str], str], ...]
    spellings: frozenset[Pair]
    kin: frozenset[Pair]
    apart: frozenset[Pair]


@lru_cache(maxsize=4)
def building(lang: str = "fr") -> Building:
    """The tables of a language."""
    text = files(f"onrecord.languages.{lang}").joinpath("personal_names.toml").read_text(encoding="utf-8")
    table = tomllib.loads(text)
    words = table["words"]
    titles = {*table["ranks"], *table["of_women"], *table["of_men"]}
    for name in ("titles_of_men", "titles_of_women", "titles"):
        titles |= {plain(title) for title in naming_words(name, lang)}
    spellings = frozenset(_within(table["spellings"]))
    return Building(
        titles=frozenset(titles),
        titles_or_names=frozenset(table["ranks_or_names"]),
        of_women=frozenset(table["of_women"]),
        of_men=frozenset(table["of_men"]),
        articles=frozenset(table["articles"]),
        taken_on=frozenset(table["taken_on"]),
        joined=table["joined"],
        detachable=frozenset(words["detachable"]),
        generations=frozenset(words["generations"]),
        frequent=frozenset(spelled(word, lang) for word in words["frequent"]),
        chained=_of_origins(frozenset(words["chained"]), lang),
        respelled=_of_origins(frozenset(words["respelled"]), lang),
        respelled_families=_of_origins(frozenset(words["respelled"] + words["respelled_families"]), lang),
        family_first=frozenset(words["family_first"]),
        several=re.compile(words["several"], re.IGNORECASE),
        patronymics=re.compile(words["patronymics"]),
        compounds=tuple((re.compile(rule["from"]), rule["to"]) for rule in words["compounds"]),
        spellings=spellings,
        kin=frozenset(_within(table["kin"])) - spellings,
        apart=frozenset(_between(table["apart"])),
    )


def _of_origins(origins: frozenset[str], lang: str) -> frozenset[str]:
    """The first names of some origins, in one spelling."""
    text = files(f"onrecord.languages.{lang}").joinpath("first_names.csv").read_text(encoding="utf-8")
    rows = (row for row in csv.DictReader(text.splitlines()) if row["origin"] in origins)
    return frozenset(spelled(plain(name), lang) for row in rows for name in row["names"].split())


def _within(table: dict[str, str]) -> Iterable[Pair]:
    """Every two words of a line, in one spelling."""
    for head, others in table.items():
        for a, b in combinations([head, *others.split()], 2):
            yield frozenset(map(spelled, map(plain, (a, b))))


def _between(table: dict[str, str]) -> Iterable[Pair]:
    """The head of a line with each other word of it."""
    for head, others in table.items():
        for other in others.split():
            yield frozenset(map(spelled, map(plain, (head, other))))
