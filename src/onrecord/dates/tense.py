"""Whether what stands beside a time is over or to come, by the form of the nearest verb."""

from __future__ import annotations

import re

from onrecord.dates.interval import Tense
from onrecord.languages.calendar import CalendarWords, calendar_words

_WORD = re.compile(r"\w+")
_STOP = re.compile(r"[.;:!?\n«»\"“”]")
_REACH = 90  # characters to either side
_COMMA = 20  # how many characters further a comma makes a verb


def tense_at(text: str, start: int, end: int, lang: str = "fr") -> Tense | None:
    """What the nearest verb of the same clause tells of a time that stands at a place, None if nothing."""
    language = calendar_words(lang)
    before = _STOP.split(text[max(0, start - _REACH) : start])[-1]
    after = _STOP.split(text[end : end + _REACH])[0]
    near = [
        (len(before) - m.end() + _COMMA * before.count(",", m.end()), m.group())
        for m in _WORD.finditer(before)
    ]
    near += [(m.start() + _COMMA * after.count(",", 0, m.start()), m.group()) for m in _WORD.finditer(after)]
    for _, word in sorted(near, key=lambda pair: pair[0]):  # of two as near the one before
        if (tense := _tense_of(word.lower(), language)) is not None:
            return tense
    return None


def _tense_of(word: str, language: CalendarWords) -> Tense | None:
    if language.future.fullmatch(word):
        return "future"
    return "past" if language.past.fullmatch(word) else None
