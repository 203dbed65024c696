"""Which statement of its article a denial answers, where its words do not tell.

Who denies seldom repeats what he denies: closeness tells more, and who is accused of what. Each denial
chooses among the other statements, or to answer none, in a conditional logistic model. Its weights were
fitted on denials of articles marked by hand, held near what had been set by hand, then rounded.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from onrecord.languages.denials import blames, calls_untrue, points_back, tells_of_lies
from onrecord.languages.names import bare
from onrecord.languages.stems import plain
from onrecord.linking.links.aims import is_aimed, one_camp
from onrecord.linking.links.claim import Claim
from onrecord.linking.links.denials import denial
from onrecord.linking.links.finding import same_speaker
from onrecord.linking.links.matter import matter, tells_head
from onrecord.linking.links.negated import both_negate, negates
from onrecord.linking.links.retorts import kinds

WEIGHTS: Mapping[str, float] = {  # to answer none weighs 0
    "bias": -4.7,
    "vague": 0.8,  # tells nothing itself (*ces accusations*, *C'est faux*)
    "cue": 1.1,  # its cue denies (*nie*)
    "untrue": 1.2,  # it calls something untrue
    "lies": 0.1,  # or speaks of lies, or of what nothing proves
    "deny": 1.8,  # is read as a denial
    "own": -0.6,  # is about what whoever speaks did or did not
    "reply": 0.2,  # its cue tells of an answer
    "defends": 0.7,  # or the words before it
    "weak": -0.9,  # and nothing else does
    "accuse": 1.0,
    "lies_accuse": 0.2,
    "blames": 1.2,  # it tells of something bad
    "blames_aimed": 0.4,  # and that of whoever denies
    "mild": -2.2,  # the claim is an admission, a promise or a warning
    "rejects": -1.3,  # it calls something untrue itself
    "negates": -1.2,  # or that something is not so
    "rumour": 1.7,  # it is told in the conditional
    "next": 0.7,  # it stands beside the denial
    "third": 1.0,
    "apart": -0.3,  # four to six statements away,
    "far": -1.1,  # or more
    "later": -2.6,  # after the denial
    "lead": 1.2,  # with which the article opens
    "gap": -0.9,  # thousands of characters between them
    "aimed_own": 0.3,  # it is about him, and the denial too
    "named": 1.1,  # has a word of what he is called
    "vague_near": 1.2,  # one of the two statements before a denial that tells nothing itself
    "vague_accuse": 1.3,
    "untrue_next": 1.9,
    "contrary": 0.3,  # the text sets the denial against another's words
    "weight": 0.7,  # of what both share
    "covered": 1.8,  # how much of the denial that is
    "head": 2.2,  # what it is about is what the claim says
    "stray": -1.0,  # nothing but its place speaks for it
    "strange": -0.3,  # it tells something and shares no word
    "clash": -1.0,  # other places or days
}
_REJECTED = ("assert", "accuse", "warn", "concede", "commit")
_SURE = 0.5  # probability from which on a choice is a link
_WORD = 4  # letters of the shortest word of a name that tells who it is
_BRIEF = 3  # words
_PLENTY = 3.0  # what is shared of a matter counts up to this
_FAR = 3000  # characters after which it is all the same how far a claim stands
_LEAD = 700  # characters in which an article opens
_CHARGED = 3.0  # how much likelier of the claims of one source one is denied that blames somebody
_SOME = 1.0  # weight of what a mere answer shares, where it is not about whoever answers


def rebuttals(claims: Sequence[Claim]) -> dict[str, tuple[str, float]]:
    """Of the claims of one document, those that deny another of them: by id, its id and how surely.

    Those that deny one in so many words need none beside. It is the source that is chosen, by all its claims
    together, and then the likeliest of these.
    """
    ordered = sorted(claims, key=lambda claim: (claim.place, claim.id))
    found: dict[str, tuple[str, float]] = {}
    for i, b in enumerate(ordered):
        kind = kinds(b)
        if not kind or any(denial(a, b) for a in ordered):
            continue
        rates = {
            j: math.exp(sum(WEIGHTS[name] * value for name, value in features.items()))
            for j, a in enumerate(ordered)
            if (features := relation(a, b, i - j, kind))
        }
        best, sure = _likeliest(rates, ordered, i)
        if best is not None and sure >= _SURE:
            found[b.id] = ordered[best].id, round(sure, 3)
    return found


def relation(a: Claim, b: Claim, after: int, kind: frozenset[str]) -> dict[str, float]:
    """What speaks for a denial of these `kinds` answering a claim that stands so many statements before it
    (after it where that is negative); empty where it cannot."""
    if not _may_answer(a, b, kind):
        return {}
    within = a.parent == b.id
    accuses, aimed, far = a.act == "accuse", is_aimed(a, b), abs(after)
    named, bad = not aimed and _is_named(a, b), not accuses and blames(a.words)
    shared = _shared(a, b)
    if "weak" in kind:
        about = (aimed or named) and accuses
        if after < 0 or not (about or shared.get("weight", 0) >= _SOME):
            return {}
    told = {
        "accuse": accuses,
        "lies_accuse": "lies" in kind and accuses,
        "blames": bad,
        "blames_aimed": (bad or accuses) and (aimed or named),
        "mild": a.act in ("concede", "commit", "warn"),
        "rejects": calls_untrue(a.words) or tells_of_lies(a.words),
        "later": after < 0 and not within,
        "lead": after < 0 and not within and b.place < _LEAD,
        "next": far == 1,
        "third": far == 3,
        "apart": 4 <= far <= 6,
        "far": far > 6,
        "aimed_own": aimed and "own" in kind,
        "named": named,
        "vague_near": "vague" in kind and 0 < after <= 2,
        "vague_accuse": "vague" in kind and accuses,
        "untrue_next": bool(kind & {"untrue", "lies"}) and after == 1,
        "negates": negates(a.words),
        "rumour": a.certainty == "conditional",
        "contrary": b.turn.contrary,
    }
    if not shared:
        told["strange"] = not kind & {"vague", "untrue", "lies", "reply"}
        told["stray"] = "vague" in kind and not (accuses or bad or aimed or named or points_back(b.words))
    features = {"bias": 1.0, "gap": min(abs(b.place - a.place), _FAR) / 1000} | dict.fromkeys(kind, 1.0)
    return features | {name: 1.0 for name, holds in told.items() if holds} | shared


def _likeliest(rates: Mapping[int, float], claims: Sequence[Claim], denial: int) -> tuple[int | None, float]:
    """Which claim a denial answers, and how surely it answers one of that claim's source."""
    groups: dict[int, list[int]] = {}
    for j in rates:
        first = next(k for k in sorted((*groups, j)) if _one_source(claims[k], claims[j]) or k == j)
        groups.setdefault(first, []).append(j)
    if not groups:
        return None, 0.0
    weights = {k: math.fsum(rates[j] for j in group) for k, group in groups.items()}
    top = max(weights, key=lambda k: (weights[k], -k))
    best = max(groups[top], key=lambda j: (rates[j] * _charge(claims[j]), -abs(j - denial), -j))
    return best, weights[top] / (1 + math.fsum(weights.values()))


def _charge(claim: Claim) -> float:
    """How much likelier it is denied than another claim of its source by what it tells."""
    return _CHARGED if claim.act == "accuse" or blames(claim.words) else 1.0


def _may_answer(a: Claim, b: Claim, kind: frozenset[str]) -> bool:
    if a.id == b.id or a.act not in _REJECTED or a.certainty == "questioned" or a.sign < 0:
        return False
    if a.act != "accuse" and len(plain(a.words)) <= _BRIEF:
        return False
    if same_speaker(a, b) or one_camp(a, b) or _may_be_one(a, b) or _one_source(a, b):
        return False
    if b.parent == a.id or both_negate(a.words, b.words):
        return False
    return a.parent != b.id or bool(kind & {"cue", "untrue", "lies", "vague"})


def _shared(a: Claim, b: Claim) -> dict[str, float]:
    found = matter(a, b)
    if found is None:
        return {}
    if found.elsewhere or found.another_day:
        return {"clash": 1.0}
    weight = min(found.weight, _PLENTY)
    return {"weight": weight, "covered": found.covers[1] * min(weight, 1.0), "head": float(tells_head(a, b))}


def _may_be_one(a: Claim, b: Claim) -> bool:
    """Whether one claim's source is a mere description that is a role of the other's (*la ministre*)."""
    for described, other in ((a.name, b.role), (b.name, a.role)):
        words = set(plain(described)[1:]) if described[:1].islower() else set()
        if words and words <= set(plain(other or "")):
            return True
    return False


def _one_source(a: Claim, b: Claim) -> bool:
    """Whether both have one source, or one's name is a part of the other's (*la conductrice du bus*)."""
    if a.speaker is not None and a.speaker == b.speaker:
        return True
    ours, theirs = (set(plain(bare(claim.name))) for claim in (a, b))
    return bool(ours and theirs) and (ours <= theirs or theirs <= ours)


def _is_named(a: Claim, b: Claim) -> bool:
    """Whether a claim has a word of what whoever denies is called (*la **direction** a menti*)."""
    own = {word for word in plain(f"{b.name} {b.role or ''}") if len(word) >= _WORD}
    return bool(own & set(plain(a.words)))
