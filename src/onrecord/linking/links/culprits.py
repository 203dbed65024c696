"""Two who lay one deed to different doors, one to the other's, or tell otherwise who its victims were."""

from __future__ import annotations

from onrecord.languages.accounts import blamed, is_charged, tells_bystanders, tells_fighters
from onrecord.languages.names import fold
from onrecord.languages.opposites import is_light
from onrecord.languages.stems import stem, stems
from onrecord.linking.links.claim import Claim
from onrecord.linking.links.matter import like, telling

# What tells only that somebody is behind a deed.
_BEHIND = frozenset(
    map(stem, ("responsable", "responsabilité", "coupable", "auteur", "origine", "marque", "signature"))
)


def is_other_culprit(a: Claim, b: Claim) -> bool:
    """Whether one lays a deed to the door of the other's camp, and that one to another's.

    *Les mutins accusent la garde d'être responsable du massacre*, *la ville en impute la responsabilité aux
    mutins*: two who blame a third by different names may mean one.
    """
    ours, theirs = _culprits(a), _culprits(b)
    if not ours or not theirs or any(_meet(one, other) for one in ours for other in theirs):
        return False
    if not (_is_of(b, ours) or _is_of(a, theirs)) or _is_of(a, ours) or _is_of(b, theirs):
        return False
    return a.turn.exchanged or b.turn.exchanged or _is_one_deed(a, b)


def are_other_victims(a: Claim, b: Claim) -> bool:
    """Whether those who were killed were no fighters by one account, and by the other they were."""
    return (_bystanders(a) and _fighters(b)) or (_bystanders(b) and _fighters(a))


def _bystanders(claim: Claim) -> bool:
    return claim.sign > 0 and tells_bystanders(claim.words)


def _fighters(claim: Claim) -> bool:
    return claim.sign > 0 and tells_fighters(claim.words) and not tells_bystanders(claim.words)


def _culprits(claim: Claim) -> tuple[frozenset[str], ...]:
    """Those to whose door a claim lays a deed, each by its words."""
    if claim.sign < 0:
        return ()
    named = claim.targets if claim.act == "accuse" else frozenset()
    if not named and (culprit := blamed(claim.words)):
        named = frozenset((culprit,))
    return tuple(words for name in named if (words := _words(name)))


def _is_one_deed(a: Claim, b: Claim) -> bool:
    """Whether both tell one deed, or one who only lays it to a door leaves it to what stands before."""
    ours, theirs = _deed(a), _deed(b)
    if any(one == other or like(one, other) for one in ours for other in theirs):
        return True
    return (not ours and _only_blames(a)) or (not theirs and _only_blames(b))


def _deed(claim: Claim) -> frozenset[str]:
    culprits = frozenset(word for words in _culprits(claim) for word in words)
    predicate = stem((claim.predicate or "").lower())
    told = telling(claim).terms | ({predicate} if predicate and not is_light(predicate) else set())
    return frozenset(term for term in told if term not in _BEHIND and not _words(term) <= culprits)


def _only_blames(claim: Claim) -> bool:
    return blamed(claim.words) is not None or is_charged(claim.words)


def _is_of(claim: Claim, culprits: tuple[frozenset[str], ...]) -> bool:
    """Whether one of the culprits makes a claim, or is the one for whom it is made."""
    names = (claim.name, claim.speaker, claim.principal, claim.side, claim.behalf)
    own = [words for name in names if name and (words := _words(name))]
    return any(_meet(one, other) for one in culprits for other in own)


def _meet(one: frozenset[str], other: frozenset[str]) -> bool:
    return one <= other or other <= one


def _words(name: str) -> frozenset[str]:
    return frozenset(term for term in stems(fold(name.replace(":", " "))) if not is_light(term))
