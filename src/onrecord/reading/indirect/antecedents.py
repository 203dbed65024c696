"""The noun phrase that a relative pronoun takes up."""

from __future__ import annotations

from spacy.tokens import Token

from onrecord.languages.grammar import word_class
from onrecord.languages.names import roles
from onrecord.reading.cues import Cue
from onrecord.reading.indirect.holders import nearer
from onrecord.reading.indirect.phrases import (
    NOMINAL,
    OF,
    PREPOSITIONS,
    RELATIVES,
    TIMES,
    Range,
    is_finite,
    phrase_around,
)
from onrecord.reading.indirect.speakers import voice
from onrecord.reading.indirect.subjects import opening
from onrecord.reading.indirect.view import View

NONSPECIFIC = word_class("nonspecific")
SPEECH = word_class("summaries") | word_class("hearsay")
_SILENT = ("thing", "none", "impersonal", "first", "pronoun")
APPOSED = ("son", "sa", "leur", "un", "une", "le", "la", "l'")
_VERB = 8  # tokens of a relative up to its verb
_SUBJECT = 10  # tokens of the subject in a relative


def antecedent(view: View, relative: int) -> Range | None:
    """The noun phrase that a relative pronoun takes up."""
    verb = view.doc[relative].head
    first = _first_of_two(view, relative)
    if first is not None:
        return antecedent(view, first)
    head = verb.head if verb.dep_.startswith("acl") else None
    floor = view.sentence_start(relative)
    far = (
        head is not None
        and relative - head.i > 8
        and any(view.words[j] == "," for j in range(head.i, relative - 1))
    )
    aside = _aside(view, relative, floor)
    within = head is not None and aside <= head.i < relative
    if head is None or far or within or not (floor <= head.i < relative) or head.pos_ not in NOMINAL:
        head = None
        for j in range(aside - 1, floor - 1, -1):
            if view.doc[j].pos_ in NOMINAL:
                head = view.doc[j]
                while (
                    head.pos_ in NOMINAL
                    and floor <= head.head.i < head.i
                    and head.dep_ in ("nmod", "flat:name", "appos")
                ):
                    head = head.head
                break
        if head is None:
            return None
    if view.words[head.i] in TIMES:
        if opened := opening(view, relative):
            return opened  # *Une lettre, datée du 3 mai, qui évoque…*
        spoken = (j for j in range(relative - 1, floor, -1) if view.words[j] in roles())
        head = view.doc[next(spoken, head.i)]  # *un soldat parti du port en mai, qui dit*
    head = _beyond_place(view, head, floor)
    if any(child.lower_ in NONSPECIFIC for child in head.children):
        near = view.doc[relative - 1]
        if near.pos_ == "PROPN" and near.i > head.i:  # *aucun émissaire de Jean Roy qui a promis…*
            return _name_start(view, near.i), relative
    limit = next((j for j in range(head.i + 1, relative + 1) if view.words[j] in RELATIVES), relative)
    found = nearer(view, phrase_around(view, head.i, limit, floor))
    return _whose(view, found, relative) or _with_name_before(view, found, relative, floor)


def _first_of_two(view: View, relative: int) -> int | None:
    """The relative that this one goes on with (*Ida Sol, qui n'est pas venue et qui nie tout*)."""
    if view.words[relative] != "qui" or view.words[relative - 1] not in ("et", "mais", "ou"):
        return None
    floor = view.sentence_start(relative)
    same = view.quote(relative)
    return next(
        (j for j in range(relative - 2, floor, -1) if view.words[j] == "qui" and view.quote(j) is same), None
    )


def _with_name_before(view: View, found: Range, relative: int, floor: int) -> Range:
    """The name with what stands beside it (*Ida Sol (verte), élue du port, qui a dit*)."""
    start, comma = found[0], found[0] - 1
    beside = comma > floor and view.words[comma] == "," == view.words[relative - 1]
    bare = view.words[start] in roles()  # *Pour Ida Sol, élue du port, qui a dit*
    if not beside or "et" in view.words[start:relative] or not (bare or view.words[start] in APPOSED):
        return found
    last = comma - 1
    if view.words[last] == ")":
        last = next((j - 1 for j in range(last, floor, -1) if view.words[j] == "("), floor)
    first = last + 1
    while first > floor and view.doc[first - 1].pos_ == "PROPN":
        first -= 1
    governed = not bare and first > floor and view.words[first - 1] in PREPOSITIONS | OF
    return found if governed or last == first else (first, found[1])


def _whose(view: View, found: Range, relative: int) -> Range | None:
    """Whose words or feelings they are that a relative follows (*les propos du maire, qui promet*)."""
    by = next((j for j in range(found[0] + 1, found[1]) if view.words[j] == "par"), None)
    doing = view.cue_at.get(by - 1) if by is not None else None
    if by is not None and doing is not None and doing.passive:  # *une offre refusée par le maire, qui exige*
        what = voice(view, (found[0], by))
        contested = what == "group" and doing.act in ("deny", "refuse", "accuse")  # *un texte critiqué par…*
        thing = (what == "thing" or contested) and voice(view, (by + 1, found[1])) not in _SILENT
        return (by + 1, found[1]) if thing else None
    of = next((j for j in range(found[0] + 1, found[1]) if view.words[j] in OF), None)
    if of is None or of + 1 >= found[1]:
        return None
    owner = of + 1, found[1]
    spoken = any(found[0] <= cue.head < of and cue.pos == "noun" for cue in view.cues)
    other = view.words[found[0]] in ("celui", "celle")  # *celui des pompiers, qui parlent de dix morts*
    words = other or spoken or not SPEECH.isdisjoint(view.words[found[0] : of])
    if not (words or voice(view, (found[0], of)) == "thing") or voice(view, (of + 1, found[1])) in _SILENT:
        return None
    verb = next((view.doc[j] for j in range(relative, relative + _VERB) if is_finite(view.doc[j])), None)
    return owner if verb is not None and _agree(view, owner, verb) else None


def _agree(view: View, phrase: Range, verb: Token) -> bool:
    """Whether the phrase is of the verb's number, as its head noun tells."""
    head = next((j for j in range(*phrase) if view.doc[j].pos_ in NOMINAL), phrase[0])
    number = verb.morph.get("Number", [])
    return not number or view.doc[head].morph.get("Number", number) == number


def _beyond_place(view: View, head: Token, floor: int) -> Token:
    """Who is somewhere, and not the place (*le délégué de l'ONU à Genève, qui dénonce*)."""
    before = head.i - 2
    if head.pos_ != "PROPN" or before < floor or view.words[head.i - 1] not in ("à", "en", "au"):
        return head
    while before > floor and view.doc[before].pos_ in (*NOMINAL, "ADJ", "DET", "ADP"):
        if view.doc[before].pos_ == "NOUN" and view.words[before] in roles():
            return view.doc[before]
        before -= 1
    person = view.doc[before].pos_ == "NOUN" and view.words[before] in roles()
    return view.doc[before] if person else head


def _aside(view: View, relative: int, floor: int) -> int:
    """Where an adverbial of time between commas before the relative begins (*un élu, en 2000, qui a dit*)."""
    dated = relative > floor + 1 and (view.words[relative - 2].isdigit() or view.words[relative - 2] in TIMES)
    if view.words[relative - 1] != "," or not dated:
        return relative
    comma = next((j for j in range(relative - 2, floor, -1) if view.words[j] == ","), None)
    adverbial = comma is not None and view.doc[comma + 1].pos_ in (
        "ADP",
        "ADJ",
    )  # *, présents depuis mai, qui*
    if comma is None or not adverbial or view.words[comma + 1] in OF:
        return relative
    return relative if any(is_finite(view.doc[j]) for j in range(comma, relative)) else comma


def object_before(view: View, cue: Cue, infinitive: int) -> Range | None:
    """The antecedent that a cue's infinitive has for its object (*un vote qu'elle appelle à boycotter*)."""
    verb = view.infinitive(infinitive)
    if (
        verb is None
        or view.doc[verb + 1 : verb + 2].text == ""
        or view.doc[verb + 1].pos_ in ("DET", "PRON", *NOMINAL)
    ):
        return None
    j = cue.start - 1
    while j > 0 and view.words[j] not in ("que", "qu'"):
        if cue.start - j > _SUBJECT or view.doc[j].pos_ not in ("DET", "PRON", "ADJ", "ADP", "ADV", *NOMINAL):
            return None
        j -= 1
    before = j - (view.words[j - 1] in (",", "-", "–"))
    if j < 1 or view.doc[before - 1].pos_ not in (*NOMINAL, "ADJ") or view.words[before - 1] == "fois":
        return None
    found = antecedent(view, j)
    if found is not None and view.doc[found[0]].pos_ == "NUM":  # *à trois mois de ce vote que…*
        nearest = next((k for k in range(j - 1, found[0], -1) if view.doc[k].pos_ == "DET"), found[0])
        return nearest, found[1]
    return found


def _name_start(view: View, last: int) -> int:
    """The first word of the name that ends at `last`."""
    while view.doc[last - 1].pos_ == "PROPN":
        last -= 1
    return last
