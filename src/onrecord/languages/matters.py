"""What is negotiated about, by families, from a language's `matters.csv`."""

from __future__ import annotations

import csv
import re
from functools import lru_cache
from importlib.resources import files
from typing import NamedTuple


class Matter(NamedTuple):
    """A family of matters. Words that fit a `core` pattern are of negotiation by themselves."""

    name: str
    core: bool
    pattern: re.Pattern[str]


@lru_cache(maxsize=4)
def matters(lang: str = "fr") -> tuple[Matter, ...]:
    """The families of a language, those that tell most first."""
    table = files(f"onrecord.languages.{lang}").joinpath("matters.csv").read_text(encoding="utf-8")
    return tuple(
        Matter(
            row["matter"],
            row["strength"] == "core",
            re.compile(rf"(?<!\w)(?:{row['pattern']})", re.IGNORECASE),
        )
        for row in csv.DictReader(table.splitlines())
    )
