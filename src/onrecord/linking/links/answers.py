"""Denials that do not say what they deny: who is accused, and where they stand, tells what they answer."""

from __future__ import annotations

from onrecord.languages.denials import dismisses, is_denying, is_reply, points_back, takes_up
from onrecord.languages.names import states
from onrecord.linking.copies.days import ordinal
from onrecord.linking.links.aims import is_aimed, is_called
from onrecord.linking.links.claim import Claim
from onrecord.linking.links.matter import telling
from onrecord.linking.links.meant import can_be_meant

_CHARGES = ("accuse", "assert", "warn")
_NEAR = 700  # characters to a denial from a claim about whoever denies,
_FAR = 2500  # and from an accusation of him
_LAST = 3  # days after which such a denial answers nothing any more


def answer(a: Claim, b: Claim) -> float | None:
    """How surely a denial that does not say what it denies is meant for a claim; None if it is not.

    The claim is about whoever denies; what only stands beside is weighed elsewhere (see `rebuttals`).
    """
    if a.act not in _CHARGES or a.parent == b.id or not (is_answer(b) or _replies(a, b)):
        return None
    if not is_aimed(a, b, strictly=True) or not can_be_meant(a, b):
        return None
    named = telling(b).entities - states().keys()
    if named and not any(is_called(a, name) for name in named) and not named & (a.entities | a.targets):
        return None
    accuses = a.act == "accuse"
    if a.document != b.document:
        return 0.6 if accuses and takes_up(b.words) and _soon(a, b) else None
    gap = b.place - a.place
    if gap < 0:
        return 0.6 if accuses and not _too_early(b, -gap) else None
    reach, sure = (_FAR, 0.9) if accuses else (_NEAR, 0.75)
    return sure - 0.2 * gap / _FAR if gap <= reach else None


def is_answer(claim: Claim) -> bool:
    """Whether a denial does not say what it denies (*rejette ces accusations*, *C'est faux*)."""
    rejects = claim.act != "assert" or is_denying(claim.cue)
    return (rejects and takes_up(claim.words)) or dismisses(claim.words)


def _replies(a: Claim, b: Claim) -> bool:
    """Whether whoever is accused answers by saying that something is not so, in whatever words."""
    return a.act == "accuse" and b.sign < 0 and is_reply(b.cue) and is_aimed(a, b, strictly=True)


def _too_early(b: Claim, gap: int) -> bool:
    """Whether a denial stands too far before an accusation to be of it, or is of one that stands before."""
    return gap > _NEAR or points_back(b.words)


def _soon(a: Claim, b: Claim) -> bool:
    first, last = ordinal(a.end), ordinal(b.start)
    return first is not None and last is not None and 0 <= last - first <= _LAST
