"""Days brought together where they are too many to tell apart: by week, month or year."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

_DAYS, _WEEKS, _MONTHS = 130, 900, 9_000  # days of a span that is shown by day, by week, by month


@dataclass(frozen=True, slots=True)
class Bin:
    """How many there are from a first to a last day, both included."""

    first: dt.date
    last: dt.date
    what: str
    number: int


def bins(counts: Iterable[tuple[str, str, int]]) -> list[Bin]:
    """Numbers by ISO day and kind, brought together so that a chart of their whole span can show them.

    Days that the calendar does not know are left out.
    """
    dated = [(day, what, n) for iso, what, n in counts if (day := _day(iso))]
    if not dated:
        return []
    span = (max(day for day, _, _ in dated) - min(day for day, _, _ in dated)).days
    number: Counter[tuple[dt.date, dt.date, str]] = Counter()
    for day, what, n in dated:
        number[*bounds(day, span), what] += n
    return [Bin(first, last, what, n) for (first, last, what), n in sorted(number.items())]


def bounds(day: dt.date, span: int) -> tuple[dt.date, dt.date]:
    """First and last of the days that are shown together with one, where so many days are shown in all."""
    if span <= _DAYS:
        return day, day
    if span <= _WEEKS:
        first = day - dt.timedelta(day.weekday())
        return first, min(dt.date.max, first + dt.timedelta(6))
    if span <= _MONTHS:
        return day.replace(day=1), _month_end(day)
    return day.replace(month=1, day=1), day.replace(month=12, day=31)


def _month_end(day: dt.date) -> dt.date:
    return (
        day.replace(day=31) if day.month == 12 else day.replace(month=day.month + 1, day=1) - dt.timedelta(1)
    )


def _day(iso: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(iso[:10])
    except ValueError:
        return None
