"""Counts of what a search found by value: who speaks, for whom, on which side, in which outlet and way."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import Connection

from onrecord.record import actors
from onrecord.record.matching import Query, expression
from onrecord.record.outline import facts_of
from onrecord.record.outlined import Keys, asked, outlined
from onrecord.record.rulings import table

COUNTED = 10_000
FACETS = ("name", "act", "kind", "certainty", "outlet", "principal")
SIDE = "side"  # is counted too, as settling found it
_NAMES = ("name", "principal")
_SHOWN = 100  # values of a facet
_REPORTS = "SELECT u.key, u.first FROM json_each(?) j CROSS JOIN utterances u ON u.key = j.value"
_ACTORS = (
    "SELECT n.number, a.name FROM json_each(?) j CROSS JOIN nodes n ON n.number = j.value "
    "JOIN actors a ON a.id = n.actor"
)
_SIDES = (
    "SELECT c.statement, c.side FROM json_each(?) j CROSS JOIN claims c ON c.statement = j.value "
    "WHERE c.side IS NOT NULL"
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
    counts = {facet: _counted(connection, facet, keys, facts[facet], reports) for facet in FACETS}
    return {"name": counts.pop("name"), SIDE: _sides(connection, keys, reports)} | counts


def _sides(connection: Connection, keys: Keys, reports: Sequence[tuple[int, int]]) -> list[tuple[str, int]]:
    """How many utterances are made on each side, by the name of the actor at its root."""
    sides: dict[int, str] = dict(asked(connection, _SIDES, keys))
    number = Counter(sides.values())
    told = [(side, first) for place, first in reports if (side := sides.get(int(keys[place])))]
    number.subtract(side for side, _ in told)
    number.update(side for side, _ in set(told))
    most = number.most_common(_SHOWN)
    names = actors.names(connection, [side for side, _ in most], table(connection))
    return sorted(((names[side], n) for side, n in most), key=lambda pair: (-pair[1], pair[0]))


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
