"""Oppositions: two accounts of one matter that cannot both hold, though neither answers the other."""

from __future__ import annotations

import re

from onrecord.languages.accounts import is_partial, is_wished
from onrecord.languages.grammar import word_class
from onrecord.languages.names import states
from onrecord.languages.opposites import exclusive, is_light
from onrecord.languages.stems import stem, stems
from onrecord.linking.copies.days import ordinal
from onrecord.linking.links.aims import is_contrasted, one_camp
from onrecord.linking.links.claim import Claim
from onrecord.linking.links.finding import Finding, Ground, answers_other, nested, order, same_speaker
from onrecord.linking.links.holders import HOLD, WIN, rival, rival_winners
from onrecord.linking.links.matter import Matter, aligned, heads, matter, strangers, telling, written
from onrecord.linking.links.negated import both_negate
from onrecord.linking.links.opposed import opposed, word_at

_ACCOUNTS = ("assert", "accuse", "deny", "concede", "warn", "commit")
_APART = 3  # days between accounts of one thing,
_MOVING = 1  # or of who holds a place, which changes fast
_COVERED = 0.6  # of the shorter account stands in the other, where one negates what the other affirms,
_BOTH = 0.3  # and so much of the longer,
_SHARED = 2.0  # with this weight
_SOME = 1.0  # or with this, where the text sets one against the other right after,
_NEXT = 400  # so many characters further on at most
_DEFINITE = re.compile(r"(?:les?|la) |l['’]", re.IGNORECASE)
_NAMING = 2  # words that tell which thing there is none of


def opposition(one: Claim, other: Claim) -> Finding | None:
    """Whether two accounts are opposed, in whatever order they are given."""
    a, b = sorted((one, other), key=order)
    if not _comparable(a, b):
        return None
    found = matter(a, b)
    if rival_winners(a, b, found) and _apart(a, b) <= _MOVING:
        return _finding("opposites", a, b, 0.7, found, (word_at(a, WIN), word_at(b, WIN)))
    if found is not None and (found.elsewhere or found.another_day):
        return None
    if rival(a, b) and _apart(a, b) <= _MOVING:
        sure = 0.6 + 0.1 * min(found.weight if found else 0, 3)
        return _finding("opposites", a, b, sure, found, (word_at(a, HOLD), word_at(b, HOLD)))
    if found is None:
        return None
    opposed = _opposite(a, b, found) if a.sign == b.sign else _negated(a, b, found) or _no_such(a, b, found)
    return opposed or _contrasted(a, b, found)


def _comparable(a: Claim, b: Claim) -> bool:
    if a.act not in _ACCOUNTS or b.act not in _ACCOUNTS or "questioned" in (a.certainty, b.certainty):
        return False
    if is_wished(a.cue) or is_wished(b.cue) or one_camp(a, b) or strangers(a, b) or nested(a, b):
        return False
    if a.document == b.document and any(x < end and start < y for x, y in a.spans for start, end in b.spans):
        return False  # two sources of one sentence
    return not same_speaker(a, b) and _apart(a, b) <= _APART


def _apart(a: Claim, b: Claim) -> int:
    """Days between two claims; within a document that does not tell, none."""
    first, last = ordinal(a.end or a.start), ordinal(b.end or b.start)
    if first is None or last is None:
        return 0 if a.document == b.document else _APART + 1
    return abs(first - last)


def _negated(a: Claim, b: Claim, found: Matter) -> Finding | None:
    """One affirms what the other negates: the same predicate of the same thing."""
    if not found.predicate or both_negate(a.words, b.words):
        return None
    if _is_told_of_speaker(a, b) or _is_told_of_speaker(b, a):
        return _finding("polarity", a, b, 0.65, found)
    if not aligned(a, b):
        return None
    most, least = max(found.covers), min(found.covers)
    if found.weight < _SHARED or most < _COVERED or least < _BOTH:
        return None
    return _finding("polarity", a, b, 0.4 + 0.3 * most + 0.2 * least, found)


def _is_told_of_speaker(a: Claim, b: Claim) -> bool:
    """Whether a tells of those who speak in b of themselves (*qu'ils ont été payés*), in the same place."""
    if a.document != b.document or not 0 < abs(a.place - b.place) <= _NEXT:
        return False
    own = {arg.role for arg in b.arguments if arg.head.lower() in word_class("personal")}
    told = [
        arg for arg in a.arguments if arg.role in own and _DEFINITE.match(arg.text) and not is_partial(b.name)
    ]
    named = {stem(arg.head.lower()) for arg in told}
    return bool(named & set(stems(b.name))) and not any(map(is_light, named))


def _no_such(a: Claim, b: Claim, found: Matter) -> Finding | None:
    """One says that there is no such thing, and the other that something is one, in the same words."""
    absent, other = (a, b) if a.sign < 0 else (b, a)
    thing = next((arg for arg in absent.arguments if arg.role == "object"), None)
    head = stem(thing.head.lower()) if thing else ""
    if thing is None or heads(absent) != {head} or head not in heads(other):
        return None
    named = {term for term in stems(thing.text)[:_NAMING] if term in telling(absent).terms}
    if len(named) < _NAMING or not named <= found.terms:
        return None
    return _finding("polarity", a, b, 0.65, found)


def _opposite(a: Claim, b: Claim, found: Matter) -> Finding | None:
    """What one says of a thing is the opposite of what the other says of it."""
    axis = opposed(a, b, found)
    if axis is None and found.entities - states().keys() and (exclusive(a.words) or exclusive(b.words)):
        # what it is alone leaves out what the other says that it is
        axis = min(found.opposed - {HOLD}, default=None)
    if axis is None:
        return None
    sure = 0.65 + 0.1 * min(len(found.terms | found.entities), 2)
    return _finding("opposites", a, b, sure, found, (word_at(a, axis), word_at(b, axis)))


def told_otherwise(one: Claim, other: Claim) -> Finding | None:
    """Whether the text sets one account against the other (see `contrasts`), in whatever order."""
    a, b = sorted((one, other), key=lambda claim: (claim.document, claim.place, claim.id))
    if a.document != b.document or b.against != a.id or answers_other(a, b):
        return None
    found = matter(a, b)
    return _finding("polarity", a, b, 0.5 + 0.1 * min(found.weight if found else 0, 2), found)


def _contrasted(a: Claim, b: Claim, found: Matter) -> Finding | None:
    """The text sets the later of two accounts against the other (*à l'inverse*), and they are opposed."""
    gap = b.place - a.place
    if a.document != b.document or not is_contrasted(b) or not 0 < gap <= _NEXT or answers_other(a, b):
        return None
    opposed = found.opposed if a.sign == b.sign else found.terms
    return _finding("polarity", a, b, 0.6, found) if opposed and found.weight >= _SOME else None


def _finding(
    ground: Ground, a: Claim, b: Claim, sure: float, found: Matter | None, told: tuple[str, str] | None = None
) -> Finding:
    hedged = 0.1 * sum(claim.certainty == "hedged" for claim in (a, b))
    sure = round(min(sure, 0.95) - hedged, 2)
    about = written(b, found) if found else ()
    return Finding(type="contradicts", ground=ground, a=a, b=b, confidence=sure, about=about, told=told)
