"""Which proposals are kept as statements, and of what kind each is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from onrecord.model import Kind, Spans
from onrecord.reading.confidence import confidence
from onrecord.reading.kinds import kind_of
from onrecord.reading.marks import balanced
from onrecord.reading.merge import COMPARED, RESUMED, Merged
from onrecord.reading.overlap import overlap
from onrecord.reading.quotations.quotes import Quote
from onrecord.reading.staging import unstaged
from onrecord.reading.tagger.runtime import WEIGHTS

LEAST = 0.36  # confidence of a statement that is kept
SURE = 0.8  # confidence of what is kept within a content nearly the same
ONE = 0.7  # overlap of two contents of which only the surer is kept


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """A proposal that is to be a statement."""

    merged: Merged
    content: Spans
    kind: Kind
    confidence: float

    @property
    def cue(self) -> Spans:
        return self.merged.cue

    @property
    def source(self) -> Spans:
        return self.merged.source

    @property
    def follows(self) -> bool:
        rule = self.merged.rule
        return rule is not None and rule.follows


def kept(
    text: str,
    quotes: Sequence[Quote],
    merged: Sequence[Merged],
    fast: bool,
    weights: Path = WEIGHTS,
) -> list[Kept]:
    """What is sure enough, in the order of the text; of two nearly alike only the surer."""
    inner = [q.inner for q in quotes]
    rated = []
    for one in merged:
        taken_up = one.rule is not None and one.rule.rule == RESUMED  # another's words, quoted or not
        content = unstaged(text, balanced(text, one.content))
        kind = "indirect" if taken_up else kind_of(text, content, inner)
        if content:
            sure = confidence(one, kind, fast, weights)
            rated.append(Kept(merged=one, content=content, kind=kind, confidence=sure))
    out: list[Kept] = []
    for candidate in sorted(rated, key=lambda k: -k.confidence):
        if candidate.confidence < LEAST:
            break
        alike = (other for other in out if overlap(candidate.content, other.content) > ONE)
        if all(
            _nested(candidate, other)
            or _nested(other, candidate)
            or _counted_apart(candidate, other)
            or _taken_up(candidate, other)
            for other in alike
        ):
            out.append(candidate)
    return sorted(out, key=lambda k: (k.content[0], k.cue))


def _nested(outer: Kept, inner: Kept) -> bool:
    """Whether one tells what the other says: *« Le maire a dit que le pont tiendra », rapporte l'élue*."""
    start, end = outer.content[0][0], outer.content[-1][1]
    rule = inner.merged.rule
    if rule is None or rule.rule.startswith("noun.") or inner.confidence < SURE:
        return False
    held = bool(inner.cue) and all(start <= a and b <= end for a, b in (*inner.cue, *inner.content))
    return held and bool(outer.cue) and outer.source != inner.source


def _taken_up(one: Kept, other: Kept) -> bool:
    """Whether one takes up what the other says: *Il dit avoir gagné, ce que la mairie dément*."""
    rules = one.merged.rule, other.merged.rule
    compared = sum(rule is not None and rule.rule == COMPARED for rule in rules) == 1
    return compared or sum(rule is not None and rule.rule == RESUMED for rule in rules) == 1


def _counted_apart(one: Kept, other: Kept) -> bool:
    """Whether both give their own count of one thing: *300 selon le port, 900 selon le syndicat*."""
    rules = one.merged.rule, other.merged.rule
    return all(rule is not None and rule.rule == "preposition.counted" for rule in rules)
