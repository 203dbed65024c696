"""The noun phrase that a relative pronoun takes up."""

from __future__ import annotations

from onrecord.languages.grammar import word_class
from onrecord.reading.cues import Cue
from onrecord.reading.indirect.holders import nearer
from onrecord.reading.indirect.phrases import NOMINAL, OF, RELATIVES, TIMES, Range, is_finite, phrase_around
from onrecord.reading.indirect.view import View

NONSPECIFIC = word_class("nonspecific")
_SUBJECT = 10  # tokens of the subject in a relative  # tokens of the subject in a relative


def antecedent(view: View, relative: int) -> Range | None:
    """The noun phrase that a relative pronoun takes up."""
    verb = view.doc[relative].head
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
    if any(child.lower_ in NONSPECIFIC for child in head.children):
        near = view.doc[relative - 1]
        if near.pos_ == "PROPN" and near.i > head.i:  # *aucun émissaire de Jean Roy qui a promis…*
            return _name_start(view, near.i), relative
    limit = next((j for j in range(head.i + 1, relative + 1) if view.words[j] in RELATIVES), relative)
    return nearer(view, phrase_around(view, head.i, limit, floor))


def _aside(view: View, relative: int, floor: int) -> int:
    """Where an adverbial of time between commas before the relative begins (*un élu, en 2000, qui a dit*)."""
    dated = relative > floor + 1 and (view.words[relative - 2].isdigit() or view.words[relative - 2] in TIMES)
    if view.words[relative - 1] != "," or not dated:
        return relative
    comma = next((j for j in range(relative - 2, floor, -1) if view.words[j] == ","), None)
    if comma is None or view.doc[comma + 1].pos_ != "ADP" or view.words[comma + 1] in OF:
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
    if j < 1 or view.doc[before - 1].pos_ not in (*NOMINAL, "ADJ"):
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
