"""Quotations that no inverted cue closes: what introduces them, who stands beside them, who goes on."""

from __future__ import annotations

from dataclasses import replace

from onrecord.languages.conjugation import Shape
from onrecord.languages.names import person_noun
from onrecord.model import Spans
from onrecord.reading.candidate import Candidate
from onrecord.reading.cues import Cue
from onrecord.reading.indirect.sources import source_of
from onrecord.reading.indirect.speakers import voice
from onrecord.reading.quotations.according import according, attributing, stops_after
from onrecord.reading.quotations.inverted_cue import is_participle
from onrecord.reading.quotations.noun_phrase import (
    WORDS,
    chars,
    fold,
    named,
    noun_phrase,
)
from onrecord.reading.quotations.quotes import Quote, is_heading, is_speech
from onrecord.reading.quotations.sentence import Sentence
from onrecord.reading.quotations.source import source_after
from onrecord.reading.quotations.speaking import main_subject, main_verbs

_DASHES = frozenset(("—", "–"))
_SUBJECT = 12  # tokens before a quoted verb
_PREDICATE = 6  # tokens of a quotation that is more than a word or two
_JOINING = frozenset(("car", "et", "mais", "parce", "puisque", "puisqu'", "donc", "qui"))
_SPEECH = 0.45  # what `is_speech` must say of a quotation that only its neighbours attribute


def introduced(sentence: Sentence, quote: Quote) -> Candidate | None:
    """*X a répondu : « … »*; *Selon X, « … »*; *X a répondu « … »*."""
    i = sentence.token_at(quote.outer[0]) - 1
    while i > sentence.start and sentence.doc[i].is_space:
        i -= 1
    if i < sentence.start or _titled(sentence, i):
        return None
    if sentence.doc[i].text in (":", ","):
        led = according(sentence, quote, i)
        if led or sentence.doc[i].text == ",":
            return led or _after_comma(sentence, quote, i)
        found = _after_colon(sentence, quote, i)
        listed = _listed(sentence, quote)
        return replace(found, content=listed) if found and listed else found
    opened = sentence.after_connectors(sentence.start, i + 1)
    leads = any(start == opened for start, _, _ in attributing(sentence, i))
    led = according(sentence, quote, i + 1) if leads and is_speech(quote, sentence.text) >= _SPEECH else None
    return led or _after_verb(sentence, quote, i)


def _titled(sentence: Sentence, i: int) -> bool:
    """Whether the word that leads to a quotation makes it a title (*un stage intitulé : « … »*)."""
    i -= sentence.doc[i].text in (":", ",") and i > sentence.start
    return fold(sentence.doc[i]) in WORDS.titling


def announced(before: Sentence, quote: Quote) -> Candidate | None:
    """A quotation on the line after its colon: *Il a réagi ainsi :* / *« … »*."""
    colon = before.end - 1
    while colon > before.start and before.doc[colon].is_space:
        colon -= 1
    return _after_colon(before, quote, colon) if before.doc[colon].text == ":" else None


def beside(sentence: Sentence, quote: Quote) -> Candidate | None:
    """A quotation with its speaker in parentheses, after a dash or after a comma: *« … » (X)*; *« … », X.*"""
    doc, limit = sentence.doc, sentence.end
    i = sentence.token_at(quote.outer[1])
    if i >= sentence.end:
        # a line of its own: *— X, ancien juge*
        while i < len(doc) and doc[i].is_space:
            i += 1
        limit = next((j for j in range(i, len(doc)) if "\n" in doc[j].text), len(doc))
        if i >= len(doc) or doc[i].text not in _DASHES:
            return None
    if i + 1 >= limit or doc[i].text not in _DASHES | {"(", ","}:
        return None
    end = noun_phrase(doc, i + 1, limit)
    if end is None or not doc[i + 1].text[:1].isupper() or is_speech(quote, sentence.text) < _SPEECH:
        return None
    if end < limit and doc[end].text != (")" if doc[i].text == "(" else "."):
        return None
    source = chars(doc, i + 1, end)
    return Candidate(content=(quote.inner,), cue=(), source=(source,), rule="quote.beside", score=0.6)


def continued(sentence: Sentence, quote: Quote, speaker: Spans, cue: Cue | None = None) -> Candidate | None:
    """A quotation that makes its own sentence: the speaker before it goes on.

    `cue` is the one that announced it in the sentence before, if any.
    """
    text = sentence.text
    first = sentence.token_at(quote.outer[0])
    before = text[sentence.doc[sentence.start].idx : quote.outer[0]].strip(" \u00a0,.:-–•").lower()
    alone = before in {"", *WORDS.connectors} or sentence.tells_hour(first)
    opened = before.startswith(("quant à", "puis"))  # *Puis, comme la nuit tombait : « … »*
    framed = (opened and not sentence.has_main_verb(sentence.start, first)) or _heralded(sentence, first)
    if not speaker or not (alone or framed) or is_speech(quote, text) < _SPEECH or is_heading(quote, text):
        return None
    return Candidate(
        content=_through(sentence, quote) or (quote.inner,),
        cue=cue.spans if cue else (),
        source=speaker,
        rule="quote.continued",
        lemma=cue.lemma if cue else "",
        follows=True,
        score=0.75,
    )


def _through(sentence: Sentence, quote: Quote) -> Spans:
    """A quotation and what goes on with it, up to another: *« Il tient » car il est « tout neuf »*."""
    doc, after = sentence.doc, sentence.token_at(quote.outer[1])
    last = sentence.quotes[-1]
    if last is quote or after >= sentence.end or sentence.text[quote.inner[1] - 1] in ".!?…":
        return ()
    if _cued(sentence, after):
        return ()
    joined = fold(doc[after]) in _JOINING or (doc[after].text == "," and fold(doc[after + 1]) in _JOINING)
    return sentence.span(sentence.token_at(quote.outer[0]), sentence.end) if joined else ()


def _cued(sentence: Sentence, start: int) -> bool:
    """Whether a cue stands behind token `start` outside quotations."""
    return any(sentence.view.quote(cue.head) is None and cue.start >= start for cue in sentence.cues)


def _listed(sentence: Sentence, quote: Quote) -> Spans:
    """Behind a colon, a fragment and the quotations that complete it: *: « par choix », il « reste » ici*."""
    first, after = sentence.token_at(quote.outer[0]), sentence.token_at(quote.outer[1])
    if quote is sentence.quotes[-1] or after >= sentence.end or not sentence.text[quote.inner[0]].islower():
        return ()
    said = sentence.has_main_verb(first, after)
    return () if said or _cued(sentence, after) else sentence.span(first, sentence.end)


def carried_on(sentence: Sentence, quote: Quote, speaker: Spans) -> Candidate | None:
    """A sentence without cue whose verb is quoted: the speaker before it goes on (*Il « paiera tout »*)."""
    doc, first = sentence.doc, sentence.token_at(quote.outer[0])
    last = sentence.token_at(quote.inner[1])
    cued = any(
        sentence.view.quote(cue.head) is None and (cue.lemma != "pour" or cue.start == sentence.start)
        for cue in sentence.cues
    )
    if not speaker or cued or len(sentence.quotes) > 1 or first - sentence.start > _SUBJECT:
        return None
    verb = sentence.has_main_verb(first, last) and last - first >= _PREDICATE
    rest = doc[sentence.token_at(quote.outer[1]) : sentence.end].text.strip(" .")
    led = first == sentence.start or doc[first - 1].text == ":"
    if not verb or rest or led or sentence.has_main_verb(sentence.start, first):
        return None
    return Candidate(
        content=sentence.span(sentence.start, sentence.end),
        cue=(),
        source=speaker,
        rule="quote.carried",
        follows=True,
        score=0.6,
    )


def _heralded(sentence: Sentence, first: int) -> bool:
    """Whether a thing and a colon lead to a quotation (*Sa recette ? Un pari : « … »*): no speaker."""
    doc, start = sentence.doc, sentence.start
    end = noun_phrase(doc, start, first) if doc[first - 1].text == ":" else None
    if end is None or sentence.has_main_verb(end, first) or voice(sentence.view, (start, end)) != "thing":
        return False
    lead = doc[start : first - 1]
    nouns = [t for t in lead if t.pos_ in ("NOUN", "PROPN")]
    someone = any(t.pos_ == "PROPN" or _is_person(fold(t)) for t in nouns) or any(t.ent_type_ for t in lead)
    return bool(nouns) and not someone


def _is_person(noun: str) -> bool:
    """Whether a noun is one for people (*une riveraine*, *des passants*)."""
    return person_noun(noun) is not None or noun.rstrip("es").endswith("ant")


def closing_cue(before: Sentence) -> Cue | None:
    """The cue that ends a sentence and leads to the next quotation: *… dit-elle, avant d'ajouter. « … »*."""
    last = before.end - 1
    while last > before.start and (before.doc[last].is_space or before.doc[last].text in (".", ":")):
        last -= 1
    cue = before.cues[-1] if before.cues else None
    led = (
        cue is not None and cue.end == last + 1 and cue.pos == "verb" and before.view.quote(cue.head) is None
    )
    return (
        cue
        if led and cue is not None and cue.shape is Shape.INFINITIVE and "quote" in cue.entry.frames
        else None
    )


def _after_colon(sentence: Sentence, quote: Quote, colon: int) -> Candidate | None:
    verbs = main_verbs(sentence, colon)
    core = [c for c in verbs if c.strength == "core" and c.entry.frames & {"quote", "que"}]
    if len(core) > 1 and core[-1].shape is Shape.GERUND and core[-1].start - core[-2].end == 1:
        core.pop()  # *ajoute en riant : …*
    if verbs:
        beside_it = verbs[-1].end == colon and "quote" in verbs[-1].entry.frames
        cue = verbs[-1] if beside_it else (core or verbs)[-1]
        return _with_cue(sentence, quote, cue, "quote.colon", 0.9 if core else 0.6)
    if is_speech(quote, sentence.text) < _SPEECH:
        return None
    nouns = [
        c for c in sentence.cues if c.pos == "noun" and c.end <= colon and sentence.view.quote(c.head) is None
    ]
    doc = sentence.doc
    connected = doc[sentence.start : colon].text.lower() in WORDS.connectors
    if connected or fold(doc[sentence.start]) in ("puis", "et") or sentence.tells_hour(colon):
        return None  # *Puis, après un silence : « … »*; *17h10 : « … »*
    if answer := _answer(sentence, colon):
        first = chars(doc, sentence.start, sentence.start + 1)
        return Candidate(
            content=(quote.inner,),
            cue=(first,),
            source=(chars(doc, *answer),),
            rule="quote.colon",
            score=0.85,
        )
    if done := _done_by(sentence, colon):
        return Candidate(
            content=(quote.inner,),
            cue=(chars(doc, done[0], done[0] + 1),),
            source=(chars(doc, done[1], colon),),
            rule="quote.colon",
            lemma=doc[done[0]].lemma_,
            score=0.8,
        )
    if held := _held_by(sentence, colon):
        return Candidate(
            content=(quote.inner,),
            cue=(chars(doc, held - 1, held),) if fold(doc[held - 1]) == "pour" else (),
            source=(chars(doc, held, colon),),
            rule="quote.colon",
            lemma="pour" if fold(doc[held - 1]) == "pour" else "",
            score=0.7,
        )
    if _heralded(sentence, colon + 1):
        return None
    end = noun_phrase(doc, sentence.start, colon)
    whole = end is not None and (end == colon or not sentence.has_main_verb(end, colon))
    subject = (sentence.start, end) if whole and end else main_subject(sentence, colon)
    if subject is None:
        return None
    return Candidate(
        content=(quote.inner,),
        cue=nouns[-1].spans if nouns and not whole else (),
        source=(chars(doc, *subject),),
        rule="quote.colon",
        lemma=nouns[-1].lemma if nouns and not whole else "",
        score=0.7 if whole or nouns else 0.5,
    )


def _answer(sentence: Sentence, colon: int) -> tuple[int, int] | None:
    """Whose words a bare noun announces: *Réponse du maire : « … »*."""
    doc, first = sentence.doc, sentence.start
    if fold(doc[first]) not in WORDS.answers:
        return None
    of = next((i for i in range(first + 1, colon - 1) if fold(doc[i]) in WORDS.of), None)
    end = None if of is None or sentence.has_main_verb(first, of) else noun_phrase(doc, of + 1, colon)
    return (of + 1, end) if of is not None and end == colon else None


def _done_by(sentence: Sentence, colon: int) -> tuple[int, int] | None:
    """A participle and the agent after it in a phrase without verb: *Idée balayée d'emblée par X : « … »*."""
    doc, first = sentence.doc, sentence.start
    by = next((i for i in range(colon - 1, first, -1) if fold(doc[i]) == "par"), None)
    if by is None or noun_phrase(doc, by + 1, colon) != colon or sentence.has_main_verb(first, colon):
        return None
    participles = (i for i in range(by - 1, first, -1) if is_participle(doc[i]))
    done = next(participles, None)
    return None if done is None else (done, by + 1)


def _held_by(sentence: Sentence, colon: int) -> int | None:
    """Where the holder of an opinion begins in a phrase without verb: *Un scandale pour X : « … »*.

    So it is with *Même colère chez X, du côté de X*, and with a verb too in *n'est pas du goût de X*.
    """
    doc, first = sentence.doc, sentence.start
    for i in range(colon - 2, first, -1):
        liked = fold(doc[i]) in WORDS.of and fold(doc[i - 1]) in WORDS.likings
        held = liked or fold(doc[i]) in WORDS.holdings
        if not held or noun_phrase(doc, i + 1, colon) != colon:
            continue
        if not liked and sentence.has_main_verb(first, colon):
            return None
        return i + 1 if voice(sentence.view, (i + 1, colon)) in ("person", "group", "name") else None
    return None


def _after_verb(sentence: Sentence, quote: Quote, i: int) -> Candidate | None:
    """A quotation right after its verb, one preposition or determiner between at most."""
    places = [i + 1]
    while len(places) < 3 and fold(sentence.doc[i]) in WORDS.leading:
        places.append(i)
        i -= 1
    cue = next((c for c in main_verbs(sentence, places[0]) if c.end in places), None)
    if cue is not None and _surname(sentence, quote, cue):
        return None
    if cue is None or "quote" not in cue.entry.frames or cue.strength != "core":
        return None
    if cue.lemma == "poursuivre" and is_speech(quote, sentence.text) < _SPEECH:
        return None  # *veut poursuivre « la rénovation »*
    return _with_cue(sentence, quote, cue, "quote.after", 0.6) if stops_after(sentence, quote) else None


def _after_comma(sentence: Sentence, quote: Quote, comma: int) -> Candidate | None:
    """A sentence quoted after a verb and whom it addresses: *Elle a averti les élus, « le port coule »*."""
    doc = sentence.doc
    first, last = sentence.token_at(quote.inner[0]), sentence.token_at(quote.inner[1])
    verbs = main_verbs(sentence, comma)
    cue = verbs[-1] if verbs else None
    if cue is None or cue.strength != "core" or "quote" not in cue.entry.frames:
        return None
    addressed = cue.end + (fold(doc[cue.end]) in ("à", "au", "aux"))
    whom = addressed == comma or noun_phrase(doc, addressed, comma, apposed=False) == comma
    if not whom or not sentence.has_main_verb(first, last) or not stops_after(sentence, quote):
        return None
    return _with_cue(sentence, quote, cue, "quote.after", 0.6)


def _surname(sentence: Sentence, quote: Quote, cue: Cue) -> bool:
    """Whether the quotation is what somebody is called: *leur chef, Paul Aubin, dit « le Rouge »*."""
    if fold(sentence.doc[cue.head]) not in ("dit", "dite", "dits", "surnommé", "surnommée"):
        return False
    words = sentence.text[slice(*quote.inner)].replace("’", "'").replace("'", " ").split()
    titled = words[:1] != [] and words[0].lower() in WORDS.determiners | {"l"}
    before = sentence.doc[cue.start - 1]
    return (
        1 <= len(words) <= 4
        and words[titled if len(words) > 1 else 0][:1].isupper()
        and words[-1][-1] not in ".!?…"
        and (before.text == "," or before.text[:1].isupper())
    )


def _with_cue(sentence: Sentence, quote: Quote, cue: Cue, rule: str, score: float) -> Candidate:
    source = source_of(sentence.view, cue)
    if cue.start > sentence.start + 1 and sentence.doc[cue.start - 1].text == ",":
        source = _inserted(sentence, cue, source)
    if source and fold(sentence.doc[source[0]]) == "on":
        source = _place(sentence, cue) or source
    return Candidate(
        content=(quote.inner,),
        cue=cue.spans,
        source=(named(sentence.doc, *source),) if source else (),
        rule=rule,
        lemma=cue.lemma,
        follows=source is None and cue.shape in (Shape.INFINITIVE, Shape.GERUND),
        score=score,
    )


def _inserted(sentence: Sentence, cue: Cue, subject: tuple[int, int] | None) -> tuple[int, int] | None:
    """Who says it where a thing is no subject: *Une guerre, dit X, qui s'enlise : « … »*."""
    if subject is None or subject[1] != cue.start - 1 or voice(sentence.view, subject) != "thing":
        return subject
    return source_after(sentence.doc, cue.end, sentence.end) or subject


def _place(sentence: Sentence, cue: Cue) -> tuple[int, int] | None:
    """Where one reads what is said: *Sur sa page, on lit : « … »*; *on lit dans la lettre : « … »*."""
    for i in (*range(cue.end, sentence.end), *range(sentence.start, cue.start)):
        if fold(sentence.doc[i]) in ("dans", "sur"):
            end = noun_phrase(sentence.doc, i + 1, sentence.end, apposed=False)
            if end:
                return i + 1, end
    return None
