"""Which claims of its article a denial may answer by all that both tell."""

from __future__ import annotations

from onrecord.languages.denials import calls_untrue, tells_of_lies
from onrecord.languages.gainsaying import is_rumour
from onrecord.languages.tolls import in_own_ranks
from onrecord.linking.links.able import may_answer, one_house
from onrecord.linking.links.claim import Claim
from onrecord.linking.links.matter import matter

_FALSE = frozenset(("untrue", "lies"))


def can_answer(claim: Claim, denial: Claim, kind: frozenset[str]) -> bool:
    """Whether a denial of these kinds (see `retorts`) can answer a claim: that is somebody's of another house
    and mind, and tells of no other place or day."""
    if is_rumour(claim.name) or not may_answer(claim, denial, kind):
        return False
    return not (_agree(claim, kind) or _clash(claim, denial, kind) or one_house(claim, denial))


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
