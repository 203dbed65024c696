"""Positions that a text itself tells to be given up: *qui avait exclu toute hausse, promet à présent 3 %*."""

from __future__ import annotations

import re

from onrecord.languages.changes import (
    holds_firm,
    is_now,
    is_own_error,
    is_set_against,
    takes_up,
    yields,
)
from onrecord.languages.denials import is_silent
from onrecord.languages.stems import stems
from onrecord.linking.links.claim import Claim
from onrecord.linking.links.kin import alike, told
from onrecord.linking.links.matter import matter
from onrecord.linking.links.stances import mains, stance
from onrecord.linking.links.succession import body, one_speaker, whole_state

_YIELDING = ("propose", "commit", "concede", "support")
_SAYING = ("assert", "concede", "commit")
_OF_OTHERS = ("accuse", "warn", "ask")  # acts that tell what others do, or will
_INDEFINITE = re.compile(r"(?:une?|des|plusieurs|certaine?s|d['’]autres)\b")
_SOON = 400  # characters after what one had said in which he owns that he was wrong
_SURE, _LIKELY, _MAYBE = 0.75, 0.65, 0.55


def abandoned(a: Claim, b: Claim) -> float | None:
    """How surely b gives up what the same text tells a to have been; None where it does not.

    What a text marks as a change need only be of one thing; without a mark it must be the same thing.
    """
    if not (_is_told_beside(a, b) and _one_voice(a, b)):
        return None
    if is_own_error(b.words) and a.turn.start < b.turn.start:
        return _LIKELY
    if not _gives_way(a, b):
        return None
    found = matter(a, b)
    if other_figures(a, b) or (found is not None and found.elsewhere):
        return None
    rest = _rest(a, b)
    marked = a.turn.until or a.turn.marked or b.turn.later or is_now(rest)
    shared = alike(told(a), stems(rest)) or _is_taken_up(a, b)
    met = alike(mains(a), mains(b) & frozenset(stems(rest)))
    if shared and marked:
        return _SURE if met else _LIKELY
    if met and 2 * shared > len(told(a)):
        return _LIKELY
    same = a.predicate is not None and a.predicate == b.predicate
    return _MAYBE if (same and b.turn.later) or _is_limited(a, b) else None


def other_figures(a: Claim, b: Claim) -> bool:
    """Whether both give figures, and none that the other gives."""
    ours, theirs = ({q.low for q in claim.quantities} for claim in (a, b))
    return bool(ours and theirs) and not ours & theirs


def _is_told_beside(a: Claim, b: Claim) -> bool:
    """Whether a is told as what had been before, in the sentence of b or, with a mark, next to it."""
    if a.document != b.document or not a.turn.earlier or b.turn.earlier or b.parent == a.id:
        return False
    if a.turn.start == b.turn.start:
        return True
    if a.turn.after:
        return False
    first, second = sorted((a, b), key=lambda claim: claim.place)
    if second is b and is_own_error(b.words):
        return b.place - a.place <= _SOON
    if not second.since <= first.turn.start:
        return False
    return a.turn.until or b.turn.later or (a.turn.marked and second is a)


def _one_voice(a: Claim, b: Claim) -> bool:
    """Whether one holds both, himself or by his spokesman."""
    if a.parent == b.id:
        return a.speaker is not None and a.speaker in (b.speaker, b.principal)
    if a.hearsay or b.hearsay:
        return False
    if a.turn.after and not a.name:
        return True
    if one_speaker(a, b):
        return bool(a.name) and (a.turn.start == b.turn.start or not _INDEFINITE.match(a.name.lower()))
    if is_set_against(a.cue) and whole_state(a) is not None and whole_state(a) == whole_state(b):
        return True
    return body(a) is not None and body(a) == body(b)


def _gives_way(a: Claim, b: Claim) -> bool:
    """Whether b is for what a is against, or the reverse, or the text says so (*assurait pourtant*)."""
    ours, theirs = _side(a), _side(b)
    if ours and theirs and ours != theirs:
        return True
    if is_set_against(a.cue) and holds_firm(a.cue) and b.act not in _OF_OTHERS:
        return True
    return a.act == "demand" and a.turn.until and b.act in ("concede", "propose") and stance(b) == 1


def _side(claim: Claim) -> int:
    """Whether a claim is for what it tells, or says that it is so, or the reverse; 0 for charges."""
    if found := stance(claim):
        return found
    return claim.sign if claim.act in (*_SAYING, "deny") else 0


def _is_taken_up(a: Claim, b: Claim) -> bool:
    """Whether the second of two takes up the first (*avait pourtant exclu toute discussion sur ce point*)."""
    return takes_up(b.words) if b.place > a.place else (is_set_against(a.cue) and takes_up(a.words))


def _rest(a: Claim, b: Claim) -> str:
    """What b tells, without a where that is told within it."""
    return b.words.replace(a.words, " ") if a.parent == b.id else b.words


def _is_limited(a: Claim, b: Claim) -> bool:
    """Whether what was refused until now is followed by something granted."""
    rest = _rest(a, b)
    if _side(a) != -1 or a.act == "deny" or is_silent(f"{a.cue} {a.words}"):
        return False
    if a.parent == b.id:
        return is_now(rest) and yields(rest)
    if a.act != "refuse" or b.act not in _YIELDING:
        return False
    return (a.turn.until and b.turn.later) or (
        a.turn.start == b.turn.start and (a.turn.until or b.turn.later)
    )
