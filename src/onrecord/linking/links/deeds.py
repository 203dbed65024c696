"""Who did what to whom, in two claims that have one verb."""

from __future__ import annotations

from onrecord.languages.names import bare, demonyms, states
from onrecord.languages.opposites import is_light
from onrecord.languages.stems import plain, stem
from onrecord.linking.links.claim import Claim


def of_one_deed(a: Claim, b: Claim) -> bool:
    """Whether both have one state do something to the same, or to somebody under two descriptions.

    *Le gouvernement dorvanien arme un chef de bande*, *la Dorvanie n'arme pas le général Orlo*.
    """
    doers = _states(_filling(a, "subject")) & _states(_filling(b, "subject"))
    ours, theirs = _heads(a), _heads(b)
    return bool(doers) and bool(ours & theirs or (all(map(is_light, ours | theirs)) and ours and theirs))


def _filling(claim: Claim, role: str) -> str:
    return " ".join(arg.text for arg in claim.arguments if arg.role == role)


def _heads(claim: Claim) -> frozenset[str]:
    return frozenset(stem(arg.head.lower()) for arg in claim.arguments if arg.role == "object")


def _states(words: str) -> frozenset[str]:
    """The states that words name, by their names or by adjectives."""
    named = {bare(demonyms()[word]) for word in words.lower().split() if word in demonyms()}
    return frozenset(named | (set(plain(words)) & states().keys()))
