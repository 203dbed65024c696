"""What a negation answers: what another source told shortly before, in like words."""

from __future__ import annotations

from onrecord.languages.denials import is_surmised
from onrecord.languages.gainsaying import absent, barely_negates, company, echoes, renames
from onrecord.languages.stems import plain, stem, stems
from onrecord.linking.links.claim import Claim
from onrecord.linking.links.kin import alike, denied, kin, likeliest, tells, told
from onrecord.linking.links.matter import matter, tells_head
from onrecord.linking.links.negated import negates
from onrecord.linking.links.scene import Scene

_NEAR = 700  # characters from a claim to whoever takes the word after it
_NEXT = 500  # and to one that there is no such thing
_MUCH = 2.0  # what is shared where there is said to be no such thing
_FORMAL = frozenset(("cue", "deny", "own"))
_COVERED = 0.6  # of what is told stands in the claim, where its head does not


def is_plain(claim: Claim) -> bool:
    """Whether a claim says in its own words that something is not so (*Personne n'était au port*)."""
    told = claim.act in ("assert", "accuse", "deny", "concede") and claim.certainty == "asserted"
    return told and not is_surmised(claim.words) and (claim.sign < 0 or negates(claim.words))


def echoed(scene: Scene) -> Claim | None:
    """It asks back the words of another (*« Deux fois par jour ? J'attends depuis mardi »*)."""
    asked = frozenset(plain(echoes(scene.denial.words) or ""))
    near = (claim for claim in scene.prior if scene.is_next(claim, _NEXT))
    return next((claim for claim in near if asked and _holds(claim, asked)), None)


def gainsaid(scene: Scene) -> Claim | None:
    """It says that what another told shortly before is not so, in like words (*Personne n'était au port*)."""
    if "vague" in scene.kinds or not (is_plain(scene.denial) or scene.kinds & _FORMAL):
        return None
    good = [
        claim
        for claim in scene.able
        if 0 < scene.opening.place - claim.place <= _NEAR and _is_gainsaid(scene, claim)
    ]
    return likeliest(good, scene.denial)


def _is_gainsaid(scene: Scene, claim: Claim) -> bool:
    denial, words = scene.denial, denied(scene.denial)
    if barely_negates(claim.words) or _with_others(claim, denial) or _only_renames(claim, denial):
        return False
    shared, found = alike(words, told(claim)), matter(claim, denial)
    thing = absent(denial.words)
    if thing is not None and scene.is_next(claim, _NEXT):
        much = found is not None and found.weight >= _MUCH and bool(scene.kinds & _FORMAL)
        return much or stem(thing) in claim.terms or alike([stem(thing)], told(claim)) > 0
    if "own" in scene.kinds and denial.sign < 0 and not any(map(tells, words)):
        return kin(claim, denial) > 0
    if not shared:
        return False
    covered = found.covers[1] if found else 0.0
    if not scene.kinds & _FORMAL:
        return shared > 1 and covered >= _COVERED
    alone = shared / sum(map(tells, words))
    if max(covered, alone) < _COVERED and not tells_head(claim, denial):
        return False
    return kin(claim, denial) > 1 or scene.is_next(claim)


def _holds(claim: Claim, asked: frozenset[str]) -> bool:
    """Whether a claim has the words that are asked back, or a word akin to the only one."""
    if asked <= frozenset(plain(claim.words)):
        return True
    return len(asked) == 1 and alike(map(stem, asked), stems(claim.words)) > 0


def _only_renames(claim: Claim, denial: Claim) -> bool:
    """Whether a denial only says that something which a claim does not call so should be called otherwise."""
    thing = renames(denial.words)
    return thing is not None and stem(thing) not in claim.terms


def _with_others(claim: Claim, denial: Claim) -> bool:
    """Whether both tell with whom something is, and the denial of nobody whom the claim has (*avec les
    dockers*, *avec nous*)."""
    ours, theirs = company(claim.words), company(denial.words)
    if ours is None or theirs is None:
        return False
    return set(stems(theirs)).isdisjoint((*stems(ours), *stems(claim.name), *claim.terms))
