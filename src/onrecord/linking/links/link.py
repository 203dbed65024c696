"""Statements linked: each pair of claims worth comparing is put to every finder, the surest kind first."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from typing import TypeAlias

from onrecord.linking.links.candidates import keys, near
from onrecord.linking.links.claim import Claim
from onrecord.linking.links.confirmations import confirmation
from onrecord.linking.links.denials import denial, rebuttal
from onrecord.linking.links.figures import conflict
from onrecord.linking.links.finding import SHOWN, Finding
from onrecord.linking.links.issues import issue
from onrecord.linking.links.meaning import by_meaning, checked
from onrecord.linking.links.oppositions import opposition, told_otherwise
from onrecord.linking.links.reach import in_reach
from onrecord.linking.links.reasons import reason
from onrecord.linking.links.reversals import reversal
from onrecord.linking.links.unseen import is_unseen
from onrecord.model import Link

Finder: TypeAlias = Callable[[Claim, Claim], Finding | None]

_FINDERS: Sequence[Finder] = (
    reversal,
    denial,
    opposition,
    conflict,
    issue,
    told_otherwise,
    rebuttal,
    confirmation,
)


def compare(a: Claim, b: Claim) -> Finding | None:
    """How two claims are linked: taken back first, then denied, contradicted, borne out; None if not at all.

    What no turn of phrase tells surely is asked of what both mean, and so is whether what one tells can be.

    The order in which they are given tells nothing.
    """
    first, second = sorted((a, b), key=lambda claim: claim.id)
    found = (finder(first, second) for finder in _FINDERS)
    told = next((finding for finding in found if finding is not None), None)
    if told is not None and told.confidence >= SHOWN:
        return told if is_unseen(told) else checked(told)
    return by_meaning(first, second) or told


def linked(claim: Claim, others: Iterable[Claim]) -> list[Link]:
    """The links of one claim with others that share a key with it (see `candidates`)."""
    found = (compare(claim, other) for other in others if other.id != claim.id and _meet(claim, other))
    return [link(finding) for finding in found if finding is not None]


def _meet(a: Claim, b: Claim) -> bool:
    return in_reach(a, b) if a.document == b.document else near(a, b)


def links(claims: Iterable[Claim]) -> list[Link]:
    """Every link among claims, by their ids. Of the reports of one utterance only one should be given."""
    every = {claim.id: claim for claim in claims}
    by_key: dict[str, list[Claim]] = defaultdict(list)
    found: dict[str, Link] = {}
    for claim in sorted(every.values(), key=lambda c: c.id):
        own = keys(claim)
        others = {other.id: other for key in own for other in by_key[key]}
        found |= {one.id: one for one in linked(claim, others.values())}
        for key in own:
            by_key[key].append(claim)
    return sorted(found.values(), key=lambda one: (one.a, one.b))


def link(finding: Finding) -> Link:
    """The link that a finding makes. A pair of statements has one id, whatever is found of it."""
    a, b = finding.a.id, finding.b.id
    return Link(
        id=link_id(a, b),
        type=finding.type,
        a=a,
        b=b,
        reason=reason(finding),
        confidence=round(finding.confidence, 3),
        same_side=finding.same_side,
    )


def link_id(a: str, b: str) -> str:
    """The id of the link between two statements, the same for both orders."""
    return hashlib.sha256(" ".join(sorted((a, b))).encode()).hexdigest()[:12]
