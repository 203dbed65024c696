"""Figures that may only rise: pinned in a table by set and measure."""

import tomllib
from collections.abc import Mapping
from pathlib import Path

SLACK = 0.02  # a floor further below than this is out of date


def pinned(path: Path) -> dict[str, dict[str, float]]:
    """The floors of a file, by set and measure."""
    return tomllib.loads(path.read_text(encoding="utf-8"))


def below(figures: Mapping[str, float], floors: Mapping[str, float]) -> dict[str, tuple[float, float]]:
    """The measures that do not reach their floor: what is reached, and the floor."""
    return {m: (figures[m], floor) for m, floor in floors.items() if figures[m] < floor}


def risen(figures: Mapping[str, float], floors: Mapping[str, float]) -> dict[str, float]:
    """The measures whose floor is to be raised: what is reached."""
    return {m: figures[m] for m, floor in floors.items() if figures[m] > floor + SLACK}
