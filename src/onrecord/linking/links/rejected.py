"""Whose word a denial rejects, where the text tells that beside its words and not in them."""

from __future__ import annotations

import re

from onrecord.languages.denials import (
    is_denying,
    is_sentence,
    points_back,
    takes_up,
    tells_of_blame,
    whose,
)
from onrecord.linking.links.turns import just_before, sentence
from onrecord.model import Spans

_BETWEEN = 160  # characters of what may stand between a cue and a quotation
_NOUN = re.compile(
    r"\b(?:ces|cette|les|l[’']|la) ?(?:\w+ )?"
    r"(?:accusations?|allégations?|affirmations?|informations?|critiques?|reproches?|version)\b",
    re.IGNORECASE,
)


def rejected(text: str, cue: Spans, content: Spans) -> str:
    """The words that tell whose word is denied, empty where there are none.

    They stand between cue and quotation (*dément les accusations de Lindh : « Rien n'a disparu »*), or open
    the sentence before (*Les accusations de Lindh ont fait réagir. Odar a rejeté ces accusations*).
    """
    if not cue:
        return ""
    between = text[cue[-1][1] : content[0][0]]
    words = text[content[0][0] : content[-1][1]]
    if 0 < len(between) <= _BETWEEN and is_sentence(words) and (noun := _NOUN.search(between)):
        told = between[noun.start() :].rstrip(' :,«“"\u00a0\n')
        denies = is_denying(text[cue[0][0] : cue[-1][1]])
        return told if denies and (whose(told) or takes_up(told)) else ""
    if not points_back(words) or not tells_of_blame(words) or is_sentence(words):
        return ""
    start = just_before(text, cue[0][0])
    end = sentence(text, start)[1]
    before = _NOUN.search(text, start, end)
    if before is None or text[start : before.start()].strip():
        return ""
    told = text[before.start() : end]
    return told if tells_of_blame(before.group()) and whose(told) else ""
