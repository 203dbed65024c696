"""The stance of each statement: how firm it is, and whether cue and content say or deny."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from spacy.tokens import Doc

from onrecord.languages.grammar import word_class
from onrecord.languages.stance import stance_words
from onrecord.model import Act, Certainty, Kind, Polarity, Spans
from onrecord.reading.act_turns import turns
from onrecord.reading.signals import Signal, signal_of, tokens_of
from onrecord.reading.stance.certainty import certainty_of
from onrecord.reading.stance.clauses import CLITICS, NEGATION, THAT, sentences
from onrecord.reading.stance.cue import Cue
from onrecord.reading.stance.polarity import content_polarity, cue_polarity

INVERTED = word_class("inverted_subjects")
WITHOUT = "sans"
BREAKS = THAT | {",", "et", "ou", "mais"}
BEFORE = 4  # words before a cue that may negate it


class Spoken(Protocol):
    """What the stance is told from: the spans of a statement in `doc.text`, and its kind."""

    @property
    def content(self) -> Spans: ...
    @property
    def cue(self) -> Spans: ...
    @property
    def kind(self) -> Kind: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Stance:
    """`polarity` is negative where that of the cue or that of the content is."""

    certainty: Certainty
    cue_polarity: Polarity
    content_polarity: Polarity

    @property
    def polarity(self) -> Polarity:
        """The statement's polarity as a whole."""
        return "negative" if "negative" in (self.cue_polarity, self.content_polarity) else "positive"


def stances(doc: Doc, attributions: Iterable[Spoken]) -> list[Stance]:
    """The stance of each statement, in the order given."""
    return [_stance(doc, one) for one in attributions]


def polarity_of(doc: Doc, cue: Spans, act: Act, stance: Stance) -> Polarity:
    """The polarity of a statement of that act: who denies says no, whatever the words (*C'est faux*)."""
    denies = act == "deny" and bool(cue) and not signal_of(doc, cue).negated
    return "negative" if denies else stance.polarity


def _stance(doc: Doc, one: Spoken) -> Stance:
    signal = signal_of(doc, one.cue)
    cue = _cue(doc, signal)
    quoted = one.kind == "direct"
    content = sentences(doc, one.content, closed=quoted or not one.cue)
    return Stance(
        certainty=certainty_of(cue, _joint(doc, one), content, quoted=quoted),
        cue_polarity="positive" if _blames(doc, one, signal) else cue_polarity(cue, quoted=quoted),
        content_polarity=content_polarity(content),
    )


def _blames(doc: Doc, one: Spoken, signal: Signal) -> bool:
    """Whether cue and content put the blame on somebody (*rejette la faute sur le port*)."""
    inside = tokens_of(doc, one.content)
    return bool(inside) and turns(doc, signal, inside)[:1] == ["accuse"]


def _cue(doc: Doc, signal: Signal) -> Cue:
    if not signal.tokens:
        return Cue(signal, (), (), negated=False)
    first, last = signal.tokens[0], signal.tokens[-1]
    words = tuple(_word(token.text) for token in signal.tokens)
    before = tuple(_word(token.text) for token in doc[max(0, first.i - BEFORE) : first.i])
    asserts = any(_word(token.text) in INVERTED for token in doc[first.i : last.i + 2])
    negated = (signal.negated and not asserts) or _without(words, before)
    if "Inf" in first.morph.get("VerbForm", []):
        negated = negated or _held(before)
    return Cue(signal, words, before, negated)


def _without(words: tuple[str, ...], before: tuple[str, ...]) -> bool:
    """*sans préciser*; not *non sans rappeler*."""
    near = [word for word in before if word not in CLITICS]
    if words[0] == WITHOUT:
        return near[-1:] != ["non"]
    return near[-1:] == [WITHOUT] and near[-2:-1] != ["non"]


def _held(before: tuple[str, ...]) -> bool:
    """Whether the verb before an infinitive is negated: *ne veut pas confirmer*, not *n'a fait que dire*."""
    opens = max((i + 1 for i, word in enumerate(before) if word in BREAKS), default=0)
    return bool(NEGATION.intersection(before[opens:]))


def _joint(doc: Doc, one: Spoken) -> str:
    """The word before the content, where the cue stands before it: *affirme* que …."""
    inside = tokens_of(doc, one.content[:1])
    if not inside or not inside[0].i or not one.cue or one.cue[-1][0] > one.content[0][0]:
        return ""
    i = inside[0].i - 1
    while i and (doc[i].is_quote or doc[i].is_space):
        i -= 1
    word = _word(doc[i].text)
    return word if word in THAT or word in stance_words("question_words") or word in ("de", "d'") else ""


def _word(text: str) -> str:
    return text.lower().replace("’", "'")
