"""At which opposite poles two claims stand: one tells of a thing the opposite of what the other tells."""

from __future__ import annotations

import re

from onrecord.languages.accounts import is_coming, is_partial
from onrecord.languages.conjugation import futures
from onrecord.languages.names import states
from onrecord.languages.opposites import Pole, is_light, phrase_poles, poles
from onrecord.languages.stems import stem, stems, words
from onrecord.linking.links.claim import Claim
from onrecord.linking.links.holders import HOLD
from onrecord.linking.links.matter import OTHER_WORDS, Matter, heads, like, telling
from onrecord.model import Argument

_COVERED = 0.6  # of both accounts, what tells the poles left out, is shared,
_WEIGHT = 2.0  # and that is two words,
_ALL = 0.95  # or all of both,
_LITTLE = 4  # words that tell what a short account is about
_NAMED = 1.0  # and that is a name, or a word in one document
# A capital after the first word, or that of no article.
_NAME = re.compile(r"(?<=[\w'’] )[A-ZÀ-ÖØ-Þ][\w\-]+|^[A-ZÀ-ÖØ-Þ][\w\-]{3,}")
_PLANS = "course"  # the axis on which what is to come stands against what is
# Roles of what opposite words are said of, the first that is filled: *fermer* le pont, *pénurie* de masques.
_ROLES = (("object",), ("subject",), ("de", "d'", "du", "des"))


def opposed(a: Claim, b: Claim, found: Matter) -> str | None:
    """The axis at whose opposite poles two claims of one sign stand, of one thing; None if there is none."""
    axes = poles_apart(a, b, found) - {HOLD}
    if not axes or is_partial(a.words) or is_partial(b.words) or other_counts(a, b):
        return None
    if _comes(a) != _comes(b):
        axes &= {_PLANS}
    by_heads = axes & (head_axes(a, b) | _copular_axes(a, b)) if _of_one_thing(a, b) else set()
    return min(
        (axis for axis in axes if axis in by_heads or _is_rest_shared(a, b, found, axis)), default=None
    )


def poles_apart(a: Claim, b: Claim, found: Matter) -> set[str]:
    """The axes of which each claim tells one pole, and not the same, whatever it is told of."""
    ours, theirs = _told(a, found), _told(b, found)
    both = ours.keys() & theirs.keys()
    return {axis for axis in both if len(ours[axis]) == len(theirs[axis]) == 1 and ours[axis] != theirs[axis]}


def word_at(claim: Claim, axis: str) -> str:
    """The words by which a claim stands at a pole."""
    for pole, phrase in phrase_poles(claim.words):
        if pole.axis == axis:
            return phrase
    for match in words(claim.words):
        if any(pole.axis == axis and pole.value for pole in poles(stem(match.group().lower()))):
            return match.group()
    return ""


def other_counts(a: Claim, b: Claim) -> bool:
    """Whether both count, and none what the other counts: *deux otages*, *trois otages*."""
    ours, theirs = ({q.low for q in claim.quantities if q.unit is None} for claim in (a, b))
    return bool(ours and theirs) and not ours & theirs


def _told(claim: Claim, found: Matter) -> dict[str, set[int]]:
    """The poles of a claim by axis, by the words and phrases that the other claim does not have too."""
    main = stem((claim.predicate or "").lower())
    terms = {term for term in stems(claim.words) if term == main or not is_light(term)} - found.terms
    by_word = (pole for term in terms for pole in poles(term) if pole.value)
    told: dict[str, set[int]] = {}
    for pole in (*by_word, *(pole for pole, _ in phrase_poles(claim.words))):
        told.setdefault(pole.axis, set()).add(pole.value)
    return told


def _comes(claim: Claim) -> bool:
    """Whether a claim tells of what is to come."""
    verb = claim.predicate or ""
    told = {match.group().lower() for match in words(claim.words)}
    return is_coming(claim.words) or (verb.endswith(("er", "ir", "re")) and bool(told & futures(verb)))


def head_axes(a: Claim, b: Claim) -> set[str]:
    """The axes at whose opposite poles the predicates of two claims stand, or what fills their places."""
    mains = (heads(claim) | {stem((claim.predicate or "").lower())} for claim in (a, b))
    ours, theirs = (frozenset(pole for term in terms for pole in poles(term)) for terms in mains)
    return {pole.axis for pole in ours if pole.value and Pole(pole.axis, -pole.value) in theirs}


def _copular_axes(a: Claim, b: Claim) -> set[str]:
    """The axes at one pole of which a predicate stands, where both claims tell little (*est bon et sûr*)."""
    short = all(len(telling(claim).terms) <= _LITTLE for claim in (a, b))
    mains = {pole.axis for claim in (a, b) for term in heads(claim) for pole in poles(term) if pole.value}
    return mains if short else set()


def _is_rest_shared(a: Claim, b: Claim, found: Matter, axis: str) -> bool:
    """Whether all but the words that tell the poles is mostly the same in both."""
    shared = found.weight - (OTHER_WORDS if axis in found.axes else 0)
    if not shared:
        return False
    left = [_left(claim, found, axis) for claim in (a, b)]
    least = shared / (shared + max(left))
    if least >= _COVERED and shared >= _WEIGHT:
        return True
    named = a.document == b.document or bool(found.entities - states().keys())
    return named and least >= _ALL and shared >= _NAMED


def _left(claim: Claim, found: Matter, axis: str) -> float:
    """How many words and names a claim has alone, without those that tell a pole of the axis."""
    phrases = " ".join(phrase for pole, phrase in phrase_poles(claim.words) if pole.axis == axis)
    at_pole = {term for term in claim.terms if any(pole.axis == axis for pole in poles(term))}
    told = telling(claim)
    rest = told.terms - found.terms - at_pole - set(stems(phrases))
    alone = {term for term in rest if not any(pole.axis in found.axes for pole in poles(term))}
    return len(alone) + len(told.entities - found.entities - states().keys())


def _of_one_thing(a: Claim, b: Claim) -> bool:
    """Whether what the predicates are said of is the same, in one word or in words of one sense."""
    return any(like(one, other) for one in _things(a) for other in _things(b))


def _things(claim: Claim) -> frozenset[str]:
    """Stems of what a predicate is said of, with those of names there."""
    for roles in _ROLES:
        filling = [arg for arg in claim.arguments if arg.role in roles]
        told = {word for arg in filling if _tells_more(arg) for word in stems(arg.text)}
        named = {word for arg in filling for name in _NAME.findall(arg.text) for word in stems(name)}
        found = {stem(arg.head.lower()) for arg in filling} | told | named
        if found := {term for term in found if not is_light(term)}:
            return frozenset(found)
    return frozenset()


def _tells_more(argument: Argument) -> bool:
    """Whether more than its head tells what an argument is: *le nombre de malades*."""
    return is_light(stem(argument.head.lower()))
