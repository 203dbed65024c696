"""For which claims a denial can be meant, by whose word it denies and by what it leaves untold."""

from __future__ import annotations

from onrecord.languages.denials import (
    blames,
    inquires,
    is_charging,
    is_collective,
    is_own,
    is_untold,
    of_any,
    points_back,
    publishes,
    tells_another,
    tells_of_blame,
    whose,
    whose_state,
)
from onrecord.languages.gainsaying import is_foe
from onrecord.languages.names import bare, metonyms, outlets
from onrecord.languages.stems import plain
from onrecord.linking.links.aims import head, is_aimed
from onrecord.linking.links.claim import Claim
from onrecord.linking.links.matter import matter, tells_head
from onrecord.linking.links.retorts import kinds

_WORD = 4  # letters of the shortest word of a name that tells who it is
_ROOT = 6  # letters that a name and its adjective share
_TITLES = frozenset(
    plain("ancien ancienne porte parole avocat avocate chef cheffe membre")
)  # that tell nobody
_UNTRUE = frozenset(("untrue", "lies"))
_ANSWERS = frozenset(("own", "reply", "defends"))  # ways of denying that tell of an answer
_NEAR = 400  # characters from a claim to what calls it untrue and tells nothing else
_TOLD = 1.0  # weight of what a denial shares with a claim that tells what it is about


def can_be_meant(a: Claim, b: Claim) -> bool:
    """Whether the denial `b` can be meant for a claim.

    Where it names whose word it denies, it is meant for nobody else's; that nobody told him denies only that
    somebody did. It must tell of what the claim tells, else answer a reproach of whoever denies, else point
    back to what stands just before.
    """
    if not is_word_denied(a, b):
        return False
    found = kinds(b)
    if whose(b.words):
        return True
    if "vague" in found:
        return _shares(a, b) or reproaches(a, b) or _is_pointed_at(a, b)
    if _shares(a, b) and (blames_somebody(a) or tells_head(a, b)):
        return True
    if found & _UNTRUE:
        return reproaches(a, b) or (blames_somebody(a) and b.since <= a.place < b.place)
    answers = of_any(b.words) or ("cue" not in found and bool(found & _ANSWERS))
    return answers and reproaches(a, b)


def is_word_denied(a: Claim, b: Claim) -> bool:
    """Whether a claim is by whom a denial names (*les accusations du préfet*), if it names anybody, and tells
    that somebody was told, where that is denied. An accuser may be one of *l'opposition*."""
    named = whose(b.words)
    if named is not None and not is_by(a, named):
        charges = a.act == "accuse" and (is_about(a, b) or (not a.targets and is_charging(a.cue)))
        return charges and is_collective(named)
    state = whose_state(b.words) if named is None else None
    if state is not None and a.side is not None and not is_by(a, state):
        return False
    return not is_untold(b.words) or tells_another(a.words)


def reproaches(a: Claim, b: Claim) -> bool:
    """Whether a claim accuses or blames, and is about whoever denies or for whom he speaks."""
    return blames_somebody(a) and is_about(a, b)


def is_about(a: Claim, b: Claim) -> bool:
    """Whether a claim is about whoever denies, or for whom he speaks."""
    return is_aimed(a, b, strictly=True) or is_named(a, b) or _is_by_foe(a, b)


def is_named(a: Claim, b: Claim) -> bool:
    """Whether a claim has a word of what whoever denies is called (*la **direction** a menti*)."""
    heads = (head(name) for name in (b.name, b.role, b.behalf) if name)
    return bool(_called(*heads) & set(plain(a.words)))


def blames_somebody(claim: Claim) -> bool:
    """Whether a claim accuses or blames; what is rumoured or published of somebody is told for that, and who
    looks into a matter only tells of it."""
    if claim.act == "accuse":
        return True
    if inquires(claim.name):
        return False
    publisher = publishes(claim.name) or bare(claim.name) in outlets()
    told = claim.certainty == "conditional" or (publisher and not is_own(claim.words))
    return blames(claim.words) or told


def _is_by_foe(a: Claim, b: Claim) -> bool:
    """Whether a claim is by those who are called whoever denies' foes (*les adversaires d'Odar*)."""
    return is_foe(a.name) and bool(_called(b.name) & set(plain(a.name)))


def is_by(a: Claim, named: str) -> bool:
    """Whether a claim is made by, or for, whom some words name."""
    own = _called(a.name, a.role, a.behalf, a.speaker, a.principal, a.side)
    meant = _called(named, metonyms().get(bare(named)))
    return not {word[:_ROOT] for word in own}.isdisjoint(word[:_ROOT] for word in meant)


def _is_pointed_at(a: Claim, b: Claim) -> bool:
    """Whether a denial takes up what stands just before, and that blames if it is taken up as that; or tells
    in so many words that it is untrue, which will be what stands near."""
    charged = blames_somebody(a) or (is_about(a, b) and not is_own(a.words))
    if not a.place < b.place or (tells_of_blame(b.words) and not charged):
        return False
    if kinds(b) & _UNTRUE and b.place - a.place <= _NEAR:
        return True
    return points_back(b.words) and b.since <= a.place


def _shares(a: Claim, b: Claim) -> bool:
    found = matter(a, b)
    return found is not None and bool(found.terms or found.axes) and found.weight >= _TOLD


def _called(*names: str | None) -> set[str]:
    words = {word for name in names if name for word in plain(name.replace(":", " ").replace("-", " "))}
    return {word for word in words if len(word) >= _WORD} - _TITLES
