"""Words that tell what a statement does whatever its cue: `act_words.csv` of a language.

Its columns are `word` (a lemma as the parse gives it), `act` (what a content that holds it often does)
and `example`, a content of our own.
"""

from __future__ import annotations

import csv
import tomllib
from functools import lru_cache
from importlib.resources import files


@lru_cache(maxsize=4)
def act_words(lang: str) -> dict[str, tuple[str, ...]]:
    """The acts that each word speaks for, by lemma."""
    table = files(f"onrecord.languages.{lang}").joinpath("act_words.csv")
    out: dict[str, tuple[str, ...]] = {}
    for row in csv.DictReader(table.read_text(encoding="utf-8").splitlines()):
        out[row["word"]] = (*out.get(row["word"], ()), row["act"])
    return out


@lru_cache(maxsize=16)
def plan_words(name: str, lang: str = "fr") -> frozenset[str]:
    """One list of `plans.toml`: forms by which somebody says what will be done."""
    table = files(f"onrecord.languages.{lang}").joinpath("plans.toml").read_text(encoding="utf-8")
    return frozenset(tomllib.loads(table)[name])
