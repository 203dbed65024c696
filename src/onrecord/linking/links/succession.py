"""Whether two claims tell of one holder's position, and which was made first."""

from __future__ import annotations

from onrecord.languages.names import bare, states
from onrecord.linking.copies.days import ordinal
from onrecord.linking.links.claim import Claim
from onrecord.linking.links.finding import same_speaker

_AFTER = 260  # characters between *après avoir exclu* and what it went before


def in_order(one: Claim, other: Claim) -> tuple[Claim, Claim] | None:
    """The two claims, the earlier first; None where the order is not known."""
    if _before(one, other) != _before(other, one):
        return (one, other) if _before(one, other) else (other, one)
    if one.document == other.document:
        ours, theirs = (claim.turn.earlier - claim.turn.later for claim in (one, other))
        if ours != theirs:
            return (one, other) if ours > theirs else (other, one)
    return None


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
    holder = _holder(a)
    return is_marked(a, b) or (holder is not None and holder == _holder(b) and bare(holder) not in states())


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
        return b.turn.marked and same_speaker(a, b)
    ours, theirs = ({claim.speaker, claim.principal, claim.side} - {None} for claim in (a, b))
    if one_speaker(a, b) or (_holder(a) is not None and _holder(a) == _holder(b)):
        return a.turn.marked or b.turn.marked
    return bool(a.turn.of & theirs and a.turn.earlier) or bool(b.turn.of & ours and b.turn.later)
