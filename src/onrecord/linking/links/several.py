"""What a denial of more than one thing denies besides (*ces accusations*, *les propos de Lindh*)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from onrecord.languages.denials import is_several, tells_of_blame, tells_of_counts, whose
from onrecord.languages.gainsaying import absent
from onrecord.languages.stems import stem
from onrecord.linking.links.able import one_source
from onrecord.linking.links.answerable import can_answer
from onrecord.linking.links.claim import Claim
from onrecord.linking.links.finding import SHOWN, same_side
from onrecord.linking.links.kin import kin
from onrecord.linking.links.meant import blames_somebody, is_about
from onrecord.linking.links.retorts import kinds

_NEAR = 700  # characters between what one source says and is denied together
_MOST = 4  # claims that one denial is taken to deny


def several(claims: Sequence[Claim], answers: Mapping[str, tuple[str, float]]) -> dict[str, tuple[str, ...]]:
    """Of the denials that were found to answer a claim, those that deny more: by id, the ids of what."""
    by_id = {claim.id: claim for claim in claims}
    found: dict[str, tuple[str, ...]] = {}
    for claim in sorted(claims, key=lambda claim: (claim.place, claim.id)):
        first, sure = answers.get(claim.id, ("", 0.0))
        if sure < SHOWN:
            continue
        more = [one.id for one in _more(claim, by_id[first], claims)]
        if before := _same_breath(claim, claims, answers):
            more += [answers[before.id][0], *found.get(before.id, ())]
        if rest := tuple(id for id in dict.fromkeys(more) if id != first):
            found[claim.id] = rest[-_MOST:]
    return found


def _same_breath(
    denial: Claim, claims: Sequence[Claim], answers: Mapping[str, tuple[str, float]]
) -> Claim | None:
    """The denial of the same source in the same sentence that one which tells nothing itself goes on with
    (*dément ces accusations, qu'il qualifie de fables*)."""
    if "vague" not in kinds(denial):
        return None
    own = (one for one in reversed(claims) if denial.turn.start <= one.place < denial.place)
    good = (one for one in own if one_source(one, denial) and one.id != denial.parent)
    return next((one for one in good if answers.get(one.id, ("", 0.0))[1] >= SHOWN), None)


def _more(denial: Claim, first: Claim, claims: Sequence[Claim]) -> Iterator[Claim]:
    thing, words = absent(denial.words), denial.rejected or denial.words
    denial = replace(denial, words=words)
    kind = kinds(denial) | {"untrue"}  # who calls it untrue himself is of one mind
    for claim in claims:
        if claim.id == first.id or claim.parent == denial.id or not can_answer(claim, denial, kind):
            continue
        if not (one_source(claim, first) or same_side(claim, first) or whose(words)):
            continue
        near = claim.place < denial.place and abs(claim.place - first.place) <= _NEAR
        told = thing is not None and near and stem(thing) in claim.terms
        if told or (is_several(words) and _is_one_of(claim, denial, words, near=near)):
            yield claim


def _is_one_of(claim: Claim, denial: Claim, words: str, *, near: bool) -> bool:
    if tells_of_counts(words):
        return bool(claim.quantities) and near
    if tells_of_blame(words) and whose(words):
        return claim.act == "accuse" or (blames_somebody(claim) and (near or bool(kin(claim, denial))))
    if tells_of_blame(words):
        return near and (claim.act == "accuse" or (blames_somebody(claim) and is_about(claim, denial)))
    return near and claim.act in ("assert", "accuse")
