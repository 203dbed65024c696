"""Whose people *on* are, where a place before it tells: *Au ministère, on assure que…*."""

from __future__ import annotations

from onrecord.languages.grammar import word_class
from onrecord.languages.names import bare, groups, metonyms
from onrecord.reading.indirect.phrases import OF, Range, chunk_end, is_finite
from onrecord.reading.indirect.speakers import voice
from onrecord.reading.indirect.view import View

CIRCLES = word_class("circles")
POSSESSIVES = word_class("possessives")
_AT = ("à", "au", "aux")


def host(view: View, on: int) -> Range | None:
    """The body or circle that opens the clause before *on*; `None` where it is a mere place or nothing."""
    comma = on - 1 - (view.words[on - 1] == "l'")
    floor = view.sentence_start(on)
    if view.words[on] == "on" and view.words[comma] in ("et", "mais", "puis"):
        before = next((j for j in range(comma - 1, floor, -1) if view.words[j] == "on"), None)
        return None if before is None else host(view, before)  # *Au port, on nie, mais on admet que…*
    if view.words[on] != "on" or comma <= floor or view.words[comma] != ",":
        return None
    start = next((j + 1 for j in range(comma - 1, floor, -1) if view.words[j] in (",", "et", "mais")), floor)
    start += view.words[start] in ("et", "mais", "or")
    if any(is_finite(view.doc[j]) for j in range(start, comma)):
        return None
    found = _opened(view, start)
    if found is not None and chunk_end(view, found, comma) == comma:
        return found, comma
    opened = None if any(is_finite(view.doc[j]) for j in range(floor, comma)) else _opened(view, floor)
    if opened is None or chunk_end(view, opened, start - 1) != start - 1 or view.words[start - 1] != ",":
        return None
    return opened, comma  # *Du côté du maire sortant, Jean Roy, on dit…*


def _opened(view: View, start: int) -> int | None:
    """Where the noun phrase begins behind *à*, *chez*, *dans*, *du côté de*, if it can speak."""
    first, after = view.words[start], start + 1
    if first == "chez":
        return after
    if view.words[start : start + 2] in (["du", "côté"], ["au", "sein"]) and view.words[start + 2] in OF:
        return start + 3
    if first == "côté" and view.doc[after].pos_ in ("NOUN", "PROPN"):
        return after  # *Côté patronat, on assure que…*
    if first == "à" and bare(view.doc[after].text) in metonyms():
        return after  # *À Rome, on dément*
    determined = view.doc[after].pos_ == "DET" or view.words[after] in POSSESSIVES
    noun = after + determined
    if first in ("dans", "parmi"):
        people = first == "parmi" and voice(view, (after, noun + 1)) in ("person", "group")
        return after if people or not CIRCLES.isdisjoint(view.words[noun : noun + 1]) else None
    if first not in _AT:
        return None
    body = not (CIRCLES | groups().keys()).isdisjoint(view.words[noun : noun + 2])
    named = (determined and view.words[after] == "l'") or (
        (noun > after or first != "à") and _acronym(view, noun)
    )
    return after if body or (named and voice(view, (after, noun + 1)) == "name") else None


def _acronym(view: View, i: int) -> bool:
    return view.doc[i].text.isupper() and len(view.doc[i].text) > 1
