"""One speaker's words on one occasion are one utterance, however many statements report them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

from rapidfuzz.distance import Indel
from rapidfuzz.fuzz import partial_ratio

from onrecord.linking.copies.hashing import hashed
from onrecord.linking.copies.said import Said

Terms: TypeAlias = tuple[str, ...]

_BUCKET = 10  # days; never further apart than that are two reports of one utterance
_ASKED = 40  # statements, whatever their number
_KEYS = 24  # keys of a statement by its actor,
_OPEN = 4  # and by its words alone
_LEAST = 3  # different terms: of fewer only the very same words count
_FEW = 4  # terms of which nearly all may be the same by chance
_SOME = 5  # terms of which it is enough that they stand in another's words, whoever said them
_MANY = 8  # terms of which the very same are hardly said twice
_LATE = 3  # days between which those may be reported
_CONTAINED = 0.65  # of the terms of the shorter stand in the longer,
_NEIGHBOURS = 2  # pairs of them side by side,
_ORDERED = 0.55  # and so many in their order,
_MOSTLY = 0.75  # unless so many stand there
_STEM = 4  # letters that two endings of one word have in common at least
_STEP = 0x9E3779B97F4A7C15
_LARGEST = (1 << 63) - 1
_NEARLY = 0.85  # of the terms of both are shared where the words are nearly the same


def bands(said: Said) -> tuple[int, ...]:
    """Keys under which a statement is kept, so that others find it by those that they seek."""
    return tuple(_in_bucket(key, _bucket(said)) for key in _keys(said))


def sought(said: Said) -> tuple[int, ...]:
    """Keys under which other statements of the same utterance are kept, all but a few of them.

    They are its own, those of the days before and those of the days after; so seeking is mutual.
    """
    bucket = _bucket(said)
    near = (bucket - 1, bucket, bucket + 1) if said.days else (bucket,)
    return tuple(_in_bucket(key, one) for key in _keys(said) for one in near)


def same_utterance(a: Said, b: Said) -> bool:
    """Whether two statements report the same words of one speaker on one occasion.

    More is asked where one document leaves the speaker open (its words stand in the other's as they are), and
    of two statements of one document (nearly the same words).
    """
    nearly = _nearly_the_same(a, b)
    if not _one_occasion(a, b, late=_LATE if nearly and len(a.terms) >= _MANY else 0):
        return False
    if nearly or a.document == b.document:
        return nearly and _one_speaker(a, b) and (_named(a, b) or len(a.terms) >= _FEW)
    if _at_odds(a, b):
        return False
    return _one_speaker(a, b) and (
        _mostly_shared(a.terms, b.terms) if _named(a, b) else _within(a.terms, b.terms)
    )


def _one_speaker(a: Said, b: Said) -> bool:
    """The same, or a body and who speaks for it, or anybody where one is left open."""
    return not _named(a, b) or a.actor in (b.actor, b.principal) or a.principal == b.actor


def _named(a: Said, b: Said) -> bool:
    return a.actor is not None and b.actor is not None


def _bucket(said: Said) -> int:
    return said.days[1] // _BUCKET if said.days else -1


def _in_bucket(key: int, bucket: int) -> int:
    return (key + bucket * _STEP) & _LARGEST


def _keys(said: Said) -> list[int]:
    """Terms side by side with the actor; runs of three whoever said them; few words as they stand."""
    terms = said.terms
    if len(set(terms)) < _LEAST:
        return [hashed(said.actor, *said.words)] if said.actor and said.words else []
    runs = _sampled({hashed(*run) for run in zip(terms, terms[1:], terms[2:], strict=False)}, _OPEN)
    if said.actor:
        runs += _sampled({hashed(said.actor, *pair) for pair in _neighbours(terms)}, _KEYS)
    return runs


def _neighbours(terms: Terms) -> set[Terms]:
    """Pairs of terms side by side or with one between them, in any order."""
    return {tuple(sorted(pair)) for step in (1, 2) for pair in zip(terms, terms[step:], strict=False)}


def _sampled(keys: set[int], most: int) -> list[int]:
    """The least: so of what two sets share the same is taken, whatever else they hold."""
    return sorted(keys)[:most]


def _one_occasion(a: Said, b: Said, late: int) -> bool:
    if a.days is None or b.days is None:
        return a.days == b.days
    return max(a.days[0] - b.days[1], b.days[0] - a.days[1]) <= late


def _nearly_the_same(a: Said, b: Said) -> bool:
    """All words the same but a few that say little; with no negation, number or name more or less."""
    if a.words == b.words:
        return a.denied == b.denied
    if a.numbers != b.numbers or _opposed(a, b):
        return False
    return Indel.normalized_similarity(a.terms, b.terms) >= _NEARLY and len(a.terms) >= _FEW


def _at_odds(a: Said, b: Said) -> bool:
    """One affirms what the other denies, or each has a number that the other lacks."""
    return _opposed(a, b) or bool(a.numbers - b.numbers and b.numbers - a.numbers)


def _opposed(a: Said, b: Said) -> bool:
    """Whether one affirms what the other negates, by a *ne pas* or a cue that denies."""
    if a.denied != b.denied:
        denied, other = (a, b) if a.denied else (b, a)
        return other.negated <= denied.negated
    return _negates(a, b) or _negates(b, a)


def _negates(a: Said, b: Said) -> bool:
    """Whether `a` negates a term that `b`, without any negation, has after a term that both have.

    After another one it may be negated in other words: *n'ont plus d'eau*, ***manquent** d'eau*.
    """
    if b.negated:
        return False
    before = dict(zip(b.terms[1:], b.terms, strict=False))
    return any(term in b.terms and before.get(term, term) in a.terms for term in a.negated)


def _mostly_shared(a: Terms, b: Terms) -> bool:
    """Most terms of the shorter stand in the longer, close together or more or less in their order."""
    b = _matched(a, b)
    ours, theirs = set(a), set(b)
    least = min(len(ours), len(theirs))
    shared = len(ours & theirs)
    if least < _LEAST or shared < _CONTAINED * least or len(_neighbours(a) & _neighbours(b)) < _NEIGHBOURS:
        return False
    return shared >= _MOSTLY * least or partial_ratio(a, b) >= 100 * _ORDERED


def _matched(a: Terms, b: Terms) -> Terms:
    """The terms of `b`, those that differ from one of `a` by an ending alone put as there: *parl, parlen*."""
    known = set(a)
    return tuple(term if term in known else _longer_or_shorter(term, known) for term in b)


def _longer_or_shorter(term: str, known: set[str]) -> str:
    alike = (
        other
        for other in known
        if min(len(term), len(other)) >= _STEM and (term.startswith(other) or other.startswith(term))
    )
    return min(alike, default=term)


def _within(a: Terms, b: Terms) -> bool:
    """All terms of the shorter, which are some, stand in the longer, side by side."""
    return min(len(a), len(b)) >= _SOME and partial_ratio(a, b) == 100


@dataclass(frozen=True, slots=True)
class Utterance:
    """Statements that report the same words, the earliest first; all agree with `centre`, one of them."""

    statements: tuple[Said, ...]
    centre: Said

    @property
    def id(self) -> tuple[str, str]:
        """The document and the statement that have it first."""
        return self.statements[0].document, self.statements[0].statement


def utterances(component: Sequence[Said]) -> list[Utterance]:
    """What hangs together in utterances: each gathers around a report with which all others of it agree.

    So a chain of reports that each share some words with the next does not make one of all. The centre is the
    report with which most agree, as a few of them tell, the one with the most words among like ones.
    """
    asked = sorted(component, key=lambda said: hashed(said.document, said.statement))[:_ASKED]
    votes = {said: sum(same_utterance(said, other) for other in asked) for said in component}
    gathered: dict[Said, list[Said]] = {}
    for one in sorted(component, key=lambda said: (-votes[said], -len(said.terms), said.order)):
        centre = next((centre for centre in gathered if same_utterance(centre, one)), one)
        gathered.setdefault(centre, []).append(one)
    groups = (Utterance(tuple(sorted(all, key=_order)), centre) for centre, all in gathered.items())
    return sorted(groups, key=lambda utterance: _order(utterance.statements[0]))


def _order(said: Said) -> tuple[int, str, str]:
    return said.order
