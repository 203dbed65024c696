"""Which statement of its article a denial surely answers: one that the text points at, with no rival.

Where the words of a denial do not tell what it denies, French still has turns of phrase that point at it.
Each is a function that names a claim or none; the first that does decides. A denial that the article's own
charges explain better answers nobody (see `charges`).
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import TypeAlias

from onrecord.languages.denials import calls_untrue, is_denying, tells_of_lies, whose
from onrecord.languages.gainsaying import echoes, is_rumour
from onrecord.languages.tolls import in_own_ranks
from onrecord.linking.links.able import may_answer, one_house
from onrecord.linking.links.charges import Charge
from onrecord.linking.links.claim import Claim
from onrecord.linking.links.gainsaid import echoed, gainsaid, is_plain
from onrecord.linking.links.matter import matter
from onrecord.linking.links.pointed import against, earlier, inner, met, named, resumed, retort, summed, these
from onrecord.linking.links.reach import reach
from onrecord.linking.links.rejoined import called_out, disowned, replied, undone
from onrecord.linking.links.reproached import accused, anywhere, beside, every, pleaded, same
from onrecord.linking.links.retorts import kinds
from onrecord.linking.links.scene import Scene
from onrecord.linking.links.taken_up import headed, reported, such, twin

Pointer: TypeAlias = Callable[[Scene], Claim | None]

# How surely each is right, from those that it found in articles labelled by hand. What was right less often
# than not on articles held out is below the half from which links are shown.
_BY_NAME: Mapping[Pointer, float] = {inner: 0.85, named: 0.85, summed: 0.85, reported: 0.85}
_BESIDE: Mapping[Pointer, float] = {
    headed: 0.85,
    such: 0.75,
    retort: 0.85,
    met: 0.8,
    accused: 0.88,
    these: 0.8,
    beside: 0.8,
    same: 0.75,
    resumed: 0.45,
    echoed: 0.7,
    gainsaid: 0.7,
    every: 0.45,
    pleaded: 0.7,
    replied: 0.75,
    disowned: 0.75,
    called_out: 0.7,
    undone: 0.7,
    anywhere: 0.45,
    against: 0.45,
    earlier: 0.45,
}
_TWIN = 0.85
_MERE = frozenset(("weak", "reply", "defends"))  # ways of answering that deny nothing by themselves
_AROUND = 3000, 0  # characters before and after what denies by no word for it, in which that is looked for
_FALSE = frozenset(("untrue", "lies"))


def replies(
    claims: Sequence[Claim], charges: Sequence[Charge] = (), announced: Collection[str] = ()
) -> dict[str, tuple[str, float]]:
    """Of the claims of one document, those that are found to deny another: by id, its id and how surely.

    `charges` are what the document itself charges anybody with, in order, `announced` the ids of the claims
    that it tells to be denials.
    """
    ordered = sorted(claims, key=lambda claim: (claim.place, claim.id))
    answered: dict[str, Claim] = {}
    found: dict[str, tuple[str, float]] = {}
    for denial in ordered:
        if earlier := _of_one_cue(denial, found, ordered):  # *Odar le dément : « Rien n'a bougé »*
            answered[denial.id], found[denial.id] = answered[earlier], found[earlier]
            continue
        if (claim := twin(denial, ordered)) and not is_rumour(claim.name):
            answered[denial.id], found[denial.id] = claim, (claim.id, _TWIN)
            continue
        kind = kinds(denial)
        told = denial.id in announced
        if kind <= _MERE and not (told or is_plain(denial) or echoes(denial.words)):
            continue
        span = reach(ordered, denial.place, *(_AROUND if kind <= _MERE else ()))
        near = [ordered[j] for j in span]
        able = [
            claim
            for claim in near
            if may_answer(claim, denial, kind)
            and not is_rumour(claim.name)
            and not _agree(claim, kind)
            and not _clash(claim, denial, kind)
            and not one_house(claim, denial)
        ]
        charged = [charges[j] for j in reach(charges, denial.place)]
        scene = Scene(denial, kind, near, able, charged, answered, told)
        if "vague" in kind and (before := scene.last_own) and whose(before.words):
            if before.id in found:  # *rejette les accusations de Lindh, qu'il qualifie de fables*
                answered[denial.id], found[denial.id] = answered[before.id], found[before.id]
            continue
        pointers = _BY_NAME if whose(denial.words) else {**_BY_NAME, **_BESIDE}
        for pointer, sure in pointers.items():
            if claim := pointer(scene):
                if pointer is resumed and (last := scene.last_own):
                    sure = min(sure, found[last.id][1])
                answered[denial.id], found[denial.id] = claim, (claim.id, sure)
                break
    return found


def _of_one_cue(denial: Claim, found: Collection[str], claims: Sequence[Claim]) -> str | None:
    """The id of a denial found before that the same cue introduces."""
    if not is_denying(denial.cue):
        return None
    return next((one.id for one in claims if one.place == denial.place and one.id in found), None)


def _clash(claim: Claim, denial: Claim, kind: frozenset[str]) -> bool:
    """Whether both tell of other places or days, or each of his own losses, or what is denied is the opposite
    of what is claimed (*promet une hausse*, *dément une baisse*)."""
    if in_own_ranks(claim.words) and in_own_ranks(denial.words):
        return True
    found = matter(claim, denial)
    if found is None:
        return False
    return found.elsewhere or found.another_day or ("cue" in kind and bool(found.opposed))


def _agree(claim: Claim, kind: frozenset[str]) -> bool:
    """Whether both call something untrue, and so may well be of one mind; who just retorts is of another."""
    if {"vague", "reply"} <= kind:
        return False
    return bool(kind & _FALSE) and (calls_untrue(claim.words) or tells_of_lies(claim.words))
