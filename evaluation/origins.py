"""Where the articles of an annotated set are from: the first part of an id, as in `winer-2016_10_15-001`."""

from __future__ import annotations

from evaluation.score import Row


def origin_of(key: str) -> str:
    """
    >>> origin_of("winer-2016_10_15-001")
    'winer'
    """
    return key.split("-")[0]


def by_origin(gold: dict[str, Row]) -> dict[str, dict[str, Row]]:
    """The articles of each origin apart, where more than one is named."""
    groups: dict[str, dict[str, Row]] = {}
    for key, row in gold.items():
        groups.setdefault(origin_of(key), {})[key] = row
    return groups if any("origin" in row for row in gold.values()) and len(groups) > 1 else {}
