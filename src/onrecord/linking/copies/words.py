"""Whether the words of two statements are the same, more or less."""

from __future__ import annotations

from typing import TypeAlias

from rapidfuzz.distance import Indel
from rapidfuzz.fuzz import partial_ratio

from onrecord.linking.copies.said import Said

Terms: TypeAlias = tuple[str, ...]

LEAST = 3  # different terms: of fewer only the very same words count
_FEW = 4  # terms of which nearly all may be the same by chance
_SOME = 5  # terms of which it is enough that they stand in another's words
_NEARLY = 0.85  # of the terms of both are shared where the words are nearly the same
_CONTAINED = 0.65  # of the terms of the shorter stand in the longer,
_NEIGHBOURS = 2  # pairs of them side by side,
_ORDERED = 0.55  # and so many in their order,
_MOSTLY = 0.75  # or so many, turned round but half of them still side by side
_STEM = 4  # letters that two endings of one word have in common at least


def neighbours(terms: Terms) -> set[Terms]:
    """Pairs of terms side by side or with one between them, in any order."""
    return {tuple(sorted(pair)) for step in (1, 2) for pair in zip(terms, terms[step:], strict=False)}


def nearly_the_same(a: Said, b: Said) -> bool:
    """All words the same but a few that say little; with no negation, number or name more or less."""
    if a.words == b.words:
        return bool(a.words) and a.denied == b.denied
    if a.numbers != b.numbers or _opposed(a, b):
        return False
    return Indel.normalized_similarity(a.terms, b.terms) >= _NEARLY and len(a.terms) >= _FEW


def at_odds(a: Said, b: Said) -> bool:
    """One affirms what the other denies, or each has a number that the other lacks."""
    return _opposed(a, b) or bool(a.numbers - b.numbers and b.numbers - a.numbers)


def _opposed(a: Said, b: Said) -> bool:
    """Whether one affirms what the other negates, by a *ne pas* or a cue that denies."""
    if a.denied != b.denied:
        denied, other = (a, b) if a.denied else (b, a)
        return other.negated <= denied.negated
    return _negates(a, b) or _negates(b, a)


def _negates(a: Said, b: Said) -> bool:
    """Whether `a` negates a term that `b` affirms, and `b` none that `a` has.

    It does not where `b` has another word before the term that may negate it: *n'ont plus d'eau*,
    ***manquent** d'eau*.
    """
    if b.negated & set(a.terms):
        return False
    ours, theirs = (dict(zip(said.terms[1:], said.terms, strict=False)) for said in (a, b))
    for term in a.negated & set(b.terms):
        added = term in theirs and theirs[term] not in a.terms
        if not added or (term in ours and ours[term] not in b.terms):
            return True
    return False


def mostly_shared(a: Terms, b: Terms) -> bool:
    """Most terms of the shorter stand in the longer, close together or more or less in their order."""
    known = {*a, *b}
    a, b = _shortened(a, known), _shortened(b, known)
    ours, theirs = set(a), set(b)
    least = min(len(ours), len(theirs))
    shared, pairs = len(ours & theirs), len(neighbours(a) & neighbours(b))
    if least < LEAST or shared < _CONTAINED * least or pairs < _NEIGHBOURS:
        return False
    turned = shared >= _MOSTLY * least and 2 * pairs >= shared
    return turned or partial_ratio(a, b) >= 100 * _ORDERED


def _shortened(terms: Terms, known: set[str]) -> Terms:
    """Terms, those that go on from a known one put as that: they differ by an ending, *parl, parlen*."""
    return tuple(
        next((term[:n] for n in range(_STEM, len(term)) if term[:n] in known), term) for term in terms
    )


def within(a: Terms, b: Terms) -> bool:
    """All terms of the shorter, which are some, stand in the longer, side by side."""
    return min(len(a), len(b)) >= _SOME and partial_ratio(a, b) == 100
