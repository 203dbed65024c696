"""Counts of what a search found by value: who speaks, for whom, in which outlet, in which way."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import Connection

from onrecord.record.matching import Query, expression
from onrecord.record.outline import facts_of
from onrecord.record.outlined import Keys, asked, outlined

COUNTED = 10_000
FACETS = ("name", "act", "kind", "certainty", "outlet", "principal")
_NAMES = ("name", "principal")
_SHOWN = 100  # values of a facet
_REPORTS = "SELECT u.key, u.first FROM json_each(?) j CROSS JOIN utterances u ON u.key = j.value"
_ACTORS = (
    "SELECT n.number, a.name FROM json_each(?) j CROSS JOIN nodes n ON n.number = j.value "
    "JOIN actors a ON a.id = n.actor"
)
_WRITTEN = "SELECT s.key, s.{} FROM json_each(?) j CROSS JOIN statements s ON s.key = j.value"


def facets(connection: Connection, query: Query) -> dict[str, list[tuple[str, int]]]:
    """How many utterances have each value of `FACETS` among the first `COUNTED` hits, most frequent first.

    Of what has many values, the most frequent. Speakers and principals count under the names of their actors.
    """
    keys, outlines = outlined(connection, expression(connection, query), "facts", COUNTED)
    facts = facts_of(outlines)
    firsts = dict(asked(connection, _REPORTS, keys))
    reports = [(place, firsts[key]) for place, key in enumerate(keys.tolist()) if key in firsts]
    return {facet: _counted(connection, facet, keys, facts[facet], reports) for facet in FACETS}


def _counted(
    connection: Connection,
    facet: str,
    keys: Keys,
    codes: NDArray[Any],
    reports: Sequence[tuple[int, int]],
) -> list[tuple[str, int]]:
    """How often each value stands, once for an utterance; `reports` are places of reports, with its key."""
    distinct, places, numbers = np.unique(codes, return_index=True, return_counts=True)
    known = dict(asked(connection, _ACTORS, distinct)) if facet in _NAMES else {}
    number = Counter[int | str]()
    for code, n in zip(distinct.tolist(), numbers.tolist(), strict=True):
        number[known.get(code, code)] += n
    told = [(known.get(code := int(codes[place]), code), first) for place, first in reports]
    number.subtract(value for value, _ in told)
    number.update(value for value, _ in set(told))
    del number[0]  # what has no value
    shown = number.most_common(_SHOWN)
    one_of = dict(zip(distinct.tolist(), keys[places].tolist(), strict=True))
    sought = [one_of[value] for value, _ in shown if isinstance(value, int)]
    written = dict(asked(connection, _WRITTEN.format(facet), sought))
    counts = Counter[str]()
    for value, n in shown:
        counts[written[one_of[value]] if isinstance(value, int) else value] += n
    return sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
