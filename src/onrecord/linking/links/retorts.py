"""In which ways a claim says that something is not so, whatever it tells besides."""

from __future__ import annotations

import re

from onrecord.languages.denials import (
    calls_untrue,
    challenges,
    dismisses,
    disowns,
    is_asked,
    is_denying,
    is_own,
    is_reply,
    is_silent,
    is_surmised,
    is_unproven,
    pleads,
    points_back,
    takes_up,
    takes_up_version,
    tells_of_blame,
    tells_of_lies,
    whose,
)
from onrecord.linking.links.claim import Claim

_PLAIN = ("assert", "accuse", "deny", "refuse")  # acts that deny by any such words,
_FIRM = {act: frozenset(("untrue", "cue", "own")) for act in ("concede", "commit", "warn", "support")}
_ONLY = frozenset(("cue",))  # and by which words other acts do
_SHORT = 7  # words of a denial that tells nothing itself (*un roman*)
_CLAUSE = re.compile(r"[.,;:!?…]")
_MARKS = "«»“”\"' "


def kinds(claim: Claim) -> frozenset[str]:
    """The ways in which a claim says that something is not so; empty where it does not.

    They are `cue` (*nie*), `untrue` (*C'est faux*), `lies` (*un montage*; nothing proves it), `deny` (it is
    read as a denial), `own` (whoever speaks had no part in it) and `vague` (it tells nothing itself); `reply`
    and `defends` where it is an answer (*réplique*; *se défend en affirmant*), `weak` where it is no more.
    """
    words, cue = claim.words, claim.cue
    if claim.certainty == "questioned" or is_silent(f"{cue} {words}"):
        return frozenset()
    if is_surmised(words) and whose(words) is None:
        return frozenset()
    if is_asked(words) and not is_denying(cue):  # *Une exigence balayée par Odar*
        return frozenset()
    if is_denying(cue) and claim.sign > 0:  # *ne nie pas avoir volé*
        return frozenset()
    if challenges(cue, words) and not (takes_up_version(words) or takes_up(words) or whose(words)):
        return frozenset()
    found, answers = _denials(claim), _answers(claim)
    if not found:
        plain = claim.act in ("assert", "deny")
        return answers | {"weak"} if answers and plain else frozenset()
    if claim.act not in _PLAIN and not found & _FIRM.get(claim.act, _ONLY):
        return frozenset()
    if claim.act == "refuse" and not found & {"vague", "cue", "untrue", "lies"}:
        return frozenset()
    return found | answers


def _answers(claim: Claim) -> frozenset[str]:
    told = {"reply": is_reply(claim.cue), "defends": claim.turn.defends}
    return frozenset(name for name, holds in told.items() if holds)


def _denials(claim: Claim) -> frozenset[str]:
    words, cue = claim.words, claim.cue
    untrue = calls_untrue(words) or dismisses(words)
    lies = tells_of_lies(words) or is_unproven(words)
    own = pleads(words) or (is_denying(cue) and is_own(words))
    own = own or (claim.act == "deny" and disowns(words, claim.name, claim.behalf))
    told = {
        "cue": is_denying(cue) and claim.sign < 0,
        "untrue": untrue,
        "lies": lies and not untrue,
        "deny": _rejects(claim),
        "own": own,
        "vague": not claim.turn.spelled and _is_vague(claim, untrue or lies),
    }
    found = frozenset(name for name, holds in told.items() if holds)
    return found if found - {"vague"} else frozenset()


def _rejects(claim: Claim) -> bool:
    """Whether a claim is read as a denial, or refuses an accusation (*a rejeté ces allégations*)."""
    return claim.act == "deny" or (
        claim.act == "refuse" and takes_up(claim.words) and tells_of_blame(claim.words)
    )


def _is_vague(claim: Claim, false: bool) -> bool:
    """Whether a denial tells nothing itself, so that what stands beside it must tell what it denies."""
    rejects = _rejects(claim) or is_denying(claim.cue) or calls_untrue(claim.words)
    short = len(claim.words.split()) <= _SHORT
    first = _CLAUSE.split(claim.words.strip(_MARKS), maxsplit=1)[0]
    return (
        (rejects and (takes_up(claim.words) or takes_up_version(claim.words)))
        or (false and short)
        or (pleads(claim.words) and points_back(claim.words))
        or dismisses(first)
    )
