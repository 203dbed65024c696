"""Meanings made of other times: parts of one (*début mai*), ranges, and bounds (*jusqu'à lundi*)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TypeAlias

from onrecord.dates.interval import Context, Interval, Tense, around, between, days, make, months
from onrecord.dates.parts import Meaning, Parts
from onrecord.model import Grain

Bounds: TypeAlias = Callable[[date | None, Interval], tuple[date | None, date | None]]
_WEEK = ((0, 1), (2, 3), (4, 6))  # the days of a week's start, middle and end


def first(parts: Parts) -> Meaning:
    """*dès lundi, lundi soir, hier (mardi)*: what the time itself means."""
    found: Meaning = parts.get("time")
    return found


def edge(parts: Parts) -> Meaning:
    """*début mai, à la mi-juin, fin 2014*: thirds; a month is cut after its 10th and 20th."""
    which, time = parts.get("edge"), parts.get("time")
    return lambda context: _third(time(context), which)


def edge_of_this(parts: Parts) -> Meaning:
    """*en début de semaine*: of the one that is now, or that has been last or comes next."""
    which, (unit, _) = parts.get("edge"), parts.unit

    def meaning(context: Context) -> Interval:
        now = context.published
        third = _third(around(now, unit), which)
        if now is None or third.start is None or third.end is None:
            return third
        if context.tense() == "past" and third.start > now:
            return _third(around(days(around(now, unit).start, -1), unit), which)
        if context.tense() == "future" and third.end < now:
            return _third(around(days(around(now, unit).end, 1), unit), which)
        return third

    return meaning


def _third(whole: Interval, which: int) -> Interval:
    start, end = whole.start, whole.end
    if start is None or end is None:
        return Interval(grain="period", anchor=whole.anchor)
    if which == 3 or whole.grain == "day":
        return whole
    length = (end - start).days + 1
    if whole.grain == "week":
        a, b = _WEEK[which]
    elif whole.grain == "month":
        a, b = which * 10, length - 1 if which == 2 else which * 10 + 9
    elif whole.grain == "year":
        last = days(months(start, which * 4 + 4), -1)
        return between(months(start, which * 4), last, "period", whole.anchor)
    else:
        a, b = which * length // 3, (which + 1) * length // 3 - 1
    return between(days(start, a), days(start, b), "period", whole.anchor)


def fortnight(parts: Parts) -> Meaning:
    """*la première quinzaine de mai*: the 1st to 15th, or the rest."""
    return _half(parts, lambda length: 15)


def halfpart(parts: Parts) -> Meaning:
    """*la seconde moitié de 2014*."""
    return _half(parts, lambda length: length // 2)


def _half(parts: Parts, cut: Callable[[int], int]) -> Meaning:
    which, time = parts.get("ordinal"), parts.get("time")

    def meaning(context: Context) -> Interval:
        whole = time(context)
        if whole.start is None or whole.end is None or which > 2:
            return Interval(grain="period", anchor=whole.anchor)
        n = cut((whole.end - whole.start).days + 1)
        if which == 1:
            return between(whole.start, days(whole.start, n - 1), "period", whole.anchor)
        return between(days(whole.start, n), whole.end, "period", whole.anchor)

    return meaning


def nth_unit(parts: Parts) -> Meaning:
    """*au premier trimestre 2014*, *la deuxième semaine de mai*, *le dernier trimestre*."""
    (unit, _), nth = parts.unit, parts.get("ordinal")
    year, time = parts.get("year"), parts.get("time")

    def meaning(context: Context) -> Interval:
        if time is not None:
            whole = time(context)
        elif year is not None:
            whole = around(date(year, 1, 1), "year", "absolute")
        elif nth is None:
            now = context.published
            return around(now and days(around(now, unit).start, -1), unit)
        else:
            whole = around(context.published, "year")
        if whole.start is None or whole.end is None:
            return Interval(grain="period", anchor=whole.anchor)
        return _nth(whole, unit, nth)

    return meaning


def _nth(whole: Interval, unit: str, nth: int | None) -> Interval:
    """The nth unit within a time, weeks counted from its first day; the last where `nth` is None."""
    if whole.start is None or whole.end is None or unit in ("decade", "century", "weekend"):
        return Interval(grain="period", anchor=whole.anchor)
    if unit in ("day", "week"):
        size = 7 if unit == "week" else 1
        start = days(whole.end, 1 - size) if nth is None else days(whole.start, (nth - 1) * size)
        found = between(start, days(start, size - 1), "period", whole.anchor)
    elif nth is None:
        found = around(whole.end, unit, whole.anchor)
    else:
        size = {"month": 1, "quarter": 3, "half": 6, "year": 12}[unit]
        found = around(months(whole.start, size * (nth - 1)), unit, whole.anchor)
    inside = found.start is not None and found.end is not None and found.end <= whole.end
    return found if inside else Interval(grain="period", anchor=whole.anchor)


def night(parts: Parts) -> Meaning:
    """*dans la nuit de lundi*: that day and the next."""
    time = parts.get("time")

    def meaning(context: Context) -> Interval:
        evening = time(context)
        return between(evening.start, days(evening.start, 1), "day", evening.anchor)

    return meaning


def ranged(parts: Parts) -> Meaning:
    """*du 3 au 5 mai*, *de lundi à jeudi*: the first is the last such before the second."""
    times = parts.all("time")
    day = parts.day if len(times) == 1 else None
    last: Meaning = times[-1]

    def meaning(context: Context) -> Interval:
        end = last(context)
        if day is not None:
            start = end.start and _day_before(end.start, day)
            return between(start, end.end if start else None, _grain(end, end), end.anchor)
        begin = times[0](context)
        if begin.start is None or end.end is None:
            return Interval(grain="period", anchor=end.anchor)
        if begin.start > end.end or (begin.anchor == "publication" and end.anchor == "absolute"):
            begin = times[0](context.at(end.end, "past"))
        return between(begin.start, end.end, _grain(begin, end), end.anchor)

    return meaning


def _grain(one: Interval, other: Interval) -> Grain:
    return one.grain if one.grain == other.grain == "day" else "period"


def _day_before(end: date, day: int) -> date | None:
    """The last such day of a month before a day (*du 28 au 3 mai*)."""
    if day < end.day:
        return make(end.year, end.month, day)
    before = months(end.replace(day=1), -1)
    return before and make(before.year, before.month, day)


def since(parts: Parts) -> Meaning:
    """*depuis lundi*: from then to publication."""
    time = parts.get("time")

    def meaning(context: Context) -> Interval:
        begin = time(context.at(context.published, "past"))
        now = context.published
        if begin.start is not None and now is not None and begin.start > now:
            now = None
        return between(begin.start, now, "period", begin.anchor)

    return meaning


def until(parts: Parts) -> Meaning:
    """*jusqu'à lundi*."""
    return _bounded(parts, "future", lambda now, time: (None, time.end))


def by(parts: Parts) -> Meaning:
    """*d'ici lundi*: from publication on."""
    return _bounded(parts, "future", lambda now, time: (now if time.end else None, time.end))


def onward(parts: Parts) -> Meaning:
    """*à partir de lundi*."""
    return _bounded(parts, None, lambda now, time: (time.start, None))


def before(parts: Parts) -> Meaning:
    """*avant lundi*."""
    return _bounded(parts, None, lambda now, time: (None, days(time.start, -1)))


def after(parts: Parts) -> Meaning:
    """*après le 3 mai*."""
    return _bounded(parts, None, lambda now, time: (days(time.end, 1), None))


def _bounded(parts: Parts, tense: Tense | None, bounds: Bounds) -> Meaning:
    time = parts.get("time")

    def meaning(context: Context) -> Interval:
        found = time(context.at(context.published, context.tense() or tense))
        start, end = bounds(context.published, found)
        return between(start, end, "period", found.anchor)

    return meaning
