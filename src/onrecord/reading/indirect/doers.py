"""Who says it with a gerund, a participle or an infinitive, where a word beside it tells."""

from __future__ import annotations

from onrecord.languages.conjugation import Shape
from onrecord.languages.grammar import word_class
from onrecord.reading.cues import Cue
from onrecord.reading.indirect.additions import joins_in
from onrecord.reading.indirect.antecedents import antecedent
from onrecord.reading.indirect.holders import agent
from onrecord.reading.indirect.phrases import (
    NOMINAL,
    OF,
    PLAIN,
    PREPOSITIONS,
    TIMES,
    Range,
    is_finite,
    is_participle,
    phrase_around,
)
from onrecord.reading.indirect.speakers import voice
from onrecord.reading.indirect.view import MARKS, View
from onrecord.reading.indirect.vouching import vouching

_LEADING_TO, _GATHERINGS = word_class("object_control"), word_class("gatherings")
_AGENT = 12  # tokens from *par* over an agent to *pour*


def doer(view: View, cue: Cue, floor: int) -> Range | None:
    """The agent, noun phrase or antecedent that the cue goes with, if there is one; else the subject may."""
    return (
        narrator(view, cue, floor)
        or _led_to(view, cue, floor)
        or _accused(view, cue, floor)
        or _purposeful(view, cue, floor)
        or _agent_before(view, cue)
        or _by_saying(view, cue, floor)
        or _beside(view, cue, floor)
        or _joined_in(view, cue, floor)
        or _absolute(view, cue, floor)
        or _agent_of_main(view, cue, floor)
        or _vouching(view, cue, floor)
    )


def narrator(view: View, cue: Cue, floor: int) -> Range | None:
    """The subject of an infinitive that tells what came next (*…, et le trésorier d'ajouter que*)."""
    of = cue.start - 1
    if cue.shape is not Shape.INFINITIVE or of <= floor or view.words[of] not in ("de", "d'"):
        return None
    head = view.doc[cue.head].head
    if head.pos_ not in NOMINAL or not floor <= head.i < of:
        return None
    found = phrase_around(view, head.i, of, floor)
    opens = found[0] == floor or view.words[found[0] - 1] in ("et", ";")
    return found if opens and voice(view, found) not in ("thing", "none", "impersonal") else None


def _led_to(view: View, cue: Cue, floor: int) -> Range | None:
    """Who is led to say something (*ce qui l'a poussée à dénoncer…*, *a poussé la maire à dénoncer…*)."""
    i = cue.start - 1
    if cue.shape is not Shape.INFINITIVE or i <= floor or view.words[i] not in ("à", "de", "d'"):
        return None
    verbs = (j for j in range(i - 1, floor, -1) if view.doc[j].pos_ in ("VERB", "AUX"))
    verb = next(verbs, None)
    if verb is None or view.doc[verb].lemma_ not in _LEADING_TO:
        return None
    if verb + 1 < i:
        object_ = next((c.i for c in view.doc[verb].children if c.dep_ == "obj" and verb < c.i < i), None)
        return None if object_ is None else phrase_around(view, object_, i, verb + 1)
    clitic = verb - 1
    while clitic > floor and view.doc[clitic].pos_ in ("AUX", "ADV"):
        clitic -= 1
    return (clitic, clitic + 1) if view.words[clitic] in ("l'", "le", "la", "les") else None


def _accused(view: View, cue: Cue, floor: int) -> Range | None:
    """Who is said to have done it by an accuser (*accuse l'élue d'avoir **menacé** de partir*)."""
    accusers = [c for c in view.cues if floor <= c.head < cue.start and c.act == "accuse"]
    charge = accusers[-1] if accusers else None
    if charge is None or "person" not in charge.entry.frames or charge.passive:
        return None
    told = range(charge.end, cue.start)
    of = next((j for j in told if view.words[j] in OF and view.infinitive(j + 1) is not None), None)
    if of is None or any(view.words[j] == "," or is_finite(view.doc[j]) for j in range(of, cue.start)):
        return None
    if of > charge.end:
        return charge.end, of
    clitic = charge.start - 1
    return (clitic, clitic + 1) if view.words[clitic] in ("l'", "le", "la", "les") else None


def _purposeful(view: View, cue: Cue, floor: int) -> Range | None:
    """Who acts in order to say it: the subject of the nearest clause (*…, mais cent élus défilent pour…*)."""
    if cue.shape is not Shape.INFINITIVE or view.words[cue.start - 1] != "pour":
        return None
    if (nearest := _organizer(view, cue.start - 1, floor)) is not None:
        return nearest
    verb = view.doc[cue.head].head
    if verb.dep_ == "acl:relcl":  # *a saisi l'occasion qui s'offrait pour demander…*
        verb = verb.head.head
    finite = is_finite(verb) or any(child.dep_.startswith(("aux", "cop")) for child in verb.children)
    if not floor < verb.i < cue.start or not finite or any(c.head == verb.i for c in view.cues):
        return None
    subject = next((c.i for c in verb.children if c.dep_ == "nsubj" and c.i < verb.i), None)
    if subject is None or view.doc[subject].pos_ not in ("NOUN", "PROPN"):
        return None
    stop = next(j for j in range(subject + 1, verb.i + 1) if view.doc[j].pos_ in ("VERB", "AUX"))
    found = phrase_around(view, subject, stop, floor)
    return _gathering(view, stop, cue.start) if voice(view, found) == "thing" else found


def _organizer(view: View, pour: int, floor: int) -> Range | None:
    """Who leads to it right before *pour* (*un défilé organisé par le club | pour…*; *de la part de X*)."""
    for j in range(pour - 2, max(floor, pour - _AGENT), -1):
        if is_finite(view.doc[j]) or view.words[j] == ",":
            return None
        if view.words[j : j + 3] == ["la", "part", "de"] or view.words[j : j + 3] == ["la", "part", "du"]:
            return j + 3, pour
        if view.words[j] == "par" and is_participle(view.doc[j - 1]) and view.doc[j - 2].pos_ != "AUX":
            found = agent(view, j, pour)
            return found if found is not None and found[1] == pour else None
    return None


def _gathering(view: View, start: int, end: int) -> Range | None:
    """The last gathering told of before it (*Deux vitres ont volé lors d'une marche pour exiger…*)."""
    at = next((j for j in range(end - 1, start, -1) if view.words[j] in _GATHERINGS), None)
    return None if at is None else phrase_around(view, at, at + 1, start)


def _agent_before(view: View, cue: Cue) -> Range | None:
    """The agent of the participle that a gerund hangs on (*la somme versée par le club en promettant…*)."""
    end, floor = cue.start - 1, view.sentence_start(cue.start)
    par = next((j for j in range(end - 1, floor, -1) if view.words[j] == "par"), None)
    if view.words[end] != "en" or par is None or any(is_finite(view.doc[j]) for j in range(floor, end)):
        return None
    participle = any(is_participle(view.doc[j]) for j in range(floor, par))
    found = agent(view, par, end) if participle else None
    return found if found is not None and found[1] == end else None


def _beside(view: View, cue: Cue, floor: int) -> Range | None:
    """Who asks the subject in a participle (*rejette l'appel de deux villes lui demandant un vote*)."""
    i = cue.start
    while i > floor and view.words[i - 1] in ("lui", "leur", "l'", "les"):
        i -= 1
    if cue.shape is not Shape.GERUND or i == cue.start or view.doc[i - 1].pos_ not in (*NOMINAL, "ADJ"):
        return None
    head = view.doc[i - 1]
    while head.dep_ in ("nmod", "amod", "flat:name") and floor <= head.head.i < head.i:
        head = head.head
    told = phrase_around(view, head.i, i, floor)
    if head.dep_ == "obl:agent" and voice(view, told) == "person":
        return told  # *appelé par un agent du poste l'informant que…*
    start = i - 1
    while start > floor and view.words[start - 1] not in OF and view.doc[start - 1].pos_ in PLAIN:
        start -= 1
    end = next((j for j in range(start + 1, i) if view.words[j] in TIMES), i)
    if view.words[start - 1] in PREPOSITIONS or voice(view, (start, end)) == "thing":
        return None
    return start - (view.words[start - 1] == "des"), end


def _joined_in(view: View, cue: Cue, floor: int) -> Range | None:
    """Who speaks beside the subject (*Il se tait, tout comme la reine, qui « attend », estimant que…*)."""
    joined = next((j for j in range(cue.start - 1, floor, -1) if joins_in(view, j)), cue.start)
    speaks = (j for j in range(joined, cue.start) if view.words[j] == "qui" and view.quote(j) is None)
    relative = next(speaks, None)
    return None if relative is None else antecedent(view, relative)


def _vouching(view: View, cue: Cue, floor: int) -> Range | None:
    """Who vouches for a clause about a thing that a gerund follows (*Selon X, la loi nuit, ajoutant que*)."""
    first = view.cue_at.get(floor)
    if cue.shape is not Shape.GERUND or first is None or first.pos != "preposition" or first.lemma == "pour":
        return None
    subject = next((j for j in range(first.end, cue.start) if view.doc[j].dep_ == "nsubj"), None)
    if subject is None or view.doc[subject].head.i > cue.start:
        return None
    if voice(view, phrase_around(view, subject, cue.start, first.end)) != "thing":
        return None
    return vouching(view, first, view.sentence_end(floor))


def _by_saying(view: View, cue: Cue, floor: int) -> Range | None:
    """Who does in a content what is done by saying (*dit que le maire a menti en affirmant que*)."""
    en = cue.start - 1
    if cue.shape is not Shape.GERUND or view.words[en] != "en" or view.words[en - 1] == ",":
        return None
    que = next((j for j in range(en - 1, floor, -1) if view.words[j] in ("que", "qu'")), None)
    told = que is not None and any(c.end == que and c.pos == "verb" for c in view.cues)
    if que is None or not told or view.doc[en - 1].text in MARKS or "," in view.words[que:en]:
        return None
    subject = next((j for j in range(que + 1, en) if view.doc[j].dep_.startswith("nsubj")), None)
    if subject is None or view.doc[subject].pos_ not in ("NOUN", "PROPN"):
        return None
    verb = next((j for j in range(subject + 1, en) if view.doc[j].pos_ in ("VERB", "AUX")), en)
    found = phrase_around(view, subject, verb, que + 1)
    return None if voice(view, found) == "thing" else found


def _absolute(view: View, cue: Cue, floor: int) -> Range | None:
    """The subject of two participles in a row (*Le clan durcissant le ton et appelant à marcher, …*)."""
    if cue.shape is not Shape.GERUND or view.words[cue.start - 1] not in ("et", "puis"):
        return None
    for j in range(cue.start - 2, floor, -1):
        if view.words[j] == "," or is_finite(view.doc[j]):
            return None
        if view.words[j].endswith("ant") and view.doc[j].pos_ == "VERB" and view.words[j - 1] != "en":
            found = phrase_around(view, j - 1, j, floor)
            alone = found[0] == floor or view.words[found[0] - 1] == ","
            return found if alone and view.doc[j - 1].pos_ in NOMINAL else None
    return None


def _agent_of_main(view: View, cue: Cue, floor: int) -> Range | None:
    """The agent, where a thing is the subject (*Le signal a été donné par Ida Sol, demandant que…*)."""
    comma = cue.start - 1
    par = next((j for j in range(comma - 1, floor, -1) if view.words[j] == "par"), None)
    if cue.shape is not Shape.GERUND or view.words[comma] != "," or par is None:
        return None
    found = agent(view, par, comma) if is_participle(view.doc[par - 1]) else None
    subject = next((c.i for c in view.doc[par - 1].children if c.dep_.startswith("nsubj")), None)
    if found is None or subject is None or voice(view, found) == "thing":
        return None
    thing = voice(view, phrase_around(view, subject, par, floor)) == "thing"
    return found if thing and "," not in view.words[found[1] : comma] else None
