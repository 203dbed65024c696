"""Oppositions: two accounts of one matter that cannot both hold, though neither answers the other."""

from __future__ import annotations

from onrecord.languages.names import bare, states
from onrecord.languages.opposites import Pole, exclusive, poles
from onrecord.languages.places import places
from onrecord.languages.stems import plain, stem, stems, words
from onrecord.linking.copies.days import ordinal
from onrecord.linking.links.aims import one_camp
from onrecord.linking.links.claim import Claim
from onrecord.linking.links.finding import Finding, Ground, same_speaker
from onrecord.linking.links.holders import holder
from onrecord.linking.links.matter import Matter, aligned, heads, matter, strangers, telling, written
from onrecord.linking.links.negated import both_negate

_ACCOUNTS = ("assert", "accuse", "deny", "concede", "warn", "commit")
_APART = 3  # days between accounts of one thing,
_MOVING = 1  # or of who holds a place, which changes fast
_COVERED = 0.6  # of the shorter account stands in the other, where one negates what the other affirms
_BOTH = 0.3  # and so much of the longer
_SHARED = 2.0  # weight of what is shared there,
_NAMING = 2  # words that tell which thing there is none of
_HOLD, _TAKING = "hold", "taking"


def opposition(one: Claim, other: Claim) -> Finding | None:
    """Whether two accounts are opposed, in whatever order they are given."""
    a, b = sorted((one, other), key=_order)
    if not _comparable(a, b):
        return None
    found = matter(a, b)
    if found is None or found.elsewhere or found.another_day:
        return None
    return _held(a, b, found) or _opposite(a, b, found) or _negated(a, b, found) or _no_such(a, b, found)


def _order(claim: Claim) -> tuple[str, str, int, str]:
    return (claim.end or claim.start or "9", claim.document, claim.place, claim.id)


def _comparable(a: Claim, b: Claim) -> bool:
    if a.act not in _ACCOUNTS or b.act not in _ACCOUNTS or "questioned" in (a.certainty, b.certainty):
        return False
    nested = a.document == b.document and (a.parent == b.id or b.parent == a.id)
    if one_camp(a, b) or strangers(a, b) or a.words in b.words or b.words in a.words:
        return False
    return not nested and not same_speaker(a, b) and _apart(a, b) <= _APART


def _apart(a: Claim, b: Claim) -> int:
    """Days between two claims; within a document that does not tell, none."""
    first, last = ordinal(a.end or a.start), ordinal(b.end or b.start)
    if first is None or last is None:
        return 0 if a.document == b.document else _APART + 1
    return abs(first - last)


def _negated(a: Claim, b: Claim, found: Matter) -> Finding | None:
    """One affirms what the other negates: the same predicate of the same thing."""
    if a.sign == b.sign or not found.predicate or not aligned(a, b) or both_negate(a.words, b.words):
        return None
    most, least = max(found.covers), min(found.covers)
    if found.weight < _SHARED or most < _COVERED or least < _BOTH:
        return None
    return _finding("polarity", a, b, 0.4 + 0.3 * most + 0.2 * least, written(b, found))


def _no_such(a: Claim, b: Claim, found: Matter) -> Finding | None:
    """One says that there is no such thing, and the other that something is one, in the same words."""
    if a.sign == b.sign:
        return None
    absent, other = (a, b) if a.sign < 0 else (b, a)
    thing = next((arg for arg in absent.arguments if arg.role == "object"), None)
    head = stem(thing.head.lower()) if thing else ""
    if thing is None or heads(absent) != {head} or head not in heads(other):
        return None
    named = {term for term in stems(thing.text)[:_NAMING] if term in telling(absent).terms}
    if len(named) < _NAMING or not named <= found.terms:
        return None
    return _finding("polarity", a, b, 0.65, written(b, found))


def _opposite(a: Claim, b: Claim, found: Matter) -> Finding | None:
    """What one says of a thing is the opposite of what the other says of it."""
    if a.sign != b.sign:
        return None
    ours, theirs = _poles(heads(a)), _poles(heads(b))
    axes = {pole.axis for pole in ours if pole.value and Pole(pole.axis, -pole.value) in theirs}
    axes -= {_HOLD, *(pole.axis for claim in (a, b) for pole in telling(claim).poles if _both(claim, pole))}
    alone = exclusive(a.words) or exclusive(b.words)  # what it is alone leaves out what the other says it is
    alone = alone and bool(found.entities - states().keys())
    if alone:
        axes |= found.opposed - {_HOLD}
    if not axes:
        return None
    things = {term for term in found.terms if not any(pole.axis in axes for pole in poles(term))}
    if not alone and not things & _filling(a, b) and not _named_in_both(a, b, found):
        return None
    axis = min(axes)
    told = (_word(a, axis), _word(b, axis))
    return _finding(
        "opposites", a, b, 0.55 + 0.1 * min(len(things | found.entities), 3), written(b, found), told
    )


def _held(a: Claim, b: Claim, found: Matter) -> Finding | None:
    """Both say who holds a place, and only one of them can."""
    ours, theirs = (_value(claim) for claim in (a, b))
    if not ours or not theirs or _apart(a, b) > _MOVING:
        return None
    one, other = holder(a), holder(b)
    if not _places(a) & _places(b) or one is None or other is None or (one == other) == (ours == theirs):
        return None
    if one != other and (ours < 0 or _like_names(a, b) or (_takes(a) and _takes(b))):
        return None  # neither may hold it; and two who took it may be one, under two descriptions
    told = (_word(a, _HOLD), _word(b, _HOLD))
    return _finding("opposites", a, b, 0.6 + 0.1 * min(found.weight, 3), written(b, found), told)


def _places(claim: Claim) -> frozenset[str]:
    """The places that a claim names: what stands where places do, and what it has somebody hold."""
    objects = {bare(arg.text) for arg in claim.arguments if arg.role == "object"}
    return places(claim.words) | (objects & set(map(bare, claim.entities)))


def _takes(claim: Claim) -> bool:
    return any(pole.axis == _TAKING for pole in _poles(heads(claim)))


def _like_names(a: Claim, b: Claim) -> bool:
    """Whether two who speak may be one under two descriptions (*les forces loyalistes*, *les forces*)."""
    return bool(set(stems(a.name)) & set(stems(b.name)))


def _value(claim: Claim) -> int:
    """1 where somebody holds a place by this claim, -1 where he lost it, 0 where it tells of neither."""
    values = {pole.value for pole in _poles(heads(claim)) if pole.axis == _HOLD}
    return values.pop() * claim.sign if len(values) == 1 else 0


def _both(claim: Claim, pole: Pole) -> bool:
    """Whether a claim tells of both ends of an axis."""
    return Pole(pole.axis, -pole.value) in telling(claim).poles and pole.value != 0


def _poles(terms: frozenset[str]) -> frozenset[Pole]:
    return frozenset(pole for term in terms for pole in poles(term))


def _filling(a: Claim, b: Claim) -> frozenset[str]:
    """What the predicates are said of: stems that fill a place in both claims, or are their heads."""
    ours, theirs = (heads(claim) | {stem(arg.head.lower()) for arg in claim.arguments} for claim in (a, b))
    return ours & theirs


def _named_in_both(a: Claim, b: Claim, found: Matter) -> bool:
    """Whether somebody or something named, but no state, fills a place of the predicate in both."""
    ours, theirs = ({word for arg in claim.arguments for word in plain(arg.text)} for claim in (a, b))
    named = (set(plain(entity.replace(":", " "))) for entity in found.entities - states().keys())
    return any(words & ours & theirs for words in named)


def _word(claim: Claim, axis: str) -> str:
    """The word by which a claim stands at a pole."""
    for match in words(claim.words):
        if any(pole.axis == axis and pole.value for pole in poles(stem(match.group().lower()))):
            return match.group()
    return ""


def _finding(
    ground: Ground,
    a: Claim,
    b: Claim,
    sure: float,
    about: tuple[str, ...],
    told: tuple[str, str] | None = None,
) -> Finding:
    hedged = 0.1 * sum(claim.certainty == "hedged" for claim in (a, b))
    sure = round(min(sure, 0.95) - hedged, 2)
    return Finding(type="contradicts", ground=ground, a=a, b=b, confidence=sure, about=about, told=told)
