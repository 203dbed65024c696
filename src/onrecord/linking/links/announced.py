"""Statements before which the text itself says that their source denies what was said (*Odar dément.*)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from onrecord.languages.gainsaying import announces
from onrecord.linking.links.claim import Claim

_REACH = 400  # characters in which the sentence before is looked for
_END = re.compile(r"[.!?…][»”\"]?\s+(?=[A-ZÀ-ÖØ-Þ«\"“])|\n+")
_OPENING = ' «“"\n\u00a0'
_ACTS = ("assert", "accuse", "deny")


def announced(text: str, claims: Iterable[Claim]) -> frozenset[str]:
    """The ids of the claims that come first after such a sentence, or stand in it after a colon."""
    found: dict[int, str] = {}
    for claim in sorted(claims, key=lambda claim: (claim.place, claim.id)):
        if claim.act in _ACTS and claim.certainty != "questioned" and not claim.hearsay:
            found |= {end: claim.id for end in _ends(text, claim.place) if end not in found}
    return frozenset(found.values())


def _ends(text: str, place: int) -> Iterator[int]:
    """Where the sentence before that of a place ends, and its own before a colon, if they tell a denial."""
    first = max(0, place - _REACH)
    before = text[first:place].rstrip(_OPENING)
    starts = [0, *(match.end() for match in _END.finditer(before))]
    if len(starts) > 1 and announces(last := before[starts[-2] : starts[-1]].rstrip(_OPENING)):
        yield first + starts[-2] + len(last)
    if before[-1:] in (":", ".") and announces(before[starts[-1] :]):
        yield first + len(before)
