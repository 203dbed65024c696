"""How a language counts, from its `numbers.toml`: numerals, round numbers, bounds and units."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Numbers:
    """The words of numbers: `number` finds one, `bound` what stands before it, `unit` what comes after."""

    number: re.Pattern[str]
    bound: re.Pattern[str]
    unit: re.Pattern[str]
    bounds: dict[str, str]
    rounds: dict[str, int]
    multipliers: dict[str, int]
    units: dict[str, str]


@lru_cache(maxsize=4)
def numbers(lang: str = "fr") -> Numbers:
    """What is known of numbers in a language."""
    text = files(f"onrecord.languages.{lang}").joinpath("numbers.toml").read_text(encoding="utf-8")
    table = tomllib.loads(text)
    bounds = {phrase: bound for bound, phrases in table["bounds"].items() for phrase in phrases}
    word = rf"(?:{_any(table['numerals'])})"
    digits = r"\d{1,3}(?:[ .\u00a0\u202f]\d{3}(?!\d))+(?:,\d+)?|\d+(?:,\d+)?"
    return Numbers(
        number=re.compile(
            rf"(?<![\w.,/:’'-])(?:"
            rf"(?P<round>{_any(table['rounds'])})(?P<rounds>s?)"
            rf"|(?P<digits>{digits})(?:[ \u00a0\u202f-]?(?P<times>{_any(table['multipliers'])}))?"
            rf"|(?P<words>{word}(?:[ -]{word})*))(?![\w/:]|[.,]\d| ?(?:e|er|ème)s?\b)",
            re.IGNORECASE,
        ),
        bound=re.compile(rf"\b({_any(bounds)})[ \u00a0]?$", re.IGNORECASE),
        unit=re.compile(rf"[ \u00a0\u202f]?(?:(?:de |d['’]))?({_any(table['units'])})(?!\w)", re.IGNORECASE),
        bounds=bounds,
        rounds=table["rounds"],
        multipliers=table["multipliers"],
        units=table["units"],
    )


def _any(phrases: Iterable[str]) -> str:
    return "|".join(re.escape(p).replace("'", "['’]") for p in sorted(phrases, key=len, reverse=True))
