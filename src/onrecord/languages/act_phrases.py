"""Turns of phrase that tell what a statement does whatever its cue: `act_phrases.csv` of a language.

Its columns are `act`, `sure` (`yes` where a neutral cue leaves no doubt, `verb` where a neutral verb
leaves none, `cue` where it begins in the cue and leaves none, `lead` where it ends with the cue and leaves
none), `pattern` (a regular expression over the
content in lower case with straight apostrophes and without quotation marks; it stands at the beginning of
a word, and `<charge>` in it for any of the list `charge` in `charges.toml`) and `example`, a content of our
own.
"""

from __future__ import annotations

import csv
import re
import tomllib
from functools import lru_cache
from importlib.resources import files
from typing import Literal, NamedTuple, TypeAlias, cast

from onrecord.model import Act

Sure: TypeAlias = Literal["", "yes", "verb", "cue", "lead"]


class Phrase(NamedTuple):
    """One turn of phrase. `example` names it."""

    act: Act
    sure: Sure
    pattern: re.Pattern[str]
    example: str


@lru_cache(maxsize=4)
def act_phrases(lang: str) -> tuple[Phrase, ...]:
    """All turns of phrase, in the order of the table."""
    folder = files(f"onrecord.languages.{lang}")
    table = folder.joinpath("act_phrases.csv").read_text(encoding="utf-8")
    lists = tomllib.loads(folder.joinpath("charges.toml").read_text(encoding="utf-8"))
    return tuple(
        Phrase(
            cast(Act, row["act"]), cast(Sure, row["sure"]), _pattern(row["pattern"], lists), row["example"]
        )
        for row in csv.DictReader(table.splitlines())
    )


@lru_cache(maxsize=4)
def blame(lang: str) -> re.Pattern[str]:
    """What tells near a statement that it may answer a charge: the list `blame` of `charges.toml`."""
    table = files(f"onrecord.languages.{lang}").joinpath("charges.toml").read_text(encoding="utf-8")
    return re.compile(rf"\b(?:{'|'.join(tomllib.loads(table)['blame'])})\b", re.IGNORECASE)


def _pattern(pattern: str, lists: dict[str, list[str]]) -> re.Pattern[str]:
    for name, options in lists.items():
        pattern = pattern.replace(f"<{name}>", f"(?:{'|'.join(options)})")
    return re.compile(pattern if pattern.startswith("^") else rf"\b(?:{pattern})")
