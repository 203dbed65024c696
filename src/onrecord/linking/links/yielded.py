"""Positions that are given up by what the claims themselves tell, whatever else they share."""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.languages.changes import (
    holds_firm,
    inflexible,
    is_confirming,
    is_innocent,
    is_open,
    is_to_come,
    is_unconditional,
    owns_up,
    renounces,
    sets_condition,
    talks,
    waits,
    where_renounced,
    yields,
)
from onrecord.languages.denials import is_denying
from onrecord.languages.issues import answers, beside, is_own
from onrecord.languages.names import bare, states
from onrecord.languages.stems import stems
from onrecord.linking.links.aims import one_camp
from onrecord.linking.links.claim import Claim
from onrecord.linking.links.finding import same_side
from onrecord.linking.links.kin import alike, told
from onrecord.linking.links.matter import Matter, matter
from onrecord.linking.links.succession import body, one_speaker

_TELLING = 1.7  # a word and a name, or two words, are shared,
_MOST = 0.5  # and so much of what is given up was asked for
_ONE, _ALL = 1.0, 0.95  # or, of one speaker, one word that is all of it
_GIVING_UP = ("renoncer", "abandonner")
_CAPITAL = re.compile(r"\b[A-ZÀ-ÖØ-Þ][\w\-]+")
_OWN = re.compile(r"(?:nous|on|j['’]|je|ils?|elles?|notre|nos|son|sa|ses|leurs?)\b", re.IGNORECASE)


def is_admitted(a: Claim, b: Claim) -> bool:
    """Whether one sentence tells both, and so of one speaker: *reconnaît la fuite, après avoir soutenu que la
    cuve tenait*."""
    if not a.turn.after or a.document != b.document:
        return False
    if a.since == b.since and holds_firm(a.cue) and yields(b.cue):
        return True
    beside = (
        a.since == b.since or a.since <= b.place < a.place
    )  # *Et ce, après avoir démenti que la cuve fuie*
    if not beside or not is_denying(a.cue) or not is_confirming(b.cue) or b.sign < 0:
        return False
    return a.words not in b.words and matter(a, b) is not None


def is_pleaded_anew(a: Claim, b: Claim) -> bool:
    """Whether somebody who first owned up to a deed then says that he is innocent."""
    if a.document != b.document or not one_speaker(a, b) or not a.turn.earlier or b.turn.earlier:
        return False
    return owns_up(a.cue) and a.sign > 0 and b.sign > 0 and is_innocent(b.words) and not is_innocent(a.words)


def is_waived(a: Claim, b: Claim) -> bool:
    """Whether one would not talk, or only after something else, and the other sets no condition any more."""
    if b.sign < 0 or not (one_speaker(a, b) or same_side(a, b)) or not is_unconditional(b.words):
        return False
    if _waits(a) and (talks(a.words) or talks(b.words) or _is_of_one_matter(a, b)):
        return True
    return _will_not_talk(a)


def is_renounced(a: Claim, b: Claim) -> bool:
    """Whether one asks for something, or lists it (*énumère*), and then, or somebody of his camp, gives it up
    by word (*renonce à*)."""
    if a.act not in ("demand", "refuse", "warn", "commit", "assert") or _gives_up(a):
        return False
    if one_camp(a, b) and _is_said_to_give_up(a, b):
        return True
    if not _gives_up(b):
        return False
    if not (one_speaker(a, b) or one_camp(a, b) or _one_body(a, b)):
        return False
    found = matter(a, b)
    return found is not None and (_is_most(found) or (one_speaker(a, b) and _is_all(found, b)))


def is_softened(a: Claim, b: Claim) -> bool:
    """Whether one will not yield on a thing (*non négociable*) and then talks about it."""
    firm = inflexible(a.words) or (a.act == "demand" and inflexible(b.words))
    if not firm or not (one_speaker(a, b) or _one_body(a, b)):
        return False
    if not (is_open(f"{b.cue} {b.words}") or _gives_up(b)):
        return False
    numbers = {term for term in a.terms & b.terms if term.isdigit()}
    return bool(numbers) or alike(told(a) - set(stems(firm)), told(b)) > 0


def _gives_up(claim: Claim) -> bool:
    """Whether somebody gives up what he asked for, by the cue or in his own words (*nous renonçons à*)."""
    if renounces(claim.cue) or claim.turn.dropped:
        return True
    subjects = [arg.text for arg in claim.arguments if arg.role == "subject"]
    own = all(_OWN.match(text) or text in claim.name for text in subjects)
    return claim.sign > 0 and claim.predicate in _GIVING_UP and own


def _is_said_to_give_up(a: Claim, b: Claim) -> bool:
    """Whether somebody of his camp tells that he gives up what he asked for (*Odar n'exige plus rien*)."""
    at = where_renounced(b.words)
    named = set(_CAPITAL.findall(b.words[:at])) if at else set()
    if not named or not named <= set(_CAPITAL.findall(a.name)):
        return False
    return 2 * alike(told(a), told(b)) > len(told(a))


def _one_body(a: Claim, b: Claim) -> bool:
    """Whether both are of one body, or one is the body and the other known to speak for it; of no state."""
    if body(a) is not None and body(a) == body(b):
        return True
    side = a.side if same_side(a, b) else None
    return side is not None and bare(side) not in states() and side in (a.speaker, b.speaker)


def _is_most(found: Matter) -> bool:
    return found.weight >= _TELLING and found.covers[1] >= _MOST


def _is_all(found: Matter, b: Claim) -> bool:
    """Whether all that is given up was asked for, the verb that tells so left out."""
    rest = found.weight / found.covers[1] - found.weight - (b.predicate in _GIVING_UP)
    return found.weight >= _ONE and found.weight >= _ALL * (found.weight + rest)


def _is_of_one_matter(a: Claim, b: Claim) -> bool:
    """Whether both name one thing or place, and tell something else in one word."""
    found = matter(a, b)
    return found is not None and bool(found.entities and found.terms) and found.weight >= _TELLING


def _waits(claim: Claim) -> bool:
    return sets_condition(claim.words) or (claim.sign < 0 and waits(claim.words))


def _will_not_talk(claim: Claim) -> bool:
    return claim.sign < 0 and claim.act in ("refuse", "commit") and talks(claim.words)


def positions(claim: Claim) -> Iterator[str]:
    """The questions on which a claim takes a position that may be given up; `condition` where it sets one,
    and the numbers that it asks for or offers."""
    yield from filter(is_own, answers(claim.words))
    if is_unconditional(claim.words) or (_waits(claim) and talks(claim.words)) or _will_not_talk(claim):
        yield "condition"
    if claim.act in ("demand", "propose") or inflexible(claim.words):
        yield from (f"sum {term}" for term in claim.terms if term.isdigit())


def is_answered_otherwise(a: Claim, b: Claim) -> bool:
    """Whether one speaker first says that he does a thing and then that he does not, or the reverse."""
    if not one_speaker(a, b) or a.turn.after:
        return False
    if is_to_come(b.words) and not is_to_come(a.words):  # what is not so now may be so tomorrow
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
