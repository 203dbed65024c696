"""What a denial answers where French points at it: by who is named, by a demonstrative, by taking turns."""

from __future__ import annotations

from onrecord.languages.denials import (
    blames,
    calls_untrue,
    dismisses,
    is_sentence,
    of_any,
    opens_untrue,
    points_back,
    sums_up,
    tells_of_blame,
    tells_of_counts,
    tells_of_news,
    tells_of_speech,
    whose,
)
from onrecord.languages.gainsaying import absent, announces, condemns, defends
from onrecord.linking.links.able import one_source, only_blames
from onrecord.linking.links.aims import is_called
from onrecord.linking.links.claim import Claim
from onrecord.linking.links.kin import denies_blame, kin, likeliest
from onrecord.linking.links.matter import matter, telling
from onrecord.linking.links.meant import blames_somebody, is_about
from onrecord.linking.links.scene import Scene

_NEXT = 400  # characters from a claim to what calls it untrue
_BESIDE = 350  # and to one of that news
_NEAR = 700  # and to a denial of whatever its source says,
_FAR = 1500  # or to one of what somebody is accused of
_LEAD = 700  # characters in which an article opens
_OPENS = 80  # characters of what follows a claim told within its denial
_TAKEN_UP = ("assert", "accuse", "warn", "concede", "commit")  # what may be denied in the same breath
_TOLD = {"accuse": 2, "commit": 0, "warn": 0}  # how much by what act one says what another denies
_FALSE = frozenset(("untrue", "lies"))
_ANSWERS = frozenset(("reply", "defends"))
_DENIES = frozenset(("deny", "untrue", "lies", "cue"))
_COMMA = 4  # characters of a comma or a dash, and of the marks of quotation before it
_MARKS = " .!?»\"'’…,"


def inner(scene: Scene) -> Claim | None:
    """The denial tells the claim itself (*La presse dit que la digue cède. C'est faux.*)."""
    denial = scene.denial
    for claim in scene.claims:
        if claim.parent == denial.id and claim.hearsay and claim.sign > 0 and claim.words in denial.words:
            rest = denial.words.partition(claim.words)[2].lstrip(_MARKS)[:_OPENS]
            if dismisses(rest) or calls_untrue(rest):
                return claim
    return None


def named(scene: Scene) -> Claim | None:
    """It tells whose word it denies (*les accusations du préfet*)."""
    words = scene.denial.words
    if whose(words) is None or not scene.kinds & {"cue", "untrue", "deny"}:
        return None
    if not scene.is_formal and not tells_of_counts(words):
        return None
    said = [claim for claim in scene.able if claim.act not in ("concede", "commit")]
    spelled = is_sentence(words) and "vague" not in scene.kinds  # *Contrairement à Odar, le pont tient*
    good = [c for c in said if kin(c, scene.denial) or (blames_somebody(c) and not spelled)]
    if not good and not tells_of_blame(scene.denial.words):
        good = [claim for claim in said if 0 < scene.denial.place - claim.place <= _NEAR]
    before = [claim for claim in good if claim.place < scene.denial.place]
    if before:
        return before[-1]
    later = [claim for claim in good if kin(claim, scene.denial) or tells_of_blame(words)]
    if later and scene.denial.place < _LEAD:
        return later[0]
    counted = [claim for claim in said if _is_its_count(claim, scene.denial)]
    right_behind = [claim for claim in said if 0 < claim.place - scene.denial.place <= _BESIDE]
    charged = tells_of_blame(words) and not spelled  # *les accusations de Lindh, selon qui …*
    return next(iter(counted or (right_behind if charged else ())), None)


def _is_its_count(claim: Claim, denial: Claim) -> bool:
    """Whether a number that is told after a denial was given before it (*conteste le bilan de la police*)."""
    before = claim.turn.earlier and 0 < claim.place - denial.place <= _NEXT
    return before and bool(claim.quantities) and tells_of_counts(denial.words)


def retort(scene: Scene) -> Claim | None:
    """It takes the word after another (*« C'est faux », réplique Odar*)."""
    kinds, denial = scene.kinds, scene.denial
    if kinds & _FALSE and opens_untrue(denial.words) and not tells_of_blame(denial.words):
        said = _met(scene)
        first = absent(denial.words) is None or scene.opening.id == denial.id
        return said if said and (first or _may_be_meant(said, denial)) else None
    whole = is_sentence(denial.words) and not sums_up(denial.words)
    if "cue" in kinds and announces(denial.cue) and whole and not denial.resumes:
        return _met(scene)
    if "cue" in kinds and defends(denial.cue) and whole:
        blaming = [claim for claim in scene.prior if scene.is_next(claim, _NEXT) and blames_somebody(claim)]
        return likeliest(blaming, denial)
    if kinds & _ANSWERS and ("untrue" in kinds or ("vague" in kinds and kinds & _DENIES)):
        return _met(scene)
    return likeliest([claim for claim in scene.prior if _is_retorted(scene, claim)], denial)


def met(scene: Scene) -> Claim | None:
    """The text tells that its source denies what was said before (*Odar dément. « Rien n'a bougé »*)."""
    denial = scene.denial
    rejects = bool(scene.kinds) or denial.sign < 0 or denial.act == "accuse"
    said = _met(scene) if scene.announced and rejects and scene.opening.id == denial.id else None
    return said if said and _TOLD.get(said.act, 1) else None


def _met(scene: Scene) -> Claim | None:
    """What is met of all that another has just said: what tells of the same, what accuses, or the last.

    Who had no part in it answers what is about him.
    """
    denial, own = scene.denial, "own" in scene.kinds
    near = [claim for claim in scene.prior if scene.is_next(claim, _NEXT) and not _is_blame(claim)]
    if tells_of_blame(denial.words):
        charges = [claim for claim in scene.spoken(_FAR) if claim.act == "accuse" and not _is_blame(claim)]
        near = charges or [claim for claim in near if blames_somebody(claim) or _names(claim, denial)]
    elif of_any(denial.words) and not is_sentence(denial.words):
        about = [claim for claim in scene.prior if _names(claim, denial)]
        near = about or [claim for claim in near if claim.act == "accuse"]
    return max(
        near,
        key=lambda claim: (
            tells_of_counts(denial.words) and bool(claim.quantities),
            own and is_about(claim, denial),
            _shared(claim, denial),
            _TOLD.get(claim.act, 1 + blames(claim.words)),
            claim.place,
        ),
        default=None,
    )


def _is_blame(claim: Claim) -> bool:
    """Whether a claim only condemns what happened, which is not untrue (*a condamné le meurtre*)."""
    return only_blames(claim) and condemns(claim.cue)


def _names(claim: Claim, denial: Claim) -> bool:
    """Whether a claim names whoever denies, if only by an adjective (*des hélicoptères ougandais*)."""
    return is_about(claim, denial) or any(is_called(denial, name) for name in telling(claim).entities)


def _shared(claim: Claim, denial: Claim) -> float:
    found = matter(claim, denial)
    return found.weight if found else 0.0


def _may_be_meant(claim: Claim, denial: Claim) -> bool:
    """Whether one who tells what there never was, after other things, may mean what a claim tells."""
    return claim.act == "accuse" or bool(kin(claim, denial)) or is_about(claim, denial)


def _is_retorted(scene: Scene, claim: Claim) -> bool:
    kinds, denial = scene.kinds, scene.denial
    if "untrue" in kinds and kinds & {"cue", "reply", "defends"} and kin(claim, denial):
        return True
    if {"lies", "vague"} <= kinds and kinds & {"reply", "defends"} and scene.is_next(claim, _NEXT):
        return blames_somebody(claim)
    if "reply" not in kinds or not kinds & {"deny", "own", "untrue", "lies"}:
        return False
    pleads = blames_somebody(claim) and (denies_blame(denial) or "own" in kinds)
    if "own" in kinds and is_about(claim, denial) and scene.is_next(claim, _NEXT):
        return True
    reach = _NEXT if claim.act == "accuse" else 0
    return bool(kin(claim, denial)) or (pleads and scene.is_next(claim, reach))


def these(scene: Scene) -> Claim | None:
    """It takes up what stands right before (*Odar rejette ces accusations*)."""
    words = scene.denial.words
    if "vague" not in scene.kinds or not points_back(words) or not scene.is_formal:
        return None
    reach = _BESIDE if tells_of_news(words) else 0
    good = [
        claim
        for claim in (scene.able if not reach else reversed(scene.prior))
        if scene.is_next(claim, reach)
        and _is_taken_up(claim, scene.denial)
        and not scene.is_charge_between(claim)
    ]
    akin = [claim for claim in scene.prior if scene.is_next(claim, _NEXT) and kin(claim, scene.denial)]
    last = likeliest(akin, scene.denial) or (good[-1] if good else None)
    if last and scene.is_passed_over(last):
        return None
    return next((claim for claim in good if last and last.hearsay and claim.id == last.parent), last)


def summed(scene: Scene) -> Claim | None:
    """It sums up what it stands right behind (*…, une information démentie par Odar*)."""
    denial = scene.denial
    if not sums_up(denial.words) or not scene.kinds & {"cue", "deny"}:
        return None
    start = denial.spans[0][0] if denial.spans else 0
    beside = [claim for claim in scene.claims if claim.spans and 0 <= start - claim.spans[-1][1] <= _COMMA]
    good = [claim for claim in beside if claim.act in _TAKEN_UP and not one_source(claim, denial)]
    return good[-1] if good else None


def _is_taken_up(claim: Claim, denial: Claim) -> bool:
    """Whether a claim may be called what the denial calls it (*ces accusations*, *cette information*)."""
    told = is_about(claim, denial) or (bool(claim.quantities) and not denial.quantities)
    told = told or tells_of_speech(denial.words) or tells_of_news(denial.words)
    return blames_somebody(claim) or (told and not tells_of_blame(denial.words))


def resumed(scene: Scene) -> Claim | None:
    """Its source goes on denying (*« C'est faux », dit Odar. « Je n'ai rien vendu. »*)."""
    last = scene.last_own
    if last is None or not scene.kinds & {"cue", "deny", "own", "untrue", "lies"}:
        return None
    claim = scene.answered.get(last.id)
    return claim if claim in scene.able else None


def continued(scene: Scene) -> Claim | None:
    """The same, where what it goes on denying is told in like words."""
    claim = scene.answered.get(scene.last_own.id) if scene.last_own else None
    return claim if claim in scene.able and claim and kin(claim, scene.denial) else None


def against(scene: Scene) -> Claim | None:
    """The next sets his word against it (*Mais Lindh assure que la digue cède*)."""
    claim, denial = scene.following, scene.denial
    if claim is None or not claim.turn.opposing or not scene.kinds & {"cue", "deny"}:
        return None
    return claim if kin(claim, denial) or (blames_somebody(claim) and is_about(claim, denial)) else None


def earlier(scene: Scene) -> Claim | None:
    """The article opens with it, then tells what was said before (*Lindh avait affirmé que …*)."""
    claim, denial = scene.following, scene.denial
    if claim is None or not claim.turn.earlier or denial.place > _LEAD or claim.place - denial.place > _LEAD:
        return None
    return claim if kin(claim, denial) or (blames_somebody(claim) and is_about(claim, denial)) else None
