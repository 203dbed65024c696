"""Whether two claims tell of one holder's position, and which was made first."""

from __future__ import annotations

import re

from onrecord.languages.changes import is_now
from onrecord.languages.names import bare, states
from onrecord.languages.stems import stems
from onrecord.linking.copies.days import ordinal
from onrecord.linking.links.claim import Claim
from onrecord.linking.links.finding import same_speaker

_INDEFINITE = re.compile(r"(?:une?|des|plusieurs|certaine?s|d['’]autres)\b")
_WHOLE = re.compile(r":(?:gouvernement|autorites|presidence)$")  # bodies that speak for the whole of a state
_AFTER = 260  # characters between *après avoir exclu* and what it went before


def in_order(one: Claim, other: Claim) -> tuple[Claim, Claim] | None:
    """The two claims, the earlier first; None where the order is not known."""
    if _before(one, other) != _before(other, one):
        return (one, other) if _before(one, other) else (other, one)
    if one.document == other.document:
        ours, theirs = (claim.turn.earlier - claim.turn.later for claim in (one, other))
        if ours != theirs:
            return (one, other) if ours > theirs else (other, one)
        if _spans(one, other) != _spans(other, one):
            return (one, other) if _spans(one, other) else (other, one)
    return None


def _spans(a: Claim, b: Claim) -> bool:
    """Whether a text tells a to be of days that began before those of b and last until then (*en mars*)."""
    ours, last, theirs = ordinal(a.start), ordinal(a.end), ordinal(b.start)
    return a.told and ours is not None and last is not None and theirs is not None and ours < theirs <= last


def _before(a: Claim, b: Claim) -> bool:
    """Whether the days on which a was made are all before those of b."""
    last = a.end if a.told or not a.turn.earlier else a.published
    first = None if b.turn.earlier else b.start  # it may have been long before its text
    ours, theirs = ordinal(last), ordinal(first)
    return ours is not None and theirs is not None and ours < theirs


def one_holder(a: Claim, b: Claim) -> bool:
    """Whether both hold one position: one speaker, or two who speak for one body, but for no whole state."""
    if one_speaker(a, b):
        return bool(a.name)
    if a.turn.after and not a.name and a.document == b.document:
        return abs(a.place - b.place) <= _AFTER
    if is_marked(a, b) or (body(a) is not None and body(a) == body(b)):
        return True
    if _own_state(a) is not None and _own_state(a) == _own_state(b):
        return True
    return tells_change(b) and whole_state(a) is not None and whole_state(a) == whole_state(b)


def tells_change(claim: Claim) -> bool:
    """Whether a claim, or its text beside it, tells that it was not so before (*ira finalement à Melk*)."""
    return claim.turn.marked or claim.turn.later or is_now(claim.words)


def whole_state(claim: Claim) -> str | None:
    """The state for the whole of which a claim is made."""
    return _state(_holder(claim))


def _own_state(claim: Claim) -> str | None:
    """The state that makes a claim, under its own name or that of its government."""
    return _state(claim.speaker)


def _state(actor: str | None) -> str | None:
    state = _WHOLE.sub("", actor) if actor is not None else None
    return state if state is not None and bare(state) in states() else None


def body(claim: Claim) -> str | None:
    """Whose position a claim tells, where that is no whole state."""
    holder = _holder(claim)
    return holder if holder is not None and bare(holder) not in states() else None


def one_name(a: Claim, b: Claim) -> bool:
    """Whether both speak for a body that cannot be told apart, called alike (*la police nationale*, *un
    porte-parole de la police*)."""
    ours, theirs = body_name(a), body_name(b)
    if not ours or not theirs:
        return False
    shorter = min(ours, theirs, key=len)
    full = len(shorter) > 1 or a.behalf is not None or b.behalf is not None
    return ours == theirs or (full and (ours <= theirs or theirs <= ours))


def body_name(claim: Claim) -> frozenset[str]:
    """The stems by which a text calls a body, no state, for which a claim is made or that makes it."""
    if claim.behalf is not None:
        return frozenset() if bare(claim.behalf) in states() else frozenset(stems(claim.behalf))
    if claim.speaker is not None or _INDEFINITE.match(claim.name.lower()):
        return frozenset()
    return frozenset(stems(claim.name))


def _holder(claim: Claim) -> str | None:
    """Whose position a claim tells: that of the body for which it is made, else of who makes it."""
    return claim.principal or claim.speaker


def one_speaker(a: Claim, b: Claim) -> bool:
    return same_speaker(a, b) or _is_short_for(a, b) or _is_short_for(b, a)


def _is_short_for(a: Claim, b: Claim) -> bool:
    """Whether a document calls the speaker of b by the head of his name alone (*la société*)."""
    if a.document != b.document or a.speaker is not None or not a.name:
        return False
    return b.name.startswith(f"{a.name} ")


def is_marked(a: Claim, b: Claim) -> bool:
    """Whether the text beside one of them says that they change position."""
    if a.document != b.document:
        return tells_change(b) and same_speaker(a, b)
    ours, theirs = ({claim.speaker, claim.principal, claim.side} - {None} for claim in (a, b))
    if one_speaker(a, b) or (_holder(a) is not None and _holder(a) == _holder(b)):
        return a.turn.marked or b.turn.marked
    return bool(a.turn.of & theirs and a.turn.earlier) or bool(b.turn.of & ours and b.turn.later)
