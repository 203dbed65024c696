"""Whether what is denied is what is claimed, if only in words of one family (*giflé*, *la force*)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import takewhile
from operator import eq

from onrecord.languages.denials import blames, is_charging, is_denying
from onrecord.languages.families import families
from onrecord.languages.gainsaying import absent
from onrecord.languages.grammar import word_class
from onrecord.languages.names import states
from onrecord.languages.opposites import is_light, poles
from onrecord.languages.stems import stem, stems
from onrecord.linking.links.claim import Claim
from onrecord.linking.links.matter import heads, telling
from onrecord.linking.links.meant import blames_somebody

_ROOT, _WHOLE, _ENDING = 5, 4, 4  # letters that words of one root share, and in which they may differ
_FEW = 2  # of a thing may be told of many things
_TAKEN_UP = tuple(f"{word} " for word in word_class("demonstratives"))
_NEGATED = re.compile(
    r"\bn(?:e |['’])(?P<verb>[^.;:!?]{0,50}?)\b(?:pas|jamais|rien|aucune?|ni|nullement|point|personne)\b"
    r"(?P<rest>(?:[ '’\"«»]+[\w-]+){0,6})"
    r"|\b(?:pas (?:une?|le moindre|la moindre)|aucune?|nulle?|rien|personne|jamais)"
    r"\b(?P<subject>[^.;:!?]{0,50}?) n(?:e |['’])(?P<done>(?:[ '’\"«»]*[\w-]+){0,6})"
    r"|\b(?:aucune?|ni|pas de|pas d['’]|nulle?)(?P<none>(?:[ '’\"«»]+[\w-]+){1,3})",
    re.IGNORECASE,
)


def kin(a: Claim, b: Claim) -> int:
    """How many words of what `b` says is not so `a` tells, in the same words or others of their family."""
    return alike(denied(b), told(a)) + bool(_named(a) & _named(b))


def denied(claim: Claim) -> frozenset[str]:
    """The stems of what a claim says is not so: all that it tells if its cue denies, else what it negates, or
    that of which there is none (*pas d'**ordre** de tirer*)."""
    words, negated = told(claim), _negated(claim.words)
    if _rejects_all(claim, negated):
        return words - _given(claim) or words
    thing = stem(absent(claim.words) or "")
    return frozenset((thing,)) if tells(thing) and thing in words else words & frozenset(stems(negated))


def _given(claim: Claim) -> frozenset[str]:
    """What a denial takes up and does not deny (*dément que **ces frais** aient payé la rançon*)."""
    return frozenset(
        stem(arg.head.lower())
        for arg in claim.arguments
        if arg.role == "subject" and arg.text.lower().startswith(_TAKEN_UP)
    )


def denies_blame(claim: Claim) -> bool:
    """Whether what a claim says is not so is something bad (*il n'y a eu aucune fraude*)."""
    negated = _negated(claim.words)
    return blames(claim.words if _rejects_all(claim, negated) else negated)


def _rejects_all(claim: Claim, negated: str) -> bool:
    """Whether a cue denies all that a claim tells, which is no sentence that itself negates something."""
    rejects = is_denying(claim.cue) or (claim.act == "deny" and not negated)  # *balaie l'idée d'une ruse*
    return rejects and claim.sign < 0 and not (negated and claim.words[:1].isupper())


def undoes(denial: Claim, claim: Claim) -> bool:
    """Whether a negation in a denial bears on what a claim tells above all."""
    thing = absent(denial.words)
    return alike([stem(thing)] if thing else stems(_negated(denial.words)), heads(claim)) > 0


def likeliest(claims: Sequence[Claim], b: Claim) -> Claim | None:
    """Of claims that `b` may deny, one that tells its number, then the most akin, one that charges or blames
    somebody, the last."""
    return max(
        claims,
        key=lambda a: (
            _count_alike(a, b),
            kin(a, b),
            a.act == "accuse" and is_charging(a.cue),
            blames_somebody(a),
            a.place,
        ),
        default=None,
    )


def _count_alike(a: Claim, b: Claim) -> bool:
    """Whether both tell one number of more than a few."""
    ours, theirs = ({(q.low, q.unit) for q in claim.quantities if q.low > _FEW} for claim in (a, b))
    return not ours.isdisjoint(theirs)


def alike(ours: Iterable[str], theirs: Iterable[str]) -> int:
    """How many of our stems are among theirs, or of one root or family with one of them."""
    others = [term for term in theirs if tells(term)]
    return sum(any(_alike(term, other) for other in others) for term in ours if tells(term))


def told(claim: Claim) -> frozenset[str]:
    """The stems that tell what a claim is about, and those of a family though they may tell little."""
    return telling(claim).terms | frozenset(term for term in claim.terms if families(term))


def roots(claim: Claim) -> frozenset[str]:
    """Tokens of the words by which a claim is akin to another: their families, else how they begin."""
    return frozenset(
        root for term in told(claim) if tells(term) for root in _senses(term) or {f"{term[:_ROOT]}-"}
    )


def tells(term: str) -> bool:
    """Whether a stem tells something by itself, or is of a family that does."""
    return bool(families(term)) or (not is_light(term) and not term.isdigit())


@lru_cache(maxsize=1 << 16)
def _alike(one: str, other: str) -> bool:
    if one == other or _senses(one) & _senses(other):
        return True
    shared = sum(1 for _ in takewhile(bool, map(eq, one, other)))
    whole = shared >= _WHOLE and shared == min(len(one), len(other))
    return (whole or shared >= _ROOT) and max(len(one), len(other)) - shared <= _ENDING


@lru_cache(maxsize=1 << 14)
def _senses(term: str) -> frozenset[str]:
    return families(term) | {f"={pole.axis}" for pole in poles(term)}


@lru_cache(maxsize=1 << 14)
def _negated(words: str) -> str:
    """What negations bear on, run together."""
    return " ".join(text for match in _NEGATED.finditer(words) for text in match.groups() if text)


def _named(claim: Claim) -> frozenset[str]:
    return telling(claim).entities - states().keys() - claim.targets
