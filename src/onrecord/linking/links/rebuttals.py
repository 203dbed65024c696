"""Which statement of its article a denial answers, where its words do not tell.

Who denies seldom repeats what he denies: closeness tells more, and who is accused of what. Each denial
chooses among the other statements, or to answer none, in a conditional logistic model. Its weights were
fitted on denials of articles marked by hand, held near what had been set by hand, then rounded.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence

from onrecord.languages.denials import (
    calls_untrue,
    challenges,
    dismisses,
    is_denying,
    is_own,
    is_reply,
    is_silent,
    is_unproven,
    pleads,
    points_back,
    takes_up,
    takes_up_version,
    tells_of_lies,
)
from onrecord.languages.stems import plain
from onrecord.linking.links.aims import is_aimed, one_camp
from onrecord.linking.links.claim import Claim
from onrecord.linking.links.denials import denial
from onrecord.linking.links.finding import same_speaker
from onrecord.linking.links.matter import matter, tells_head
from onrecord.linking.links.negated import both_negate

WEIGHTS: Mapping[str, float] = {  # to answer none weighs 0
    "bias": -4.2,
    "vague": 1.2,  # tells nothing itself (*ces accusations*, *C'est faux*)
    "cue": 1.0,  # its cue denies (*nie*)
    "untrue": 0.8,  # it calls something untrue
    "lies": 0.6,  # or speaks of lies, or of what nothing proves
    "deny": 1.1,  # is read as a denial
    "own": 0.1,  # is about what whoever speaks did or did not
    "reply": 0.6,  # its cue tells of an answer
    "within": 0.3,  # the claim is told in the words of the denial
    "accuse": 0.7,
    "mild": -1.1,  # the claim is an admission or a promise
    "rejects": -0.9,  # it calls something untrue itself
    "rumour": 0.9,  # it is told in the conditional
    "unnamed": 0.2,  # by somebody who cannot be told apart (*des témoins*)
    "brief": -0.5,  # in three words at most, without accusing
    "next": 0.8,  # it stands beside the denial
    "second": 0.5,
    "third": 0.6,
    "apart": -0.2,  # four to six statements away,
    "far": -1.2,  # or more
    "later": -2.3,  # after the denial
    "gap": -0.6,  # thousands of characters between them
    "aimed": 0.9,  # about whoever denies
    "aimed_accuse": 0.4,
    "aimed_own": 0.3,
    "named": 0.8,  # has a word of what he is called
    "vague_near": 0.6,  # one of the two statements before a denial that tells nothing itself
    "vague_accuse": 0.5,
    "untrue_next": 0.6,
    "contrary": 0.4,  # the text sets the denial against another's words
    "weight": 0.6,  # of what both share
    "covered": 1.3,  # how much of the denial that is
    "head": 0.9,  # what it is about is what the claim says
    "strange": -0.5,  # it tells something and shares no word
    "stray": -0.6,  # nothing but its place speaks for it
    "clash": -1.0,  # other places or days
}
_REJECTED = ("assert", "accuse", "warn", "concede", "commit")
_SURE = 0.6  # probability from which on a choice is a link
_SHORT = 7  # words of a denial that tells nothing itself (*un roman*)
_CLAUSE = re.compile(r"[.,;:!?…]")
_MARKS = "«»“”\"' "
_WORD = 4  # letters of the shortest word of a name that tells who it is
_PLENTY = 3.0  # what is shared of a matter counts up to this
_FAR = 3000  # characters after which it is all the same how far a claim stands


def rebuttals(claims: Sequence[Claim]) -> dict[str, tuple[str, float]]:
    """Of the claims of one document, those that deny another of them: by id, its id and how surely.

    Those that deny one in so many words need none beside.
    """
    ordered = sorted(claims, key=lambda claim: (claim.place, claim.id))
    found: dict[str, tuple[str, float]] = {}
    for i, b in enumerate(ordered):
        kind = kinds(b)
        if not kind or any(denial(a, b) for a in ordered):
            continue
        rated = [
            (math.exp(sum(WEIGHTS[name] * value for name, value in features.items())), -abs(i - j), a.id)
            for j, a in enumerate(ordered)
            if (features := relation(a, b, i - j, kind))
        ]
        weight, _, best = max(rated, default=(0.0, 0, ""))
        sure = weight / (1 + math.fsum(rate for rate, _, _ in rated))
        if sure >= _SURE:
            found[b.id] = best, round(sure, 3)
    return found


def kinds(claim: Claim) -> dict[str, float]:
    """In which ways a claim says that something is not so; empty where it does not."""
    words, cue = claim.words, claim.cue
    if claim.certainty == "questioned" or is_silent(f"{cue} {words}"):
        return {}
    if is_denying(cue) and claim.sign > 0:  # *ne nie pas avoir volé*
        return {}
    untrue = calls_untrue(words) or dismisses(words)
    false = untrue or tells_of_lies(words) or is_unproven(words)
    own = pleads(words) or (is_denying(cue) and is_own(words))
    if claim.act not in ("assert", "accuse", "deny", "refuse", "concede") and not false and not own:
        return {}
    if challenges(cue, words) and not takes_up_version(words) and not takes_up(words):
        return {}
    vague = _is_vague(claim, false)
    found = {
        "vague": vague,
        "cue": is_denying(cue) and claim.sign < 0,
        "untrue": untrue,
        "lies": false and not untrue,
        "deny": claim.act == "deny",
        "own": own,
    }
    if claim.act == "refuse" and not (vague or found["cue"] or false):
        return {}
    told = {name: 1.0 for name, holds in found.items() if holds}
    return told | ({"reply": 1.0} if is_reply(cue) else {}) if told else {}


def relation(a: Claim, b: Claim, after: int, kind: Mapping[str, float]) -> dict[str, float]:
    """What speaks for a denial of these `kinds` answering a claim that stands so many statements before it
    (after it where that is negative); empty where it cannot."""
    if a.id == b.id or a.act not in _REJECTED or a.certainty == "questioned" or a.sign < 0:
        return {}
    if same_speaker(a, b) or one_camp(a, b) or _may_be_one(a, b):
        return {}
    if b.parent == a.id or both_negate(a.words, b.words):
        return {}
    within = a.parent == b.id
    if within and not kind.keys() & {"cue", "untrue", "lies", "vague"}:
        return {}
    accuses, aimed, far = a.act == "accuse", is_aimed(a, b), abs(after)
    told = {
        "within": within,
        "accuse": accuses,
        "mild": a.act in ("concede", "commit"),
        "rejects": calls_untrue(a.words) or tells_of_lies(a.words),
        "later": after < 0 and not within,
        "next": far == 1,
        "second": far == 2,
        "third": far == 3,
        "apart": 4 <= far <= 6,
        "far": far > 6,
        "aimed": aimed,
        "aimed_accuse": aimed and accuses,
        "aimed_own": aimed and "own" in kind,
        "named": not aimed and _is_named(a, b),
        "vague_near": "vague" in kind and 0 < after <= 2,
        "vague_accuse": "vague" in kind and accuses,
        "untrue_next": bool(kind.keys() & {"untrue", "lies"}) and after == 1,
        "rumour": a.certainty == "conditional",
        "unnamed": a.speaker is None,
        "contrary": b.turn.contrary,
        "brief": not accuses and len(plain(a.words)) <= 3,
    }
    shared = _shared(a, b)
    if not shared:
        told["strange"] = not kind.keys() & {"vague", "untrue", "lies", "reply"}
        told["stray"] = "vague" in kind and not (accuses or aimed or told["named"] or points_back(b.words))
    features = {"bias": 1.0, "gap": min(abs(b.place - a.place), _FAR) / 1000, **kind}
    return features | {name: 1.0 for name, holds in told.items() if holds} | shared


def _shared(a: Claim, b: Claim) -> dict[str, float]:
    found = matter(a, b)
    if found is None:
        return {}
    if found.elsewhere or found.another_day:
        return {"clash": 1.0}
    weight = min(found.weight, _PLENTY)
    return {"weight": weight, "covered": found.covers[1] * min(weight, 1.0), "head": float(tells_head(a, b))}


def _is_vague(claim: Claim, false: bool) -> bool:
    """Whether a denial tells nothing itself, so that what stands beside it must tell what it denies."""
    rejects = claim.act == "deny" or is_denying(claim.cue) or calls_untrue(claim.words)
    short = len(claim.words.split()) <= _SHORT
    first = _CLAUSE.split(claim.words.strip(_MARKS), maxsplit=1)[0]
    return (
        (rejects and (takes_up(claim.words) or takes_up_version(claim.words)))
        or (false and short)
        or (pleads(claim.words) and points_back(claim.words))
        or dismisses(first)
    )


def _may_be_one(a: Claim, b: Claim) -> bool:
    """Whether one claim's source is a mere description that is a role of the other's (*la ministre*)."""
    for described, other in ((a.name, b.role), (b.name, a.role)):
        words = set(plain(described)[1:]) if described[:1].islower() else set()
        if words and words <= set(plain(other or "")):
            return True
    return False


def _is_named(a: Claim, b: Claim) -> bool:
    """Whether a claim has a word of what whoever denies is called (*la **direction** a menti*)."""
    own = {word for word in plain(f"{b.name} {b.role or ''}") if len(word) >= _WORD}
    return bool(own & set(plain(a.words)))
