"""Quotations that *selon X* or *pour X* leads to: *Selon X, « … »*; *La digue aurait, selon X, « cédé »*."""

from __future__ import annotations

from spacy.tokens import Token

from onrecord.model import Spans
from onrecord.reading.candidate import Candidate
from onrecord.reading.quotations.going_on import ADVERBIAL, resumes
from onrecord.reading.quotations.noun_phrase import MARKS, WORDS, chars, fold, is_finite, noun_phrase, whose
from onrecord.reading.quotations.quotes import Quote
from onrecord.reading.quotations.sentence import Sentence

_OPENERS = frozenset(("que", "qu'", "où", "mais", "car", "or", ";", ":"))  # what a clause opens behind
_ASIDE = 5  # tokens between a source and the comma after it (*Selon X à l'agence, …*)


def according(sentence: Sentence, quote: Quote, comma: int) -> Candidate | None:
    """*Pour X, « … »*, the quotation and the half of its clause before it being all that X supports."""
    doc = sentence.doc
    if not stops_after(sentence, quote):
        return None
    for start, end, lemma in attributing(sentence, comma):
        stop = noun_phrase(doc, end, comma)
        if stop and doc[comma].text not in (",", ":") and "," in [t.text for t in doc[end:comma]]:
            continue  # *Pour la juge Rey, le plan « ne tient pas »*
        if stop and comma - stop <= _ASIDE and not sentence.has_main_verb(stop, comma):
            return Candidate(
                content=(*_broken_off(sentence, start, quote), quote.inner),
                cue=(chars(doc, start, end),),
                source=(chars(doc, *whose(doc, end, stop)),),
                rule="quote.according",
                lemma=lemma,
                score=0.9,
            )
    return None


def _broken_off(sentence: Sentence, start: int, quote: Quote) -> Spans:
    """The half of a clause before its cue: *La digue aurait, selon le juge, « cédé d'un coup »*."""
    doc = sentence.doc
    if start - 2 < sentence.start or doc[start - 1].text != "," or sentence.text[quote.inner[0]].isupper():
        return ()
    i = start - 1
    while i > sentence.start and sentence.view.quote(i - 1) is None:
        verb = any(is_finite(token) for token in doc[i : start - 1])
        if fold(doc[i - 1]) in _OPENERS or (verb and doc[i - 1].text == ","):
            break
        i -= 1
    i = sentence.after_connectors(i, start - 1)
    said = [token for token in doc[i : start - 1] if not token.is_punct]
    alone = bool(said) and (
        "Part" in said[0].morph.get("VerbForm", [])
        or fold(said[0]) in WORDS.comparatives | WORDS.prepositions
        or said[0].pos_ in ADVERBIAL
    )
    whole = alone or any(is_finite(t) for t in said) or _is_subject(sentence, said, quote)
    return sentence.span(i, start - 1) if whole else ()


def _is_subject(sentence: Sentence, said: list[Token], quote: Quote) -> bool:
    """Whether the half of a clause before its cue is what the quoted verb says something of."""
    led = any(fold(token) in WORDS.relatives | WORDS.subordinators for token in said)
    return bool(said) and not led and resumes(sentence, sentence.token_at(quote.outer[0]))


def attributing(sentence: Sentence, limit: int) -> list[tuple[int, int, str]]:
    """The cues like *selon* before `limit` (start, end, lemma), *pour* only at the head of the sentence."""
    doc = sentence.doc
    prepositions = (c for c in sentence.cues if c.pos == "preposition" and c.start < limit)
    found = [
        (c.start, c.end, c.lemma) for c in prepositions if c.lemma != "pour" or _opens(sentence, c.start)
    ]
    head = sentence.start + (fold(doc[sentence.start]) in WORDS.connectors)
    if not found and head < limit and fold(doc[head]) == "pour":
        found = [(head, head + 1, "pour")]
    return found


def _opens(sentence: Sentence, i: int) -> bool:
    """Whether *pour* opens a clause, and is no complement (*paiera « un peu » pour l'eau, « 10 % »*)."""
    before = sentence.doc[i - 1] if i > sentence.start else None
    if before is None or before.pos_ in ("CCONJ", "SCONJ"):
        return True
    return (before.is_punct or before.is_space) and before.text not in MARKS


def stops_after(sentence: Sentence, quote: Quote) -> bool:
    """Whether the clause stops with the quotation, so that it is the whole content."""
    i = sentence.token_at(quote.outer[1])
    doc = sentence.doc
    while i < sentence.end and doc[i].is_space:
        i += 1
    return (
        i >= sentence.end
        or doc[i].text in (",", ".", ";", ")", ":", "!", "?")
        or fold(doc[i]) in ("et", "mais")
    )
