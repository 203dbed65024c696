"""What a finder made of two claims, with the parts of which its reason is written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from onrecord.linking.links.claim import Claim
from onrecord.model import LinkType

SHOWN = 0.5  # confidence: what is less sure is kept but not shown unless asked for

# On what a finding rests: what b denies is what a says (`denial`); b denies without saying what, but answers
# a (`answer`); one affirms what the other negates (`polarity`); their words tell opposite things
# (`opposites`); their numbers of one thing differ (`figures`); a later position is another (`change`); it is
# the same (`accord`); a network that reads both says so (`meaning`).
Ground: TypeAlias = Literal[
    "denial", "answer", "polarity", "opposites", "figures", "change", "accord", "meaning"
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """That two claims are linked. `a` is the claim or the earlier position, `b` what is said against it.

    `about` are the things that both tell of, as they are written in `b`; `told` is what a and what b says of
    them where a word or a number tells it (*fermé*, *ouvert*). `confidence` is a probability that a reader
    would agree.
    """

    type: LinkType
    ground: Ground
    a: Claim
    b: Claim
    confidence: float
    about: tuple[str, ...] = ()
    told: tuple[str, str] | None = None

    @property
    def same_side(self) -> bool:
        """Whether both speak for one side; a reversal is of one by what it is."""
        return self.type == "reverses" or same_side(self.a, self.b)


def same_side(a: Claim, b: Claim) -> bool:
    """Whether two claims come from one side; False where a side is not known."""
    return a.side is not None and a.side == b.side


def same_speaker(a: Claim, b: Claim) -> bool:
    """Whether one and the same made both claims, by who it is or, within a document, by the name."""
    if a.speaker is not None and b.speaker is not None:
        return a.speaker == b.speaker
    return a.document == b.document and a.name == b.name


def answers_other(a: Claim, b: Claim) -> bool:
    """Whether a denial was found to answer another claim, in its own document."""
    return b.answers is not None and a.id not in (b.answers[0], *b.also) and b.answers[1] >= SHOWN


def nested(a: Claim, b: Claim) -> bool:
    """Whether one claim is told within the other's words."""
    within = a.parent == b.id or b.parent == a.id or a.words in b.words or b.words in a.words
    return a.document == b.document and within


def order(claim: Claim) -> tuple[str, str, int, str]:
    """Sorts two claims by when they were made, then as they stand in a document."""
    return (claim.end or claim.start or "9", claim.document, claim.place, claim.id)
