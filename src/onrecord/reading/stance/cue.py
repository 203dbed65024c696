"""A statement's cue as its stance is told from."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.reading.signals import Signal


@dataclass(frozen=True, slots=True)
class Cue:
    """`words` are the cue's own in lower case, `before` the few in front of it.

    `negated` holds for *n'affirme pas*, *ne veut pas confirmer* and *sans préciser*, not for a question
    that asserts (*n'avait-il pas affirmé*).
    """

    signal: Signal
    words: tuple[str, ...]
    before: tuple[str, ...]
    negated: bool

    @property
    def lemma(self) -> str:
        """Its lemma in the lexicon, or that of its head; `""` if there is no cue."""
        return self.signal.lemma
