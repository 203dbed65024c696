"""Confirmations: somebody who does not depend on the first speaker says the same."""

from __future__ import annotations

from onrecord.languages.stems import stem
from onrecord.linking.copies.days import ordinal
from onrecord.linking.links.aims import one_camp
from onrecord.linking.links.claim import Claim
from onrecord.linking.links.finding import Finding, same_side, same_speaker
from onrecord.linking.links.matter import Matter, heads, like, matter, same_predicate, written
from onrecord.linking.links.negated import both_negate

_ACCOUNTS = ("assert", "accuse", "concede", "deny", "warn")
_APART = 7  # days between two accounts of one thing
_WEIGHT = 2.0  # what is shared is two words, or a word and a name with another, at least,
_MOST, _LEAST = 0.75, 0.5  # and so much of the shorter and of the longer account


def confirmation(one: Claim, other: Claim, independent: bool = True) -> Finding | None:
    """Whether two claims of different sides say the same, in whatever order they are given.

    `independent` is False where both are known to come from one report. The earlier one is confirmed.
    """
    a, b = sorted((one, other), key=lambda c: (c.start or "9", c.document, c.place, c.id))
    if not independent or not _comparable(a, b):
        return None
    found = matter(a, b)
    if found is None or found.elsewhere or found.another_day or found.opposed:
        return None
    if not _is_same(a, b, found) or not _figures_agree(a, b):
        return None
    sure = round(0.4 + 0.3 * min(found.covers) + 0.1 * max(found.covers) + 0.1 * _figures_shared(a, b), 2)
    return Finding(
        type="confirms", ground="accord", a=a, b=b, confidence=min(sure, 0.95), about=written(b, found)
    )


def _comparable(a: Claim, b: Claim) -> bool:
    if a.act not in _ACCOUNTS or b.act not in _ACCOUNTS or a.sign != b.sign:
        return False
    if any(claim.certainty != "asserted" or not claim.name for claim in (a, b)):
        return False
    if same_speaker(a, b) or same_side(a, b) or one_camp(a, b) or a.name == b.name:
        return False
    if a.document == b.document and (a.parent == b.id or b.parent == a.id):
        return False
    if a.words in b.words or b.words in a.words:
        return False  # one and the same words are mostly one report, or quoted by both
    first, last = ordinal(a.end or a.start), ordinal(b.end or b.start)
    return first is not None and last is not None and abs(first - last) <= _APART


def _is_same(a: Claim, b: Claim, found: Matter) -> bool:
    """Whether the same is told of the same: predicate, what fills its places, and most words beside."""
    if not found.predicate or not same_predicate(a, b) or not _aligned(a, b):
        return False
    if (a.sign < 0) != both_negate(a.words, b.words) and "deny" not in (a.act, b.act):
        return False
    return found.weight >= _WEIGHT and max(found.covers) >= _MOST and min(found.covers) >= _LEAST


def _aligned(a: Claim, b: Claim) -> bool:
    """Whether what both have as subject, or as object, is the same."""
    for role in ("subject", "object"):
        ours, theirs = (
            {stem(arg.head.lower()) for arg in claim.arguments if arg.role == role} for claim in (a, b)
        )
        if ours and theirs and not any(like(one, two) for one in ours for two in theirs):
            return False
    return bool(heads(a) & heads(b))


def _figures_agree(a: Claim, b: Claim) -> bool:
    """Whether no number of one thing differs; a number that only one of them gives is no difference."""
    pairs = [(p, q) for p in a.quantities for q in b.quantities if p.of == q.of and p.unit == q.unit]
    return all(p.low <= q.high and q.low <= p.high for p, q in pairs)


def _figures_shared(a: Claim, b: Claim) -> bool:
    return any((p.low, p.of) == (q.low, q.of) for p in a.quantities for q in b.quantities)
