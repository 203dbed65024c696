"""Denials that do not say what they deny, and answer an accusation that another article told before."""

from __future__ import annotations

from onrecord.languages.denials import dismisses, is_denying, takes_up
from onrecord.languages.names import states
from onrecord.linking.copies.days import ordinal
from onrecord.linking.links.aims import is_aimed, is_called
from onrecord.linking.links.claim import Claim
from onrecord.linking.links.matter import telling
from onrecord.linking.links.meant import can_be_meant

_SURE = 0.6
_LAST = 3  # days after which such a denial answers nothing any more


def answer(a: Claim, b: Claim) -> float | None:
    """How surely a denial that does not say what it denies is meant for an accusation in another article.

    That is aimed at whoever denies; None if it is not meant. Within an article see `replies`.
    """
    if a.document == b.document or a.act != "accuse" or not is_answer(b) or not takes_up(b.words):
        return None
    if not _soon(a, b) or not is_aimed(a, b, strictly=True) or not can_be_meant(a, b):
        return None
    named = telling(b).entities - states().keys()
    if named and not any(is_called(a, name) for name in named) and not named & (a.entities | a.targets):
        return None
    return _SURE


def is_answer(claim: Claim) -> bool:
    """Whether a denial does not say what it denies (*rejette ces accusations*, *C'est faux*)."""
    rejects = claim.act != "assert" or is_denying(claim.cue)
    return (rejects and takes_up(claim.words)) or dismisses(claim.words)


def _soon(a: Claim, b: Claim) -> bool:
    first, last = ordinal(a.end), ordinal(b.start)
    return first is not None and last is not None and 0 <= last - first <= _LAST
