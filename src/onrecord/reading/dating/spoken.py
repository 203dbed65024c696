"""The day on which somebody is told to have spoken, his words beside it: *Il s'exprimait mardi à Rade*."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.reading.dating.modifiers import Modifiers
from onrecord.reading.dating.times import PART, Time
from onrecord.reading.relaying.sittings import said_before

_REACH = 2  # paragraphs over which the words of who spoke may follow
_WORD = re.compile(r"\w{5,}")


@dataclass(frozen=True, slots=True)
class Speech:
    """A sentence that tells when somebody spoke. `first` and `end` are its tokens, `told` its words.

    `after` says that it takes up what was said just before (*C'était mardi, lors d'un débat*), `aside` that
    a clause on somebody tells it, whose name `told` then is (*Y, qui a réagi mardi*).
    """

    time: Time
    first: int
    end: int
    paragraph: int
    told: str
    after: bool
    aside: bool


def speeches(modifiers: Modifiers) -> list[Speech]:
    """All sentences of a text that tell of somebody's speaking with one day, in order."""
    found: dict[int, list[Speech]] = {}
    for time in modifiers.times:
        if time.expression.rule == PART:
            continue
        first, end = modifiers.sentence((time.first, time.last))
        told = modifiers.unquoted((time.first, time.last)).strip("« »\"'\n")
        after = modifiers.words.told_after.match(told) is not None
        if not (after or modifiers.words.spoke.search(told)) or (past := modifiers.told(time)) is None:
            continue
        if past.interval.grain == "day":
            paragraph = modifiers.paragraph_at(time.start)
            whom = modifiers.told_of(time)
            speech = Speech(past, first, end, paragraph, whom or told, after, bool(whom))
            found.setdefault(first, []).append(speech)
    one_day = (
        s for s in found.values() if len({(x.time.interval.start, x.time.interval.end) for x in s}) == 1
    )
    return [same[0] for same in one_day]


def of_speech(modifiers: Modifiers, spoken: Sequence[Speech], names: Sequence[str], i: int) -> Time | None:
    """The day told before of its speaker's speaking, or of whoever spoke where it is the first told then."""
    first, paragraph = modifiers.sentence_of(i), modifiers.paragraph(i)
    for speech in reversed(spoken):
        if speech.end > first:
            continue
        reach = 0 if modifiers.background(speech.time) else _REACH
        if paragraph - speech.paragraph > reach or _is_earlier(modifiers, i):
            return None
        if any(_tells_day(modifiers, time) for time in modifiers.times if speech.end <= time.first < first):
            return None
        heard = {j for j in range(i) if speech.end <= modifiers.sentence_of(j)}
        own = set(_WORD.findall(names[i].lower())) & set(_WORD.findall(speech.told))
        return (
            speech.time
            if own or (not (heard or speech.aside) and paragraph - speech.paragraph < _REACH)
            else None
        )
    return None


def said_then(modifiers: Modifiers, spoken: Sequence[Speech], groups: Sequence[int]) -> dict[int, Time]:
    """The sittings whose day is told after words of them (*… a dit X. Il s'exprimait mardi à Rade*)."""
    found: dict[int, Time] = {}
    for speech in spoken:
        before = [
            j
            for j in range(len(groups))
            if modifiers.sentence_of(j) < speech.first and not modifiers.is_nested(j)
        ]
        if not speech.after or not before:
            continue
        last = max(before, key=modifiers.place)
        if speech.paragraph - modifiers.paragraph(last) < _REACH and not _is_earlier(modifiers, last):
            found.setdefault(groups[last], speech.time)
    return found


def _is_earlier(modifiers: Modifiers, i: int) -> bool:
    return said_before(modifiers.text, modifiers.attributions[i])


def _tells_day(modifiers: Modifiers, time: Time) -> bool:
    past = modifiers.told(time)
    return past is not None and past.interval.grain == "day"
