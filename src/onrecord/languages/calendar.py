"""How a language says when: the words, short names and rules of its `calendar.toml`."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

Value = int | str
WORD = re.compile(r"\w+'?|[^\w\s]")


@dataclass(frozen=True, slots=True)
class Entry:
    """A word or phrase, as the words that it is made of, with its class and value."""

    words: tuple[str, ...]
    kind: str
    value: Value


@dataclass(frozen=True, slots=True)
class Rule:
    """What stands at one place of the cascade: a pattern over classes, and the name of what it means."""

    when: str
    meaning: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidWords:
    """The lists of `[said]`, explained there: what ties a time to a verb of saying, or keeps it from it."""

    published: tuple[str, ...]
    held: tuple[str, ...]
    speaking: tuple[str, ...]
    met: tuple[str, ...]
    occasions: tuple[str, ...]
    clause: frozenset[str]
    relative: frozenset[str]
    purpose: frozenset[str]
    before: frozenset[str]
    writes: tuple[str, ...]
    brings_out: tuple[str, ...]
    prior: re.Pattern[str]
    repeated: re.Pattern[str]
    answering: re.Pattern[str]
    spoke: re.Pattern[str]
    told_after: re.Pattern[str]
    scenes: re.Pattern[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarWords:
    """The table of one language.

    `entries` are by their first word, longest first; `after_year` are the words that may follow a
    year; `anchors` finds
    the words that any time expression holds; `future`, `conditional` and `past` tell the tense of a verb by
    its form;
    `published` stand before a dateline.
    """

    entries: dict[str, tuple[Entry, ...]]
    short: dict[str, str]
    levels: tuple[tuple[Rule, ...], ...]
    after_year: frozenset[str]
    anchors: re.Pattern[str]
    future: re.Pattern[str]
    conditional: re.Pattern[str]
    past: re.Pattern[str]
    published: tuple[str, ...]
    said: SaidWords


@lru_cache(maxsize=4)
def calendar_words(lang: str = "fr") -> CalendarWords:
    """The table of a language, read once."""
    table = tomllib.loads(files(f"onrecord.languages.{lang}").joinpath("calendar.toml").read_text("utf-8"))
    entries: dict[str, list[Entry]] = {}
    for kind, words in table["words"].items():
        for phrase, value in words.items():
            parts = tuple(WORD.findall(phrase))
            entries.setdefault(parts[0], []).append(Entry(parts, kind, value))
    return CalendarWords(
        entries={first: tuple(sorted(e, key=lambda x: -len(x.words))) for first, e in entries.items()},
        short=table["short"],
        levels=tuple(tuple(Rule(r["when"], r["is"]) for r in level["rules"]) for level in table["level"]),
        after_year=frozenset(table["function"]["words"]),
        anchors=_anchors([p for kind in table["anchors"]["classes"] for p in table["words"][kind]]),
        future=re.compile("|".join(table["tense"]["future"])),
        conditional=re.compile("|".join(table["tense"]["conditional"])),
        past=re.compile("|".join(table["tense"]["past"])),
        published=tuple(table["dateline"]["published"]),
        said=SaidWords(
            published=tuple(table["said"]["published"]),
            held=tuple(table["said"]["held"]),
            speaking=tuple(table["said"]["speaking"]),
            met=tuple(table["said"]["met"]),
            occasions=tuple(table["said"]["occasions"]),
            clause=frozenset(table["said"]["clause"]),
            relative=frozenset(table["said"]["relative"]),
            purpose=frozenset(table["said"]["purpose"]),
            before=frozenset(table["said"]["before"]),
            writes=tuple(table["said"]["writes"]),
            brings_out=tuple(table["said"]["brings_out"]),
            prior=_pattern(table["said"]["prior"]),
            repeated=_pattern(table["said"]["repeated"]),
            answering=_pattern(table["said"]["answering"]),
            spoke=_pattern(table["said"]["spoke"]),
            told_after=_pattern(table["said"]["told_after"]),
            scenes=_any(table["said"]["scenes"]),
        ),
    )


def _pattern(patterns: list[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{'|'.join(patterns)})", re.IGNORECASE)


def _any(phrases: list[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, phrases))})(?![\w-])")


def _anchors(phrases: list[str]) -> re.Pattern[str]:
    """One pattern for many phrases, by their first letter so that most words cost one look."""
    by_letter: dict[str, list[str]] = {}
    for phrase in sorted(phrases, key=len, reverse=True):
        rest = re.escape(phrase[1:]).replace(r"\ ", r"\s{1,2}").replace("'", "['’]")
        by_letter.setdefault(phrase[0], []).append(rest)
    words = "|".join(f"[{a}{a.upper()}](?:{'|'.join(rest)})" for a, rest in by_letter.items())
    return re.compile(
        rf"\b(?:{words}|(?:1[5-9]|20)\d\d|2100)(?!\w)|\b\d\d?(?:[/.]\d\d?[/.]\d{{4}}|\s?[hH]|:\d\d)"
    )
