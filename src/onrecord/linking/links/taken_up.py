"""What a denial takes up of what was told right before it: by a noun for it, by *such*, or in its words."""

from __future__ import annotations

from collections.abc import Iterable

from onrecord.languages.denials import (
    is_denying,
    publishes,
    sums_up,
    tells_of_any_such,
    tells_of_blame,
    tells_of_counts,
    tells_of_such,
)
from onrecord.languages.names import fold
from onrecord.languages.stems import plain
from onrecord.linking.links.able import may_be_taken_up, one_source
from onrecord.linking.links.claim import Claim
from onrecord.linking.links.kin import kin, likeliest
from onrecord.linking.links.meant import blames_somebody
from onrecord.linking.links.scene import Scene

_DENIES = frozenset(("cue", "deny"))
_NEXT = 400  # characters from a claim to a denial that there is such a thing as it tells of
_BESIDE = 250  # and between a denial of what somebody told and what that was
_ROOT = 5  # letters that a noun and a verb for saying share (*annonce*, *annoncer*)


def twin(denial: Claim, claims: Iterable[Claim]) -> Claim | None:
    """The claim in whose very words a cue that denies has its content (*le pont tient, ce que nie Odar*)."""
    if not denial.spans or not is_denying(denial.cue):
        return None
    same = (claim for claim in claims if claim.spans == denial.spans and claim.id != denial.id)
    told = (a for a in same if not is_denying(a.cue) and may_be_taken_up(a, denial))
    return next((a for a in told if not one_source(a, denial)), None)


def headed(scene: Scene) -> Claim | None:
    """Its sentence opens with a noun for what stands right before (*Cette annonce a été démentie*)."""
    words = scene.denial.words
    if not words[:1].isupper() or not sums_up(words) or not scene.kinds & _DENIES:
        return None
    good = [claim for claim in scene.prior if _may_be_called(words, claim)]
    named = [claim for claim in good if _is_cued(words, claim)]
    return next((claim for claim in (*named, *good) if claim in named or scene.is_next(claim)), None)


def such(scene: Scene) -> Claim | None:
    """It denies such a thing as has just been told (*a démenti qu'un tel projet existe*)."""
    denial = scene.denial
    if not tells_of_such(denial.words) or not scene.kinds & {"own", *_DENIES}:
        return None
    before = (claim for claim in scene.prior if scene.is_next(claim))
    if tells_of_any_such(denial.words) and (last := next(before, None)):
        return last
    akin = [claim for claim in scene.prior if scene.is_next(claim, _NEXT) and kin(claim, denial)]
    return likeliest(akin, denial)


def reported(scene: Scene) -> Claim | None:
    """It denies a writing, which the text has tell something (*dément ce rapport, qui accuse*)."""
    denial = scene.denial
    named = fold(denial.words.strip())
    if not scene.kinds & _DENIES or not named:
        return None
    beside = (claim for claim in scene.able if abs(claim.place - denial.place) <= _BESIDE)
    return next((claim for claim in beside if fold(claim.name) == named and publishes(named)), None)


def _may_be_called(noun: str, claim: Claim) -> bool:
    """Whether a noun for what was said can be meant for a claim (*ces accusations*, *ce bilan*)."""
    if tells_of_blame(noun):
        return blames_somebody(claim)
    return not tells_of_counts(noun) or bool(claim.quantities)


def _is_cued(noun: str, claim: Claim) -> bool:
    """Whether a claim is told by the verb of a noun (*cette annonce*; *a annoncé*)."""
    roots = {word[:_ROOT] for word in plain(noun) if len(word) > _ROOT}
    return not roots.isdisjoint(word[:_ROOT] for word in plain(claim.cue))
