"""Quotations that open with the verb of saying: *Il a « condamné ces gestes »*; *Il « exige un vote »*."""

from __future__ import annotations

from dataclasses import replace

from onrecord.languages.conjugation import Shape
from onrecord.model import Spans
from onrecord.reading.candidate import Candidate
from onrecord.reading.cues import Cue
from onrecord.reading.indirect.speakers import voice
from onrecord.reading.indirect.triggers import find_trigger
from onrecord.reading.quotations.noun_phrase import MARKS, WORDS, chars, fold, noun_phrase
from onrecord.reading.quotations.quotes import Quote
from onrecord.reading.quotations.sentence import PAUSES, STOPS, Sentence
from onrecord.reading.quotations.source import skip_adverb
from onrecord.reading.quotations.speaking import main_subject

_SPEAKERS = ("person", "group", "name", "pronoun")
_LONGEST_ADVERB = 4  # tokens
_GOES_ON = WORDS.of | {"à", "au", "aux", "que", "qu'"}  # what belongs to the quoted verb behind its quotation


def quoted_verb(sentence: Sentence, quote: Quote) -> Candidate | None:
    """The statement of a verb that opens a quotation, its subject before the mark."""
    doc, first = sentence.doc, sentence.token_at(quote.outer[0])
    cue = _opening_cue(sentence, quote, first)
    if cue is None:
        return None
    auxiliary = _auxiliary(sentence, first)
    if (cue.shape is Shape.PARTICIPLE) != (auxiliary is not None):
        return None
    limit = first if auxiliary is None else auxiliary
    subject = main_subject(sentence, limit) or _name_before(sentence, limit)
    if subject is None or voice(sentence.view, subject) not in _SPEAKERS:
        return None
    trigger = find_trigger(sentence.view, replace(cue, shape=Shape.FINITE, passive=False))
    if trigger is None or sentence.has_main_verb(subject[1], limit):
        return None
    content = _content(sentence, quote, trigger.start)
    if not content:
        return None
    return Candidate(
        content=content,
        cue=(*((chars(doc, auxiliary, auxiliary + 1),) if auxiliary is not None else ()), *cue.spans),
        source=(chars(doc, *subject),),
        rule="quote.verb",
        lemma=cue.lemma,
        score=0.85,
    )


def _name_before(sentence: Sentence, limit: int) -> tuple[int, int] | None:
    """The name between a comma and the verb (*Dans un mot hier, Ida Sol « condamne un coup »*)."""
    doc = sentence.doc
    start = next((i + 1 for i in range(limit - 1, sentence.start, -1) if doc[i].text == ","), limit)
    whole = start < limit and noun_phrase(doc, start, limit, apposed=False) == limit
    return (start, limit) if whole and doc[start].text[:1].isupper() else None


def _auxiliary(sentence: Sentence, first: int) -> int | None:
    """The auxiliary before a quotation, an adverb between at most (*a par ailleurs « regretté que… »*)."""
    doc = sentence.doc
    for i in range(first - 1, max(sentence.start, first - 2 - _LONGEST_ADVERB), -1):
        if fold(doc[i]) in WORDS.auxiliaries:
            return i if i + 1 == first or skip_adverb(doc, i + 1, first) == first else None
    return None


def _opening_cue(sentence: Sentence, quote: Quote, first: int) -> Cue | None:
    """The cue that a quotation opens with, an adverb before it at most (*a « vivement condamné »*)."""
    if first <= sentence.start:
        return None
    opened = sentence.token_at(quote.inner[0])
    last = sentence.token_at(quote.inner[1])
    places = {opened, skip_adverb(sentence.doc, opened, last)}
    cue = next((c for c in sentence.cues if c.start in places and c.end <= last), None)
    if cue is None or cue.pos != "verb" or cue.strength != "core":
        return None
    return None if cue.negated or cue.inverted is not None else cue


def _content(sentence: Sentence, quote: Quote, start: int) -> Spans:
    """What the verb says, with the complement behind the quotation (*« dénonce un coup » du ministre*)."""
    doc, end = sentence.doc, sentence.token_at(quote.outer[1])
    if end < sentence.end and (fold(doc[end]) in _GOES_ON or start >= end):
        stops = PAUSES | STOPS | {";", ":"}
        end = next((j for j in range(max(start, end), sentence.end) if doc[j].text in stops), sentence.end)
    elif start < end and doc[end - 1].text in MARKS:
        end -= 1
    return sentence.span(start, end)
