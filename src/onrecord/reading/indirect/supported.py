"""How far the clause reaches that *selon X* supports, to the left and to the right of it."""

from __future__ import annotations

from onrecord.languages.conjugation import Shape
from onrecord.reading.indirect.additions import sums_up
from onrecord.reading.indirect.antecedents import antecedent
from onrecord.reading.indirect.extent import CONTRASTS, STRONG_PRONOUNS
from onrecord.reading.indirect.phrases import (
    PREPOSITIONS,
    RELATIVES,
    TIMES,
    is_finite,
    is_participle,
)
from onrecord.reading.indirect.speakers import voice
from onrecord.reading.indirect.stops import speaks_next
from onrecord.reading.indirect.view import View

_WHOSE = 6  # tokens of whose view it is, with the comma behind


def has_clause(view: View, i: int, end: int) -> bool:
    """Whether a finite verb stands among the tokens from `i` up to `end`."""
    return any(is_finite(view.doc[k]) for k in range(i, end))


def right_end(view: View, start: int, end: int) -> int:
    """The clause's right end: before a trailing cue of somebody else, a gerund cue, a contrast."""
    for j in range(start + 1, end):
        if (
            view.words[j] in ("et", "mais")
            and view.quote(j) is view.quote(start)
            and _other_speaks(view, j, end)
        ):
            return j
        if view.words[j] == ";" and view.quote(j) is view.quote(start) and _told_apart(view, j, end):
            return j
        if view.words[j] in (",",) and j + 1 < end:
            if sums_up(view, j + 1) and view.quote(j) is view.quote(start):
                return j  # *Selon le port, dix marins sont morts, un bilan que conteste la ville*
            if (
                view.words[j + 1] in CONTRASTS
                and view.quote(j) is view.quote(start)
                and speaks_next(view, j + 1)
            ):
                return j
            near = (view.cue_at.get(k) for k in range(j + 1, j + 6))  # *…, a-t-elle dit*
            cue = next((c for c in near if c is not None and c.start == j + 1), None)
            if cue is not None and view.quote(j) is view.quote(start):
                if cue.pos == "preposition" and cue.lemma != "pour":
                    return j
                if cue.pos == "verb" and cue.inverted is not None:
                    return j
    return end


def left_end(view: View, cue_start: int, floor: int) -> int:
    """The left end of a clause that a later *selon X* supports."""
    last = cue_start - 1
    while last > floor and (view.words[last] in (",", "toujours") or view.doc[last].is_space):
        last -= 1
    for j in range(last, floor, -1):
        if view.quote(j) is not None:
            continue
        if view.words[j] in (";", ":") and j < last - 1:
            return j + 1
        after = _after_subordinator(view, j)
        if after is not None and has_clause(view, after, last + 1) and has_clause(view, floor, j):
            return after
    start = floor
    himself = view.words[cue_start + 1 : cue_start + 2] != [] and view.words[cue_start + 1] in STRONG_PRONOUNS
    cut = last == cue_start - 1 or is_finite(view.doc[last]) or (himself and is_participle(view.doc[last]))
    relative = _relative(view, floor, last) if cut else None
    if relative is not None:
        return relative
    while start < cue_start and view.words[start] in ("mais", "et", "or", "car", "-", "–", "•"):
        start += 1
    comma = next((j for j in range(start, last) if view.words[j] == ","), None)
    if comma is not None and _detached(view, start, comma) and has_clause(view, comma + 1, last + 1):
        return comma + 1
    return start


def _relative(view: View, floor: int, last: int) -> int | None:
    """Where a relative and its antecedent begin that *selon X* ends or cuts (*un plan qui nuit, selon X*)."""
    for j in range(last, floor + 1, -1):
        if view.words[j] in (",", ":", ";") or view.quote(j) is not None:
            return None
        if (
            view.words[j] in ("qui", "dont")
            and view.words[j - 1] not in (",", "et", "ou")
            and has_clause(view, floor, j)
        ):
            found = antecedent(view, j) if has_clause(view, j, last + 1) else None
            if found is not None and view.quote(j - 1) is not None:
                return j + 1  # *une « ruse » qui nuit, selon X*
            return None if found is None else found[0]
    return None


def _detached(view: View, start: int, comma: int) -> bool:
    """Whether the words before the comma are a link or a clause of the author's (*Par ailleurs,*)."""
    if view.words[start] in ("si", "s'") or "Part" in view.doc[start].morph.get("VerbForm", []):
        return True
    return comma - start < 4 and all(
        view.doc[j].pos_ in ("ADP", "ADV", "CCONJ", "SCONJ") for j in range(start, comma)
    )


def _after_subordinator(view: View, comma: int) -> int | None:
    """The token after *, même si*, *, où*, *, alors que*: what follows is a clause of its own."""
    if view.words[comma] != ",":
        return None
    words = view.words[comma + 1 : comma + 3]
    if words[:1] in (["où"], ["car"], ["puisque"]):
        return comma + 2
    if words in (["même", "si"], ["alors", "que"], ["alors", "qu'"], ["tandis", "que"], ["tandis", "qu'"]):
        return comma + 3
    return None


def goes_on(view: View, comma: int, end: int) -> bool:
    """Whether the clause that *selon X* interrupts goes on after it."""
    i = comma + 1
    if i >= end:
        return False
    word, token = view.words[i], view.doc[i]
    if sums_up(view, i) or (word in RELATIVES and word not in ("que", "qu'")):
        return False
    if word in ("de", "d'", "dans", "sur", "que", "qu'"):
        return True
    if word in ("mais", "alors", "tandis", "ce", "avant", "après", "lors", "soit", "contre", "et"):
        return False
    if token.pos_ in ("ADP", "SCONJ", "CCONJ") or word in PREPOSITIONS or word in TIMES:
        return False
    return (
        is_finite(token)
        or token.pos_ in ("AUX", "NUM", "DET", "NOUN", "ADJ", "PRON", "PROPN", "ADV")
        or word in ("ne", "n'")
    )


def _other_speaks(view: View, conjunction: int, end: int) -> bool:
    """Whether somebody else has a cue after *et* (*… et le maire estime que …*; *… mais selon lui …*)."""
    first = conjunction + 1 + (view.words[conjunction + 1 : conjunction + 2] == [","])
    vouches = view.cue_at.get(first)
    if view.words[conjunction] == "mais" and vouches is not None and vouches.lemma == "pour":
        # *… mais pour la police, il s'est noyé*
        comma = next((j for j in range(first + 1, first + _WHOSE) if view.words[j : j + 1] == [","]), first)
        whose = comma > first + 1 and voice(view, (first + 1, comma)) in ("person", "group", "name")
        return whose and has_clause(view, comma, end)
    if vouches is not None and vouches.pos == "preposition" and vouches.lemma != "pour":
        return view.words[vouches.end : vouches.end + 1] not in (["lui"], ["elle"], ["eux"])
    for k in range(conjunction + 1, min(conjunction + 16, end)):
        cue = view.cue_at.get(k)
        if (
            cue is not None
            and cue.pos == "verb"
            and cue.shape is Shape.FINITE
            and view.quote(k) is view.quote(conjunction)
        ):
            polled = any("%" in view.words[t] for t in range(conjunction, k))  # *… et 12 % jugent que…*
            return not polled and view.words[cue.end : cue.end + 1] in (["que"], ["qu'"])
    return False


def _told_apart(view: View, semicolon: int, end: int) -> bool:
    """Whether what follows a semicolon has a cue of its own."""
    return any(
        semicolon < cue.start < end and cue.strength == "core" and cue.pos != "noun" for cue in view.cues
    )
