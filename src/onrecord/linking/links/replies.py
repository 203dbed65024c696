"""Which statement of its article a denial surely answers: one that the text points at, with no rival.

Where the words of a denial do not tell what it denies, French still has turns of phrase that point at it.
Each is a function that names a claim or none; the first that does decides. A denial that the article's own
charges explain better answers nobody (see `charges`).
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from typing import TypeAlias

from onrecord.languages.denials import is_denying, is_sentence, whose
from onrecord.languages.gainsaying import echoes, is_rumour
from onrecord.linking.links.answerable import can_answer
from onrecord.linking.links.charges import Charge
from onrecord.linking.links.claim import Claim
from onrecord.linking.links.gainsaid import echoed, gainsaid, is_plain
from onrecord.linking.links.pointed import (
    against,
    continued,
    earlier,
    inner,
    met,
    named,
    resumed,
    retort,
    summed,
    these,
)
from onrecord.linking.links.reach import reach
from onrecord.linking.links.rejoined import called_out, disowned, replied, undone
from onrecord.linking.links.reproached import accused, anywhere, beside, every, pleaded, same, smooth
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
    continued: 0.75,
    resumed: 0.45,
    echoed: 0.7,
    gainsaid: 0.7,
    smooth: 0.7,
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
        for form in _forms(denial):
            scene = _scene(form, ordered, charges, answered, denial.id in announced)
            if scene and (pointed := _pointed(scene, found)):
                answered[denial.id], found[denial.id] = pointed[0], (pointed[0].id, pointed[1])
                break
    return found


def _forms(denial: Claim) -> tuple[Claim, ...]:
    """A denial in its own words and in those by which the text tells whose word it denies: these first where
    what it says is a sentence of its own."""
    if not denial.rejected:
        return (denial,)
    told = replace(denial, words=denial.rejected)
    return (told, denial) if is_sentence(denial.words) else (denial, told)


def _scene(
    denial: Claim,
    ordered: Sequence[Claim],
    charges: Sequence[Charge],
    answered: Mapping[str, Claim],
    told: bool,
) -> Scene | None:
    """A denial among the claims of its article that it may answer; None if it is no denial."""
    kind = kinds(denial)
    if kind <= _MERE and not (told or is_plain(denial) or echoes(denial.words)):
        return None
    span = reach(ordered, denial.place, *(_AROUND if kind <= _MERE else ()))
    near = [ordered[j] for j in span]
    able = [claim for claim in near if can_answer(claim, denial, kind)]
    charged = [charges[j] for j in reach(charges, denial.place)]
    return Scene(denial, kind, near, able, charged, answered, told)


def _pointed(scene: Scene, found: Mapping[str, tuple[str, float]]) -> tuple[Claim, float] | None:
    """The claim that the text points at as what a denial answers, and how surely."""
    denial, last = scene.denial, scene.last_own
    if "vague" in scene.kinds and last and whose(last.words):
        if last.id in found:  # *rejette les accusations de Lindh, qu'il qualifie de fables*
            return scene.answered[last.id], found[last.id][1]
        return None
    pointers = _BY_NAME if whose(denial.words) else {**_BY_NAME, **_BESIDE}
    for pointer, sure in pointers.items():
        if claim := pointer(scene):
            if pointer is resumed and last:
                sure = min(sure, found[last.id][1])
            return claim, sure
    return None


def _of_one_cue(denial: Claim, found: Collection[str], claims: Sequence[Claim]) -> str | None:
    """The id of a denial found before that the same cue introduces."""
    if not is_denying(denial.cue):
        return None
    return next((one.id for one in claims if one.place == denial.place and one.id in found), None)
