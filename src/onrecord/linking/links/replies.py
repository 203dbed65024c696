"""Which statement of its article a denial surely answers: one that the text points at, with no rival.

Where the words of a denial do not tell what it denies, French still has turns of phrase that point at it.
Each is a function that names a claim or none; the first that does decides. A denial that the article's own
charges explain better answers nobody (see `charges`).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TypeAlias

from onrecord.languages.denials import calls_untrue, tells_of_lies, whose
from onrecord.languages.names import bare
from onrecord.languages.stems import plain
from onrecord.linking.links.able import may_answer
from onrecord.linking.links.charges import Charge
from onrecord.linking.links.claim import Claim
from onrecord.linking.links.matter import matter
from onrecord.linking.links.pointed import against, earlier, inner, named, resumed, retort, these
from onrecord.linking.links.reach import reach
from onrecord.linking.links.reproached import accused, anywhere, beside, same
from onrecord.linking.links.retorts import kinds
from onrecord.linking.links.scene import Scene

Pointer: TypeAlias = Callable[[Scene], Claim | None]

# How surely each is right, from those that it found in articles labelled by hand. What was right less often
# than not on articles held out is below the half from which links are shown.
_BY_NAME: Mapping[Pointer, float] = {inner: 0.85, named: 0.85}
_BESIDE: Mapping[Pointer, float] = {
    retort: 0.85,
    accused: 0.88,
    these: 0.8,
    beside: 0.8,
    same: 0.75,
    resumed: 0.7,
    anywhere: 0.45,
    against: 0.45,
    earlier: 0.45,
}
_MERE = frozenset(("weak", "reply", "defends"))  # ways of answering that deny nothing by themselves
_FALSE = frozenset(("untrue", "lies"))


def replies(claims: Sequence[Claim], charges: Sequence[Charge] = ()) -> dict[str, tuple[str, float]]:
    """Of the claims of one document, those that are found to deny another: by id, its id and how surely.

    `charges` are what the document itself charges anybody with, in order.
    """
    ordered = sorted(claims, key=lambda claim: (claim.place, claim.id))
    answered: dict[str, Claim] = {}
    found: dict[str, tuple[str, float]] = {}
    for denial in ordered:
        kind = kinds(denial)
        if kind <= _MERE:
            continue
        near = [ordered[j] for j in reach(ordered, denial.place)]
        able = [
            claim
            for claim in near
            if may_answer(claim, denial, kind)
            and not _agree(claim, kind)
            and not _clash(claim, denial)
            and not _one_house(claim, denial)
        ]
        told = [charges[j] for j in reach(charges, denial.place)]
        scene = Scene(denial, kind, near, able, told, answered)
        pointers = _BY_NAME if whose(denial.words) else {**_BY_NAME, **_BESIDE}
        for pointer, sure in pointers.items():
            if claim := pointer(scene):
                if pointer is resumed and (last := scene.last_own):
                    sure = min(sure, found[last.id][1])
                answered[denial.id], found[denial.id] = claim, (claim.id, sure)
                break
    return found


def _clash(claim: Claim, denial: Claim) -> bool:
    """Whether both tell of other places or days."""
    found = matter(claim, denial)
    return found is not None and (found.elsewhere or found.another_day)


def _one_house(claim: Claim, denial: Claim) -> bool:
    """Whether a claim is read as made by those for whom the denial speaks (*est accusé d'avoir …*)."""
    ours, theirs = (set(plain(bare(name))) for name in (claim.name, denial.behalf or ""))
    return bool(ours and theirs) and (ours <= theirs or theirs <= ours)


def _agree(claim: Claim, kind: frozenset[str]) -> bool:
    """Whether both call something untrue, and so may well be of one mind."""
    return bool(kind & _FALSE) and (calls_untrue(claim.words) or tells_of_lies(claim.words))
