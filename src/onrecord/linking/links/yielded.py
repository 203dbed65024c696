"""Positions that are given up by what the claims themselves tell, whatever else they share."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.languages.changes import (
    holds_firm,
    is_unconditional,
    renounces,
    sets_condition,
    talks,
    waits,
    yields,
)
from onrecord.languages.issues import answers, beside, is_own
from onrecord.languages.stems import stems
from onrecord.linking.links.aims import one_camp
from onrecord.linking.links.claim import Claim
from onrecord.linking.links.finding import same_side
from onrecord.linking.links.matter import matter
from onrecord.linking.links.succession import body, one_speaker

_TELLING = 1.7  # a word and a name, or two words, are shared,
_MOST = 0.5  # and so much of what is given up was asked for


def is_admitted(a: Claim, b: Claim) -> bool:
    """Whether one sentence tells both, and so of one speaker: *reconnaît la fuite, après avoir soutenu que la
    cuve tenait*."""
    if not a.turn.after or a.document != b.document or a.since != b.since:
        return False
    return holds_firm(a.cue) and yields(b.cue)


def is_waived(a: Claim, b: Claim) -> bool:
    """Whether one would not talk, or only after something else, and the other sets no condition any more."""
    if b.sign < 0 or not (one_speaker(a, b) or same_side(a, b)) or not is_unconditional(b.words):
        return False
    if _waits(a) and (talks(a.words) or talks(b.words) or _is_of_one_matter(a, b)):
        return True
    return _will_not_talk(a)


def is_renounced(a: Claim, b: Claim) -> bool:
    """Whether one asks for something and then, or somebody of his camp, gives it up by word (*renonce à*)."""
    if a.act not in ("demand", "refuse", "warn", "commit") or renounces(a.cue) or not renounces(b.cue):
        return False
    if not (one_speaker(a, b) or one_camp(a, b) or (body(a) is not None and body(a) == body(b))):
        return False
    found = matter(a, b)
    return found is not None and found.weight >= _TELLING and found.covers[1] >= _MOST


def _is_of_one_matter(a: Claim, b: Claim) -> bool:
    """Whether both name one thing or place, and tell something else in one word."""
    found = matter(a, b)
    return found is not None and bool(found.entities and found.terms) and found.weight >= _TELLING


def _waits(claim: Claim) -> bool:
    return sets_condition(claim.words) or (claim.sign < 0 and waits(claim.words))


def _will_not_talk(claim: Claim) -> bool:
    return claim.sign < 0 and claim.act in ("refuse", "commit") and talks(claim.words)


def positions(claim: Claim) -> Iterator[str]:
    """The questions on which a claim takes a position that may be given up; `condition` where it sets one."""
    yield from filter(is_own, answers(claim.words))
    if is_unconditional(claim.words) or (_waits(claim) and talks(claim.words)) or _will_not_talk(claim):
        yield "condition"


def is_answered_otherwise(a: Claim, b: Claim) -> bool:
    """Whether one speaker first says that he does a thing and then that he does not, or the reverse."""
    if not one_speaker(a, b) or a.turn.after:
        return False
    ours, theirs = answers(a.words), answers(b.words)
    return any(
        is_own(q) and ours[q].value != theirs[q].value and _may_be_of_one(q, a, b)
        for q in ours.keys() & theirs.keys()
    )


def _may_be_of_one(question: str, a: Claim, b: Claim) -> bool:
    """Whether what two tell beside their answers is the same in part, or one tells nothing."""
    ours, theirs = (set(stems(beside(question, claim.words))) for claim in (a, b))
    return not ours or not theirs or bool(ours & theirs)
