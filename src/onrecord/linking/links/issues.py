"""Two next to each other in a text who answer one question of a crisis otherwise: *la piste est ouverte*,
*pas un camion ne passe*; what it is about may be left to what stands around."""

from __future__ import annotations

import re

from onrecord.languages.accounts import is_coming, is_partial, is_wished
from onrecord.languages.issues import Answer, answers, is_loose
from onrecord.languages.stems import stems
from onrecord.linking.links.aims import one_camp
from onrecord.linking.links.causes import is_other_beginner, is_other_cause
from onrecord.linking.links.claim import Claim
from onrecord.linking.links.culprits import are_other_victims, is_other_culprit
from onrecord.linking.links.finding import Finding, nested, same_speaker
from onrecord.linking.links.matter import matter, written
from onrecord.linking.links.opposed import other_counts

_ACCOUNTS = ("assert", "accuse", "deny", "concede", "commit", "refuse", "support")
_WITH = re.compile(r"\bavec ([^,;.:!?»]{2,40})")
_SELF = frozenset(("nous", "eux", "elles", "lui", "elle", "moi"))
_NEXT = 500  # characters between two who speak next to each other,
_NEAR = 700  # or of one matter, where the one bears the other out
_SURE = 0.7


def issue(one: Claim, other: Claim) -> Finding | None:
    """Whether two who speak next to each other answer one question otherwise, in whatever order."""
    a, b = sorted((one, other), key=lambda claim: (claim.place, claim.id))
    if not _comparable(a, b):
        return None
    doors = (is_other_beginner, is_other_cause, is_other_culprit, are_other_victims)
    if not _answer_otherwise(a, b) and not any(differ(a, b) for differ in doors):
        return None
    found = matter(a, b)
    if found is not None and (found.elsewhere or found.another_day):
        return None
    sure = _SURE - 0.1 * sum(claim.certainty == "hedged" for claim in (a, b))
    about = written(b, found) if found else ()
    denied = b.act == "deny" and a.act != "deny"
    return Finding(
        type="denies" if denied else "contradicts",
        ground="denial" if denied else "polarity",
        a=a,
        b=b,
        confidence=round(sure, 2),
        about=about,
    )


def answers_alike(a: Claim, b: Claim) -> bool:
    """Whether two who speak near each other answer one question alike."""
    if a.document != b.document or abs(a.place - b.place) > _NEAR or not _with_one(a, b):
        return False
    if is_coming(a.words) or is_coming(b.words):
        return False
    ours, theirs = answers(a.words), answers(b.words)
    return any(
        _is_one(ours[q], theirs[q]) and ours[q].value == theirs[q].value
        for q in ours.keys() & theirs.keys()
        if not is_loose(q)
    )


def _answer_otherwise(a: Claim, b: Claim) -> bool:
    if not _with_one(a, b):
        return False
    ours, theirs = answers(a.words), answers(b.words)
    asked = {q for q in ours.keys() & theirs.keys() if _are_opposed(ours[q], theirs[q])}
    return any(not is_loose(q) or _tell_of_one(a, b) for q in asked)


def _tell_of_one(a: Claim, b: Claim) -> bool:
    """Whether two accounts may tell of one thing: both name a matter, or b stands right after a."""
    if "support" in (a.act, b.act) or other_counts(a, b):
        return False  # praise answers nothing: *salue des hommes sains et saufs*
    if a.entities and b.entities and not a.entities & b.entities:
        return False
    return a.place >= b.since or matter(a, b) is not None


def _are_opposed(one: Answer, other: Answer) -> bool:
    return one.value != other.value and _is_one(one, other)


def _with_one(a: Claim, b: Claim) -> bool:
    """Whether both may tell of one partner (*avec les routiers*): the same, or each other."""
    ours, theirs = _partner(a), _partner(b)
    if not ours or not theirs:
        return True
    return bool(ours & theirs or ours & _called(b) or theirs & _called(a))


def _partner(claim: Claim) -> frozenset[str]:
    match = _WITH.search(claim.words)
    if match is None:
        return frozenset()
    words = match.group(1)
    return _called(claim) if words.split()[0].lower() in _SELF else frozenset(stems(words))


def _called(claim: Claim) -> frozenset[str]:
    return frozenset(stems(f"{claim.name} {claim.role or ''} {claim.behalf or ''}"))


def _is_one(one: Answer, other: Answer) -> bool:
    """Whether two answers may be about one thing."""
    return not one.of or not other.of or bool(one.of & other.of)


def _comparable(a: Claim, b: Claim) -> bool:
    if a.document != b.document or b.place - a.place > _NEXT or same_speaker(a, b):
        return False
    if nested(a, b) and (a.parent == b.id or b.parent == a.id or not is_other_culprit(a, b)):
        return False  # though two may charge each other with one thing in the same words
    if one_camp(a, b) or not a.name or not b.name:
        return False
    return all(
        claim.act in _ACCOUNTS
        and claim.certainty != "questioned"
        and not is_wished(claim.cue)
        and not is_partial(claim.words)
        and not is_coming(claim.words)
        for claim in (a, b)
    )
