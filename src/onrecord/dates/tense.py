"""Whether what stands beside a time is over or to come, by the form of the nearest verb."""

from __future__ import annotations

import re

from onrecord.dates.interval import Tense
from onrecord.languages.calendar import CalendarWords, calendar_words

_WORD = re.compile(r"\w+")
_STOP = re.compile(r"[.;:!?\n«»\"“”]")
_REACH = 90  # characters to either side
_COMMA = 20  # how many characters further a comma makes a verb


def tense_at(text: str, start: int, end: int, lang: str = "fr", limit: bool = False) -> Tense | None:
    """What the nearest verb of the same clause tells of a time that stands at a place, None if nothing.

    A participle goes with the verb before it (*seront fermés*). With `limit` the time is one that something
    is to happen before (*seraient fermés avant mardi*), so that a conditional looks ahead.
    """
    language = calendar_words(lang)
    before = _STOP.split(text[max(0, start - _REACH) : start])[-1]
    after = _STOP.split(text[end : end + _REACH])[0]
    words = [m.group().lower() for m in _WORD.finditer(before)]
    near = [
        (len(before) - m.end() + _COMMA * before.count(",", m.end()), words[max(0, n - 1) : n], words[n])
        for n, m in enumerate(_WORD.finditer(before))
    ]
    words = [m.group().lower() for m in _WORD.finditer(after)]
    near += [
        (m.start() + _COMMA * after.count(",", 0, m.start()), words[max(0, n - 1) : n], words[n])
        for n, m in enumerate(_WORD.finditer(after))
    ]
    for _, leading, word in sorted(near, key=lambda found: found[0]):  # of two as near the one before
        if (tense := _tense_of(word, language)) is None:
            continue
        if any(
            language.future.fullmatch(w) or (limit and language.conditional.fullmatch(w)) for w in leading
        ):
            return "future"
        return tense
    return None


def _tense_of(word: str, language: CalendarWords) -> Tense | None:
    if language.future.fullmatch(word):
        return "future"
    return "past" if language.past.fullmatch(word) else None
