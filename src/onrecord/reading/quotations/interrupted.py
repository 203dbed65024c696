"""Quotations that their own cue interrupts, as much of the French press prints them: *« A, a dit X. B »*."""

from __future__ import annotations

from onrecord.reading.candidate import Candidate
from onrecord.reading.quotations.inverted_cue import InvertedCue, inverted_cue
from onrecord.reading.quotations.noun_phrase import WORDS, fold, noun_phrase
from onrecord.reading.quotations.quotes import Quote
from onrecord.reading.quotations.sentence import PAUSES, STOPS, Sentence, trimmed
from onrecord.reading.quotations.source import skip_adverb, skip_time

_TO = frozenset(("à", "au", "aux", "auprès", "devant", "sur", "dans", "lors"))
_THIRD = frozenset(("il", "elle", "ils", "elles", "on"))


def interrupted(sentence: Sentence, quote: Quote) -> Candidate | None:
    """A quotation that its own cue interrupts: *« A, a dit X. B »*."""
    doc = sentence.doc
    first, end = sentence.token_at(quote.inner[0]), sentence.token_at(quote.inner[1])
    for i in range(first + 2, end):
        if doc[i - 1].text not in PAUSES:
            continue
        site = inverted_cue(doc, i, end, quoted=False)
        if site is None or site.entry is None or not _third_person(sentence, site):
            continue
        j = skip_time(doc, skip_adverb(doc, site.end, end), end)
        j = skip_time(doc, _skip_hearers(sentence, j, end), end)
        stop = _stop(sentence, j, end)
        if j < end and not site.pronoun and fold(doc[j]) in WORDS.relatives:
            # *« A, ont crié les gardiens qui barrent le pont. B »*
            j = next((k for k in range(j, stop) if doc[k].text == ","), stop)
        if j + 1 < end and doc[j].text == "," and _is_aside(sentence, j + 1, stop, end):
            j = stop
        if j < end and doc[j].text not in STOPS | {","}:
            continue
        text, quotes = sentence.text, sentence.quotes
        before = trimmed(text, (quote.inner[0], doc[i].idx), quotes)
        after = trimmed(text, (doc[j].idx + 1, quote.inner[1]), quotes) if j + 1 < end else ()
        if not quote.closed and sentence.start < first - 1:
            # *Il veut "tout changer, a dit X.*: the closing mark was forgotten before the comma
            before, after = sentence.content(sentence.start, i), ()
        return Candidate(
            content=before + after,
            cue=site.spans,
            source=(site.source,),
            rule="quote.interrupted",
            lemma=site.lemma,
            follows=site.pronoun,
            score=0.8,
        )
    return None


def _skip_hearers(sentence: Sentence, i: int, end: int) -> int:
    """The token after whom it was said to, or where (*a-t-il lancé **au préfet**, …*), else `i`."""
    doc = sentence.doc
    if i + 1 >= end or fold(doc[i]) not in _TO:
        return i
    start = i + 1 + (fold(doc[i]) == "auprès")
    after = noun_phrase(doc, start, end, apposed=False)
    return after if after is not None and not sentence.has_main_verb(start, after) else i


def _third_person(sentence: Sentence, site: InvertedCue) -> bool:
    source = sentence.text[slice(*site.source)].lower()
    return source in _THIRD if site.pronoun else fold(sentence.doc[site.start]) not in WORDS.clitics


def _is_aside(sentence: Sentence, start: int, stop: int, end: int) -> bool:
    """Whether what follows a source still belongs to it (*, cité par l'agence.*), not to what was said."""
    if sentence.has_main_verb(start, stop):
        return False
    first = sentence.doc[start]
    return (
        stop < end - 1
        or first.pos_ in ("VERB", "ADP", "ADV")
        or fold(first) in WORDS.prepositions | WORDS.relatives
    )


def _stop(sentence: Sentence, i: int, end: int) -> int:
    """The next full stop."""
    return next((j for j in range(i, end) if sentence.doc[j].text in STOPS), end)
