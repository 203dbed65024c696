"""Who speaks or acts in a sentence outside its quotations, for the quotations beside it."""

from __future__ import annotations

from spacy.tokens import Span

from onrecord.languages.names import gender_of, person_noun, roles
from onrecord.model import Spans
from onrecord.reading.cues import Cue
from onrecord.reading.indirect.sources import source_of
from onrecord.reading.indirect.speakers import voice
from onrecord.reading.quotations.noun_phrase import WORDS, chars, fold, is_finite, named, noun_phrase
from onrecord.reading.quotations.sentence import Sentence


def main_speaker(sentence: Sentence) -> Spans:
    """Who says something in a sentence outside its quotations: the source of its first main cue."""
    for cue in sentence.cues:
        if sentence.view.quote(cue.head):
            continue
        if cue.pos == "preposition" and (cue.lemma != "pour" or cue.start == sentence.start):
            end = noun_phrase(sentence.doc, cue.end, sentence.end)
            if end:
                return (chars(sentence.doc, cue.end, end),)
    for cue in main_verbs(sentence, sentence.end):
        source = source_of(sentence.view, cue)
        if source and fold(sentence.doc[source[0]]) not in WORDS.nobody and not _mute(sentence, *source):
            return (named(sentence.doc, *source),)
    return ()


def _mute(sentence: Sentence, start: int, end: int) -> bool:
    """Whether a thing is the subject, which nobody quotes (*Cette hausse s'explique par « la peur ».*)."""
    thing = voice(sentence.view, (start, end)) == "thing"
    return thing and not any(t.pos_ == "NOUN" and person_noun(fold(t)) for t in sentence.doc[start:end])


def main_subject(sentence: Sentence, limit: int) -> tuple[int, int] | None:
    """The subject of the sentence's main verb, where it stands before token `limit`."""
    doc = sentence.doc
    for token in doc[sentence.start : limit]:
        if (
            token.dep_.startswith("nsubj")
            and token.head.dep_ in ("ROOT", "conj")
            and sentence.view.quote(token.i) is None
        ):
            left = min((t.i for t in token.lefts if t.i >= sentence.start), default=token.i)
            end = noun_phrase(doc, left, limit)
            return (left, end) if end else (token.i, token.i + 1)
    opened = sentence.after_connectors(sentence.start, limit)
    if opened < limit and fold(doc[opened]) in ("il", "elle", "ils", "elles"):
        return opened, opened + 1
    end = noun_phrase(doc, opened, limit) if opened < limit else None
    return (opened, end) if end is not None and end < limit and is_finite(doc[end]) else None


def main_person(sentence: Sentence) -> Spans:
    """The subject of a sentence where it is a person: a name, a pronoun, a role."""
    doc = sentence.doc
    found = main_subject(sentence, sentence.end)
    if found is None or any(sentence.view.quote(i) for i in range(*found)) or _mute(sentence, *found):
        return ()
    if any(cue.passive and cue.entry.act == "accuse" and cue.start == found[1] for cue in sentence.cues):
        return ()  # *La ministre est accusée de mentir.*
    return (chars(doc, *found),) if _is_person(doc[slice(*found)]) else ()


def _is_person(words: Span) -> bool:
    """Whether a noun phrase is a name, a pronoun or a role (*Un ancien docker nous a conduits au quai*)."""
    if any(t.ent_type_ == "PER" or fold(t) in WORDS.roles or fold(t) in ("il", "elle") for t in words):
        return True
    head = next((t for t in words if t.pos_ in ("NOUN", "PROPN")), None)
    if head is not None and head.lower_ in roles():
        return True
    return len(words) > 1 and words[1].text[:1].isupper() and gender_of(words[0].text) is not None


def main_verbs(sentence: Sentence, limit: int) -> list[Cue]:
    """The verbal cues of the sentence that stand before `limit`, outside quotations."""
    return [
        cue
        for cue in sentence.cues
        if cue.end <= limit
        and cue.pos == "verb"
        and not cue.passive
        and sentence.view.quote(cue.head) is None
    ]
