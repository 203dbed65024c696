"""Accounts that are opposed by what they mean, whatever words they are told in (see `reading.against`)."""

from __future__ import annotations

from onrecord.linking.links.aims import one_camp
from onrecord.linking.links.claim import Claim
from onrecord.linking.links.denials import denies
from onrecord.linking.links.finding import (
    SHOWN,
    Finding,
    answers_other,
    nested,
    same_side,
    same_speaker,
)
from onrecord.linking.links.matter import matter, written
from onrecord.model import Against

_SURE = 0.75  # probability from which a link is shown


def by_meaning(one: Claim, other: Claim) -> Finding | None:
    """Whether the later of two claims of a document is against the earlier, in whatever order given."""
    a, b = sorted((one, other), key=lambda claim: (claim.place, claim.id))
    told = _told(a, b)
    if told is None or not _comparable(a, b):
        return None
    likely, shared = told.denies + told.contradicts, matter(a, b)
    if shared is not None and (shared.elsewhere or shared.another_day):
        return None
    denied = told.denies > told.contradicts and not same_side(a, b)
    if denied and _is_answered(b, a):
        a, b = b, a
    return Finding(
        type="denies" if denied and (denies(b) or not denies(a)) else "contradicts",
        ground="meaning",
        a=a,
        b=b,
        confidence=round(min(likely - _SURE + SHOWN, 1), 2),
        about=written(b, shared) if shared else (),
    )


def _is_answered(later: Claim, first: Claim) -> bool:
    """Whether what is printed later was said before (*avait assuré*, *jeudi*), and the first answers it."""
    if later.turn.earlier:
        return True
    return later.told and None not in (later.end, first.start) and str(later.end) < str(first.start)


def _told(a: Claim, b: Claim) -> Against | None:
    if a.document != b.document:
        return None
    return next((one for one in b.opposes if one.statement == a.id), None)


def _comparable(a: Claim, b: Claim) -> bool:
    """Whether two different sources tell how things are, neither within the words of the other."""
    if "questioned" in (a.certainty, b.certainty):
        return False
    if a.name in b.name or b.name in a.name:  # *ces gens*, *les annonces de ces gens*
        return False
    return not (same_speaker(a, b) or one_camp(a, b) or nested(a, b) or answers_other(a, b))
