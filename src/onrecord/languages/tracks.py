"""How a language tells that two sides talk to each other, from its `tracks.toml`."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class TrackWords:
    """Patterns of talks told of; `neutral` are folded names, all others match text as written."""

    talks: re.Pattern[str]
    ongoing: re.Pattern[str]
    own: re.Pattern[str]
    none: re.Pattern[str]
    planned: re.Pattern[str]
    announced: re.Pattern[str]
    stop: re.Pattern[str]
    envoys: re.Pattern[str]
    between: re.Pattern[str]
    mediators: re.Pattern[str]
    through: re.Pattern[str]
    both: re.Pattern[str]
    factions: re.Pattern[str]
    wished: re.Pattern[str]
    papers: re.Pattern[str]
    venue: re.Pattern[str]
    neutral: tuple[str, ...]


_NAME = r"[A-ZÀ-Ý][\wà-ÿ'’-]+"


@lru_cache(maxsize=4)
def track_words(lang: str = "fr") -> TrackWords:
    """What is known of talks told of in a language."""
    text = files(f"onrecord.languages.{lang}").joinpath("tracks.toml").read_text(encoding="utf-8")
    table = tomllib.loads(text)
    before = "|".join(table["venue"])
    place = rf"\b(?:{before}) ({_NAME}(?: (?:(?:du|de|de la|des|d['’]) ?)?{_NAME})*)"
    return TrackWords(
        talks=_any(table["talks"]),
        ongoing=_any(table["ongoing"]),
        own=_any(table["own"]),
        none=_any(table["none"]),
        planned=_any(table["planned"]),
        announced=re.compile("|".join(table["announced"]), re.IGNORECASE),
        stop=re.compile("|".join(table["stop"]), re.IGNORECASE),
        envoys=_any(table["envoys"]),
        between=_any(table["between"]),
        mediators=_any(table["mediators"]),
        through=re.compile(
            rf"\b(?:{'|'.join(table['through'])}) (?:d[’']|(?:de|du|des|le|la|les) |l[’'])?", re.IGNORECASE
        ),
        both=_any(table["both"]),
        factions=_any(table["factions"]),
        wished=_any(table["wished"]),
        papers=_any(table["papers"]),
        venue=re.compile(place),
        neutral=tuple(table["neutral"]),
    )


def _any(patterns: list[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(patterns)})(?!\w)", re.IGNORECASE)
