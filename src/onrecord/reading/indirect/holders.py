"""Noun phrases that hold a source elsewhere than before the verb: agents, antecedents, doubled subjects."""

from __future__ import annotations

from onrecord.languages.grammar import word_class
from onrecord.languages.names import roles
from onrecord.reading.cues import Cue
from onrecord.reading.indirect.main_clause import LEADING
from onrecord.reading.indirect.phrases import (
    NOMINAL,
    OF,
    PREPOSITIONS,
    RELATIVES,
    Range,
    is_finite,
    is_participle,
    is_time,
    phrase_end,
)
from onrecord.reading.indirect.view import MARKS, View
from onrecord.reading.verb_group import CLITICS, NEGATION

PRONOUNS = word_class("speaking_pronouns")
PREPOSITIONAL = word_class("prepositional_nouns")
_AGENT = 6  # tokens of an agent before its last noun


def doubled(view: View, cue: Cue) -> Range | None:
    """The subject that an inverted pronoun takes up (*Le roi, le vieux sage, n'avait-il pas promis… ?*).

    Only in a question where it opens the sentence and no verb parts it from the cue.
    """
    floor, last = view.sentence_start(cue.start), view.sentence_end(cue.head)
    if cue.inverted is None or cue.inverted > cue.head or view.words[last : last + 1] != ["?"]:
        return None
    stop = next((j for j in range(floor, cue.inverted) if is_finite(view.doc[j])), cue.inverted)
    while stop > floor and (
        view.words[stop - 1] in (*CLITICS, *NEGATION, ",") and view.doc[stop - 1].pos_ != "DET"
    ):
        stop -= 1
    head = head_from(view, floor, stop)
    pronoun = view.words[cue.inverted].lstrip("-")
    if head is None or stop <= floor or view.doc[floor].pos_ not in ("DET", "PROPN", "NOUN"):
        return None
    plural = "Plur" in view.doc[head].morph.get("Number", []) or "et" in view.words[floor:stop]
    return (floor, stop) if plural or pronoun in ("il", "elle") else None


def agent(view: View, i: int, end: int) -> Range | None:
    """The noun phrase after *par* that follows a passive closely."""
    for j in range(i, min(i + 12, end)):
        if (
            view.words[j] == "par"
            and j + 1 < end
            and view.doc[j + 1].pos_ in ("DET", "PROPN", "NOUN", "PRON", "NUM", "ADJ")
            and not _is_manner(view, j + 1)
        ):
            head = head_from(view, j + 1, end)
            return (
                (j + 1, phrase_end(view, head, _agent_limit(view, head, end))) if head is not None else None
            )
        if is_finite(view.doc[j]) or view.words[j] in RELATIVES:
            return None
    return None


def _is_manner(view: View, i: int) -> bool:
    """Whether what follows *par* is no doer: *par téléphone*, *par an*, *par le fait que*."""
    token = view.doc[i]
    if view.words[i : i + 2] == ["le", "fait"]:
        return True
    bare = token.pos_ == "NOUN" and token.text.islower() and "Plur" not in token.morph.get("Number", [])
    return bare and view.words[i] not in roles()


def _agent_limit(view: View, head: int, end: int) -> int:
    """An agent stops where the content begins: *accusé par le maire de mentir*, *d'avoir menti*."""
    for j in range(head + 1, end):
        if view.words[j] in ("de", "d'") and view.infinitive(j + 1) is not None:
            return j
        if view.words[j] == "," or (
            view.words[j] in PREPOSITIONS and view.words[j] not in ("à", "au", "aux")
        ):
            return j
    return end


def head_from(view: View, i: int, end: int) -> int | None:
    """The head noun of the noun phrase that starts at `i`."""
    for j in range(i, min(i + 8, end)):
        token = view.doc[j]
        if token.pos_ in NOMINAL and not (
            token.pos_ == "NUM" and j + 1 < end and view.doc[j + 1].pos_ in ("NOUN", "PROPN")
        ):
            return j
        if view.words[j] in roles() and j > i and view.doc[j - 1].pos_ == "DET":
            return j  # *l'opposant*, taken for a verb
        if token.pos_ not in ("DET", "ADJ", "NUM", "ADV") and token.text not in MARKS:
            return None
    return None


def last_segment(view: View, found: Range) -> Range:
    """What follows the last comma, if it has a determiner (*…, la ville jugeant la mesure utile*)."""
    for j in range(found[1] - 1, found[0], -1):
        if view.words[j] == "par" or (
            j + 1 < len(view.words) and view.words[j] == "," and view.doc[j + 1].pos_ == "DET"
        ):
            return j + 1, found[1]
    return found


def nearer(view: View, found: Range) -> Range:
    """The last apposition alone, where a preposition governs the rest (*Après la vente, Jean Roy a dit…*)."""
    start, end = found
    if is_time(view, start) and view.doc[start].text[:1].isupper() and view.doc[start + 1].pos_ == "PROPN":
        return start + 1, end  # *Lundi Navimer, une filiale du port, a annoncé…*
    before = start - 1 - (start > 1 and view.doc[start - 1].text in MARKS)
    if start and (view.words[before] in PREPOSITIONS or view.words[before] in OF or is_time(view, start)):
        for j in range(end - 1, start, -1):
            if view.words[j] == "," and j + 1 < end:
                return j + 1, end
            if view.words[j] in PRONOUNS or view.words[j] in ("celui", "celle", "ceux", "celles"):
                return j, end
    return found


def governed(view: View, found: Range) -> Range:
    """What a preposition of several words governs, without its noun (*en direction de la Ligue, qui dit*)."""
    start, end = found
    side = next((j for j in range(start, end - 2) if view.words[j : j + 2] == ["du", "côté"]), None)
    if side is not None and view.words[side + 2] in OF:  # *Même refus du côté de la ville, qui dénonce…*
        return side + 3, end
    if view.words[start] not in PREPOSITIONAL or start + 2 >= end or view.words[start + 1] not in OF:
        return found
    if not start or view.words[start - 1] not in ("au", "en", "aux", "l'", "à"):
        return found
    return start + 1 + (view.words[start + 1] in ("de", "d'")), end


def with_name(view: View, found: Range) -> Range:
    """A phrase between commas with what opens the sentence (*Le Front du lac, une milice, a dit*)."""
    start, end = found
    floor = view.sentence_start(start)
    if _full_name(view, floor, start - 1) and (view.doc[start].pos_ == "DET" or view.words[start] in roles()):
        return floor, end  # *Ida Sol, porte-parole du port, a dit*
    one = view.words[start] in ("un", "une") and view.words[start - 1] == ","
    one_of = view.words[start : start + 2] in (["l'", "un"], ["l'", "une"]) and view.words[start - 1] == ","
    apposed = one_of or (one and view.words[end] == ",")
    opening = floor + is_time(view, floor)
    if not apposed or not opening < start - 1 or view.words[opening] in PREPOSITIONS:
        return found
    before = range(opening, start - 1)
    nominal = all(
        view.doc[j].pos_ in (*NOMINAL, "ADJ", "DET") or view.words[j] in OF or view.words[j] in roles()
        for j in before
    )
    return (opening, end) if nominal and view.doc[opening].pos_ in ("DET", "PROPN") else found


def _full_name(view: View, start: int, comma: int) -> bool:
    """Whether a name of two words or more stands between `start` and a comma."""
    name = view.doc[start:comma]
    if start >= comma or view.words[start] in PREPOSITIONS or is_time(view, start):
        return False
    return len(name) > 1 and view.words[comma] == "," and all(t.text[:1].isupper() for t in name)


def agreeing(view: View, cue: Cue, found: Range, head: int) -> Range:
    """The last of phrases in a row, if it alone agrees with a plural verb (*un texte, les élus disent*)."""
    verb = view.doc[cue.start]
    if "Plur" not in verb.morph.get("Number", []) or "Plur" in view.doc[head].morph.get("Number", []):
        return found
    start, end = found
    comma = next((j for j in range(end - 1, start, -1) if view.words[j] == ","), None)
    if comma is None or view.words[comma + 1] not in ("les", "des", "ces", "ses", "leurs"):
        return found
    listed = any(view.words[j] in ("et", "ou", ",") for j in range(start, comma))
    return found if listed or end > cue.start else (comma + 1, end)


def led(view: View, found: Range) -> Range:
    """The noun phrase that has a subject for its participle's agent (*une coalition menée par X demande*)."""
    start, end = found
    floor = view.sentence_start(start)
    by = next((j for j in range(start - 1, max(floor, start - _AGENT), -1) if view.words[j] == "par"), None)
    if by is None or not is_participle(view.doc[by - 1]):
        return found
    if any(is_finite(view.doc[j]) or view.words[j] == "," for j in range(by, start)):
        return found
    opening = start
    for j in range(by - 2, floor - 1, -1):
        if is_finite(view.doc[j]) or view.words[j] in (",", *RELATIVES, *PREPOSITIONS):
            break
        opening = j if view.doc[j].pos_ == "DET" else opening
    return opening, end


def of_subordinate(view: View, found: int, end: int) -> bool:
    """Whether the verb of that subject is in a clause before the main one (*Si le roi dort, elle agit*)."""
    floor = view.sentence_start(found)
    floor += view.words[floor] in ("mais", "et", "or")
    return _behind_clause(view, floor, found, end) is not None


def main_start(view: View, floor: int, end: int) -> int:
    """Where the main clause of the verb at `end` opens, behind one that stands before it.

    *Alors que la crue inquiète le port, | Ida Sol, élue de la rade, demande…*
    """
    first = floor + (view.words[floor] in ("mais", "et", "or"))
    que = first + 1 + (view.words[first + 1 : first + 2] in (["que"], ["qu'"]))
    return _behind_clause(view, first, que, end) or floor


def _behind_clause(view: View, floor: int, start: int, end: int) -> int | None:
    """Where a subject stands behind the clause that a subordinator opens at `floor`."""
    if floor >= end or view.words[floor] not in LEADING or view.doc[end - 1].pos_ == "CCONJ":
        return None
    verbs = (k for k in range(start + 1, end) if is_finite(view.doc[k]) or view.words[k] in RELATIVES)
    verb = next(verbs, None)
    if verb is None or view.words[verb] in RELATIVES:
        return None
    commas = (k for k in range(verb, end - 1) if view.words[k] == "," and _opens_subject(view, k + 1, end))
    comma = next(commas, None)
    return None if comma is None else comma + 1


def _opens_subject(view: View, i: int, end: int) -> bool:
    """Whether a noun phrase that may be a subject opens here."""
    nominal = view.doc[i].pos_ in ("DET", "PROPN") and not is_time(view, i)
    return nominal and head_from(view, i, end) is not None
