"""Accounts that are opposed by what they mean, whatever words they are told in (see `reading.against`)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from onrecord.languages.denials import is_sentence, tells_of_blame, whose
from onrecord.linking.links.able import one_house
from onrecord.linking.links.aims import one_camp
from onrecord.linking.links.claim import Claim
from onrecord.linking.links.denials import denies
from onrecord.linking.links.finding import (
    SHOWN,
    Finding,
    Ground,
    answers_other,
    nested,
    same_side,
    same_speaker,
)
from onrecord.linking.links.matter import matter, written
from onrecord.linking.links.meant import blames_somebody, is_by
from onrecord.linking.links.retorts import kinds
from onrecord.model import Against

# The probability from which a link is shown, by how many statements further on the later stands; further on
# nothing is.
_SURE = {1: 0.85, 2: 0.93}
_DENIED = 0.65  # from this where the later is read as a denial and stands right behind
# From this where the text sets the later against what stands before (*mais selon les experts*), from the
# lower where neither answers the other.
_CONTRASTED, _CONTRADICTED = 0.8, 0.65
_MOSTLY = 0.5  # of what the network holds for likely is that they contradict each other
_AGREED = 0.95  # or this, where the earlier denies or refuses itself: who follows mostly denies the same
_KEPT = 0.25  # so much less is kept though not shown
_SUREST = 0.9  # how surely a link holds where the network has no doubt
_UNSHOWN = SHOWN - 0.05
# What rules find is not shown where the network, asked of the same two, holds it for less likely than this.
_DOUBTED: Mapping[Ground, float] = {"denial": 0.6, "answer": 0.3, "figures": 0.3}


def by_meaning(one: Claim, other: Claim) -> Finding | None:
    """Whether the later of two claims of a document is against the earlier, in whatever order given."""
    a, b = sorted((one, other), key=lambda claim: (claim.place, claim.id))
    told = _told(a, b)
    if told is None or told.apart not in _SURE:
        return None
    likely = _likely(told)
    sure = max(_least(told, b), _AGREED if a.act in ("deny", "refuse") else 0)
    if likely < sure - _KEPT or not _comparable(a, b):
        return None
    shared = matter(a, b)
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
        confidence=round(_confidence(likely, sure), 2),
        about=written(b, shared) if shared else (),
    )


def _least(told: Against, later: Claim) -> float:
    """From which probability on a link is shown."""
    if told.apart > 1:
        return _SURE[told.apart]
    if later.act == "deny":
        return _DENIED
    if not later.turn.opposing:
        return _SURE[told.apart]
    return _CONTRADICTED if told.contradicts >= _MOSTLY else _CONTRASTED


def checked(finding: Finding) -> Finding:
    """What a rule found, no longer to be shown where what both statements mean speaks against it."""
    told = _told(*sorted((finding.a, finding.b), key=lambda claim: (claim.place, claim.id)))
    least = _DOUBTED.get(finding.ground, 0.0)
    if finding.ground == "figures" and (finding.a.turn.recounts or finding.b.turn.recounts):
        return finding  # the text itself says that they differ
    if finding.ground == "answer" and (_only_calls_untrue(finding.b) or _names(finding.b, finding.a)):
        return finding  # a network that reads nothing but *Mensonges* cannot tell of what
    if told is None or _likely(told) >= least:
        return finding
    return replace(finding, confidence=min(finding.confidence, _UNSHOWN))


def _only_calls_untrue(claim: Claim) -> bool:
    """Whether a denial says no more than that something is untrue (*Des fables*)."""
    found = kinds(claim)
    plain = claim.sign > 0 and whose(claim.words) is None
    return plain and "vague" in found and bool(found & {"untrue", "lies"})


def _names(denial: Claim, claim: Claim) -> bool:
    """Whether a denial tells that it is of the word of whoever makes a claim, of a charge if it says so, and
    not also what is not so (*Contrairement à Odar, rien n'a brûlé*)."""
    named = whose(denial.words)
    if named is None or not is_by(claim, named) or (denial.sign < 0 and is_sentence(denial.words)):
        return False
    return blames_somebody(claim) or not tells_of_blame(denial.words)


def _confidence(likely: float, sure: float) -> float:
    over = likely - sure
    return SHOWN + (over if over < 0 else over / (1 - sure) * (_SUREST - SHOWN))


def _is_answered(later: Claim, first: Claim) -> bool:
    """Whether what is printed later was said before (*avait assuré*, *jeudi*), and the first answers it."""
    if later.turn.earlier:
        return True
    return later.told and None not in (later.end, first.start) and str(later.end) < str(first.start)


def _told(a: Claim, b: Claim) -> Against | None:
    return _of(b, a.id) if a.document == b.document else None


def _of(claim: Claim, earlier: str) -> Against | None:
    return next((one for one in claim.opposes if one.statement == earlier), None)


def _likely(told: Against) -> float:
    return told.denies + told.contradicts


def _comparable(a: Claim, b: Claim) -> bool:
    """Whether two different sources tell how things are, neither within the words of the other."""
    if "questioned" in (a.certainty, b.certainty):
        return False
    if a.name in b.name or b.name in a.name:  # *ces gens*, *les annonces de ces gens*
        return False
    if same_speaker(a, b) or one_camp(a, b) or one_house(a, b) or one_house(b, a):
        return False
    if "vague" in kinds(a) and "vague" in kinds(b):
        return False  # both deny what others said
    return not (nested(a, b) or _surely_answers_other(a, b))


def _surely_answers_other(a: Claim, b: Claim) -> bool:
    """Whether a denial was found to answer another claim, and the network does not doubt it."""
    if b.answers is None or not answers_other(a, b):
        return False
    other = _of(b, b.answers[0])
    return other is None or _likely(other) >= _DOUBTED["answer"]
