"""How far coders agree beyond chance."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Agreement:
    """Krippendorff's alpha: 1 is perfect, 0 chance; None where all values are the same or none is double."""

    alpha: float | None
    units: int


def alpha(units: Iterable[Sequence[str]]) -> Agreement:
    """Of the values that coders gave each unit, in no order; units with less than two values say nothing.

    Krippendorff, *Computing Krippendorff's Alpha-Reliability* (2011), for nominal data with any number of
    coders and with values missing.
    """
    double = [Counter(values) for values in units if len(values) > 1]
    every = sum(double, Counter[str]())
    number = every.total()
    if len(every) < 2:
        return Agreement(None, len(double))
    seen = sum(_pairs(values) / (values.total() - 1) for values in double) / number
    chance = _pairs(every) / (number * (number - 1))
    return Agreement(1 - seen / chance, len(double))


def _pairs(values: Counter[str]) -> int:
    """How many ordered pairs of these values differ."""
    return values.total() ** 2 - sum(number * number for number in values.values())
