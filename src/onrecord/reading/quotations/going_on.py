"""What goes on after a cue within what was said: *La loi, a dit X, sera votée*; *« A », dit X, « B »*."""

from __future__ import annotations

from onrecord.model import Spans
from onrecord.reading.quotations.inverted_cue import InvertedCue
from onrecord.reading.quotations.noun_phrase import WORDS, fold, is_finite
from onrecord.reading.quotations.quotes import Quote, is_speech
from onrecord.reading.quotations.sentence import Sentence

_GOES_ON = 0.4  # what `is_speech` must say of a quotation that goes on after an adverbial


def continuation(sentence: Sentence, before: Spans, site: InvertedCue) -> Spans:
    """What goes on after cue and source: a quotation at once, or the rest of a clause cut in two."""
    doc, end = sentence.doc, sentence.end
    i = site.end
    while i < end and (doc[i].is_space or doc[i].text in (",", ":")):
        i += 1
    said = [doc.char_span(a, b, alignment_mode="expand") for a, b in before]
    whole = any(q.inner == span for q in sentence.quotes for span in before)
    hanging = not whole and not any(p is None or sentence.has_main_verb(p.start, p.end) for p in said)
    later = _later_quote(sentence, i, hanging)
    verb = None if whole or (hanging and later) else rest_of_clause(sentence, site)
    if verb is not None:
        return sentence.span(verb, end)
    if not whole and site.end < i < end and (rest := _marked_rest(sentence, i)):
        return rest
    if later:
        return (later.inner,)
    if i >= end or i == site.end:
        return ()
    last = sentence.view.quoted_to(i)
    if last is not None:
        return sentence.span(i, _coordinated(sentence, last))
    cut = not whole and doc[site.start - 2].pos_ == "AUX" and site.pronoun
    if whole or (not cut and any(p is None or sentence.has_main_verb(p.start, p.end) for p in said)):
        return ()
    if cut:
        return sentence.span(i, end)
    return sentence.span(i, end) if sentence.has_main_verb(i, end) else ()


def _marked_rest(sentence: Sentence, i: int) -> Spans:
    """The rest of a clause where quotation marks show it said: *Il y a, dit-il, deux ou trois « pommes »*."""
    doc, end = sentence.doc, sentence.end
    opens = doc[i].like_num or fold(doc[i]) in WORDS.determiners | WORDS.of
    agent = fold(doc[i]) == "par"  # *Le mot a été écrit, dit-il, par « un ami »*
    marked = any(sentence.token_at(q.outer[0]) > i for q in sentence.quotes)
    return sentence.span(i, end) if (opens or agent) and marked and not _cued(sentence, i, end) else ()


def _coordinated(sentence: Sentence, last: int) -> int:
    """The token after a quotation and those coordinated with it (*« A » et le maire « B »*)."""
    if last + 1 >= sentence.end or fold(sentence.doc[last + 1]) != "et":
        return last + 1
    further = [t for q in sentence.quotes if (t := sentence.token_at(q.outer[0])) > last]
    ends = [e for t in further if (e := sentence.view.quoted_to(t)) is not None]
    return ends[-1] + 1 if ends and not _cued(sentence, last + 1, sentence.end) else last + 1


def _cued(sentence: Sentence, start: int, end: int) -> bool:
    """Whether a cue stands there outside quotations, so that somebody may say something else."""
    return any(start <= cue.head < end and not sentence.view.quote(cue.head) for cue in sentence.cues)


def _later_quote(sentence: Sentence, i: int, hanging: bool) -> Quote | None:
    """A quotation that goes on after an adverbial: *« … », a dit X devant la presse, « … »*.

    `hanging` says that what stands before the cue lacks its verb, so that any quotation goes on with it.
    """
    later = next((q for q in sentence.quotes if sentence.token_at(q.outer[0]) > i), None)
    if later is None:
        return None
    first = sentence.token_at(later.outer[0])
    told = hanging and sentence.has_main_verb(first, sentence.token_at(later.outer[1]))
    if not told and is_speech(later, sentence.text) < _GOES_ON:
        return None
    between = sentence.doc[i:first]
    cued = any(i <= cue.head < first for cue in sentence.cues) or (
        not hanging and any(fold(t) in WORDS.relatives for t in between)
    )
    return None if cued or between[-1].text != "," or sentence.has_main_verb(i, first) else later


def rest_of_clause(sentence: Sentence, site: InvertedCue) -> int | None:
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
