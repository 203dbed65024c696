"""Whom an outlet passes on after its cue: *rapporte l'AFP, citant un témoin*; *a appris l'AFP de source*."""

from __future__ import annotations

from spacy.tokens import Doc

from onrecord.languages.relays import relay_words
from onrecord.model import Span
from onrecord.reading.quotations.noun_phrase import MARKS, WORDS, fold, noun_phrase
from onrecord.reading.relaying.known_outlets import find_outlets

_CITING = frozenset(relay_words().words["passing"])
_RESTING = frozenset(relay_words().words["resting"])
_LEADS = frozenset((",", "qui", "en", "s'", "se"))


def cited(doc: Doc, outlet: Span, limit: int) -> tuple[int, Span] | None:
    """The citing word after a known outlet, and the noun phrase of whom it cites, by token; else None."""
    if not any(True for _ in find_outlets(doc[slice(*outlet)].text)):  # spaCy joins `doc.text` anew each time
        return None
    k = outlet[1]
    while k < limit and fold(doc[k]) in _LEADS:
        k += 1
    if k + 1 < limit and fold(doc[k]) in _RESTING and fold(doc[k + 1]) == "sur":
        k += 1
    elif k >= limit or fold(doc[k]) not in _CITING:
        return None
    first = k + 1 + (k + 1 < limit and doc[k + 1].text in MARKS)
    stop = noun_phrase(doc, first, limit)
    return None if stop is None else (k, (first, stop))


def learned_from(doc: Doc, source: Span, limit: int) -> int | None:
    """The token of the preposition before the source that an outlet has learned something from."""
    inside = (k for k in range(*source) if fold(doc[k]) in WORDS.of and fold(doc[k + 1]).startswith("source"))
    after = source[1] if source[1] < limit and fold(doc[source[1]]) in ("auprès", "de") else None
    return next(inside, after)
