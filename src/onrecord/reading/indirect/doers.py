"""Who says it with a gerund, a participle or an infinitive, where a word beside it tells."""

from __future__ import annotations

from onrecord.languages.conjugation import Shape
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
from onrecord.reading.indirect.view import View


def doer(view: View, cue: Cue, floor: int) -> Range | None:
    """The agent, noun phrase or antecedent that the cue goes with, if there is one; else the subject may."""
    return (
        narrator(view, cue, floor)
        or _agent_before(view, cue)
        or _beside(view, cue, floor)
        or _joined_in(view, cue, floor)
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
