"""Turns of phrase that tell what a statement does whatever its cue: `act_phrases.csv` of a language.

Its columns are `act`, `sure` (`yes` where a neutral cue leaves no doubt), `pattern` (a regular
expression over the content in lower case with straight apostrophes and without quotation marks; it
stands at the beginning of a word) and `example`, a content of our own.
"""

from __future__ import annotations

import csv
import re
from functools import lru_cache
from importlib.resources import files
from typing import NamedTuple, cast

from onrecord.model import Act


class Phrase(NamedTuple):
    """One turn of phrase. `example` names it."""

    act: Act
    sure: bool
    pattern: re.Pattern[str]
    example: str


@lru_cache(maxsize=4)
def act_phrases(lang: str) -> tuple[Phrase, ...]:
    """All turns of phrase, in the order of the table."""
    table = files(f"onrecord.languages.{lang}").joinpath("act_phrases.csv").read_text(encoding="utf-8")
    return tuple(
        Phrase(
            cast(Act, row["act"]),
            row["sure"] == "yes",
            re.compile(row["pattern"] if row["pattern"].startswith("^") else rf"\b(?:{row['pattern']})"),
            row["example"],
        )
        for row in csv.DictReader(table.splitlines())
    )
