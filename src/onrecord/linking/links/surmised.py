"""What one thinks likely, and later does not: *la piste de l'accident est privilégiée*, then *écartée*."""

from __future__ import annotations

from onrecord.languages.changes import surmise, weight_of
from onrecord.languages.stems import stems
from onrecord.linking.links.claim import Claim
from onrecord.linking.links.kin import alike, told
from onrecord.linking.links.succession import body, one_speaker


def is_reweighed(a: Claim, b: Claim) -> bool:
    """Whether one holds a surmise likely and later unlikely, or the reverse."""
    if not (one_speaker(a, b) or (body(a) is not None and body(a) == body(b))):
        return False
    ours, theirs = _topic(a), _topic(b)
    if not ours or not theirs or 2 * alike(ours, theirs) < min(len(ours), len(theirs)):
        return False
    return _weighed(a) * _weighed(b) == -1


def _weighed(claim: Claim) -> int:
    """1 where a claim holds a surmise likely, -1 where it holds it unlikely, 0 where it tells neither."""
    return weight_of(f"{claim.cue} {claim.words}") if surmise(claim.words) else 0


def _topic(claim: Claim) -> frozenset[str]:
    """What a surmise is: the words beside its noun and those that weigh it."""
    return told(claim) - frozenset(stems(surmise(claim.words)))
