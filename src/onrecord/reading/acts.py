"""What a statement does: a linear model over its cue, its content and what the tagger thinks of it."""

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
Table: TypeAlias = dict[str, list[int]]  # weights of each feature, in hundredths, in the order of ACTS


def act_of(
    doc: Doc, content: Spans, cue: Spans, rule: Candidate | None, proposal: Proposal | None, kind: Kind
) -> Act:
    """The likeliest act. Without a `proposal` the weights that know no tagger are used."""
    source = (rule.source if rule else ()) or (proposal.source if proposal else ())
    names = features(doc, content, cue, source, kind)
    if sure := settled(names):
        return sure
    weights = _table("acts" if proposal else "acts-fast")
    scores = [0.0] * len(ACTS)
    for name, value in (dict.fromkeys(names, 1.0) | of_tagger(proposal)).items():
        for i, weight in enumerate(weights.get(name, ())):
            scores[i] += value * weight
    return ACTS[max(range(len(ACTS)), key=scores.__getitem__)]


def settled(names: Sequence[str]) -> Act | None:
    """The act that the features leave no doubt of, if there is one."""
    return next((cast(Act, name.removeprefix(SURE)) for name in names if name.startswith(SURE)), None)


def of_tagger(proposal: Proposal | None) -> dict[str, float]:
    """The tagger's opinion as features: how much likelier than at random it thinks each act."""
    if proposal is None:
        return {"no tagger": 1.0}
    return {
        f"tagger {act}": math.log(len(ACTS) * p + 0.1) for act, p in zip(ACTS, proposal.acts, strict=True)
    }


@lru_cache(maxsize=2)
def _table(name: str) -> Table:
    text = (files("onrecord.reading") / "tagger" / "weights" / f"{name}.json").read_text(encoding="utf-8")
    table: Table = json.loads(text)
    return table
