"""Denials: b says that what a says is not so."""

from __future__ import annotations

from collections.abc import Callable

from onrecord.languages.denials import (
    challenges,
    dismisses,
    is_denying,
    is_own,
    is_reply,
    is_silent,
    is_standing,
    of_any,
    takes_up,
    tells_of_such,
    was_said,
)
from onrecord.languages.names import states
from onrecord.linking.links.able import may_be_taken_up, one_house
from onrecord.linking.links.aims import is_aimed, is_called, is_contrasted, names_doer, one_camp
from onrecord.linking.links.answers import answer
from onrecord.linking.links.claim import Claim
from onrecord.linking.links.deeds import of_one_deed
from onrecord.linking.links.finding import (
    SHOWN,
    Finding,
    Ground,
    answers_other,
    order,
    same_side,
    same_speaker,
)
from onrecord.linking.links.matter import Matter, aligned, heads, matter, telling, tells_head, written
from onrecord.linking.links.meant import is_word_denied
from onrecord.linking.links.negated import both_negate
from onrecord.linking.links.opposed import other_counts
from onrecord.linking.links.retorts import kinds
from onrecord.model import LinkType

_CLAIMS = ("assert", "accuse", "warn", "concede", "commit")
_COVERED = 0.6  # of what a denial tells stands in the claim that it denies,
_AIMED = 0.5  # or so much where that is aimed at whoever denies,
_AKIN = 0.4  # or rather less where he is accused of the like and of nothing more by name,
_SAME = 0.25  # or less where the same is denied that is claimed of him,
_WEIGHT = 1.7  # and that is a word and a name at least,
_AIMED_WEIGHT = 0.7  # or one of them, if only in other words,
_ALL = 0.95  # or a word that is all of the denial, right after the claim
_PLENTY = 3.0  # what is shared where what b denies is not what a is mainly about
_ELSEWHERE = 2.0  # what is shared with a claim where the denial was found to answer another
_NEXT = 250  # characters from a claim to a denial that says what is so instead
_NEAR = 700  # and to one for which less will do because it stands so near


def denial(one: Claim, other: Claim) -> Finding | None:
    """Whether one claim denies the other, in whatever order they are given.

    Where both speak for one side they do not answer each other, and their accounts contradict.
    """
    first, last = sorted((one, other), key=order)
    return _denies(last, first) or _denies(first, last) or _answers(first, last, _is_sure)


def rebuttal(one: Claim, other: Claim) -> Finding | None:
    """Whether one claim answers the other without a word for denying, or may do so by what stands beside it
    (see `rebuttals`), in whatever order: what they tell makes them contradict each other first."""
    first, last = sorted((one, other), key=order)
    return _answers(first, last, lambda b, sure: not _is_sure(b, sure))


def denies(claim: Claim) -> bool:
    """Whether a claim says that something is not so; silence and refusals do not."""
    if claim.certainty == "questioned" or is_silent(f"{claim.cue} {claim.words}"):
        return False
    if claim.sign < 0:
        tells = claim.act == "refuse" and any(arg.role == "subject" for arg in claim.arguments)
        return tells or claim.act in ("assert", "deny") or is_denying(claim.cue) or takes_up(claim.words)
    rejects = claim.act in ("deny", "assert") or is_reply(claim.cue) or takes_up(claim.words)
    return rejects and dismisses(claim.words)


def _answers(first: Claim, last: Claim, meant: Callable[[Claim, float], bool]) -> Finding | None:
    """Whether one claim was found to answer the other in its document (see `replies` and `rebuttals`)."""
    for a, b in ((first, last), (last, first)):
        if b.answers is None or a.id not in (b.answers[0], *b.also) or a.document != b.document:
            continue
        if meant(b, b.answers[1]):
            found = matter(a, b)
            about = written(b, found) if found else ()
            return Finding(type="denies", ground="answer", a=a, b=b, confidence=b.answers[1], about=about)
    return None


def _is_sure(b: Claim, sure: float) -> bool:
    return sure >= SHOWN and bool(kinds(b))


def _denies(b: Claim, a: Claim) -> Finding | None:
    if not denies(b) or denies(a) or not _can_be_denied(a, b):
        return None
    if _is_quoted(a, b):
        return _finding("denial", a, b, 0.8)
    return _contentful(a, b) or _answer(a, b)


def _can_be_denied(a: Claim, b: Claim) -> bool:
    if same_speaker(a, b) or a.sign < 0 or a.certainty == "questioned" or a.act not in _CLAIMS:
        return False
    if one_camp(a, b) or not may_be_taken_up(a, b) or not is_word_denied(a, b):
        return False
    if dismisses(a.words) or both_negate(a.words, b.words):
        return False
    if a.document == b.document:
        if b.parent == a.id:  # it is part of what a says
            return False
        return not (b.told and b.start is None and b.end is None)
    return (a.start or "") <= (b.end or "9") or is_standing(b.cue)


def _is_quoted(a: Claim, b: Claim) -> bool:
    """Whether a denial holds the very words that it denies (*dément les propos de la maire selon qui …*)."""
    inside = a.document == b.document and a.words in b.words and is_denying(b.cue)
    own = one_house(a, b) or one_house(b, a)
    return inside and not was_said(a.cue) and not own


def _contentful(a: Claim, b: Claim) -> Finding | None:
    found = matter(a, b)
    if found is None or found.elsewhere or found.another_day or not (found.terms or found.axes):
        return None
    aimed, covered = is_aimed(a, b), found.covers[1]
    if not aimed and other_counts(a, b):
        return None
    accused = aimed and found.predicate and a.act == "accuse"
    if b.act != "deny" and not is_denying(b.cue) and not accused:
        return None
    if tells_of_such(b.words) and not (a.document == b.document and b.since <= a.place < b.place):
        return None
    if challenges(b.cue, b.words) or (not aimed and is_own(b.words) and names_doer(a)):
        return None
    if not _is_enough(a, b, found, aimed):
        return None
    if answers_other(a, b) and not (aimed or found.predicate) and found.weight < _ELSEWHERE:
        return None
    mainly = (
        tells_head(a, b)
        or _says_instead(a, b, found)
        or (not heads(a) and a.document == b.document and a.act == "accuse")
    )
    if not mainly and found.weight < _PLENTY:
        return None
    sure = 0.45 + 0.25 * covered + 0.15 * aimed + 0.05 * min(found.weight, 3) + 0.1 * is_contrasted(b)
    return _finding("denial", a, b, min(sure, 0.95), written(b, found))


def _is_enough(a: Claim, b: Claim, found: Matter, aimed: bool) -> bool:
    """Whether so much of the denial stands in the claim that it denies that one."""
    covered = found.covers[1]
    if aimed and found.predicate and found.entities - states().keys() and aligned(a, b):
        return True
    if aimed and found.predicate and a.act == "accuse" and of_one_deed(a, b):
        return True
    if aimed and found.predicate and a.act == "accuse" and is_denying(b.cue) and not _names_more(a, b):
        return covered >= _AKIN
    if aimed:
        least = _SAME if found.predicate and found.weight >= _WEIGHT else _AIMED
        return covered >= least and found.weight >= (_AIMED_WEIGHT if a.document == b.document else _WEIGHT)
    if covered >= _COVERED and found.weight >= _WEIGHT:
        return True
    return _right_after(a, b) and _is_enough_beside(a, b, found)


def _is_enough_beside(a: Claim, b: Claim, found: Matter) -> bool:
    """The same for a denial that stands right after the claim, where less will do."""
    if is_denying(b.cue) and (_says_instead(a, b, found) or (of_any(b.words) and tells_head(a, b))):
        return True
    return bool(found.terms) and found.covers[1] >= (_AIMED if a.act == "accuse" else _ALL)


def _says_instead(a: Claim, b: Claim, found: Matter) -> bool:
    """Whether a denial right after a claim says what is so instead (*dément : « Tout a été lu »*)."""
    whole = b.words[:1].isupper() and any(arg.role in ("subject", "object") for arg in b.arguments)
    near = _right_after(a, b) and b.place - a.place <= _NEXT
    return whole and near and is_denying(b.cue) and bool(found.terms)


def _right_after(a: Claim, b: Claim) -> bool:
    return a.document == b.document and 0 < b.place - a.place <= _NEAR


def _names_more(a: Claim, b: Claim) -> bool:
    """Whether an accusation names somebody or something, beside the accused, that its denial does not."""
    named = telling(a).entities - states().keys() - telling(b).entities - a.targets
    return any(not is_called(b, name) for name in named)


def _answer(a: Claim, b: Claim) -> Finding | None:
    sure = None if same_side(a, b) else answer(a, b)
    return _finding("answer", a, b, sure) if sure is not None else None


def _finding(ground: Ground, a: Claim, b: Claim, sure: float, about: tuple[str, ...] = ()) -> Finding:
    type: LinkType = "contradicts" if same_side(a, b) else "denies"
    return Finding(type=type, ground=ground, a=a, b=b, confidence=round(sure, 2), about=about)
