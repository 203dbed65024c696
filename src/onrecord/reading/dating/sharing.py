"""Which statements share the time of another: those of the same speaker on the same occasion."""

from __future__ import annotations

import re
from collections.abc import Sequence

from onrecord.languages.names import person_noun
from onrecord.reading.dating.earlier import is_prior, is_repeated
from onrecord.reading.dating.modifiers import Modifiers
from onrecord.reading.dating.spoken import of_speech, said_then, speeches
from onrecord.reading.dating.story import of_broadcast, of_scene, of_story
from onrecord.reading.dating.taken_up import of_message, of_occasion, of_paper, of_publisher
from onrecord.reading.dating.times import Time
from onrecord.reading.relaying.sittings import same_speaker

_PARTICIPLE = re.compile(r"\w+ant\b")
_WORD = re.compile(r"[\w-]{5,}")
_REACH = 2  # paragraphs from what a body says to what somebody says for it


def shared(
    modifiers: Modifiers,
    own: Sequence[Time | None],
    names: Sequence[str],
    groups: Sequence[int],
    relays: Sequence[Sequence[str]] = (),
) -> list[Time | None]:
    """The time of each statement: its own, or that of another one on the same occasion.

    `groups` are the sittings and `relays` the outlets. A time goes on to the statements after it in its
    sitting, one long past or untold no further than its paragraph, unless it is that of an interview; a
    participle has that of its sentence's verb; what is said for a body just after it spoke was said when
    it spoke. Else a day counts that the paragraph has told of the speaker before, or that was told with
    the outlet.
    """
    last: dict[int, tuple[int, Time]] = {}
    out: list[Time | None] = []
    spoken = speeches(modifiers)
    undated = set[int]()  # those on no day of their sitting (*a toujours nié*)
    since = 0  # the paragraph of the last statement made in a scene
    for i, (time, group) in enumerate(zip(own, groups, strict=True)):
        me = modifiers.attributions[i]
        if is_prior(modifiers.text, me.cue, modifiers.words) or is_repeated(
            modifiers.text, me.cue, modifiers.words
        ):
            undated.add(i)
            out.append(time)
            continue
        time = (
            time
            or _of_sentence(modifiers, own, names, i)
            or of_paper(modifiers, i)
            or of_publisher(modifiers, i)
            or of_speech(modifiers, spoken, names, i)
            or _of_sitting(modifiers, out, last.get(group), i, relays)
            or _of_body(modifiers, out, names, groups, i)
            or _of_story(modifiers, own, names, groups, i)
            or of_broadcast(modifiers, names, relays[i] if relays else (), i)
        )
        if time is None and (time := of_scene(modifiers, i, since)) is not None:
            since = modifiers.paragraph(i)
        time = time or of_message(modifiers, i) or of_occasion(modifiers, i)
        if time is not None:
            last[group] = (i, time) if own[i] or group not in last else (last[group][0], time)
        out.append(time)
    then = said_then(modifiers, spoken, groups)
    return [
        time if i in undated else time or then.get(group)
        for i, (time, group) in enumerate(zip(out, groups, strict=True))
    ]


def _of_sentence(
    modifiers: Modifiers, own: Sequence[Time | None], names: Sequence[str], i: int
) -> Time | None:
    """That of the verb that a participle leans on, or that of an occasion, which all verbs of it share.

    *A promis hier un pont, ajoutant que…; a promis un pont et nié le vol, dans un entretien publié hier*.
    """
    me = modifiers.attributions[i]
    if not me.cue:
        return None
    leans = _PARTICIPLE.search(modifiers.text[me.cue[0][0] : me.cue[-1][1]]) is not None
    near = [
        j
        for j, time in enumerate(own)
        if time is not None
        and modifiers.sentence_of(j) == modifiers.sentence_of(i)
        and same_speaker(names[j], names[i])
        and (leans or modifiers.on_occasion(time))
    ]
    return own[min(near, key=lambda j: abs(j - i))] if near else None


def _of_sitting(
    modifiers: Modifiers,
    out: Sequence[Time | None],
    before: tuple[int, Time] | None,
    i: int,
    relays: Sequence[Sequence[str]],
) -> Time | None:
    """That of the last statement of its sitting, unless a later day has been told since."""
    if before is None:
        return None
    j, time = before
    answers = bool(relays) and bool(relays[i]) and relays[i] == relays[j] and modifiers.on_occasion(time)
    answers = answers and time.interval.start is not None
    if modifiers.background(time) and not answers and modifiers.paragraph(i) != modifiers.paragraph(j):
        return None
    return None if any(_later(other, time) for other in out[j + 1 :]) else time


def _later(one: Time | None, other: Time) -> bool:
    if one is None or one.interval.start is None or other.interval.end is None:
        return False
    return one.interval.start > other.interval.end


def _of_body(
    modifiers: Modifiers, out: Sequence[Time | None], names: Sequence[str], groups: Sequence[int], i: int
) -> Time | None:
    """That of the statement just before, whose name or source shares a word (*le port, le chef du port*)."""
    if not i or (time := out[i - 1]) is None or modifiers.background(time):
        return None
    if same_speaker(names[i], names[i - 1]) and groups[i] != groups[i - 1]:
        return None  # what he said on another occasion
    if modifiers.paragraph(i) - modifiers.paragraph(i - 1) > _REACH:
        return None
    return time if _words(modifiers, names, i) & _words(modifiers, names, i - 1) else None


def _of_story(
    modifiers: Modifiers, own: Sequence[Time | None], names: Sequence[str], groups: Sequence[int], i: int
) -> Time | None:
    """That told of the speaker just before, unless it is the time of what he said on another occasion."""
    time = of_story(modifiers, names, i)
    if time is None:
        return None
    starts = {
        t.start
        for t, name, group in zip(own, names, groups, strict=True)
        if t is not None and group != groups[i] and same_speaker(name, names[i])
    }
    return None if time.start in starts else time


def _words(modifiers: Modifiers, names: Sequence[str], i: int) -> set[str]:
    spans = modifiers.attributions[i].source
    words = _WORD.findall(" ".join([names[i], *(modifiers.text[a:b] for a, b in spans)]).lower())
    return {word for word in words if person_noun(word) is None}
