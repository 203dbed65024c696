"""Which statement of its article a denial answers, where its words do not tell.

Who denies seldom repeats what he denies: closeness tells more, and who is accused of what. Each denial
chooses among the other statements, or to answer none, in a conditional logistic model. Its weights were
fitted on denials of articles marked by hand, held near what had been set by hand, then rounded. A choice that
cannot be meant (see `meant`) is none: what is passed over for that makes no other likelier.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from onrecord.languages.denials import blames, calls_untrue, inquires, tells_of_lies, whose
from onrecord.linking.links.able import may_answer, one_source
from onrecord.linking.links.aims import is_aimed
from onrecord.linking.links.claim import Claim
from onrecord.linking.links.denials import denial
from onrecord.linking.links.matter import matter, tells_head
from onrecord.linking.links.meant import can_be_meant, is_about, is_named
from onrecord.linking.links.negated import negates
from onrecord.linking.links.reach import reach
from onrecord.linking.links.retorts import kinds

WEIGHTS: Mapping[str, float] = {  # to answer none weighs 0
    "bias": -2.8,
    "vague": -0.6,  # tells nothing itself (*ces accusations*, *C'est faux*)
    "cue": -0.6,  # its cue denies (*nie*)
    "untrue": 2.0,  # it calls something untrue
    "lies": 2.4,  # or speaks of lies, or of what nothing proves
    "deny": 2.4,  # is read as a denial
    "own": 0.4,  # is about what whoever speaks did or did not
    "reply": 0.3,  # its cue tells of an answer
    "defends": 0.6,  # or the words before it
    "weak": -0.8,  # and nothing else does
    "accuse": 1.0,
    "blames": 1.5,  # it tells of something bad
    "blames_aimed": 1.0,  # and that of whoever denies
    "whose": 2.4,  # the denial names whose word it denies
    "inquiry": -0.6,  # by who looks into the matter
    "mild": -2.9,  # the claim is an admission, a promise or a warning
    "rejects": -0.6,  # it calls something untrue itself
    "negates": -1.7,  # or that something is not so
    "rumour": 1.9,  # it is told in the conditional
    "apart": -0.8,  # four to six statements away,
    "far": -1.5,  # or more
    "later": -2.7,  # after the denial
    "lead": 1.9,  # with which the article opens
    "gap": -1.3,  # thousands of characters between them
    "named": 0.1,  # has a word of what he is called
    "vague_accuse": 1.4,
    "untrue_next": 2.5,
    "contrary": 1.1,  # the text sets the denial against another's words
    "weight": 0.6,  # of what both share
    "covered": 2.8,  # how much of the denial that is
    "head": 1.9,  # what it is about is what the claim says
    "clash": -1.0,  # other places or days
}
_SURE = 0.65  # rate of a choice from which on it is a link
# Makes a confidence of the logit of a rate. In folds of the articles fitted on nine in ten choices are right,
# in articles of other crises one in three: so they are kept, and shown where the doubtful are asked for.
_CALIBRATED = (-1.3, 0.3)
_DOUBTFUL = 0.49  # at most
_PLENTY = 3.0  # what is shared of a matter counts up to this
_FAR = 3000  # characters after which it is all the same how far a claim stands
_LEAD = 700  # characters in which an article opens
_CHARGED = 3.0  # how much likelier of the claims of one source one is denied that blames somebody


def rebuttals(claims: Sequence[Claim]) -> dict[str, tuple[str, float]]:
    """Of the claims of one document, those that deny another of them: by id, its id and how surely.

    Those that deny one in so many words need none beside. It is the source that is chosen, by all its claims
    together, and then the likeliest of these.
    """
    ordered = sorted(claims, key=lambda claim: (claim.place, claim.id))
    found: dict[str, tuple[str, float]] = {}
    for i, b in enumerate(ordered):
        kind = kinds(b)
        near = reach(ordered, b.place)
        if not kind or any(denial(ordered[j], b) for j in near):
            continue
        rates = {
            j: math.exp(sum(WEIGHTS[name] * value for name, value in features.items()))
            for j in near
            if (features := relation(ordered[j], b, i - j, kind))
        }
        best, sure = _likeliest(rates, ordered, i)
        if best is None or sure < _SURE or not can_be_meant(ordered[best], b):
            continue
        if is_about(ordered[best], b) or not any(_passed_over(ordered[j], ordered[best], b) for j in rates):
            found[b.id] = ordered[best].id, round(_confidence(sure), 3)
    return found


def relation(a: Claim, b: Claim, after: int, kind: frozenset[str]) -> dict[str, float]:
    """What speaks for a denial of these `kinds` answering a claim that stands so many statements before it
    (after it where that is negative); empty where it cannot."""
    if not may_answer(a, b, kind):
        return {}
    within = a.parent == b.id
    accuses, aimed, far = a.act == "accuse", is_aimed(a, b), abs(after)
    named, bad = not aimed and is_named(a, b), not accuses and blames(a.words)
    shared = _shared(a, b)
    if "weak" in kind and (after < 0 or not (accuses and (aimed or named))):
        return {}
    told = {
        "accuse": accuses,
        "blames": bad,
        "blames_aimed": (bad or accuses) and (aimed or named),
        "mild": a.act in ("concede", "commit", "warn"),
        "rejects": calls_untrue(a.words) or tells_of_lies(a.words),
        "later": after < 0 and not within and not (after == -1 and a.turn.opposing),
        "whose": whose(b.words) is not None,
        "inquiry": inquires(a.name),
        "lead": after < 0 and not within and b.place < _LEAD,
        "apart": 4 <= far <= 6,
        "far": far > 6,
        "named": named,
        "vague_accuse": "vague" in kind and accuses,
        "untrue_next": bool(kind & {"untrue", "lies"}) and after == 1,
        "negates": negates(a.words),
        "rumour": a.certainty == "conditional",
        "contrary": b.turn.contrary,
    }
    features = {"bias": 1.0, "gap": min(abs(b.place - a.place), _FAR) / 1000} | dict.fromkeys(kind, 1.0)
    return features | {name: 1.0 for name, holds in told.items() if holds} | shared


def _passed_over(other: Claim, a: Claim, b: Claim) -> bool:
    """Whether another source than that of `a`, which is about others, tells of whoever denies."""
    return is_about(other, b) and other.id != a.id and not one_source(a, other) and matter(a, b) is None


def _likeliest(rates: Mapping[int, float], claims: Sequence[Claim], denial: int) -> tuple[int | None, float]:
    """Which claim a denial answers, and how surely it answers one of that claim's source."""
    groups: dict[int, list[int]] = {}
    for j in rates:
        first = next(k for k in sorted((*groups, j)) if one_source(claims[k], claims[j]) or k == j)
        groups.setdefault(first, []).append(j)
    if not groups:
        return None, 0.0
    weights = {k: math.fsum(rates[j] for j in group) for k, group in groups.items()}
    top = max(weights, key=lambda k: (weights[k], -k))
    best = max(groups[top], key=lambda j: (rates[j] * _charge(claims[j]), -abs(j - denial), -j))
    return best, weights[top] / (1 + math.fsum(weights.values()))


def _confidence(rate: float) -> float:
    """How surely a choice of this rate is right: the rates are too sure of themselves."""
    base, slope = _CALIBRATED
    return min(_DOUBTFUL, 1 / (1 + math.exp(-base - slope * math.log(rate / (1 - rate)))))


def _charge(claim: Claim) -> float:
    """How much likelier it is denied than another claim of its source by what it tells."""
    return _CHARGED if claim.act == "accuse" or blames(claim.words) else 1.0


def _shared(a: Claim, b: Claim) -> dict[str, float]:
    found = matter(a, b)
    if found is None:
        return {}
    if found.elsewhere or found.another_day:
        return {"clash": 1.0}
    weight = min(found.weight, _PLENTY)
    return {"weight": weight, "covered": found.covers[1] * min(weight, 1.0), "head": float(tells_head(a, b))}
