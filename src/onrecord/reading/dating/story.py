"""The time of what a speaker did just before: *Mardi, Paul Aubin a reçu la presse. « … », a-t-il dit*."""

from __future__ import annotations

import re
from collections.abc import Sequence

from onrecord.reading.dating.modifiers import Modifiers, Time

_WORD = re.compile(r"\w{5,}")


def of_story(modifiers: Modifiers, names: Sequence[str], i: int) -> Time | None:
    """The last day of the news that an earlier sentence of its paragraph tells of the speaker, if any.

    What is told as of now (*affirme*) was not said on that day more than on another.
    """
    if modifiers.is_present(i):
        return None
    first, paragraph = modifiers.sentence_of(i), modifiers.paragraph(i)
    name = set(_WORD.findall(names[i].lower()))
    for time in reversed(modifiers.times):
        if time.last >= first:
            continue
        if modifiers.paragraph_at(time.start) != paragraph:
            return None
        past = modifiers.told(time)
        if past is None or past.interval.grain != "day" or modifiers.background(past):
            continue
        if name & set(_WORD.findall(modifiers.unquoted(time))):
            return past
    return None
