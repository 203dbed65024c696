"""Cues that follow what was said, or stand within it: *« A », dit X*; *A, a dit X, B*.

What stands between two of them in a sentence is the content of the later one.
"""

from __future__ import annotations

from onrecord.languages.conjugation import Shape
from onrecord.languages.names import gender_of
from onrecord.model import Span, Spans
from onrecord.reading.candidate import Candidate
from onrecord.reading.indirect.main_clause import open_clause
from onrecord.reading.indirect.speakers import voice
from onrecord.reading.quotations.going_on import ADVERBIAL, continuation, rest_of_clause
from onrecord.reading.quotations.inverted_cue import InvertedCue, cuts_gerund, inverted_cue
from onrecord.reading.quotations.noun_phrase import WORDS, chars, fold, is_finite, noun_phrase
from onrecord.reading.quotations.quotes import is_speech
from onrecord.reading.quotations.sentence import PAUSES, STOPS, Sentence

_BEFORE = frozenset(("NOUN", "PROPN", "ADJ", "ADV", "VERB", "NUM"))  # end a clause
_TO_WHOM = frozenset(("à", "au", "aux", "devant", "dans", "lors", "auprès"))
_CALLS = frozenset(("?", "!", "…"))  # after which a cue may stand without a comma
_LONGEST_GLOSS = 12  # tokens of a translation in parentheses
_CUT = 0.98  # the score of *La loi, dit X, « sera votée »*, where X is no object of *dit*
_MARK = ("", "«", "«\u00a0", "« ", '"', "“")
_SPOKEN = 0.45  # what `is_speech` must say where no comma parts quotation and cue


def inverted(sentence: Sentence) -> list[Candidate]:
    """One candidate for each cue after what was said, with what goes on after its source."""
    found = []
    sites = _sites(sentence)
    position = sentence.start
    for n, site in enumerate(sites):
        opened = _past_aside(sentence, position, site.start)
        source, vouched = site.source, None
        if site.pronoun and opened == sentence.start:
            vouched = _past_vouching(sentence, site.start)
        if vouched is not None:
            opened, source = vouched
        said = _last_said(sentence, site.start) + 1
        before = sentence.content(_last_clause(sentence, opened, site.start), said)
        before = _without_gloss(sentence, before, site.start)
        if site.according:
            before = _in_relative(sentence, opened, said) or before
        if not _said(sentence, position, before, site) or (n and _circumstance(sentence, opened, said)):
            continue
        if not site.pronoun and open_clause(sentence.view, sentence.start, site.start):
            continue  # *… quand Jean Roy, élu du port, a demandé un vote*
        after = continuation(sentence, before, site) if n + 1 == len(sites) else ()
        if cuts_gerund(sentence.doc, site.start) and _object_follows(sentence, site.end):
            after = sentence.span(site.end, sentence.end)
            before = sentence.span(_last_comma(sentence, opened, site.start - 1), said)
        elif after:
            before = _of_its_own(sentence, opened, site.start - 1, before)
        if not (before or after):
            continue
        position = site.end
        quoted = any(sentence.quote_at(span) for span in before + after)
        cut = bool(before and after) and not sentence.quote_at(before[0])
        found.append(
            Candidate(
                content=before + after,
                cue=site.spans,
                source=(source,),
                rule="quote.inverted" if quoted else "clause.inverted",
                lemma=site.lemma,
                follows=site.pronoun and vouched is None,
                score=(_CUT if cut else 0.95) if quoted else 0.85,
            )
        )
    return found


def _without_gloss(sentence: Sentence, before: Spans, end: int) -> Spans:
    """A quoted sentence without the author's apposition to it (*« Il aide Corve », port du nord, dit X*)."""
    if len(before) != 1:
        return before
    start, stop = before[0]
    quote = next((q for q in sentence.quotes if sentence.text[start : q.inner[0]] in _MARK), None)
    if quote is None or stop <= quote.outer[1]:
        return before
    doc, first, after = sentence.doc, sentence.token_at(quote.inner[0]), sentence.token_at(quote.outer[1])
    apposed = doc[after].text == "," and doc[after + 1].pos_ == "NOUN" and doc[after + 1].text[0].islower()
    if not apposed or not sentence.has_main_verb(first, after) or sentence.has_main_verb(after, end):
        return before
    further = any(after <= sentence.token_at(q.outer[0]) < end for q in sentence.quotes)
    return before if further else (quote.inner,)


def _in_relative(sentence: Sentence, start: int, end: int) -> Spans:
    """The relative clause that holds all that is quoted (*Il part, ce qui est « juste », selon X*)."""
    doc = sentence.doc
    opened = [sentence.token_at(q.outer[0]) for q in sentence.quotes]
    quoted = [i for i in opened if start <= i < end]
    comma = next((i for i in range(quoted[0] - 1, start, -1) if doc[i].text == ","), None) if quoted else None
    if comma is None or sentence.view.quoted_to(quoted[-1]) != end - 1:
        return ()
    relative = comma + 1
    if fold(doc[relative]) == "ce":
        relative += 1
    elif fold(doc[relative]) not in WORDS.relatives:
        relative = noun_phrase(doc, relative, end, apposed=False) or relative
    led = relative < quoted[0] and fold(doc[relative]) in WORDS.relatives
    whole = relative > comma + 2 or sentence.has_main_verb(start, comma)
    return sentence.span(comma + 1, end) if led and whole else ()


def _circumstance(sentence: Sentence, start: int, end: int) -> bool:
    """Whether words between two cues only tell to whom or where (*« A », dit-il à des amis, affirme Y*)."""
    words = sentence.doc[start:end]
    opens = next((fold(token) for token in words if not token.is_punct and not token.is_space), "")
    told = any(is_finite(token) or sentence.view.quote(token.i) for token in words)
    return opens in _TO_WHOM and not told


def _of_its_own(sentence: Sentence, start: int, end: int, before: Spans) -> Spans:
    """What is said before a cue that cuts a clause: nothing of the clause before, which has its own cue.

    *… mais, a-t-il ajouté, …*; *Il leur donne dix jours, au bout desquels, menace-t-il, …*
    """
    doc = sentence.doc
    if any(doc[i:end].text.lower() in WORDS.connectors for i in range(max(start, end - 2), end)):
        return ()
    last = next(
        (i for i in range(end - 1, start, -1) if doc[i].text == "," and not sentence.view.quote(i)), start
    )
    relative = any(fold(token) in WORDS.relatives for token in doc[last + 1 : last + 4])
    return sentence.span(last + 1, end) if relative and sentence.has_main_verb(start, last) else before


def _object_follows(sentence: Sentence, i: int) -> bool:
    """Whether a comma and a noun phrase stand there."""
    doc = sentence.doc
    return i + 1 < sentence.end and doc[i].text == "," and doc[i + 1].pos_ == "DET"


def _last_comma(sentence: Sentence, start: int, end: int) -> int:
    return next((i for i in range(end - 1, start, -1) if sentence.doc[i].text == ","), start)


def _past_aside(sentence: Sentence, start: int, end: int) -> int:
    """Where a clause opens after an earlier cue and its source: behind what still says when and where."""
    doc = sentence.doc
    if start == sentence.start or doc[start].text in PAUSES or fold(doc[start]) in WORDS.connectors:
        return start
    comma = next((i for i in range(start, end - 1) if doc[i].text == ","), start)
    return start if sentence.has_main_verb(start, comma) else comma


def _past_vouching(sentence: Sentence, end: int) -> tuple[int, Span] | None:
    """Where what is said opens behind *selon* and the speaker, and who that is.

    *Selon la Ligue, | le pont a cédé, a-t-elle dit*
    """
    doc, first = sentence.doc, sentence.after_connectors(sentence.start, end)
    cue = next((c for c in sentence.cues if c.start == first and c.pos == "preposition"), None)
    stop = next((j for j in range(first, end) if doc[j].text == "," or is_finite(doc[j])), end)
    if cue is None or cue.lemma == "pour" or not cue.end < stop < end - 1 or doc[stop].text != ",":
        return None
    return stop + 1, chars(doc, cue.end, stop)


def _last_said(sentence: Sentence, start: int) -> int:
    """The last token of what was said before a cue: *« Nada » (rien), dit-il* has a gloss between."""
    doc, last = sentence.doc, start - 1
    if last > sentence.start and doc[last].text in PAUSES | {"."}:
        last -= 1
    if doc[last].text == ")":
        floor = max(sentence.start, last - _LONGEST_GLOSS)
        opening = next((k for k in range(last, floor, -1) if doc[k].text == "("), None)
        if opening is not None and sentence.view.quote(opening - 1) is not None:
            return opening - 1
    return last


def _last_clause(sentence: Sentence, start: int, end: int) -> int:
    """Where the last clause opens, behind a colon of the author's: *Il hésite : c'est tard, dit-il*.

    A semicolon ends what somebody else said: *Deux blessés, selon l'hôpital ; trois, dit le maire*.
    """
    doc = sentence.doc
    last = next(
        (i for i in range(end - 1, start, -1) if doc[i].text in (":", ";") and not sentence.view.quote(i)),
        None,
    )
    opened = [sentence.token_at(q.outer[0]) for q in sentence.quotes]
    if last is None or any(last < i < end for i in opened):
        return start
    if doc[last].text == ";":
        told = any(start <= c.start < last and not sentence.view.quote(c.head) for c in sentence.cues)
    elif any(start <= i < last for i in opened):
        told = any(is_finite(doc[i]) and not sentence.view.quote(i) for i in range(start, last))
    else:
        told = sentence.has_main_verb(start, last)
    return last + 1 if told else start


def _sites(sentence: Sentence) -> list[InvertedCue]:
    """The inverted cues of a sentence outside its quotations, from left to right."""
    found: list[InvertedCue] = []
    i = sentence.start
    while i < sentence.end:
        last = sentence.view.quoted_to(i)
        site = _site(sentence, i) if last is None else None
        if site and not (found and _resumed(sentence, found[-1], site)):
            found.append(site)
            i = site.end
        else:
            i = (i if last is None else last) + 1
    return found


def _resumed(sentence: Sentence, before: InvertedCue, site: InvertedCue) -> bool:
    """Whether a verb only goes on with the clause that a cue cuts (*Le parti, dit-il, lancera un appel*)."""
    if site.pronoun or site.according or site.start != before.end + 1 or sentence.doc[before.end].text != ",":
        return False
    hanging = not sentence.has_main_verb(sentence.start, before.start)
    return hanging and not any(sentence.view.quote(i) for i in range(sentence.start, before.start))


def _site(sentence: Sentence, i: int) -> InvertedCue | None:
    """The cue that opens at token `i`, after a quotation or a comma."""
    doc = sentence.doc
    if i == sentence.start:
        return None
    if sentence.view.quote(_last_said(sentence, i)) is not None:
        return inverted_cue(doc, i, sentence.end, quoted=True)
    called = doc[i - 1].text in _CALLS
    apart = called or doc[i - 1].text in PAUSES or _unparted(sentence, i)
    cue = inverted_cue(doc, i, sentence.end, quoted=False) if apart else None
    if cue is None or cue.entry is None:
        return None
    resumed = (
        cue.end + 1 < sentence.end
        and doc[cue.end].text == ","
        and sentence.opens_quote(cue.end + 1, sentence.end)
    )
    quoted = called or resumed or any(sentence.token_at(q.outer[0]) < i for q in sentence.quotes)
    quoted = quoted or _after_clause(sentence, cue) or _cuts_clause(sentence, cue)
    fits = cue.pronoun or "que" in cue.entry.frames or (quoted and "quote" in cue.entry.frames)
    return cue if fits else None


def _unparted(sentence: Sentence, i: int) -> bool:
    """Whether a verb of saying stands behind a whole clause with no comma (*Le quai tient assure l'élue*)."""
    doc = sentence.doc
    cue = next((c for c in sentence.cues if c.start == i), None)
    if cue is None or cue.lemma not in WORDS.closing_verbs or cue.shape is not Shape.FINITE or cue.passive:
        return False
    if doc[i - 1].pos_ not in _BEFORE or cue.end >= sentence.end or doc[cue.end].pos_ not in ("DET", "PROPN"):
        return False
    verb = next((k for k in range(i - 1, sentence.start, -1) if is_finite(doc[k])), None)
    if verb is None or not sentence.has_main_verb(sentence.start, i):
        return False
    return all(
        fold(t) not in WORDS.relatives and t.pos_ not in ("CCONJ", "SCONJ") and t.text not in PAUSES
        for t in doc[verb:i]
    )


def _after_clause(sentence: Sentence, cue: InvertedCue) -> bool:
    """Whether cue and speaker close a sentence that has a clause (*Le tir était tendu, accuse l'élue.*)."""
    entry = cue.entry
    core = entry is not None and entry.strength == "core"
    return core and _closes(sentence, cue) and sentence.has_main_verb(sentence.start, cue.start)


def _cuts_clause(sentence: Sentence, cue: InvertedCue) -> bool:
    """Whether cue and speaker stand between commas (*Le duc, accuse Ida Sol, vend le port*)."""
    doc, entry = sentence.doc, cue.entry
    core = entry is not None and entry.strength == "core" and "np" not in entry.frames
    apart = doc[cue.start - 1].text == "," and cue.end + 1 < sentence.end and doc[cue.end].text == ","
    if not core or not apart or not is_finite(doc[cue.end + 1]):
        return False
    tokens = sentence.token_at(cue.source[0]), sentence.token_at(cue.source[1])
    return voice(sentence.view, tokens) in ("person", "group", "name")


def _closes(sentence: Sentence, cue: InvertedCue) -> bool:
    """Whether a sentence ends behind a cue and whoever can speak."""
    if cue.end < sentence.end and sentence.doc[cue.end].text not in STOPS:
        return False
    tokens = sentence.token_at(cue.source[0]), sentence.token_at(cue.source[1])
    stands_for = fold(sentence.doc[tokens[0]]) in WORDS.pronouns  # *jurent certains*
    return stands_for or voice(sentence.view, tokens) in ("person", "group", "name")


def _said(sentence: Sentence, start: int, before: Spans, site: InvertedCue) -> bool:
    """Whether what stands before the cue is what was said, rather than the subject of the cue's verb.

    *« Allons », dit le maire* against *La « task force » dit le contraire*; *Le texte sera voté, assure le
    ministre* against *Le ministre, un ancien juge, assure la suite*.
    """
    doc = sentence.doc
    apart = doc[site.start - 1].text in PAUSES
    if site.lemma == "pour":
        closed = site.end >= sentence.end or doc[site.end].text in STOPS
        verbless = not sentence.has_main_verb(sentence.start, site.start)
        held = verbless and _is_person(sentence, site.source)  # *Un geste « indigne » pour le maire*
        return closed if apart else held and (closed or doc[site.end].text == ",")
    if site.pronoun and not any(start <= a.i < site.start and is_finite(a) for a in doc[start : site.start]):
        subject = noun_phrase(doc, sentence.after_connectors(start, site.start), site.start - 1)
        asked = doc[sentence.end - 1].text == "?" and not sentence.quotes
        if asked and subject is not None and subject >= site.start - 1:
            return False  # *Le roi, le vieux sage, n'avait-il pas promis… ?*
    if site.pronoun or site.according:
        return True
    quote = sentence.view.quote(_last_said(sentence, site.start))
    if quote is None and doc[site.start - 1].text in _CALLS:
        return True  # *Pourquoi la digue ? a demandé le juge*
    if quote is None:
        plain = all(t.text != "," for t in doc[start : site.start - 1])
        adverbial = doc[sentence.after_connectors(start, site.start)].pos_ in ADVERBIAL
        cut = plain and rest_of_clause(sentence, site, adverbial) is not None
        opened = plain and any(
            sentence.opens_with(q) for q in sentence.quotes
        )  # *« Rien » sur ce film, dit X*
        return cut or opened or _complete(sentence, start, site)
    if before and before[-1][0] == quote.inner[0]:
        spoken = is_speech(quote, sentence.text)
        if apart or doc[site.start - 1].text == ".":
            return spoken >= (0.3 if site.entry else 0.4) or len(sentence.quotes) == 1
        inside = sentence.token_at(quote.inner[0]), sentence.token_at(quote.inner[1])
        return spoken >= _SPOKEN or sentence.has_main_verb(*inside)
    until = site.start if apart else sentence.token_at(quote.outer[0])
    if not apart and fold(doc[until - 1]) in WORDS.determiners and is_speech(quote, sentence.text) < _SPOKEN:
        return False  # *Il veut que les « sages » remarquent sa venue*
    return bool(site.entry) and sentence.has_main_verb(start, until)


def _half_sentence(sentence: Sentence, start: int, site: InvertedCue) -> bool:
    """Whether words without verb are said: no comma parts a subject from its verb (*Un vol, dit l'élue.*)."""
    if not _closes(sentence, site) or site.entry is None or sentence.doc[site.start - 1].text != ",":
        return False
    return all(token.text != "," for token in sentence.doc[start : site.start - 1])


def _is_person(sentence: Sentence, source: Span) -> bool:
    first = sentence.text[slice(*source)].split(" ", 1)[0]
    tokens = sentence.token_at(source[0]), sentence.token_at(source[1])
    return voice(sentence.view, tokens) == "person" or gender_of(first) is not None


def _complete(sentence: Sentence, start: int, site: InvertedCue) -> bool:
    """Whether an unquoted clause stands by itself: it has its verb, or nothing that could be a subject."""
    if sentence.opens_subordinate(start, site.start):
        return False
    if sentence.has_main_verb(start, site.start):
        return True
    said = sentence.doc[sentence.after_connectors(start, site.start) : site.start]
    if len(said) and fold(said[0]) in WORDS.replies:
        return True
    if _half_sentence(sentence, start, site):
        return True
    return all(t.pos_ not in ("NOUN", "PROPN", "PRON", "DET") for t in said)
