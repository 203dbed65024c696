"""What a statement does: the cue decides where it is not neutral, else the tagger that read the content."""

from __future__ import annotations

from typing import get_args

from onrecord.languages.lexicon import lexicon
from onrecord.model import Act, Spans
from onrecord.reading.merge import Merged

ACTS: tuple[Act, ...] = get_args(Act)


def act_of(text: str, content: Spans, merged: Merged) -> Act:
    """The act of a proposal; `assert` in doubt."""
    cue = _of_cue(merged)
    if cue not in (None, "assert") or merged.proposal is None:
        return cue or "assert"
    likely = max(range(len(ACTS)), key=merged.proposal.acts.__getitem__)
    return ACTS[likely]


def _of_cue(merged: Merged) -> Act | None:
    if merged.rule is None or not merged.rule.lemma:
        return None
    known, lemma = lexicon("fr"), merged.rule.lemma
    entry = known.verb(lemma) or known.noun(lemma) or known.preposition(lemma)
    return entry.act if entry else None
