"""Figures that cannot both hold: one thing counted at one place, for one time, by two who do not agree."""

from __future__ import annotations

from onrecord.languages.names import bare, states
from onrecord.languages.places import places
from onrecord.languages.tolls import counted, groups, is_update, is_wide
from onrecord.linking.copies.days import ordinal
from onrecord.linking.links.claim import Claim
from onrecord.linking.links.finding import Finding, nested, order, same_side, same_speaker
from onrecord.linking.links.matter import Matter, aligned, heads, matter, strangers, written
from onrecord.model import Quantity

_ACCOUNTS = ("assert", "accuse", "deny", "concede", "warn", "commit")
_SPREAD = 0.1  # what a figure may be off where nothing is said,
_ABOUT = 0.25  # and where it is said to be rough
_APART = 1  # days between two counts that go on
_TOLLS = frozenset(("dead", "hurt", "missing"))  # what one event makes one number of
_PEOPLE = frozenset(("present", "held", "fighters", "voting"))  # who is counted, not what befell them
_OPENING = 3  # words that two counts open with where one clause gives both
_SURE = 0.5  # how surely claims are of one matter where something else is counted
_MOST, _LEAST = 0.9, 0.6  # of both is shared where what is measured is told by the rest (*coûtera … euros*)


def conflict(one: Claim, other: Claim) -> Finding | None:
    """Whether two claims give figures that cannot both hold, in whatever order they are given.

    A later count by the same source or side is an update.
    """
    a, b = sorted((one, other), key=order)
    if not a.quantities or not b.quantities or not _comparable(a, b):
        return None
    found = matter(a, b)
    if found is None or found.elsewhere or found.another_day or not _one_event(a, b, found):
        return None
    pairs = [
        (p, q)
        for p in a.quantities
        for q in b.quantities
        if _of_one_thing(p, q, _counted(a, p) & _counted(b, q), found) or _measures_one(a, b, p, q, found)
    ]
    if len(pairs) != 1 or not _at_odds(*pairs[0]):
        return None
    p, q = pairs[0]
    told = (_written(p), _written(q))
    sure = 0.6 + 0.1 * min(len(_event(found)), 2) + 0.1 * bool(p.place and q.place)
    return Finding(
        type="contradicts", ground="figures", a=a, b=b, confidence=sure, about=written(b, found), told=told
    )


def _comparable(a: Claim, b: Claim) -> bool:
    if a.act not in _ACCOUNTS or b.act not in _ACCOUNTS or a.sign < 0 or b.sign < 0:
        return False
    if "questioned" in (a.certainty, b.certainty) or same_speaker(a, b):
        return False
    if a.speaker is None and b.speaker is None and a.document != b.document:
        return False
    if any(is_update(f"{claim.name} {claim.cue} {claim.words}") for claim in (a, b)):
        return False
    if nested(a, b):
        return False
    first, last = ordinal(a.end or a.start), ordinal(b.end or b.start)
    apart = abs(first - last) if first and last else 0 if a.document == b.document else _APART + 1
    return apart <= (0 if same_side(a, b) else _APART)


def _one_event(a: Claim, b: Claim, found: Matter) -> bool:
    """Whether both tell of one event: of one place, or, in one document, of what happened in one word."""
    if strangers(a, b):
        return False
    if is_wide(a.words) != is_wide(b.words):
        return False
    ours, theirs = places(a.words), places(b.words)
    if ours & theirs:
        return bool(_event(found))
    if (ours and theirs) or a.document != b.document:
        return False
    # *300 selon le port, 900 selon eux*
    one_clause = a.words.split()[:_OPENING] == b.words.split()[:_OPENING]
    return (ours == theirs or one_clause) and bool(found.terms & heads(a) & heads(b) & _event(found))


def _event(found: Matter) -> frozenset[str]:
    """What is shared beside the numbers and what they count."""
    return frozenset(term for term in found.terms if not counted(term)) | (found.entities - states().keys())


def _counted(claim: Claim, quantity: Quantity) -> frozenset[str]:
    """What is counted: what befell so many (*a tué vingt personnes*, *vingt détenus tués*), else the noun."""
    noun, *told = (quantity.of or "").split() or ("",)
    kind = counted(noun)
    return kind if kind - _PEOPLE else counted(" ".join(told)) or counted(claim.predicate or "") or kind


def _measures_one(a: Claim, b: Claim, p: Quantity, q: Quantity, found: Matter) -> bool:
    """Whether sums or shares are told of one thing in the same words (*la rançon est de … euros*)."""
    if p.unit is None or p.unit != q.unit or p.of or q.of or len(a.quantities) + len(b.quantities) > 2:
        return False
    most, least = max(found.covers), min(found.covers)
    return found.predicate and aligned(a, b) and most >= _MOST and least >= _LEAST


def _of_one_thing(p: Quantity, q: Quantity, things: frozenset[str], found: Matter) -> bool:
    if p.of is None or q.of is None or p.unit != q.unit:
        return False
    if not things or (not things & _TOLLS and found.score < _SURE) or groups(p.of) != groups(q.of):
        return False
    if p.place and q.place and bare(p.place) != bare(q.place):
        return False
    if p.day and q.day:
        return (p.day.start, p.day.end) == (q.day.start, q.day.end)
    since = next((day for day in (p.day, q.day) if day), None)
    return since is None or since.grain == "day"


def _at_odds(p: Quantity, q: Quantity) -> bool:
    (low, high), (least, most) = _range(p), _range(q)
    return high < least or most < low


def _range(q: Quantity) -> tuple[float, float]:
    """Between what a figure may lie by how it is given."""
    spread = _ABOUT if q.bound == "about" else _SPREAD
    low, high = q.low * (1 - spread), q.high * (1 + spread)
    if q.bound == "least":
        return low, float("inf")
    return (0.0, high) if q.bound == "most" else (low, high)


def _written(quantity: Quantity) -> str:
    number = f"{quantity.low:g}" if quantity.low == quantity.high else f"{quantity.low:g}–{quantity.high:g}"
    bound = {"least": "at least ", "most": "at most ", "about": "about "}.get(quantity.bound, "")
    return f"{bound}{number} {quantity.of}"
