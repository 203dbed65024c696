"""Whether a noun phrase can name somebody who speaks: a person, a body, a document, a name."""

from __future__ import annotations

from typing import Literal, TypeAlias

from onrecord.languages.grammar import word_class
from onrecord.languages.names import groups, roles
from onrecord.reading.indirect.phrases import OF, PREPOSITIONS, RELATIVES, Range
from onrecord.reading.indirect.view import View

Voice: TypeAlias = Literal["pronoun", "name", "person", "group", "impersonal", "first", "thing", "none"]

FIRST = word_class("first_person")
PERSONAL = word_class("personal")
IMPERSONAL = word_class("impersonal")


def voice(view: View, source: Range | None) -> Voice:
    """What kind of speaker the tokens name; `thing` where the head noun can hardly speak."""
    if source is None:
        return "none"
    first = view.words[source[0]]
    if source[1] - source[0] == 1:
        if first in FIRST:
            return "first"
        if first in IMPERSONAL:
            return "impersonal"
    if first in PERSONAL:
        return "pronoun"
    for j in range(*source):
        word, token = view.words[j], view.doc[j]
        if j > source[0] and (word in OF or word in PREPOSITIONS or word in RELATIVES or word == ","):
            break
        if word in roles():
            return "person"
        if word in groups():
            return "group"
        if word in PERSONAL or word.endswith("%"):
            return "pronoun"
        if (
            token.pos_ == "PROPN"
            or (j > source[0] and token.text[:1].isupper())
            or (j == source[0] and token.pos_ != "DET" and token.text.isupper())
        ):
            return "name"
    return "thing"
