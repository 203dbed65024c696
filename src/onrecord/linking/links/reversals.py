"""Reversals: one actor, or two who speak for one body, give up an earlier position."""

from __future__ import annotations

import re

from onrecord.languages.changes import (
    accepts,
    carries,
    is_condemning,
    is_conditional,
    is_own_will,
    is_unconditional,
    position_of,
    sets_condition,
)
from onrecord.languages.names import bare, states
from onrecord.languages.opposites import Pole, is_light, poles
from onrecord.languages.stems import stem, stems
from onrecord.linking.copies.days import ordinal
from onrecord.linking.links.claim import Claim, Sign
from onrecord.linking.links.finding import Finding, same_speaker
from onrecord.linking.links.matter import Matter, heads, like, matter, written

_WILL = ("demand", "propose", "commit", "concede", "refuse", "support")  # acts that take a position
_FIRM = ("demand", "refuse", "deny")  # from which one may be made to yield,
_YIELDING = ("propose", "commit", "concede", "support")  # and acts that do
_WEIGHT = 1.7  # what is shared is a word and a name, or two words, at least,
_ALL = 0.95  # or all of both,
_MARKED = 0.7  # or less where the text says that somebody changes position,
_SOFTER = 1.0  # if not as little where he only becomes softer
_MOST, _LEAST = 0.75, 0.35  # of the shorter and of the longer is shared
_WAIVED, _OPPOSITE, _YIELDED = (
    0.7,
    0.6,
    0.5,
)  # how sure: no condition any more, the opposite, less than before
_INFINITIVE = re.compile(r"(?:er|ir|re)$")
_TAKING = ("object", "de", "d'", "d’", "du", "des")  # the places of what such a word takes
_AFTER = 260  # characters between *après avoir exclu* and what it went before


def reversal(one: Claim, other: Claim) -> Finding | None:
    """Whether one of two claims gives up what the other holds, in whatever order they are given.

    It must be known which was made first.
    """
    pair = _in_order(one, other)
    if pair is None or not _comparable(*pair):
        return None
    a, b = pair
    found = matter(a, b)
    marked = _is_marked(a, b)
    if found is None or found.elsewhere or (found.another_day and not marked) or _other_figures(a, b):
        return None
    sure = _opposed(a, b, found, marked)
    if sure is None:
        return None
    sure += 0.1 * marked - 0.1 * sum(claim.certainty == "hedged" for claim in pair)
    sure -= 0.05 * (a.speaker != b.speaker) + 0.1 * is_conditional(b.words)
    return Finding(
        type="reverses",
        ground="change",
        a=a,
        b=b,
        confidence=round(min(sure, 0.95), 2),
        about=written(b, found),
    )


def stance(claim: Claim) -> Sign | None:
    """Whether a claim is for what it tells of, or against it; None where it takes no position."""
    if claim.turn.dropped or (claim.act in ("accuse", "refuse", "assert") and is_condemning(claim.cue)):
        return -1
    if accepts(claim.words) or accepts(claim.cue):
        return 1
    if position := position_of(claim.predicate or ""):
        return 1 if position == claim.sign else -1
    return claim.sign if claim.act in _WILL or is_own_will(claim.words) else None


def _in_order(one: Claim, other: Claim) -> tuple[Claim, Claim] | None:
    """The two claims, the earlier first; None where the order is not known."""
    if _before(one, other) != _before(other, one):
        return (one, other) if _before(one, other) else (other, one)
    if one.document == other.document:
        ours, theirs = (claim.turn.earlier - claim.turn.later for claim in (one, other))
        if ours != theirs:
            return (one, other) if ours > theirs else (other, one)
    return None


def _before(a: Claim, b: Claim) -> bool:
    """Whether the days on which a was made are all before those of b."""
    last = a.end if a.told or not a.turn.earlier else a.published
    first = None if b.turn.earlier else b.start  # it may have been long before its text
    ours, theirs = ordinal(last), ordinal(first)
    return ours is not None and theirs is not None and ours < theirs


def _comparable(a: Claim, b: Claim) -> bool:
    if "questioned" in (a.certainty, b.certainty) or (a.document == b.document and _nested(a, b)):
        return False
    return _one_holder(a, b)


def _nested(a: Claim, b: Claim) -> bool:
    return a.parent == b.id or b.parent == a.id


def _one_holder(a: Claim, b: Claim) -> bool:
    """Whether both hold one position: one speaker, or two who speak for one body, but for no whole state."""
    if _one_speaker(a, b):
        return bool(a.name)
    if a.turn.after and not a.name and a.document == b.document:
        return abs(a.place - b.place) <= _AFTER
    holder = _holder(a)
    return _is_marked(a, b) or (holder is not None and holder == _holder(b) and bare(holder) not in states())


def _holder(claim: Claim) -> str | None:
    """Whose position a claim tells: that of the body for which it is made, else of who makes it."""
    return claim.principal or claim.speaker


def _one_speaker(a: Claim, b: Claim) -> bool:
    return same_speaker(a, b) or _is_short_for(a, b) or _is_short_for(b, a)


def _is_short_for(a: Claim, b: Claim) -> bool:
    """Whether a document calls the speaker of b by the head of his name alone (*la société*)."""
    if a.document != b.document or a.speaker is not None or not a.name:
        return False
    return b.name.startswith(f"{a.name} ")


def _is_marked(a: Claim, b: Claim) -> bool:
    """Whether the text beside one of them says that they change position."""
    if a.document != b.document:
        return b.turn.marked and same_speaker(a, b)
    ours, theirs = ({claim.speaker, claim.principal, claim.side} - {None} for claim in (a, b))
    if _one_speaker(a, b) or (_holder(a) is not None and _holder(a) == _holder(b)):
        return a.turn.marked or b.turn.marked
    return bool(a.turn.of & theirs and a.turn.earlier) or bool(b.turn.of & ours and b.turn.later)


def _opposed(a: Claim, b: Claim, found: Matter, marked: bool) -> float | None:
    """How surely b gives up what a holds; None where it does not."""
    ours, theirs = stance(a), stance(b)
    if sets_condition(a.words) and is_unconditional(b.words) and theirs == 1 and found.terms | found.axes:
        return _WAIVED
    if _admits(a, b, marked) or (ours and theirs and ours != theirs):
        bound = is_conditional(a.words) and not is_unconditional(b.words)
        if _is_enough(a, b, found, marked) and (marked or not bound):
            return 0.55 + 0.2 * min(found.covers) + 0.1 * found.predicate
    if (ours == 1 or sets_condition(a.words)) and theirs == 1 and _opposite(a, b, found):
        return _OPPOSITE
    return _YIELDED if marked and _yields(a, b, found) else None


def _admits(a: Claim, b: Claim, marked: bool) -> bool:
    """Whether b says what a denies, or denies what a said."""
    if a.sign < 0 and a.act in ("deny", "assert"):
        return b.sign > 0 and (b.act == "concede" or (marked and b.act in ("assert", "commit")))
    if a.sign > 0 and a.act in ("assert", "accuse", "commit"):
        return b.sign < 0 and (b.act == "concede" or (marked and b.act == "deny"))
    return False


def _is_enough(a: Claim, b: Claim, found: Matter, marked: bool) -> bool:
    """Whether so much is shared that both are of one matter."""
    if not _mains_meet(a, b):
        return False
    weight, parts = found.weight, found.covers
    left = [
        max(weight / part - weight - _framing(claim), 0) for claim, part in zip((a, b), parts, strict=True)
    ]
    if (found.predicate or _same_noun(a, b)) and not found.terms & _mains(a):
        weight += 1  # one word, in forms or of a kind that are not counted
        left = [max(part - 1, 0) for part in left]
    most, least = (weight / (weight + part) for part in sorted(left))
    if marked or least >= _ALL:
        return weight >= _MARKED
    return weight >= _WEIGHT and most >= _MOST and least >= _LEAST


def _framing(claim: Claim) -> float:
    """How many words only say that somebody takes a position (*le comité réclame*)."""
    if not position_of(claim.predicate or ""):
        return 0
    subjects = (arg.text for arg in claim.arguments if arg.role == "subject")
    return 1 + sum(
        term in claim.terms and not is_light(term) for text in subjects for term in set(stems(text))
    )


def _mains_meet(a: Claim, b: Claim) -> bool:
    """Whether what is done or to be done is the same in both, in one word or in words of one sense."""
    return _same_noun(a, b) or any(like(one, other) for one in _mains(a) for other in _mains(b))


def _same_noun(a: Claim, b: Claim) -> bool:
    """Whether both are of one thing, even if its noun tells little (*la participation*)."""
    return a.predicate is not None and a.predicate == b.predicate and not _INFINITIVE.search(a.predicate)


def _mains(claim: Claim) -> frozenset[str]:
    """The stem of the predicate of a claim; what fills its places where it tells little."""
    main = stem((claim.predicate or "").lower())
    if main and not is_light(main) and not position_of(claim.predicate or ""):
        return frozenset((main,)) | (_carried(claim) if carries(claim.predicate or "") else frozenset())
    return heads(claim) - {main}


def _carried(claim: Claim) -> frozenset[str]:
    """The stems of what a word takes that means to do that."""
    taken = (arg.head.lower() for arg in claim.arguments if arg.role in _TAKING)
    return frozenset(term for term in map(stem, taken) if not is_light(term))


def _opposite(a: Claim, b: Claim, found: Matter) -> bool:
    """Whether b is for the opposite of what a is for."""
    ours, theirs = (frozenset(pole for head in heads(claim) for pole in poles(head)) for claim in (a, b))
    axes = {pole.axis for pole in ours if pole.value and Pole(pole.axis, -pole.value) in theirs}
    things = {term for term in found.terms if not any(pole.axis in axes for pole in poles(term))}
    return bool(axes & found.opposed) and bool(things or found.entities - states().keys())


def _yields(a: Claim, b: Claim, found: Matter) -> bool:
    """A firm position on a matter, and a softer one on it, in a text that tells of a change."""
    if a.document != b.document or found.weight < _SOFTER or not found.terms | found.axes:
        return False
    if (a.act in _FIRM or sets_condition(a.words)) and b.act in _YIELDING and stance(b) == 1:
        return True
    both = _one_speaker(a, b) and stance(a) is not None and stance(b) is not None
    return both and a.turn.earlier and bool(_things(a) & _things(b))


def _things(claim: Claim) -> frozenset[str]:
    """The stems of what a claim is about: its predicate and what fills its places, whatever the place."""
    filling = (stem(arg.head.lower()) for arg in claim.arguments)
    return heads(claim) | frozenset(term for term in filling if term and not is_light(term))


def _other_figures(a: Claim, b: Claim) -> bool:
    """Whether both give figures, and none that the other gives."""
    ours, theirs = ({q.low for q in claim.quantities} for claim in (a, b))
    return bool(ours and theirs) and not ours & theirs
