"""Words told by two cues: which of them are whose, and where one speaker only says so twice.

*Selon X, « A », a dit Y*; *X a ajouté que « A », a-t-il dit*; *« Selon X, A, ajoute Y »*
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from onrecord.languages.grammar import word_class
from onrecord.reading.candidate import Candidate
from onrecord.reading.overlap import inside, meet
from onrecord.reading.quotations.quotes import Quote

_CLOSING = ("quote.inverted", "quote.interrupted", "clause.inverted")  # rules whose cue follows what was said
_RESUMED = "clause.resumed"
_BLANK = ' \u00a0\n,;.«»“”"'
_PAUSES = ',»”"'
_MARKS = '«“" \u00a0'
_JOINED = re.compile(r",[ \u00a0](?:mais|et|car|puis)[ \u00a0]*$")
_TURN = re.compile(r",[ \u00a0](?:mais|car|or)[ \u00a0]")
_PRONOUNS = word_class("strong_pronouns")


def told_once(text: str, quotes: Sequence[Quote], found: Sequence[Candidate]) -> list[Candidate]:
    """The candidates, each without another's cue in its content; one speaker's two cues tell the same."""
    found = [one for one in found if not any(_narrower(one, o) or _target(one, o) for o in found)]
    once = [_once(text, quotes, one, found) for one in found]
    closing = [c for c in once if c.rule in (*_CLOSING, "preposition.according") and c.source]
    return [_without(text, one, closing) for one in once if not any(_is_source(one, c) for c in closing)]


def _narrower(one: Candidate, other: Candidate) -> bool:
    """Whether another tells by the same cue what alone is said (*X nie que P, comme l'affirme Y*)."""
    taken_up = one.rule in _CLOSING and other.rule == "clause.comme"
    return taken_up and meet(one.cue, other.cue) and one.content[0][0] < other.content[0][0]


def _target(one: Candidate, other: Candidate) -> bool:
    """Whether one gives what a verb is about, the other what it says (*Il défend sa loi : « Elle aide »*)."""
    objects = one.rule == "clause.np" and other.rule == "quote.colon" and meet(one.cue, other.cue)
    return objects and one.content[-1][1] <= other.content[0][0]


def _is_source(one: Candidate, other: Candidate) -> bool:
    """Whether one takes for content who says it by the same cue (*Le plan, affirme la ville, tiendra*)."""
    return one.rule == "clause.np" and meet(one.cue, other.cue) and inside(one.content, other.source)


def _once(text: str, quotes: Sequence[Quote], one: Candidate, found: Sequence[Candidate]) -> Candidate:
    """The same with what an earlier cue of its speaker gives as content (*X dit que « A », ajoute-t-il*)."""
    start, end = one.content[0]
    again = one.rule == "preposition.according" and text[slice(*one.source[0])].lower() in _PRONOUNS
    within = [q for q in quotes if q.depth == 0 and start < q.outer[0] < end]
    if one.rule == "clause.inverted" and one.follows:
        return _after_turn(text, one, found)
    if len(one.content) > 1 or not (again or (within and one.rule == "quote.inverted")):
        return one
    limit = within[0].outer[0] if within else end
    for other in found:
        if other.rule in _CLOSING or not other.cue or not start <= other.cue[0][0] < limit:
            continue
        first = other.content[0][0]
        if again and one.cue[0] < other.cue[0]:
            continue  # *Selon lui, deux élus ont dit que P*
        if again and other.content[-1][1] >= end:
            return replace(one, content=other.content)
        if one.follows and _JOINED.search(text[start : within[-1].outer[0]]):
            return replace(one, content=((within[-1].inner[0], end),))
        if one.follows and other.rule.startswith("preposition.") and other.cue[0][0] == start < first < end:
            # *Pour l'élue, c'est « injuste », dénonce-t-elle*
            return replace(one, content=((first, end),), source=other.source, follows=False)
        leads = first >= limit or not text[first:limit].strip(_BLANK)
        covers = other.rule == "clause.que" and first < end <= other.content[-1][1] + 1
        if (leads and other.rule.startswith("preposition.")) or (one.follows and (leads or covers)):
            return replace(one, content=((max(first, limit + 1) if leads else first, end),))
    return one


def _after_turn(text: str, one: Candidate, found: Sequence[Candidate]) -> Candidate:
    """The same from where it turns from what another cue gives (*X dit que A, mais B, ajoute-t-il*)."""
    start, end = one.content[0]
    earlier = [c for c in found if c.rule == "clause.que" and start <= c.cue[0][0] and c.content[0][0] < end]
    turns = [m for m in _TURN.finditer(text, start, end) if any(c.content[0][0] < m.start() for c in earlier)]
    return replace(one, content=((turns[-1].end(), end), *one.content[1:])) if turns else one


def _without(text: str, one: Candidate, closing: Sequence[Candidate]) -> Candidate:
    """The same without another's cue and source at its end, or what that gives (*, mais « B »*)."""
    start, end = one.content[-1]
    if one.rule in _CLOSING or not one.cue:
        return one
    for other in closing:
        if other.rule not in _CLOSING and one.rule != _RESUMED:
            continue
        opened = other.content[0][0]
        first = min(other.cue[0][0], other.source[0][0])
        last = max(other.cue[-1][1], other.source[-1][1])
        joined = _JOINED.search(text[start:opened].rstrip(_MARKS)) if start < opened < end else None
        if joined and other.follows:
            return replace(one, content=(*one.content[:-1], (start, start + joined.start())))
        if start < first < last <= end and other.cue != one.cue and not text[last:end].strip(_BLANK):
            pause = max(text.rfind(sign, start, first) for sign in _PAUSES)
            said = text[start : max(pause, start)].rstrip(_BLANK)
            return replace(one, content=(*one.content[:-1], (start, start + len(said)))) if said else one
    return one
