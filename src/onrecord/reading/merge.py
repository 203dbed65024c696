"""One proposal for each statement, out of what the rules and the tagger say of the same place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.reading.candidate import Candidate
from onrecord.reading.overlap import meet, overlap
from onrecord.reading.tagger.decode import Proposal

SAME = 0.6  # overlap of two contents that are taken for one


@dataclass(frozen=True, slots=True, kw_only=True)
class Merged:
    """What was said of one place: the tagger's proposal, the rules' candidates (surest first), or both."""

    proposal: Proposal | None = None
    rules: tuple[Candidate, ...] = ()

    @property
    def rule(self) -> Candidate | None:
        return self.rules[0] if self.rules else None


def merge(candidates: Sequence[Candidate], proposals: Sequence[Proposal]) -> list[Merged]:
    """Group by cue where both have one and they meet, else by content."""
    groups: list[tuple[Proposal | None, list[Candidate]]] = [(p, []) for p in proposals]
    for candidate in sorted(candidates, key=lambda c: -c.score):
        best, place = 0.0, -1
        for i, (proposal, others) in enumerate(groups):
            alike = max(
                _alike(candidate, other) for other in (*others[:1], *([proposal] if proposal else []))
            )
            if alike > best:
                best, place = alike, i
        if place >= 0:
            groups[place][1].append(candidate)
        else:
            groups.append((None, [candidate]))
    return [Merged(proposal=p, rules=tuple(rules)) for p, rules in groups]


def _alike(a: Candidate, b: Candidate | Proposal) -> float:
    """How surely two speak of one statement; 0 if they do not."""
    shared = overlap(a.content, b.content)
    if a.cue and b.cue:
        if meet(a.cue, b.cue):
            return 1 + shared if shared > 0.1 else 0.0
        return shared if shared > 0.9 else 0.0
    return shared if shared > SAME else 0.0
