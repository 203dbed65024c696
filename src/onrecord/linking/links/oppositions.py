"""Oppositions: two accounts of one matter that cannot both hold, though neither answers the other."""

from __future__ import annotations

from onrecord.languages.names import states
from onrecord.languages.opposites import Pole, exclusive, is_light, poles
from onrecord.languages.stems import stem, stems, words
from onrecord.linking.copies.days import ordinal
from onrecord.linking.links.aims import is_contrasted, one_camp
from onrecord.linking.links.claim import Claim
from onrecord.linking.links.finding import Finding, Ground, nested, order, same_speaker
from onrecord.linking.links.holders import HOLD, rival
from onrecord.linking.links.matter import Matter, aligned, heads, like, matter, strangers, telling, written
from onrecord.linking.links.negated import both_negate
from onrecord.model import Argument

_ACCOUNTS = ("assert", "accuse", "deny", "concede", "warn", "commit")
_APART = 3  # days between accounts of one thing,
_MOVING = 1  # or of who holds a place, which changes fast
_COVERED = 0.6  # of the shorter account stands in the other, where one negates what the other affirms,
_BOTH = 0.3  # and so much of the longer,
_SHARED = 2.0  # with this weight
_SOME = 1.0  # or with this, where the text sets one against the other right after,
_NEXT = 400  # so many characters further on at most
_NAMING = 2  # words that tell which thing there is none of
# Roles of what opposite words are said of, the first that is filled: *fermer* le pont, *pénurie* de masques.
_ROLES = (("object",), ("subject",), ("de", "d'", "du", "des"))


def opposition(one: Claim, other: Claim) -> Finding | None:
    """Whether two accounts are opposed, in whatever order they are given."""
    a, b = sorted((one, other), key=order)
    if not _comparable(a, b):
        return None
    found = matter(a, b)
    if found is None or found.elsewhere or found.another_day:
        return None
    if rival(a, b) and _apart(a, b) <= _MOVING:
        sure = 0.6 + 0.1 * min(found.weight, 3)
        return _finding("opposites", a, b, sure, found, (_word(a, HOLD), _word(b, HOLD)))
    opposed = _opposite(a, b, found) if a.sign == b.sign else _negated(a, b, found) or _no_such(a, b, found)
    return opposed or _contrasted(a, b, found)


def _comparable(a: Claim, b: Claim) -> bool:
    if a.act not in _ACCOUNTS or b.act not in _ACCOUNTS or "questioned" in (a.certainty, b.certainty):
        return False
    if one_camp(a, b) or strangers(a, b) or nested(a, b):
        return False
    return not same_speaker(a, b) and _apart(a, b) <= _APART


def _apart(a: Claim, b: Claim) -> int:
    """Days between two claims; within a document that does not tell, none."""
    first, last = ordinal(a.end or a.start), ordinal(b.end or b.start)
    if first is None or last is None:
        return 0 if a.document == b.document else _APART + 1
    return abs(first - last)


def _negated(a: Claim, b: Claim, found: Matter) -> Finding | None:
    """One affirms what the other negates: the same predicate of the same thing."""
    if not found.predicate or not aligned(a, b) or both_negate(a.words, b.words):
        return None
    most, least = max(found.covers), min(found.covers)
    if found.weight < _SHARED or most < _COVERED or least < _BOTH:
        return None
    return _finding("polarity", a, b, 0.4 + 0.3 * most + 0.2 * least, found)


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
    ours, theirs = _poles(heads(a)), _poles(heads(b))
    axes = {pole.axis for pole in ours if pole.value and Pole(pole.axis, -pole.value) in theirs}
    axes -= {pole.axis for claim in (a, b) for pole in telling(claim).poles if _at_both(claim, pole)}
    if not _of_one_thing(a, b):
        axes = set()
    if found.entities - states().keys() and (exclusive(a.words) or exclusive(b.words)):
        axes |= found.opposed  # what it is alone leaves out what the other says that it is
    if not axes - {HOLD}:
        return None
    axis = min(axes - {HOLD})
    sure = 0.65 + 0.1 * min(len(found.terms | found.entities), 2)
    return _finding("opposites", a, b, sure, found, (_word(a, axis), _word(b, axis)))


def _contrasted(a: Claim, b: Claim, found: Matter) -> Finding | None:
    """The text sets the later of two accounts against the other (*à l'inverse*), and they are opposed."""
    gap = b.place - a.place
    if a.document != b.document or not is_contrasted(b) or not 0 < gap <= _NEXT:
        return None
    opposed = found.opposed if a.sign == b.sign else found.terms
    return _finding("polarity", a, b, 0.6, found) if opposed and found.weight >= _SOME else None


def _at_both(claim: Claim, pole: Pole) -> bool:
    """Whether a claim tells of both ends of an axis."""
    return Pole(pole.axis, -pole.value) in telling(claim).poles and pole.value != 0


def _of_one_thing(a: Claim, b: Claim) -> bool:
    """Whether what the predicates are said of is the same, in one word or in words of one sense."""
    return any(like(one, other) for one in _things(a) for other in _things(b))


def _things(claim: Claim) -> frozenset[str]:
    """Stems of what a predicate is said of; of a name all words."""
    for roles in _ROLES:
        filling = [arg for arg in claim.arguments if arg.role in roles]
        told = {word for arg in filling if _tells_more(arg) for word in stems(arg.text)}
        found = {stem(arg.head.lower()) for arg in filling} | told
        if found := {term for term in found if not is_light(term)}:
            return frozenset(found)
    return frozenset()


def _tells_more(argument: Argument) -> bool:
    """Whether more than its head tells what an argument is: it is a name, or *le nombre de malades*."""
    return argument.text[:1].isupper() or is_light(stem(argument.head.lower()))


def _poles(terms: frozenset[str]) -> frozenset[Pole]:
    return frozenset(pole for term in terms for pole in poles(term))


def _word(claim: Claim, axis: str) -> str:
    """The word by which a claim stands at a pole."""
    for match in words(claim.words):
        if any(pole.axis == axis and pole.value for pole in poles(stem(match.group().lower()))):
            return match.group()
    return ""


def _finding(
    ground: Ground, a: Claim, b: Claim, sure: float, found: Matter, told: tuple[str, str] | None = None
) -> Finding:
    hedged = 0.1 * sum(claim.certainty == "hedged" for claim in (a, b))
    sure = round(min(sure, 0.95) - hedged, 2)
    about = written(b, found)
    return Finding(type="contradicts", ground=ground, a=a, b=b, confidence=sure, about=about, told=told)
