"""Who holds a place or has lost it, by a claim that tells so."""

from __future__ import annotations

import re

from onrecord.languages.grammar import word_class
from onrecord.languages.names import fold
from onrecord.linking.links.claim import Claim

_IN_HANDS = re.compile(
    r"\b(?:mains|sous (?:le )?contrôle) (?:de |des |du |d['’])([^,.;]{2,40})", re.IGNORECASE
)


def holder(claim: Claim) -> str | None:
    """The id of whom a claim has hold or lose a place: who is its subject, or the speaker's own side."""
    subject = next((arg.text for arg in claim.arguments if arg.role == "subject"), None)
    handed = _IN_HANDS.search(claim.words)
    if handed and (named := _named(claim, handed.group(1))):
        return named
    if subject is None or word_class("speaker") & set(subject.lower().split()):
        return claim.side or claim.speaker
    return _named(claim, subject)


def _named(claim: Claim, words: str) -> str | None:
    """The entity that stands in some words."""
    plain = f" {fold(words)} "
    found = [
        e for e in claim.entities if any(f" {part} " in plain for part in (fold(e), fold(e).split()[-1]))
    ]
    return max(found, key=len, default=None)
