"""Indirect and mixed statements: what a source is said to have said, in the article's own construction."""

from __future__ import annotations

from collections.abc import Callable

from onrecord.reading.candidate import Candidate
from onrecord.reading.cues import Cue
from onrecord.reading.indirect.afterthoughts import resumed_candidate, summed_candidate
from onrecord.reading.indirect.clauses import clause_candidate
from onrecord.reading.indirect.nominal import nominal_candidate
from onrecord.reading.indirect.passive import comme_candidate, passive_candidate
from onrecord.reading.indirect.prepositional import prepositional_candidate
from onrecord.reading.indirect.view import View

__all__ = ["indirect_candidates"]

RULES: dict[str, tuple[Callable[[View, Cue], Candidate | None], ...]] = {
    "verb": (comme_candidate, resumed_candidate, summed_candidate, passive_candidate, clause_candidate),
    "preposition": (prepositional_candidate,),
    "noun": (nominal_candidate,),
}


def indirect_candidates(view: View) -> list[Candidate]:
    """Every indirect and mixed statement proposed in a parsed text, in order of their cues.

    Quotations wholly attributed by an inverted cue are left to the rules for quotations.
    """
    found = []
    for cue in view.cues:
        candidate = next(filter(None, (rule(view, cue) for rule in RULES[cue.pos])), None)
        if candidate is not None:
            found.append(candidate)
    return found
