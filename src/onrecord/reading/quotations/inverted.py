"""Cues that follow what was said, or stand within it: *« A », dit X*; *A, a dit X, B*.

What stands between two of them in a sentence is the content of the later one.
"""

from __future__ import annotations

from onrecord.model import Spans
from onrecord.reading.candidate import Candidate
from onrecord.reading.quotations.inverted_cue import InvertedCue, inverted_cue
from onrecord.reading.quotations.noun_phrase import WORDS, fold, is_finite, noun_phrase
from onrecord.reading.quotations.quotes import Quote, is_speech
from onrecord.reading.quotations.sentence import PAUSES, STOPS, Sentence

_SPOKEN = 0.45  # what `is_speech` must say where no comma parts quotation and cue
_GOES_ON = 0.4  # what it must say of a quotation that goes on after an adverbial


def inverted(sentence: Sentence) -> list[Candidate]:
    """One candidate for each cue after what was said, with what goes on after its source."""
    found = []
    sites = _sites(sentence)
    position = sentence.start
    for n, site in enumerate(sites):
        opened = _past_aside(sentence, position, site.start)
        before = sentence.content(_last_clause(sentence, opened, site.start), site.start)
        if not _said(sentence, position, before, site):
            continue
        after = _continuation(sentence, before, site) if n + 1 == len(sites) else ()
        if after and fold(sentence.doc[site.start - 2]) in WORDS.connectors:
            before = ()  # *… mais, a-t-il ajouté, …*: the clause before has its own cue
        if not (before or after):
            continue
        position = site.end
        quoted = any(sentence.quote_at(span) for span in before + after)
        found.append(
            Candidate(
                content=before + after,
                cue=site.spans,
                source=(site.source,),
                rule="quote.inverted" if quoted else "clause.inverted",
                lemma=site.lemma,
                follows=site.pronoun,
                score=0.95 if quoted else 0.85,
            )
        )
    return found


def _past_aside(sentence: Sentence, start: int, end: int) -> int:
    """Where a clause opens after an earlier cue and its source: behind what still says when and where."""
    doc = sentence.doc
    if start == sentence.start or doc[start].text in PAUSES or fold(doc[start]) in WORDS.connectors:
        return start
    comma = next((i for i in range(start, end - 1) if doc[i].text == ","), start)
    return start if sentence.has_main_verb(start, comma) else comma


def _last_clause(sentence: Sentence, start: int, end: int) -> int:
    """Where the last clause opens, behind a colon of the author's: *Il hésite : c'est tard, dit-il*."""
    if any(start <= sentence.token_at(q.outer[0]) < end for q in sentence.quotes):
        return start
    last = next((i + 1 for i in range(end - 1, start, -1) if sentence.doc[i].text == ":"), start)
    return last if sentence.has_main_verb(start, last) else start


def _sites(sentence: Sentence) -> list[InvertedCue]:
    """The inverted cues of a sentence outside its quotations, from left to right."""
    found: list[InvertedCue] = []
    i = sentence.start
    while i < sentence.end:
        last = sentence.view.quoted_to(i)
        site = _site(sentence, i) if last is None else None
        if site:
            found.append(site)
            i = site.end
        else:
            i = (i if last is None else last) + 1
    return found


def _site(sentence: Sentence, i: int) -> InvertedCue | None:
    """The cue that opens at token `i`, after a quotation or a comma."""
    doc, before = sentence.doc, i - 1
    if before < sentence.start:
        return None
    comma = doc[before].text in PAUSES
    if (comma or doc[before].text == ".") and before > sentence.start:
        before -= 1
    if sentence.view.quote(before) is not None:
        return inverted_cue(doc, i, sentence.end, quoted=True)
    cue = inverted_cue(doc, i, sentence.end, quoted=False) if comma else None
    if cue is None or cue.entry is None:
        return None
    quoted = any(sentence.token_at(q.outer[0]) < i for q in sentence.quotes)
    return (
        cue if cue.pronoun or "que" in cue.entry.frames or (quoted and "quote" in cue.entry.frames) else None
    )


def _said(sentence: Sentence, start: int, before: Spans, site: InvertedCue) -> bool:
    """Whether what stands before the cue is what was said, rather than the subject of the cue's verb.

    *« Allons », dit le maire* against *La « task force » dit le contraire*; *Le texte sera voté, assure le
    ministre* against *Le ministre, un ancien juge, assure la suite*.
    """
    doc = sentence.doc
    apart = doc[site.start - 1].text in PAUSES
    if site.lemma == "pour":
        return apart and (site.end >= sentence.end or doc[site.end].text in STOPS)
    if site.pronoun and not any(start <= a.i < site.start and is_finite(a) for a in doc[start : site.start]):
        subject = noun_phrase(doc, sentence.after_connectors(start, site.start), site.start - 1)
        asked = doc[sentence.end - 1].text == "?" and not sentence.quotes
        if asked and subject is not None and subject >= site.start - 1:
            return False  # *Le roi, le vieux sage, n'avait-il pas promis… ?*
    if site.pronoun or site.according:
        return True
    quote = sentence.view.quote(site.start - (2 if apart else 1))
    if quote is None:
        plain = all(t.text != "," for t in doc[start : site.start - 1])
        return _complete(sentence, start, site) or (plain and _rest_of_clause(sentence, site) is not None)
    if before and before[-1][0] == quote.inner[0]:
        spoken = is_speech(quote, sentence.text)
        if apart or doc[site.start - 1].text == ".":
            return spoken >= (0.3 if site.entry else 0.4) or len(sentence.quotes) == 1
        inside = sentence.token_at(quote.inner[0]), sentence.token_at(quote.inner[1])
        return spoken >= _SPOKEN or sentence.has_main_verb(*inside)
    until = site.start if apart else sentence.token_at(quote.outer[0])
    return bool(site.entry) and sentence.has_main_verb(start, until)


def _complete(sentence: Sentence, start: int, site: InvertedCue) -> bool:
    """Whether an unquoted clause stands by itself: it has its verb, or nothing that could be a subject."""
    if sentence.opens_subordinate(start, site.start):
        return False
    if sentence.has_main_verb(start, site.start):
        return True
    said = sentence.doc[sentence.after_connectors(start, site.start) : site.start]
    return all(t.pos_ not in ("NOUN", "PROPN", "PRON", "DET") for t in said)


def _continuation(sentence: Sentence, before: Spans, site: InvertedCue) -> Spans:
    """What goes on after cue and source: a quotation at once, or the rest of a clause cut in two."""
    doc, end = sentence.doc, sentence.end
    verb = _rest_of_clause(sentence, site)
    if verb is not None and not any(q.inner == span for q in sentence.quotes for span in before):
        return sentence.span(verb, end)
    i = site.end
    while i < end and (doc[i].is_space or doc[i].text in (",", ":")):
        i += 1
    later = _later_quote(sentence, i)
    if later:
        return (later.inner,)
    if i >= end or i == site.end:
        return ()
    last = sentence.view.quoted_to(i)
    if last is not None:
        return sentence.span(i, last + 1)
    said = [doc.char_span(a, b, alignment_mode="expand") for a, b in before]
    whole = any(q.inner == span for q in sentence.quotes for span in before)
    cut = not whole and doc[site.start - 2].pos_ == "AUX" and site.pronoun
    if whole or (not cut and any(p is None or sentence.has_main_verb(p.start, p.end) for p in said)):
        return ()
    if cut:
        return sentence.span(i, end)
    return sentence.span(i, end) if sentence.has_main_verb(i, end) else ()


def _later_quote(sentence: Sentence, i: int) -> Quote | None:
    """A quotation that goes on after an adverbial: *« … », a dit X devant la presse, « … »*."""
    later = next((q for q in sentence.quotes if sentence.token_at(q.outer[0]) > i), None)
    if later is None or is_speech(later, sentence.text) < _GOES_ON:
        return None
    first = sentence.token_at(later.outer[0])
    between = sentence.doc[i:first]
    cued = any(i <= cue.head < first for cue in sentence.cues) or any(
        fold(t) in WORDS.relatives for t in between
    )
    return None if cued or between[-1].text != "," or sentence.has_main_verb(i, first) else later


def _rest_of_clause(sentence: Sentence, site: InvertedCue) -> int | None:
    """The verb after the comma that ends an inserted cue: *La loi, a dit X hier, sera votée*."""
    doc = sentence.doc
    for i in range(site.end, sentence.end - 1):
        if doc[i].text == ",":
            first = fold(doc[i + 1])
            negated = first in ("ne", "n'", "se", "s'") and any(is_finite(t) for t in doc[i + 2 : i + 4])
            after = doc[min(i + 2, sentence.end - 1)]
            carried = first in ("de", "d'") and "Inf" in after.morph.get("VerbForm", [])
            # *Il faudra, dit-il, payer*; *Rien ne prouve, dit-il, que…*
            carried = carried or first in ("que", "qu'") or "Inf" in doc[i + 1].morph.get("VerbForm", [])
            return i + 1 if is_finite(doc[i + 1]) or negated or carried else None
        if is_finite(doc[i]) or sentence.view.quote(i) is not None:
            return None
    return None
