"""Subjects told apart from what stands beside them: lists, a relative before the verb, words put in front."""

from __future__ import annotations

from onrecord.languages.grammar import word_class
from onrecord.languages.names import groups, roles
from onrecord.reading.cues import Cue
from onrecord.reading.indirect.holders import head_from
from onrecord.reading.indirect.phrases import (
    NOMINAL,
    PREPOSITIONS,
    RELATIVES,
    Range,
    chunk_end,
    is_finite,
    is_participle,
    is_time,
    phrase_start,
)
from onrecord.reading.indirect.view import View
from onrecord.reading.relaying.known_outlets import find_outlets
from onrecord.reading.verb_group import CLITICS, NEGATION

SUBORDINATORS = word_class("subordinators")


def listed(view: View, cue: Cue, found: Range) -> Range:
    """The subject with what stands before *et*, where the verb is plural (*Oslo et Riga ont exhorté…*)."""
    plural = any("Plur" in view.doc[k].morph.get("Number", []) for k in range(cue.start, cue.head + 1))
    start, end = found
    floor = view.sentence_start(start)
    if not plural or end > cue.start or start < floor + 2 or view.words[start - 1] not in ("et", "ou"):
        return found
    joint = start - 1
    while joint > floor:
        last = view.doc[joint - 1]
        if last.pos_ not in NOMINAL or is_time(view, joint - 1):
            break
        first = _name_start(view, joint - 1, floor)
        opens = first == floor or view.words[first - 1] == "," or is_time(view, first - 1)
        if not opens or is_participle(view.doc[first]):
            break  # *soutient le projet et les élus demandent…*
        start, joint = first, first - 1
        if joint <= floor or view.words[joint] != ",":
            break
    return start, end


def accompanied(view: View, cue: Cue, found: Range) -> Range:
    """The subject with who speaks beside it (*Les marins, ainsi que des élus, ont accusé le port*)."""
    start, end = found
    joint = end + (view.words[end] == ",")
    stop = cue.start
    while stop > joint and (view.words[stop - 1] in CLITICS | NEGATION and view.doc[stop - 1].pos_ != "DET"):
        stop -= 1
    stop -= view.words[stop - 1] == ","
    plural = any("Plur" in view.doc[k].morph.get("Number", []) for k in range(cue.start, cue.head + 1))
    both = plural and joint > end and view.words[joint] == "et"  # *Jo Roy, élu, et Ida Sol, juge, ont dit*
    beside = view.words[joint : joint + 2] in (["ainsi", "que"], ["ainsi", "qu'"])
    first = joint + (2 if beside else 1)
    if not (both or beside) or first >= stop or view.doc[first].pos_ not in ("DET", "PROPN", "NOUN", "ADP"):
        return found
    parted = any(is_finite(view.doc[j]) or view.words[j] in RELATIVES for j in range(first, stop))
    return found if parted else (start, stop)


def _name_start(view: View, last: int, floor: int) -> int:
    """Where the noun phrase that ends at `last` begins, a name with a capital before it included."""
    start = last
    while start > floor and view.doc[start - 1].pos_ == "PROPN" and view.doc[start].pos_ == "PROPN":
        start -= 1
    return phrase_start(view, start, floor)


def opening(view: View, end: int) -> Range | None:
    """What opens the sentence, where a relative or participle between commas parts it from its verb at `end`.

    *Paul Ebo, dont l'élection a été annulée avant que le vote ne soit refait, | a accusé M. Tano*
    """
    floor = view.sentence_start(end)
    while floor < end and (view.words[floor] in ("et", "mais", "or") or view.doc[floor].is_space):
        floor += 1
    if (
        view.words[end - 1] != ","
        or view.doc[floor].pos_ not in ("DET", "PROPN", "NOUN")
        or is_time(view, floor)
    ):
        return None
    head = head_from(view, floor, end)
    after = chunk_end(view, floor, end) if head is not None else end
    if after >= end - 1 or view.words[after] != ",":
        return None
    first = after + 1 + (view.words[after + 1] == "non")
    parted = view.words[first] in RELATIVES or is_participle(view.doc[first])
    return (floor, after) if parted and not _main_verb(view, after + 1, end) else None


def _main_verb(view: View, start: int, end: int) -> bool:
    """Whether a verb in the tokens belongs to no relative or subordinate clause."""
    subordinate = False
    for k in range(start, end):
        if view.words[k] in RELATIVES or view.words[k] in SUBORDINATORS:
            subordinate = True
        elif is_finite(view.doc[k]) and (not subordinate or view.words[k - 1] == ","):
            return True
    return False


def past_fronted(view: View, cue: Cue, found: Range) -> Range:
    """The subject without the end of what is put in front (*Dans une note d'élu, Ida Sol, | le roi dit*)."""
    start, end = found
    floor = view.sentence_start(start)
    fronted = start > floor and view.words[floor] in PREPOSITIONS and view.words[start - 1] == ","
    if not fronted or end != cue.start or {"et", "ou"} & set(view.words[start:end]):
        return found
    comma = next((j for j in range(end - 1, start, -1) if view.words[j] == ","), None)
    return found if comma is None or view.doc[comma + 1].pos_ != "DET" else (comma + 1, end)


def of_its_own(view: View, cue: Cue, found: int) -> int:
    """The subject right before the verb, behind a clause to which the parse joins it.

    *La gauche parle d'une crise, | le maire dit garder la main*
    """
    last = cue.start - 1
    start = _name_start(view, last, found) if view.doc[last].pos_ in NOMINAL else found
    if start <= found + 1 or view.words[start - 1] != "," or view.doc[start].pos_ not in ("DET", "PROPN"):
        return found
    own = (
        j
        for j in range(start, last + 1)
        if view.doc[j].dep_.startswith("nsubj") and view.doc[j].head.i >= cue.start
    )
    verb = any(view.doc[j].pos_ == "VERB" for j in range(found + 1, start))
    return next(own, found) if verb and not is_time(view, start) else found


def whole(view: View, found: Range, limit: int) -> Range:
    """A source to the end of its name, and without the outlet that is told (*le marin à la RTBF*).

    The parse cuts names at a hyphen (*le groupe Anter-Sur*) or behind the noun (*le Front Liberté*).
    """
    start, end = found
    if end < limit and view.words[end - 1] in ("celui", "celle", "ceux", "celles") and view.words[end] == "-":
        return start, min(end + 2, limit)  # *celle-ci*
    while end + 1 < limit and view.words[end] == "-" and view.doc[end + 1].text[:1].isupper():
        if view.doc[end - 1].whitespace_ or view.doc[end].whitespace_:
            break
        end += 2
    if start + 2 == end < limit and view.doc[end - 1].text[0].isupper() and view.words[end - 1] in groups():
        while end < limit and view.doc[end].text[:1].isupper():
            end += 1
    return start, _before_outlet(view, start, end)


def _before_outlet(view: View, start: int, end: int) -> int:
    """Where a source ends before the outlet that was told (*le pêcheur Jo Prat | à la BBC*)."""
    for j in range(start + 2, end - 1):
        noun = roles().get(view.words[j - 1])
        told = view.words[j] in ("à", "au") and (
            view.doc[j - 1].pos_ == "PROPN" or (noun is not None and noun.kind == "state")
        )
        name = view.doc[j + 1 : end].text
        if told and any(span[0] == 0 for span, _ in find_outlets(name)):
            return j
    return end
