"""What goes on after a cue within what was said: *La loi, a dit X, sera votée*; *« A », dit X, « B »*."""

from __future__ import annotations

from spacy.tokens import Token

from onrecord.model import Spans
from onrecord.reading.quotations.inverted_cue import InvertedCue, opens_verb
from onrecord.reading.quotations.noun_phrase import MARKS, WORDS, fold, is_finite, noun_phrase
from onrecord.reading.quotations.quotes import Quote, is_speech
from onrecord.reading.quotations.sentence import STOPS, Sentence

_FUTURE = ("ra", "ront", "rait", "raient")
_JOINED = frozenset(("et", "mais", "ou", "car", "parce", "jusqu'", "puisque", "puisqu'", "faute"))
ADVERBIAL = frozenset(("ADP", "ADV", "VERB"))  # what opens an adverbial: *Sans cela*, *Passé mai*
_TAKES_UP = frozenset(("c'", "ce", "cela", "ça"))  # *« Rien », dit X, c'est une « farce »*
_SET_PHRASES = frozenset(("savoir", "commencer", "croire", "compter", "entendre"))  # *à savoir*
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
    adverbial = hanging and bool(said) and said[0] is not None and said[0][0].pos_ in ADVERBIAL
    verb = None if whole else rest_of_clause(sentence, site, adverbial)
    clause = verb is not None and fold(doc[verb]) not in ("que", "qu'")
    if verb is not None and (clause or not (hanging and later)):
        return sentence.span(verb, end)
    if whole and site.end + 1 == i < end and fold(doc[i]) in _TAKES_UP and later is None:
        return sentence.span(i, end) if sentence.quotes[-1].outer[0] > doc[i].idx else ()
    if not whole and site.pronoun and i == site.end + 1 < end and _adds(sentence, i):
        return sentence.span(i, end)
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


def _adds(sentence: Sentence, i: int) -> bool:
    """Whether what stands right after *dit-il* goes on (*Il gagne, dit-il, 900 euros*; *…, mais pas ici*)."""
    joined = fold(sentence.doc[i]) in _JOINED or _completes(sentence, i)
    return sentence.doc[i].like_num or (joined and not _cued(sentence, i, sentence.end))


def _completes(sentence: Sentence, i: int) -> bool:
    """Whether the complement of what was said stands there (*Ils sont victimes, dit-il, d'un complot*)."""
    doc, end = sentence.doc, sentence.end
    stop = noun_phrase(doc, i + 1, end, apposed=False) if fold(doc[i]) in WORDS.of else None
    manner = stop is not None and any(fold(t) in WORDS.bodies | WORDS.manners for t in doc[i:stop])
    return stop is not None and not manner and (stop >= end or doc[stop].text in STOPS)


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
    joined = fold(sentence.doc[first + 1]) in _JOINED
    if not told and not joined and is_speech(later, sentence.text) < _GOES_ON:
        return None
    between = sentence.doc[i:first]
    verbs = (cue for cue in sentence.cues if cue.entry.pos == "verb")  # *dit-il en réponse à un élu*
    cued = any(i <= cue.head < first for cue in verbs) or (
        not hanging and any(fold(t) in WORDS.relatives for t in between)
    )
    return None if cued or between[-1].text != "," or sentence.has_main_verb(i, first) else later


def rest_of_clause(sentence: Sentence, site: InvertedCue, adverbial: bool = False) -> int | None:
    """The verb after the comma that ends an inserted cue: *La loi, a dit X hier, sera votée*.

    After an `adverbial` a subject may stand there: *Passé mai, a dit X, ils paieront*.
    """
    doc = sentence.doc
    for i in range(site.end, sentence.end - 1):
        if doc[i].text == ",":
            subject = adverbial and fold(doc[i + 1]) in WORDS.pronouns
            return i + 1 if subject or resumes(sentence, i + 1) else None
        if is_finite(doc[i]) or sentence.view.quote(i) is not None:
            return None
    return None


def resumes(sentence: Sentence, i: int) -> bool:
    """Whether a clause cut in two goes on (*sera votée*; *« a nui »*; *que tout va*; *à le payer*)."""
    i += sentence.view.quoted_to(i) is not None
    if i >= sentence.end:
        return False
    doc, first = sentence.doc, fold(sentence.doc[i])
    carried = first in ("de", "d'", "à")
    j = i + carried
    if j >= sentence.end:
        return False
    while j < sentence.end - 1 and (_is_clitic(doc[j]) or (carried and doc[j].text in MARKS)):
        j += 1
    infinitive = "Inf" in doc[j].morph.get("VerbForm", [])
    if carried:
        return infinitive and fold(doc[j]) not in _SET_PHRASES
    future = doc[j].pos_ in ("VERB", "AUX") and doc[j].text.endswith(_FUTURE)  # taken for a participle
    told = infinitive or future or is_finite(doc[j]) or (doc[j].pos_ != "PRON" and opens_verb(doc, j))
    return first in ("que", "qu'") or told


def _is_clitic(token: Token) -> bool:
    return fold(token) in WORDS.clitics and (token.pos_ != "DET" or token.nbor().pos_ == "AUX")
