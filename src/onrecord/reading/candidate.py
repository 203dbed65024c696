"""What the rules and the tagger propose before a statement is made of it."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.model import Spans


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A proposed attribution: where the content, the cue and the source stand.

    `rule` is the dotted name of the rule (`quote.inverted`, `clause.que`); `lemma` the cue's
    entry in the lexicon, `""` where there is no cue. `source` is empty where the source is
    not in the sentence. `follows` marks a statement that goes on with the speaker of the
    nearest statement before it (*ajoute-t-il*, a quotation that continues with no cue).
    `score` in [0, 1] is how sure the rule is that an annotator would mark this.
    """

    content: Spans
    cue: Spans
    source: Spans
    rule: str
    lemma: str = ""
    follows: bool = False
    score: float = 0.8
    evidence: tuple[str, ...] = ()
