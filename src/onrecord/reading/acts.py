"""What a statement does: a linear model over its cue and content, pooled with the tagger's opinion."""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import TypeAlias, cast, get_args

from spacy.tokens import Doc, Token

from onrecord.languages.act_phrases import blame
from onrecord.languages.grammar import word_class
from onrecord.model import Act, Kind, Spans
from onrecord.reading.act_features import SURE, features
from onrecord.reading.candidate import Candidate
from onrecord.reading.merge import RESUMED
from onrecord.reading.signals import signal_of, tokens_of, word_of
from onrecord.reading.tagger.decode import Proposal
from onrecord.reading.tagger.runtime import WEIGHTS

ACTS: tuple[Act, ...] = get_args(Act)
CLAIMS, OFFERED = word_class("hearsay"), word_class("put_forward")
_SUMMARY = 4  # tokens of a noun phrase that sums up what was said
NEUTRAL = ("assert", "none", "unknown")  # what a cue does that tells of no act
NEAR = 600  # characters before a statement where a charge may stand
UNBLAMED = 4 / 3  # by what log probability a neutral cue denies less where nobody is blamed
TAGGER = 1 / 4  # share of the tagger's opinion in the pool (a geometric mean)
Table: TypeAlias = dict[str, list[int]]  # weights of each feature, in hundredths, in the order of ACTS


def act_of(
    doc: Doc,
    content: Spans,
    cue: Spans,
    rule: Candidate | None,
    proposal: Proposal | None,
    kind: Kind,
    weights: Path = WEIGHTS,
) -> Act:
    """The likeliest act: the linear model's probabilities pooled with the tagger's, where it spoke."""
    if rule is not None and rule.rule in (RESUMED, "clause.comme"):
        signal = signal_of(doc, cue)
        if signal.entry and not signal.negated:
            # the content is another's: *Il promet de partir. La ville dément.*
            return _answered(signal.entry.act, tokens_of(doc, content))
    source = (rule.source if rule else ()) or (proposal.source if proposal else ())
    names = features(doc, content, cue, source, kind)
    if sure := settled(names):
        return sure
    words = _log_probabilities(names, _table(weights))
    if any(f"act={cue}+" in names for cue in NEUTRAL) and not _blamed(doc, content):
        words[ACTS.index("deny")] -= UNBLAMED
    return likeliest(words, proposal.acts if proposal else ())


def _blamed(doc: Doc, content: Spans) -> bool:
    """Whether the words before a statement, or its own, tell of a charge that it may answer."""
    first = max(0, content[0][0] - NEAR)
    words = doc.char_span(first, content[-1][1], alignment_mode="contract")
    return words is not None and blame("fr").search(words.text) is not None


def _answered(act: Act, summary: Sequence[Token]) -> Act:
    """What a verb that turns down does with what a noun sums up: claims are denied, offers are refused."""
    words = {word_of(token) for token in summary} if len(summary) <= _SUMMARY else set()
    if act == "refuse" and not words.isdisjoint(CLAIMS):
        return "deny"  # *Des accusations que le maire rejette*
    return "refuse" if act == "deny" and not words.isdisjoint(OFFERED) else act


def likeliest(words: Sequence[float], told: Sequence[float]) -> Act:
    """Of the log probabilities that the words give and the probabilities that the tagger gives, if any."""
    scores = list(words)
    if told:
        tagger = (math.log(max(p, 0.001)) for p in told)
        scores = [(1 - TAGGER) * w + TAGGER * t for w, t in zip(words, tagger, strict=True)]
    return ACTS[max(range(len(ACTS)), key=scores.__getitem__)]


def settled(names: Sequence[str]) -> Act | None:
    """The act that the features leave no doubt of, if there is one."""
    return next((cast(Act, name.removeprefix(SURE)) for name in names if name.startswith(SURE)), None)


def _log_probabilities(names: Sequence[str], weights: Table) -> list[float]:
    scores = [0.0] * len(ACTS)
    for name in dict.fromkeys(names):
        for i, weight in enumerate(weights.get(name, ())):
            scores[i] += weight / 100
    total = math.log(sum(map(math.exp, scores)))
    return [score - total for score in scores]


@lru_cache(maxsize=2)
def _table(weights: Path) -> Table:
    table: Table = json.loads((weights / "acts.json").read_text(encoding="utf-8"))
    return table
