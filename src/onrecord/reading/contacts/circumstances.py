"""Where, when and through whom a contact came about."""

from __future__ import annotations

import re
from collections.abc import Sequence

from spacy.tokens import Token

from onrecord.languages.contacts import contact_words
from onrecord.model import Party, Span, When
from onrecord.reading.contacts.existing import existing
from onrecord.reading.contacts.phrases import NameOf, parties, verbal
from onrecord.reading.contacts.surface import joined
from onrecord.reading.naming.cast import Cast

REACH = 120  # characters after the word that tells it in which place and go-between may stand
_PLACE = re.compile(
    r"\b(?:[àÀA]|[eE]n|[aA]ux?)[ \u00a0]((?:La |Le |Les )?[A-ZÀ-ÖØ-Þ][\w’'-]+(?:[ -][A-ZÀ-ÖØ-Þ][\w’'-]+)*)"
)
_NEAR = re.compile(r"(?:[ \u00a0](?:ce |la |le )?[\w-]{4,9}){0,2},?[ \u00a0]?")
_STOP = re.compile(r"(?<!\b[A-ZÀ-Ý])(?<!\bM[Mme])[.!?…](?=\s|$)|\n")
_LONGEST = 400  # characters of a sentence before a contact
_OPENING = re.compile(r"[\s\"«]*(?:(?:[Cc]e |[Ll]e )?[\w-]{4,9}(?: [\w-]{4,9})?, )?")


def place(cast: Cast, token: Token, at: int, end: int, present: Sequence[Party]) -> str | None:
    """A place right after the word that tells it, a party or a day (*a reçu lundi à Doha X*), else one that
    opens the sentence (*A Doha, X a reçu Y*)."""
    text, first = cast.places.text, token.sent.start_char
    verb = existing(token)
    told = [] if verb is None else [t for t in (verb, *verb.children) if t.i > token.i and verbal(t)]
    bounds = [at, *(t.idx + len(t) for t in told), *(p.span[1] for p in present if first <= p.span[0] < end)]
    for match in _PLACE.finditer(text, at, end):
        near = any(_NEAR.fullmatch(text, bound, match.start()) for bound in bounds)
        if near and (found := _free(cast, match, present)):
            return found
    for match in _PLACE.finditer(text, first, token.idx):
        after = text[match.end(1) : match.end(1) + 1]
        if _OPENING.fullmatch(text, first, match.start()) and after in (",", " "):
            return _free(cast, match, present)
    return None


def _free(cast: Cast, match: re.Match[str], present: Sequence[Party]) -> str | None:
    """The place without the name of a person after it; None where it belongs to a party."""
    start = match.start(1)
    if any(p.span[0] <= start < p.span[1] for p in present):
        return None
    named = [m.span[0] for m in cast.within(match.span(1)) if m.kind == "person" and m.span[0] > start]
    return cast.places.text[start : min([match.end(1), *named])].strip() or None


def day(cast: Cast, token: Token, times: Sequence[When]) -> When | None:
    """The time told in the same clause as the word, else the nearest one of its sentence."""
    sentence = token.sent
    found = [w for w in times if w.span and sentence.start_char <= w.span[0] < sentence.end_char]
    found = [w for w in found if not _of_a_war(w, token)]

    def apart(when: When) -> tuple[bool, int]:
        assert when.span
        stands = cast.places.doc[cast.places.token(when.span[0])]
        return _clause(stands).i != _clause(token).i, abs(when.span[0] - token.idx)

    return min(found, key=apart, default=None)


def _of_a_war(when: When, token: Token) -> bool:
    """Whether years that something has lasted are told of what is no verb right before them.

    *en guerre depuis dix ans, ils négocient*, and not *ils négocient depuis dix ans*
    """
    assert when.span
    words = when.text.lower().split()
    long = words[0] in contact_words().since and not contact_words().years.isdisjoint(words)
    return long and not (verbal(token) and 0 <= when.span[0] - (token.idx + len(token)) <= 1)


def _clause(token: Token) -> Token:
    """The verb of the clause that a word stands in."""
    while not verbal(token) and token.head.i != token.i:
        token = token.head
    return token


def sentence(text: str, at: int) -> Span:
    """The sentence around a place, by its stops: the parse sees some where there are none."""
    before = [m.end() for m in _STOP.finditer(text, max(0, at - _LONGEST), at)]
    after = _STOP.search(text, at)
    return before[-1] if before else max(0, at - _LONGEST), after.start() if after else len(text)


def through(cast: Cast, start: int, end: int, name_of: NameOf) -> tuple[Party, ...]:
    """The go-between that *par l'intermédiaire de* introduces."""
    match = contact_words().through.search(cast.places.text, start, end)
    if match is None:
        return ()
    doc = cast.places.doc
    elided = match.group()[-1] in "'’"  # *par l'intermédiaire **d'**un évêque*
    token = doc[min(cast.places.token(match.end()) + (not elided), len(doc) - 1)]
    while token.pos_ in ("DET", "ADJ", "NUM") and token.head.i > token.i:
        token = token.head
    return parties([token, *(token.conjuncts or joined(token, commas=False))], cast, name_of)
