"""The time of what was told just before: *Mardi, Paul Aubin a reçu la presse. « … », a-t-il dit*."""

from __future__ import annotations

import re
from collections.abc import Sequence

from onrecord.languages.names import person_noun
from onrecord.reading.dating.modifiers import Modifiers
from onrecord.reading.dating.times import Time

_REACH = 2  # paragraphs over which a scene goes on without a statement
_TAKEN_PART = re.compile(r"\b(?:participation|pris part|assisté|participé) (?:à|aux?)\b[^,;:]*\Z")
_WORD = re.compile(r"[\w-]{5,}")


def of_story(modifiers: Modifiers, names: Sequence[str], i: int) -> Time | None:
    """The last day of the news that an earlier sentence of its paragraph tells of the speaker, if any.

    What is told as of now (*affirme*) was not said on that day more than on another.
    """
    if modifiers.is_present(i):
        return None
    first, paragraph = modifiers.sentence_of(i), modifiers.paragraph(i)
    name = _own_words(names[i])
    for time in reversed(modifiers.times):
        if time.last >= first:
            continue
        if modifiers.paragraph_at(time.start) != paragraph:
            return None
        past = modifiers.told(time)
        if past is None or past.interval.grain != "day" or modifiers.background(past):
            continue
        of_whom = modifiers.told_of(time) or modifiers.unquoted((time.first, time.last))
        if name & set(_WORD.findall(of_whom)):
            return past
    return None


def _own_words(name: str) -> set[str]:
    """The words of a name by which it is told again; callings only where it has no other."""
    words = set(_WORD.findall(name.lower()))
    return {word for word in words if person_noun(word) is None} or words


def of_broadcast(modifiers: Modifiers, names: Sequence[str], outlets: Sequence[str], i: int) -> Time | None:
    """The day told with the outlet that its speaker spoke to (*X a visé lundi le port sur Canal Sud*)."""
    name, paragraph = _own_words(names[i]), modifiers.paragraph(i)
    for time in reversed(modifiers.times):
        if time.last >= modifiers.sentence_of(i):
            continue
        if not outlets or paragraph - modifiers.paragraph_at(time.start) > _REACH:
            return None
        told = modifiers.unquoted((time.first, time.last))
        if not any(outlet.lower() in told for outlet in outlets) or not name & set(_WORD.findall(told)):
            continue
        past = modifiers.told(time)
        if past is not None and past.interval.grain == "day" and not modifiers.background(past):
            return past
    return None


def of_scene(modifiers: Modifiers, i: int, since: int) -> Time | None:
    """The last day told before, where several spoke in turn on it: *Le conseil a débattu lundi du pont*.

    `since` is the paragraph of the last statement made in such a scene, which keeps it going, for words told
    in the present too. A day to come (*un débat est attendu lundi*) is none.
    """
    first, paragraph = modifiers.sentence_of(i), modifiers.paragraph(i)
    goes_on = since > 0 and modifiers.is_present(i) and paragraph - since < _REACH
    if not (modifiers.is_past(i) or goes_on):
        return None
    for time in reversed(modifiers.times):
        if time.last >= first or (past := modifiers.told(time)) is None:
            continue
        if past.interval.grain != "day" or modifiers.background(past):
            continue
        near = paragraph - max(since, modifiers.paragraph_at(time.start)) <= _REACH
        told = modifiers.unquoted((time.first, time.last))
        scene = modifiers.words.scenes.search(told)
        if scene and _TAKEN_PART.search(told, 0, scene.start()):
            return None  # *Arrêtés pour avoir pris part à un débat, ils ont été jugés mardi*
        return past if near and scene and past.interval == time.interval else None
    return None
