"""How terms are put on the table in a language: marks in contents and states of cues, from `terms.toml`."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal, NamedTuple, TypeAlias

from onrecord.languages.patterns import table

Whose: TypeAlias = Literal["we", "one", "own", "self", "subject"]


class Mark(NamedTuple):
    """Words in a content that open what is put forward, in a state. `whose` says who must be their subject.

    With `subject` what is put forward is their subject itself, and stands before them. With `anything` it
    need be of no matter that the tables foresee.
    """

    state: str
    whose: Whose
    pattern: re.Pattern[str]
    anything: bool = False


@lru_cache(maxsize=4)
def marks(lang: str = "fr") -> tuple[Mark, ...]:
    """The marks of a language: of those that fit one place the first counts."""
    return tuple(
        Mark(
            row["state"],
            row["who"],
            re.compile(row["pattern"], re.IGNORECASE),
            row.get("anything", False),
        )
        for row in table("terms", lang)["mark"]
    )


@lru_cache(maxsize=4)
def cue_states(lang: str = "fr") -> dict[str, re.Pattern[str]]:
    """What cues do with all that follows them, by state: of those that fit a cue the first counts."""
    return {
        state: re.compile(rf"\b(?:{'|'.join(patterns)})", re.IGNORECASE)
        for state, patterns in table("terms", lang)["cue"].items()
    }
