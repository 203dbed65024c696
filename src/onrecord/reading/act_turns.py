"""What a cue and its content do together, whatever each does alone (*rejette* ces *allégations*)."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc, Token

from onrecord.languages.act_phrases import act_phrases
from onrecord.model import Act
from onrecord.reading.signals import Signal, fold

MARKS = frozenset('«»“”"[]()')
WORDS = 80  # tokens of the content whose words are looked at


def turns(doc: Doc, signal: Signal, inside: Sequence[Token]) -> list[Act]:
    """The acts of the turns of phrase that cue and content make up (*rejette* ces *allégations*)."""
    if not signal.tokens or signal.tokens[0].i > inside[0].i:
        return []
    start = signal.tokens[0].i
    cue, text = plain(signal.tokens), plain([*doc[start : inside[min(len(inside), WORDS) - 1].i + 1]])
    found = (
        (phrase.act, phrase.pattern.search(text)) for phrase in act_phrases("fr") if phrase.sure == "cue"
    )
    return [act for act, match in found if match and match.start() < len(cue)]


def plain(tokens: Sequence[Token]) -> str:
    """The words in lower case without quotation marks and brackets, one space between them at most."""
    text = fold("".join(t.whitespace_ if t.text in MARKS else t.text_with_ws for t in tokens))
    return " ".join(text.split()).replace("' ", "'")
