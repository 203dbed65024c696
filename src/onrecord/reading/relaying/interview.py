"""Interviews printed as questions and answers: whose questions they are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from onrecord.reading.naming.places import Places
from onrecord.reading.naming.referents import Attribution
from onrecord.reading.relaying.outlet_names import OutletMention

_ANSWER = re.compile(
    r"(?:^|\n)[ \u00a0]*(?:[–—-][ \u00a0]*|[A-ZÀ-Ý][^\n:«\"]{0,40}[ \u00a0]?:[ \u00a0]*)?[«\"]?[ \u00a0]?$"
)
_LABEL = re.compile(r"[ \u00a0]*(?:[–—-][ \u00a0]|[A-ZÀ-Ý][^\n:«\"]{0,40}[ \u00a0]?:)")
_QUESTION = re.compile(
    r"^[ \u00a0]*(?P<name>(?:L[ae] |Les |L['’])?[A-ZÀ-Ý][\w'’-]+(?:[ \u00a0][\w'’-]+){0,4})[ \u00a0]?"
    r": [^\n]+\?$",
    re.MULTILINE,
)
_HEAD = re.compile(r"[ \u00a0]*:")


def answers(
    places: Places, attributions: Sequence[Attribution], mentions: Sequence[OutletMention]
) -> Iterator[tuple[int, OutletMention]]:
    """Each answer of an interview with the outlet that asked; nothing where the text is none."""
    found = [i for i, a in enumerate(attributions) if _is_turn(places, a)]
    turns = [
        i
        for i in found
        if not places.text[attributions[i].content[-1][0] : attributions[i].content[-1][1] + 2]
        .rstrip()
        .endswith("?")
    ]
    if len(turns) < 2 or sum(_asked(places, attributions[i]) for i in turns) < 2:
        return
    first = min(attributions[i].content[0][0] for i in found)
    headed = [
        m
        for m in mentions
        if _HEAD.match(places.text, m.span[1]) and places.text[: m.span[0]].endswith(("\n", "\n "))
    ]
    before = [m for m in mentions if m.span[1] <= first]
    for outlet in (_asking(places.text) or headed or before)[:1]:
        yield from ((i, outlet) for i in turns)


def _asking(text: str) -> list[OutletMention]:
    """Whose name heads a question, known or not (*Le Courrier de Bormes : Partez-vous ?*)."""
    heads = (match.span("name") for match in _QUESTION.finditer(text))
    return [OutletMention(span, text[slice(*span)]) for span in heads]


def _asked(places: Places, attribution: Attribution) -> bool:
    """Whether its line opens with a label, or the paragraph before it asks."""
    at = attribution.content[0][0]
    line = places.text.rfind("\n", 0, at) + 1
    before = places.text[:line].rstrip(' \u00a0\n*»”"')
    return before.endswith("?") or bool(_LABEL.match(places.text, line, at))


def _is_turn(places: Places, attribution: Attribution) -> bool:
    """A statement without cue that fills a paragraph of its own, its speaker's name apart."""
    if attribution.cue or not attribution.content:
        return False
    at = attribution.content[0][0]
    return bool(_ANSWER.search(places.text[max(0, at - 60) : at]))
