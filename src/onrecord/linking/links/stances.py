"""For what a claim stands, or against what."""

from __future__ import annotations

import re

from onrecord.languages.changes import (
    accepts,
    carries,
    holds_firm,
    is_against,
    is_condemning,
    is_modal,
    is_own_will,
    is_to_come,
    position_of,
)
from onrecord.languages.opposites import is_light
from onrecord.languages.stems import stem, stems
from onrecord.linking.links.claim import Claim, Sign
from onrecord.linking.links.kin import alike, denied
from onrecord.linking.links.matter import heads, like

_WILL = ("demand", "propose", "commit", "concede", "refuse", "support")  # acts that take a position
_NO_POSITION = ("accuse", "ask", "deny")  # acts that take none on what they tell
_CAPITAL = re.compile(r"\b[A-ZÀ-ÖØ-Þ][\w\-]+")
_BARE = re.compile(r"(?:ne (?:pas|plus|jamais) )?\w+(?:er|ir|re)\b")
_INFINITIVE = re.compile(r"(?:er|ir|re)$")
_TAKING = ("object", "de", "d'", "d’", "du", "des")  # the places of what *ouvrir* or *ouverture* takes


def stance(claim: Claim) -> Sign | None:
    """Whether a claim is for what it tells of, or against it; None where it takes no position."""
    if claim.turn.dropped or (claim.act in ("accuse", "refuse", "assert") and is_condemning(claim.cue)):
        return -1
    if accepts(claim.words) or accepts(claim.cue):
        return 1
    if claim.act in _WILL and any(is_against(claim.predicate or "", arg.role) for arg in claim.arguments):
        return -1 if claim.sign > 0 else 1
    position = position_of(claim.predicate or "")
    if position and (claim.act in _WILL or (claim.act not in _NO_POSITION and _is_of_self(claim))):
        return 1 if position == claim.sign else -1
    return claim.sign if claim.act in _WILL or is_own_will(claim.words) or _rules_out(claim) else None


def _rules_out(claim: Claim) -> bool:
    """Whether one vouches that a thing will not be (*assure qu'il n'y aura pas de second tour*)."""
    return claim.act == "assert" and claim.sign < 0 and holds_firm(claim.cue) and is_to_come(claim.words)


def _is_of_self(claim: Claim) -> bool:
    """Whether what a claim tells is told of its speaker, or of whom he speaks for."""
    subjects = [arg.text for arg in claim.arguments if arg.role == "subject"]
    own = f"{claim.name} {claim.role} {claim.behalf}"
    named = {word for text in subjects for word in _CAPITAL.findall(text)}
    return bool(subjects or _BARE.match(claim.words)) and all(word in own for word in named)


def framing(claim: Claim) -> float:
    """How many words only say that somebody takes a position (*le comité réclame*)."""
    if not position_of(claim.predicate or ""):
        return 0
    subjects = (arg.text for arg in claim.arguments if arg.role == "subject")
    return 1 + sum(
        term in claim.terms and not is_light(term) for text in subjects for term in set(stems(text))
    )


def mains_meet(a: Claim, b: Claim) -> bool:
    """Whether what is done or to be done is the same in both, in one word or in words of one sense."""
    if same_noun(a, b) or same_deed(a, b) or _is_ruled_out(a, b):
        return True
    return any(like(one, other) for one in mains(a) for other in mains(b))


def _is_ruled_out(a: Claim, b: Claim) -> bool:
    """Whether one is for what the other says will not be (*ni retiré ni suspendu*, *une suspension*)."""
    first, second = (a, b) if a.sign < b.sign else (b, a)
    return stance(first) == -1 and stance(second) == 1 and alike(denied(first), mains(second)) > 0


def same_noun(a: Claim, b: Claim) -> bool:
    """Whether both are of one thing, even if its noun tells little (*la participation*)."""
    return a.predicate is not None and a.predicate == b.predicate and not _INFINITIVE.search(a.predicate)


def same_deed(a: Claim, b: Claim) -> bool:
    """Whether both do the same to or at one thing, though the verb tells little (*aller à Melk*)."""
    if a.predicate is None or a.predicate != b.predicate or not is_light(stem(a.predicate.lower())):
        return False
    ours, theirs = (
        {stem(arg.head.lower()) for arg in claim.arguments if arg.role != "subject"} for claim in (a, b)
    )
    return bool(ours & theirs)


def mains(claim: Claim) -> frozenset[str]:
    """The stem of the predicate of a claim; what fills its places where it tells little."""
    main = stem((claim.predicate or "").lower())
    predicate = claim.predicate or ""
    if main and not is_light(main) and not position_of(predicate) and not is_modal(predicate):
        return frozenset((main,)) | (_carried(claim) if carries(claim.predicate or "") else frozenset())
    return (heads(claim) - {main}) or _filling(claim)


def _filling(claim: Claim) -> frozenset[str]:
    """The stems of what a verb takes that tells little (*participer au sommet*)."""
    taken = (stem(arg.head.lower()) for arg in claim.arguments if arg.role != "subject")
    return frozenset(term for term in taken if not is_light(term))


def _carried(claim: Claim) -> frozenset[str]:
    """The stems of what a word takes that means to do that."""
    taken = (arg.head.lower() for arg in claim.arguments if arg.role in _TAKING)
    return frozenset(term for term in map(stem, taken) if not is_light(term))
