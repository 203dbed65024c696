"""How terms are put on the table in a language, from its `terms.toml`."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Literal, TypeAlias

Whose: TypeAlias = Literal["we", "one", "own", "subject"]


@dataclass(frozen=True, slots=True)
class Mark:
    """Words in a content that open what is put forward, in a state. `whose` says who must be their subject.

    With `subject` what is put forward is their subject itself, and stands before them.
    """

    state: str
    whose: Whose
    pattern: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class TermWords:
    """Patterns and words of terms. `cues` has what a cue does with its content, by state; `neutral` is none."""

    marks: tuple[Mark, ...]
    cues: dict[str, re.Pattern[str]]
    condition: re.Pattern[str]
    deadline: re.Pattern[str]
    aside: re.Pattern[str]
    end: re.Pattern[str]
    undone: re.Pattern[str]
    back: re.Pattern[str]
    saying: re.Pattern[str]
    head: re.Pattern[str]
    undoable: frozenset[str]
    announced: frozenset[str]
    threat: re.Pattern[str]
    own: tuple[str, ...]
    comment: re.Pattern[str]


@lru_cache(maxsize=4)
def term_words(lang: str = "fr") -> TermWords:
    """What is known of terms in a language."""
    text = files(f"onrecord.languages.{lang}").joinpath("terms.toml").read_text(encoding="utf-8")
    table = tomllib.loads(text)
    words = table["words"]
    return TermWords(
        marks=tuple(Mark(row["state"], row["who"], _compiled(row["pattern"])) for row in table["mark"]),
        cues={state: _any(patterns, r"\b", "") for state, patterns in table["cue"].items()},
        condition=_any(words["condition"], r"(?<!\w)", ""),
        deadline=_any(words["deadline"], r"(?<!\w)", r"(?!\w)"),
        aside=_any(words["aside"], "", ""),
        end=_any(words["end"], "", ""),
        undone=_any(words["undone"], r"\b", r"\b"),
        back=_any(words["back"], "", ""),
        saying=_any(words["saying"], r"\b", r"\b"),
        head=_any(words["head"], r"\b", r"s?\b"),
        undoable=frozenset(words["undoable"]),
        announced=frozenset(words["announced"]),
        threat=_any(words["threat"], r"\b", ""),
        own=tuple(words["own"]),
        comment=_any(words["comment"], r"\b", ""),
    )


def _any(patterns: list[str], before: str, after: str) -> re.Pattern[str]:
    return _compiled(f"{before}(?:{'|'.join(patterns)}){after}")


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)
