"""How sure it is that a careful reader would mark what was proposed.

A logistic model over what the rules and the tagger say of it. Its weights are fitted on
predictions for articles that the tagger was not trained on (`training/confidence.py`), so
that its probability is calibrated.
"""

from __future__ import annotations

import json
import math
from functools import lru_cache
from pathlib import Path

from onrecord.model import Kind
from onrecord.reading.merge import Merged
from onrecord.reading.overlap import overlap
from onrecord.reading.tagger.runtime import WEIGHTS


def features(merged: Merged, kind: Kind, fast: bool) -> dict[str, float]:
    """What the probability rests on, by name. `fast`: the tagger was not asked."""
    rule, proposal = merged.rule, merged.proposal
    out: dict[str, float] = {"bias": 1.0, f"kind {kind}": 1.0}
    if rule:
        out[f"family {family(rule.rule)}"] = 1.0
        out["rule score"] = _logit(rule.score)
        out["rule without cue"] = float(not rule.cue)
        out["rule without source"] = float(not rule.source)
    else:
        out["no rule"] = 1.0
    if fast:
        return out
    if proposal:
        core = proposal.core / max(1e-6, 1 - proposal.optional)
        out["tagger"] = _logit(core)
        out["tagger optional"] = proposal.optional
        out["tagger sure"] = proposal.sure
        out["tagger without cue"] = float(not proposal.cue)
        out["tagger without source"] = float(not proposal.source)
    else:
        out["no tagger"] = 1.0
    if rule and proposal:
        out["agreement"] = overlap(rule.content, proposal.content)
        out["same source"] = overlap(rule.source, proposal.source) if rule.source and proposal.source else 0.5
        out["both tagger"] = out["tagger"]
    return out


def family(rule: str) -> str:
    """The rule's family: its name's first part.

    >>> family("clause.que")
    'clause'
    """
    return rule.split(".")[0]


def _logit(p: float) -> float:
    p = min(max(p, 0.01), 0.99)
    return math.log(p / (1 - p))


@lru_cache(maxsize=4)
def _table(weights: Path, fast: bool) -> dict[str, float]:
    name = "confidence-fast.json" if fast else "confidence.json"
    table: dict[str, float] = json.loads((weights / name).read_text(encoding="utf-8"))
    return table


def confidence(merged: Merged, kind: Kind, fast: bool, weights: Path = WEIGHTS) -> float:
    """Probability that an annotator marks this as a core statement rather than not at all."""
    table = _table(weights, fast)
    score = sum(value * table.get(name, 0.0) for name, value in features(merged, kind, fast).items())
    return 1 / (1 + math.exp(-score))
