"""Two who lay one event to different doors: who fired first, of what somebody died."""

from __future__ import annotations

from onrecord.languages.accounts import attacked, began, cause, replied
from onrecord.languages.grammar import word_class
from onrecord.languages.opposites import is_light
from onrecord.languages.stems import stem, stems
from onrecord.linking.links.able import one_house
from onrecord.linking.links.claim import Claim

_OWN = frozenset(("nos", "notre", "nous", "ses", "son", "leurs", "leur"))


def is_other_beginner(a: Claim, b: Claim) -> bool:
    """Whether each has the other begin: *l'ennemi a tiré le premier*, *nous n'avons fait que riposter*."""
    if a.side is not None and a.side == b.side:
        return False
    return _blames(a, b) or _blames(b, a) or _by_others(a, b)


def is_other_cause(a: Claim, b: Claim) -> bool:
    """Whether two tell of what somebody died, or by what something came about, and not of the same."""
    ours, theirs = cause(a.words), cause(b.words)
    if ours is None or theirs is None or ours[0] != theirs[0] or not _may_be_one(a, b):
        return False
    if one_house(a, b) or one_house(b, a):  # it tells how what its own people told came about
        return False
    one, other = (_telling(words) for _, words in (ours, theirs))
    return bool(one and other) and not one & other


def _blames(a: Claim, b: Claim) -> bool:
    """Whether a has somebody begin who by b only answered, or was attacked."""
    beginner = began(a.words)
    if beginner is None:
        return False
    if replied(b.words) and began(b.words) is None:
        return bool(_OWN & set(b.words.lower().split())) and not _OWN & set(beginner.split())
    named, hit = _telling(beginner), _telling(attacked(b.words) or "")
    return bool(named & hit)


def _by_others(a: Claim, b: Claim) -> bool:
    """Whether each names who began, and not the same, and one of them only answered."""
    ours, theirs = began(a.words), began(b.words)
    if ours is None or theirs is None or not (replied(a.words) or replied(b.words)):
        return False
    return bool(_telling(ours) and _telling(theirs)) and not _telling(ours) & _telling(theirs)


def _telling(words: str) -> frozenset[str]:
    return frozenset(term for term in stems(words) if not is_light(term))


def _may_be_one(a: Claim, b: Claim) -> bool:
    """Whether those whom it befell may be the same: by one name, or one by a pronoun or left out."""
    ours, theirs = (_befallen(claim) for claim in (a, b))
    return not ours or not theirs or bool(ours & theirs)


def _befallen(claim: Claim) -> frozenset[str]:
    filling = [arg for arg in claim.arguments if arg.role == "object"] or [
        arg for arg in claim.arguments if arg.role == "subject"
    ]
    heads = (arg.head.lower() for arg in filling if arg.head.lower() not in word_class("personal"))
    return frozenset(term for term in map(stem, heads) if term and not is_light(term))
