"""Who holds a place or has lost it, or who has won, by two claims of which only one can be so."""

from __future__ import annotations

import re

from onrecord.languages.grammar import word_class
from onrecord.languages.names import bare, fold
from onrecord.languages.opposites import is_light, poles
from onrecord.languages.places import flag, in_hands, in_own_hands, is_held_to, places
from onrecord.languages.stems import stem, stems
from onrecord.linking.links.claim import Claim
from onrecord.linking.links.matter import Matter, heads, telling

HOLD = "hold"
WIN = "vote"
_TAKING = "taking"
_CONTEST = "ballot"
_NEXT = 500  # characters between two who tell who holds one thing, where one does not name it
_THERE = re.compile(r"\by\b")
_BESIDE = 700  # characters between two who say that they won, where neither tells what
_NAME = re.compile(r"[A-ZÀ-ÖØ-Þ][\w\-]+ [A-ZÀ-ÖØ-Þ]")


def rival(a: Claim, b: Claim) -> bool:
    """Whether both say who holds a place, and only one of them can be right."""
    ours, theirs = _value(a, HOLD), _value(b, HOLD)
    if not ours or not theirs or not (_places(a) & _places(b) or _meant_beside(a, b)):
        return False
    one, other = holder(a), holder(b)
    # *nous tenons l'usine*, *l'usine est tenue par la gendarmerie*
    one = _guard(a) if one is None and in_own_hands(b.words) else one
    other = _guard(b) if other is None and in_own_hands(a.words) else other
    if one is None or other is None:
        return False
    if one == other:
        return ours != theirs
    # That one holds it and the other lost it agrees, and neither may hold it. Two who took it may be one
    # under two descriptions.
    return ours == theirs > 0 and not _like_names(a, b) and not (_takes(a) and _takes(b))


def _meant_beside(a: Claim, b: Claim) -> bool:
    """Whether two next to each other name one thing that is held (*l'usine*), or one leaves it to the other's
    words (*le drapeau y flotte*)."""
    if a.document != b.document or abs(a.place - b.place) > _NEXT or (places(a.words) and places(b.words)):
        return False
    if any(is_light(stem((claim.predicate or "").lower())) and not heads(claim) for claim in (a, b)):
        return False
    ours, theirs = (telling(claim).terms for claim in (a, b))
    return bool(ours & theirs) or any(_THERE.search(claim.words) for claim in (a, b))


def rival_winners(a: Claim, b: Claim, found: Matter | None) -> bool:
    """Whether two persons, or two bodies, each claim one victory for themselves."""
    if min(_value(a, WIN), _value(b, WIN)) < 1 or (a.side is not None and a.side == b.side):
        return False
    if bool(_NAME.match(a.name)) != bool(_NAME.match(b.name)) or _like_names(a, b):
        return False
    one, other = holder(a), holder(b)
    own = one is not None and other is not None and one != other
    beside = a.document == b.document and abs(a.place - b.place) <= _BESIDE
    return own and (beside or (found is not None and _CONTEST in _axes(a) & _axes(b)))


def _axes(claim: Claim) -> set[str]:
    return {pole.axis for term in claim.terms for pole in poles(term)}


def holder(claim: Claim) -> str | None:
    """Whom a claim has hold or lose a place: who is its subject, or the side of whoever speaks."""
    handed = in_hands(claim.words)
    if handed and (named := _named(claim, handed)):
        return named
    if in_own_hands(claim.words):
        return claim.side or claim.speaker or bare(claim.name)
    if flown := flag(claim.words):
        return flown
    subject = next((arg.text for arg in claim.arguments if arg.role == "subject"), None)
    if subject is None or word_class("speaker") & set(re.findall(r"\w+'?", subject.lower())):
        return claim.side or claim.speaker or bare(claim.name)
    return _named(claim, subject)


def _guard(claim: Claim) -> str | None:
    """Those who hold a place by no name of theirs (*tenue par la gendarmerie*)."""
    subject = next((arg.text for arg in claim.arguments if arg.role == "subject"), None)
    held = any(arg.role == "object" for arg in claim.arguments)
    return bare(subject) if subject and held and not places(subject) else None


def _value(claim: Claim, axis: str) -> int:
    """1 where somebody holds a place or wins by this claim, -1 where he loses, 0 where it tells neither."""
    if axis == HOLD and (flag(claim.words) or in_own_hands(claim.words)):
        return claim.sign
    if axis == HOLD and is_held_to(claim.words):
        return 0
    mains = heads(claim) | {stem((claim.predicate or "").lower())}
    values = {pole.value for term in mains for pole in poles(term) if pole.axis == axis}
    return values.pop() * claim.sign if len(values) == 1 else 0


def _places(claim: Claim) -> frozenset[str]:
    """The places that a claim names: what stands where places do, and what it has somebody hold."""
    objects = [f"{bare(arg.text)} " for arg in claim.arguments if arg.role == "object"]
    named = {
        name for name in map(bare, claim.entities) if any(text.startswith(f"{name} ") for text in objects)
    }
    return places(claim.words) | named


def _takes(claim: Claim) -> bool:
    return any(pole.axis == _TAKING for term in heads(claim) for pole in poles(term))


def _like_names(a: Claim, b: Claim) -> bool:
    """Whether two who speak may be one under two descriptions (*les forces loyalistes*, *les forces*)."""
    return not set(stems(a.name)).isdisjoint(stems(b.name))


def _named(claim: Claim, words: str) -> str | None:
    """The entity that stands in some words."""
    plain = f" {fold(words)} "
    found = [
        e for e in claim.entities if any(f" {part} " in plain for part in (fold(e), fold(e).split()[-1]))
    ]
    return max(found, key=len, default=None)
