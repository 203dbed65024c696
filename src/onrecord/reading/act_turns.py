"""What a cue and its content do together, whatever each does alone (*rejette* ces *allégations*)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc, Token

from onrecord.languages.act_phrases import Phrase, Sure, act_phrases
from onrecord.model import Act
from onrecord.reading.signals import Signal, fold

MARKS = frozenset('«»“”"[]()')
LEAD = 8  # tokens before the cue that a turn may begin with (*faute de quoi elle partira*)
WORDS = 80  # tokens of the content whose words are looked at


def turns(doc: Doc, signal: Signal, inside: Sequence[Token]) -> list[Act]:
    """The acts of the turns of phrase that cue and content make up (*rejette* ces *allégations*)."""
    if not signal.tokens:
        return []
    start = signal.tokens[0].i
    cue, lead = plain(signal.tokens), plain([*doc[max(0, start - LEAD) : start], *signal.tokens])
    found = [phrase.act for phrase in _sort("lead") if phrase.pattern.search(lead)]
    if start < inside[0].i:
        whole = plain([*doc[start : inside[min(len(inside), WORDS) - 1].i + 1]])
        bare = plain([*signal.tokens, *inside[:WORDS]])  # without *ce jeudi*, *lors d'un débat*
        for phrase in _sort("cue"):
            matches = (phrase.pattern.search(text) for text in (whole, bare))
            if any(match is not None and match.start() < len(cue) for match in matches):
                found.append(phrase.act)
    return found


def _sort(sure: Sure) -> Iterator[Phrase]:
    return (phrase for phrase in act_phrases("fr") if phrase.sure == sure)


def plain(tokens: Sequence[Token]) -> str:
    """The words in lower case without quotation marks and brackets, one space between them at most."""
    text = fold("".join(t.whitespace_ if t.text in MARKS else t.text_with_ws for t in tokens))
    return " ".join(text.split()).replace("' ", "'")
