"""What a denial answers of who spoke last: what that tells of its source, or the very thing it negates."""

from __future__ import annotations

from onrecord.languages.denials import blames, is_retort, is_sentence
from onrecord.languages.gainsaying import barely_negates, excepts, is_emphatic, renames, supposes
from onrecord.linking.links.aims import is_aimed
from onrecord.linking.links.claim import Claim
from onrecord.linking.links.gainsaid import is_plain
from onrecord.linking.links.kin import alike, kin, likeliest, told, undoes
from onrecord.linking.links.meant import is_about
from onrecord.linking.links.negated import negates
from onrecord.linking.links.scene import Scene

_FEW = 2  # words by which a denial says hardly more than that something is not so
_NEXT = 500  # characters from a claim to whoever takes the word after it,
_FAR = 1500  # or to whom it tells something of


def replied(scene: Scene) -> Claim | None:
    """Its cue tells of an answer (*réplique*) to what was told of its source, or in like words."""
    denial = scene.denial
    if "reply" not in scene.kinds or supposes(denial.words) or renames(denial.words):
        return None
    sharp = is_retort(denial.cue)
    good = [
        claim
        for claim in _last(scene)
        if is_about(claim, denial) or kin(claim, denial) or (sharp and blames(claim.words))
    ]
    return likeliest(good, denial)


def disowned(scene: Scene) -> Claim | None:
    """Somebody tells something of whoever then says that he did no such thing (*« Je n'ai vu personne »*)."""
    denial = scene.denial
    if "own" not in scene.kinds or "cue" in scene.kinds:
        return None
    if excepts(denial.words) or not is_sentence(denial.words):  # *regrette de ne pas avoir écrit*
        return None
    return likeliest([claim for claim in _last(scene) if is_aimed(claim, denial, strictly=True)], denial)


def called_out(scene: Scene) -> Claim | None:
    """Who answers (*répond*) that he did no such thing answers the last who told something of him, though
    others spoke since."""
    if not {"own", "reply"} <= scene.kinds or excepts(scene.denial.words):
        return None
    before = [claim for claim in scene.able if 0 < scene.opening.place - claim.place <= _FAR]
    good = [claim for claim in before if is_aimed(claim, scene.denial, strictly=True)]
    return good[-1] if good else None


def undone(scene: Scene) -> Claim | None:
    """It negates the very thing that another has just told (*a remis sa démission*; *n'a rien remis*)."""
    denial = scene.denial
    if not is_emphatic(denial.words) or supposes(denial.words) or renames(denial.words):
        return None
    if not (is_plain(denial) or scene.kinds):
        return None
    said = [claim for claim in _last(scene) if claim.act in ("assert", "accuse")]
    good = [claim for claim in said if not negates(claim.words) and not barely_negates(claim.words)]
    return likeliest(
        [claim for claim in good if undoes(denial, claim) and _says_no_more(denial, claim)], denial
    )


def _says_no_more(denial: Claim, claim: Claim) -> bool:
    """Whether a denial shares more with a claim than what it negates, or tells hardly anything else."""
    return alike(told(denial), told(claim)) > 1 or len(told(denial)) <= _FEW


def _last(scene: Scene) -> list[Claim]:
    """What was said right before."""
    return [claim for claim in scene.prior if scene.is_next(claim, _NEXT)]
