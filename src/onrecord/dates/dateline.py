"""The day that a text says it was published on, at its head."""

from __future__ import annotations

import re

from onrecord.dates.grammar import expressions
from onrecord.dates.interval import Context
from onrecord.languages.calendar import calendar_words

_HEAD = 1200  # characters
_LINES = 6
_LENGTH = 200  # characters of a line that are looked at
_AGENCY = r"\([^()]{1,40}\)"
_WORD = r"(?:[A-ZÀ-Ý][\w'’.-]*|d[eu]|l[ae]s?|sur|en)"
_PLACE = re.compile(
    rf"{_WORD}(?:[ \u00a0]{_WORD}){{0,4}}(?:[ \u00a0]?{_AGENCY}|/[A-Z][\w/]+)?(?:[ \u00a0]?,)?(?: le)?"
)
_AFTER = re.compile(
    rf"[ \u00a0]*(?:$|\.$|{_AGENCY}|[.,]?[ \u00a0]*(?:{_AGENCY}[ \u00a0]*)?[–—|-]|,?[ \u00a0]+à[ \u00a0]+\d)"
)
_EDGES = " \u00a0\t•|*#>–—-:,"


def dateline(text: str, lang: str = "fr") -> str | None:
    """The ISO day of a dateline among the first lines of a text, else None.

    *PARIS, 12 mars 2011 (AFP) – …*, *Publié le 3 mai 2019 à 10h20*, *Alger, le 4 juin 2014*. A date
    without a year, or one that a sentence goes on from, is none.
    """
    for line in text[:_HEAD].split("\n")[:_LINES]:
        found = _of_line(line.rstrip(), lang)
        if found is not None:
            return found
    return None


def _of_line(line: str, lang: str) -> str | None:
    for e in expressions(line[:_LENGTH], lang):
        interval = e.resolve(Context())
        if interval.start is None or interval.start != interval.end:
            continue
        before = line[: e.start].strip(_EDGES)
        words = calendar_words(lang).published
        if any(part.strip(_EDGES).lower().endswith(words) for part in (before, before.removesuffix(" le"))):
            return interval.start.isoformat()
        opens = not before or _PLACE.fullmatch(before)
        return interval.start.isoformat() if opens and _AFTER.match(line, e.end) else None
    return None
