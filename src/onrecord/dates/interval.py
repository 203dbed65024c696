"""Intervals of days, and the arithmetic of a calendar's units on them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Literal, TypeAlias

from onrecord.model import Grain

Anchor: TypeAlias = Literal["absolute", "publication", "text", "event"]
Tense: TypeAlias = Literal["past", "future"]
FIRST, LAST = date(1900, 1, 1), date(2100, 12, 31)
_GRAINS: dict[str, Grain] = {"hour": "day", "day": "day", "week": "week", "month": "month", "year": "year"}
_MONTHS = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}


@dataclass(frozen=True, slots=True, kw_only=True)
class Interval:
    """Days from `start` to `end`, both included; None where a bound cannot be known.

    `anchor` is what they were counted from: nothing (`absolute`), the day of publication, a time
    told before in the text, or an event whose day the expression does not tell.
    """

    start: date | None = None
    end: date | None = None
    grain: Grain = "day"
    anchor: Anchor = "absolute"


@dataclass(frozen=True, slots=True)
class Context:
    """What an expression is resolved against.

    The day of publication, the time told before it (which may be a month), the day told before it,
    the day that its paragraph is about, and its tense, which is asked for only where it matters.
    """

    published: date | None = None
    time: Interval | None = None
    day: Interval | None = None
    scene: Interval | None = None
    tense: Callable[[], Tense | None] = field(default=lambda: None)

    def at(self, day: date | None, tense: Tense | None) -> Context:
        return replace(self, published=day, tense=lambda: tense)


def between(start: date | None, end: date | None, grain: Grain, anchor: Anchor = "publication") -> Interval:
    """The interval, open where a bound lies outside the years 1900 to 2100, or start after end."""
    if any(d is not None and not FIRST <= d <= LAST for d in (start, end)) or (
        start is not None and end is not None and start > end
    ):
        start = end = None
    return Interval(start=start, end=end, grain=grain, anchor=anchor)


def on(day: date | None, anchor: Anchor = "publication") -> Interval:
    return between(day, day, "day", anchor)


def make(year: int, month: int, day: int) -> date | None:
    """That day, or None where there is none such (*le 31 février*)."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def days(day: date | None, n: int) -> date | None:
    try:
        return None if day is None else day + timedelta(days=n)
    except OverflowError:
        return None


def months(day: date, n: int) -> date | None:
    """The same day `n` months on, or the last of that month."""
    index = day.year * 12 + day.month - 1 + n
    for d in range(day.day, 27, -1):
        if (found := make(index // 12, index % 12 + 1, d)) is not None:
            return found
    return make(index // 12, index % 12 + 1, day.day)


def moved(day: date, unit: str, n: int) -> date | None:
    """A day `n` units on."""
    if unit == "hour":
        return days(day, n // 24 if n > 0 else -(-n // 24))
    if unit in ("week", "weekend"):
        return days(day, 7 * n)
    return days(day, n) if unit == "day" else months(day, _MONTHS[unit] * n)


def around(day: date | None, unit: str, anchor: Anchor = "publication") -> Interval:
    """The unit that a day lies in: weeks start on Monday, decades with a 0, centuries with 01."""
    grain = _GRAINS.get(unit, "period")
    if day is None:
        return Interval(grain=grain, anchor=anchor)
    if unit in ("hour", "day"):
        return on(day, anchor)
    if unit in ("week", "weekend"):
        monday = days(day, -day.weekday())
        first = days(monday, 5) if unit == "weekend" else monday
        return between(first, days(monday, 6), grain, anchor)
    length = _MONTHS[unit]
    index = day.year * 12 + day.month - 1
    index -= (index - 12) % length if unit == "century" else index % length
    start = make(index // 12, index % 12 + 1, 1)
    after = None if start is None else months(start, length)
    return between(start, days(after, -1), grain, anchor)
