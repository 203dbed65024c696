"""What a denial answers where somebody blames whoever denies, or tells what is denied in like words."""

from __future__ import annotations

from onrecord.languages.denials import blames, is_charging, is_own, of_any, points_back, tells_of_blame
from onrecord.languages.gainsaying import is_smooth, none_of_ours
from onrecord.languages.narrated import charged
from onrecord.linking.links.able import one_source
from onrecord.linking.links.claim import Claim
from onrecord.linking.links.kin import alike, denied, denies_blame, kin, likeliest, tells, told
from onrecord.linking.links.matter import telling
from onrecord.linking.links.meant import blames_somebody, is_about
from onrecord.linking.links.scene import Scene

_BESIDE = 500  # characters from a charge to a denial of having done it,
_NEXT = 400  # from what is told to a denial in like words,
_NEAR = 700  # to a charge from a denial with which an article opens,
_FAR = 2500  # and from any charge of whoever denies
_PART = 3  # of so many words that are denied one at least was told
_PLAIN = frozenset(("cue", "deny", "own", "untrue"))


def accused(scene: Scene) -> Claim | None:
    """Somebody blames whoever denies, and the article charges him with no more (*Odar nie les faits*)."""
    if "vague" not in scene.kinds or not scene.is_formal:
        return None
    denial = scene.denial
    reach = _NEAR if denial.place < _NEAR and not points_back(denial.words) else 0
    good = [
        claim
        for claim in scene.able
        if -_FAR < claim.place - denial.place < reach
        and blames_somebody(claim)
        and is_about(claim, denial)
        and not charged(claim.words)
        and not scene.is_charged_else(claim)
    ]
    before = [claim for claim in good if claim.place < denial.place]
    if not before:
        return next(iter(good), None)
    last = before[-1]
    is_near = denial.place - last.place <= _NEAR
    back = points_back(denial.words) and not tells_of_blame(denial.words)  # *nie que ce soit allé ainsi*
    if is_near or back:
        return last if is_near else None
    return last if all(_one_charge(last, one) for one in before) else None


def beside(scene: Scene) -> Claim | None:
    """A charge stands right before, and whoever denies says that he did nothing (*Odar nie avoir failli*)."""
    words = scene.denial.words
    vague = "vague" in scene.kinds and scene.is_formal
    if not scene.kinds & {"cue", "deny"} or not (
        vague or is_own(words) or of_any(words) or "own" in scene.kinds
    ):
        return None
    charges = [
        claim
        for claim in scene.prior
        if claim.act == "accuse"
        and is_charging(claim.cue)
        and scene.is_next(claim, _BESIDE)
        and (not claim.targets or is_about(claim, scene.denial) or (vague and scene.is_next(claim)))
        and (vague or is_own(words) or kin(claim, scene.denial))
    ]
    return likeliest(charges, scene.denial)


def pleaded(scene: Scene) -> Claim | None:
    """Somebody blames whoever then says that he had no part in it (*« Aucun de nos gardes n'était là »*)."""
    if not {"own", "deny"} <= scene.kinds and not {"own", "cue"} <= scene.kinds:
        return None
    good = [
        claim
        for claim in scene.prior
        if scene.is_next(claim, _NEXT)
        and (claim.act == "accuse" or blames(claim.words))
        and (is_about(claim, scene.denial) or none_of_ours(scene.denial.words))
    ]
    return likeliest(good, scene.denial)


def every(scene: Scene) -> Claim | None:
    """All of a kind is denied right after another blames somebody for what is not said to be another's
    (*Odar récuse tout retard*)."""
    if not scene.kinds & {"cue", "deny"} or not of_any(scene.denial.words):
        return None
    good = [
        claim
        for claim in scene.prior
        if scene.is_next(claim, _NEAR)
        and claim.act == "accuse"
        and (not claim.targets or is_about(claim, scene.denial))
        and not scene.is_passed_over(claim)
    ]
    return likeliest(good, scene.denial)


def smooth(scene: Scene) -> Claim | None:
    """It tells that nothing went wrong right after a reproach (*Mais Odar n'a vu aucun incident*)."""
    denial = scene.denial
    if not is_smooth(denial.words) or denial.sign > 0:
        return None
    good = [claim for claim in scene.prior if scene.is_next(claim, _NEXT) and claim.act == "accuse"]
    return likeliest(good, denial)


def same(scene: Scene) -> Claim | None:
    """What is denied was told right before, in like words (*giflé*; *nie tout usage de la force*)."""
    if "vague" in scene.kinds or not scene.kinds & _PLAIN:
        return None
    words = denied(scene.denial)
    good = [
        claim
        for claim in scene.prior
        if scene.is_next(claim, _NEXT)
        and _is_much(alike(words, told(claim)), words)
        and (blames_somebody(claim) or "cue" in scene.kinds)
        and not scene.is_passed_over(claim)
    ]
    return likeliest(good, scene.denial)


def _is_much(shared: int, words: frozenset[str]) -> bool:
    """Whether what is shared is a good part of what is denied."""
    return shared > 0 and _PART * shared >= sum(map(tells, words))


def anywhere(scene: Scene) -> Claim | None:
    """Something bad is denied that somebody blames whoever denies for, and nobody for anything else."""
    if "vague" in scene.kinds or not scene.kinds & _PLAIN or not denies_blame(scene.denial):
        return None
    denial = scene.denial
    good = [
        claim
        for claim in scene.able
        if 0 < denial.place - claim.place < _FAR
        and kin(claim, denial)
        and blames_somebody(claim)
        and (claim.act == "accuse" or is_about(claim, denial))
    ]
    if not all(_one_charge(one, good[0]) for one in good):
        return None
    return likeliest(good, denial)


def _one_charge(one: Claim, other: Claim) -> bool:
    return one_source(one, other) or _like(one, other)


def _like(one: Claim, other: Claim) -> bool:
    return alike(telling(one).terms, telling(other).terms) > 0
