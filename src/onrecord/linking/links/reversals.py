"""Reversals: one actor, or two who speak for one body, give up an earlier position."""

from __future__ import annotations

from onrecord.languages.changes import is_conditional, is_unconditional, judges, sets_condition
from onrecord.languages.names import states
from onrecord.languages.opposites import is_light, poles
from onrecord.languages.stems import stem
from onrecord.linking.links.abandoned import abandoned, other_figures
from onrecord.linking.links.claim import Claim
from onrecord.linking.links.finding import Finding
from onrecord.linking.links.matter import Matter, heads, matter, written
from onrecord.linking.links.opposed import head_axes, opposed, poles_apart
from onrecord.linking.links.owned import is_owned, of_its_state
from onrecord.linking.links.stances import framing, mains, mains_meet, same_deed, same_noun, stance
from onrecord.linking.links.succession import in_order, is_marked, one_holder, one_name, one_speaker
from onrecord.linking.links.surmised import is_reweighed
from onrecord.linking.links.yielded import (
    is_admitted,
    is_answered_otherwise,
    is_pleaded_anew,
    is_renounced,
    is_softened,
    is_waived,
)

_FIRM = ("demand", "refuse", "deny")  # acts from which one may be made to yield,
_JUDGING = ("assert", "accuse", "warn", "concede")  # acts that tell how a thing is
_YIELDING = ("propose", "commit", "concede", "support")  # and acts that do
_WEIGHT = 1.7  # what is shared is a word and a name, or two words, at least,
_ALL = 0.95  # or all of both,
_MARKED = 0.7  # or less where the text says that somebody changes position,
_SOFTER = 1.0  # if not as little where he only becomes softer
_MOST, _LEAST = 0.75, 0.35  # of the shorter and of the longer is shared
_WAIVED, _OPPOSITE, _YIELDED = 0.7, 0.6, 0.5  # how sure: no condition, the opposite, or less than before,
_OWNED = 0.65  # or what was said before is owned to be otherwise


def reversal(one: Claim, other: Claim) -> Finding | None:
    """Whether one of two claims gives up what the other holds, in whatever order they are given.

    It must be known which was made first.
    """
    pair = in_order(one, other)
    if pair is None or not _comparable(*pair):
        return None
    a, b = pair
    found = matter(a, b)
    marked = is_marked(a, b)
    sure = _sure(a, b, found, marked)
    if sure is None:
        return None
    hedged = 0 if is_reweighed(a, b) else sum(claim.certainty == "hedged" for claim in pair)
    sure += 0.1 * marked - 0.1 * hedged
    sure -= 0.05 * (a.speaker != b.speaker) + 0.1 * is_conditional(b.words)
    return Finding(
        type="reverses",
        ground="change",
        a=a,
        b=b,
        confidence=round(min(sure, 0.95), 2),
        about=written(b, found) if found else (),
    )


def _sure(a: Claim, b: Claim, found: Matter | None, marked: bool) -> float | None:
    """How surely b gives up what a holds; None where it does not."""
    if is_pleaded_anew(a, b):
        return _WAIVED
    if is_admitted(a, b) or is_waived(a, b) or is_answered_otherwise(a, b) or _is_given_up(a, b):
        return _WAIVED
    if (told := abandoned(a, b)) is not None:
        return told
    if found is not None and found.another_day and not marked:
        return None
    if is_owned(a, b, found) or is_reweighed(a, b):
        return _OWNED
    if found is None or found.elsewhere or other_figures(a, b):
        return None
    return _opposed(a, b, found, marked) if one_holder(a, b) else None


def _comparable(a: Claim, b: Claim) -> bool:
    if "questioned" in (a.certainty, b.certainty):
        return False
    if abandoned(a, b) is not None:
        return True
    if a.hearsay or b.hearsay:
        return False
    if is_admitted(a, b):
        return True
    if a.document == b.document and (a.parent == b.id or b.parent == a.id):
        return False
    if one_holder(a, b) or one_name(a, b) or of_its_state(a, b):
        return True
    return is_waived(a, b) or _is_given_up(a, b)


def _is_given_up(a: Claim, b: Claim) -> bool:
    return is_renounced(a, b) or is_softened(a, b)


def _opposed(a: Claim, b: Claim, found: Matter, marked: bool) -> float | None:
    """How surely b gives up what a holds by what they have in common; None where it does not."""
    ours, theirs = stance(a), stance(b)
    if sets_condition(a.words) and is_unconditional(b.words) and theirs != -1 and found.terms | found.axes:
        return _WAIVED
    if _judges_otherwise(a, b, found):
        return _OPPOSITE
    if _admits(a, b, marked) or (ours and theirs and ours != theirs):
        bound = is_conditional(a.words) and not is_unconditional(b.words)
        if _is_enough(a, b, found, marked) and (marked or not bound):
            return 0.55 + 0.2 * min(found.covers) + 0.1 * found.predicate
    if (ours == 1 or sets_condition(a.words)) and theirs == 1 and _opposite(a, b, found):
        return _OPPOSITE
    return _YIELDED if marked and _yields(a, b, found) else None


def _admits(a: Claim, b: Claim, marked: bool) -> bool:
    """Whether b says what a denies, or denies what a said, and the text sets one beside the other."""
    told = a.document == b.document and one_speaker(a, b) and a.told and not a.turn.after
    if a.sign < 0 and a.act in ("deny", "assert"):
        return b.sign > 0 and (b.act == "concede" or ((marked or told) and b.act in ("assert", "commit")))
    if a.sign > 0 and a.act in ("assert", "accuse", "commit"):
        return b.sign < 0 and (b.act == "concede" or ((marked or told) and b.act in ("deny", "assert")))
    return False


def _judges_otherwise(a: Claim, b: Claim, found: Matter) -> bool:
    """Whether one speaker comes to the opposite judgement of a thing, which cannot have changed by itself."""
    if not one_speaker(a, b) or a.sign != b.sign or a.act not in _JUDGING or b.act not in _JUDGING:
        return False
    axis = opposed(a, b, found)
    return axis is not None and judges(axis)


def _is_enough(a: Claim, b: Claim, found: Matter, marked: bool) -> bool:
    """Whether so much is shared that both are of one matter."""
    if not mains_meet(a, b):
        return False
    weight, parts = found.weight, found.covers
    left = [max(weight / part - weight - framing(c), 0) for c, part in zip((a, b), parts, strict=True)]
    if (
        (found.predicate or same_noun(a, b) or same_deed(a, b))
        and not found.terms & mains(a)
        and not _axes(mains(a)) & found.axes
    ):
        weight += 1  # one word, in forms or of a kind that are not counted
        left = [max(part - 1, 0) for part in left]
    most, least = (weight / (weight + part) for part in sorted(left))
    if least >= _ALL or (marked and a.document == b.document):
        return weight >= _MARKED
    return weight >= _WEIGHT and (marked or (most >= _MOST and least >= _LEAST))


def _axes(terms: frozenset[str]) -> frozenset[str]:
    return frozenset(pole.axis for term in terms for pole in poles(term))


def _opposite(a: Claim, b: Claim, found: Matter) -> bool:
    """Whether b is for the opposite of what a is for."""
    axes = head_axes(a, b)
    things = {term for term in found.terms if not any(pole.axis in axes for pole in poles(term))}
    return bool(axes & poles_apart(a, b, found)) and bool(things or found.entities - states().keys())


def _yields(a: Claim, b: Claim, found: Matter) -> bool:
    """A firm position on a matter, and a softer one on it, in a text that tells of a change."""
    if a.document != b.document or found.weight < _SOFTER or not found.terms | found.axes:
        return False
    if (a.act in _FIRM or sets_condition(a.words)) and b.act in _YIELDING and stance(b) == 1:
        return True
    both = one_speaker(a, b) and stance(a) is not None and stance(b) is not None
    return both and a.turn.earlier and bool(_things(a) & _things(b))


def _things(claim: Claim) -> frozenset[str]:
    """The stems of what a claim is about: its predicate and what fills its places, whatever the place."""
    filling = (stem(arg.head.lower()) for arg in claim.arguments)
    return heads(claim) | frozenset(term for term in filling if term and not is_light(term))
