"""What a statement does: a linear model over its cue and content, pooled with the tagger's opinion."""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from functools import lru_cache
from importlib.resources import files
from typing import TypeAlias, cast, get_args

from spacy.tokens import Doc

from onrecord.model import Act, Kind, Spans
from onrecord.reading.act_features import SURE, features
from onrecord.reading.candidate import Candidate
from onrecord.reading.tagger.decode import Proposal

ACTS: tuple[Act, ...] = get_args(Act)
TAGGER = 1 / 3  # share of the tagger's opinion in the pool (a geometric mean)
Table: TypeAlias = dict[str, list[int]]  # weights of each feature, in hundredths, in the order of ACTS


def act_of(
    doc: Doc, content: Spans, cue: Spans, rule: Candidate | None, proposal: Proposal | None, kind: Kind
) -> Act:
    """The likeliest act: the linear model's probabilities pooled with the tagger's, where it spoke."""
    source = (rule.source if rule else ()) or (proposal.source if proposal else ())
    names = features(doc, content, cue, source, kind)
    if sure := settled(names):
        return sure
    scores = _log_probabilities(names)
    if proposal:
        told = (math.log(max(p, 0.001)) for p in proposal.acts)
        scores = [(1 - TAGGER) * s + TAGGER * t for s, t in zip(scores, told, strict=True)]
    return ACTS[max(range(len(ACTS)), key=scores.__getitem__)]


def settled(names: Sequence[str]) -> Act | None:
    """The act that the features leave no doubt of, if there is one."""
    return next((cast(Act, name.removeprefix(SURE)) for name in names if name.startswith(SURE)), None)


def _log_probabilities(names: Sequence[str]) -> list[float]:
    weights = _table()
    scores = [0.0] * len(ACTS)
    for name in dict.fromkeys(names):
        for i, weight in enumerate(weights.get(name, ())):
            scores[i] += weight / 100
    total = math.log(sum(map(math.exp, scores)))
    return [score - total for score in scores]


@lru_cache(maxsize=1)
def _table() -> Table:
    text = (files("onrecord.reading") / "tagger" / "weights" / "acts.json").read_text(encoding="utf-8")
    table: Table = json.loads(text)
    return table
