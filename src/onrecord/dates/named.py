"""Meanings of what a calendar names: days, months, seasons, years, feasts, and the unit that is now."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from onrecord.dates.interval import (
    Context,
    Interval,
    Tense,
    around,
    between,
    days,
    make,
    months,
    moved,
    on,
)
from onrecord.dates.parts import Meaning, Parts
from onrecord.model import Grain

_SEASONS = ((3, 20), (6, 21), (9, 23), (12, 21))  # their first days
_YEARS = range(1900, 2101)


def dated(parts: Parts) -> Meaning:
    """*jeudi 12 mars 2015*; without a year the one that fits best, by tense, weekday and nearness."""
    return _day(parts.get("month"), parts.day or 0, parts.get("year"), parts.get("weekday"), parts.way)


def numeric(parts: Parts) -> Meaning:
    """*14/07/2011*, day first, and *2011-07-14*."""
    numbers = [int(n) for n in parts.nodes[0].word.replace("/", "-").replace(".", "-").split("-")]
    year, month, day = numbers if numbers[0] > 31 else reversed(numbers)
    return lambda _: on(make(year, month, day), "absolute")


def feast(parts: Parts) -> Meaning:
    """*à Noël*; a feast without a day of its own in this calendar stays open."""
    month, day = divmod(parts.get("feast"), 100)
    if not month:
        return lambda _: Interval(anchor="event")
    return _day(month, day, parts.get("year"), None, 0)


def _day(month: int, day: int, year: int | None, weekday: int | None, way: int) -> Meaning:
    if year is not None:
        fixed = on(make(year, month, day), "absolute")
        return lambda _: fixed

    def meaning(context: Context) -> Interval:
        if context.published is None:
            return Interval(anchor="publication")
        now = context.published
        found = [d for y in (-1, 0, 1) if (d := make(now.year + y, month, day))]
        if weekday is not None:
            found = [d for d in found if d.weekday() == weekday] or found
        return on(_fitting([(d, d) for d in found], now, _sense(way, context))[0])

    return meaning


def _sense(way: int, context: Context) -> Tense | None:
    return "future" if way > 0 else "past" if way < 0 else context.tense()


def _fitting(
    options: list[tuple[date, date]], now: date, tense: Tense | None
) -> tuple[date, date] | tuple[None, None]:
    """Of the same time in several years: the last that has begun, the first not over, or the nearest."""
    begun = [o for o in options if o[0] <= now]
    to_come = [o for o in options if o[1] >= now]
    if tense == "past" and begun:
        return max(begun)
    if tense == "future" and to_come:
        return min(to_come)

    def distance(option: tuple[date, date]) -> int:
        return max((option[0] - now).days, (now - option[1]).days, 0)

    return min(options, key=distance, default=(None, None))


def weekday(parts: Parts) -> Meaning:
    """*mardi*: the last on or before publication, or with a verb to come the next on or after it."""
    return _weekday(parts.get("weekday"), parts.way)


def weekdays(parts: Parts) -> Meaning:
    """*lundi et mardi*."""
    begin, end = (_weekday(n, 0) for n in parts.all("weekday"))

    def meaning(context: Context) -> Interval:
        last = end(context)
        return between(begin(context.at(last.end, "past")).start, last.end, "day")

    return meaning


def _weekday(wanted: int, way: int) -> Meaning:
    def meaning(context: Context) -> Interval:
        now = context.published
        if now is None:
            return Interval(anchor="publication")
        if way > 0 or (not way and context.tense() == "future"):
            ahead = (wanted - now.weekday()) % 7
            return on(days(now, ahead or (7 if way else 0)))
        back = (now.weekday() - wanted) % 7
        return on(days(now, -(back or (7 if way else 0))))

    return meaning


def weekday_and_day(parts: Parts) -> Meaning:
    """*lundi 12*: in this month or one beside it; where they disagree the number counts something."""
    wanted, day = parts.get("weekday"), parts.day or 0
    alone = weekday(parts)

    def meaning(context: Context) -> Interval:
        now = context.published
        if now is None:
            return Interval(anchor="publication")
        firsts = [months(now.replace(day=1), n) for n in (-1, 0, 1)]
        found = [d for f in firsts if f and (d := make(f.year, f.month, day)) and d.weekday() == wanted]
        return on(_fitting([(d, d) for d in found], now, context.tense())[0]) if found else alone(context)

    return meaning


def dayword(parts: Parts) -> Meaning:
    """*hier*."""
    n = parts.get("dayword")
    return lambda context: on(days(context.published, n))


def today(_: Parts) -> Meaning:
    """*ce matin*."""
    return lambda context: on(context.published)


def tonight(parts: Parts) -> Meaning:
    """*cette nuit*: the one just past, or the one to come."""
    way = parts.way

    def meaning(context: Context) -> Interval:
        future = way > 0 or (not way and context.tense() == "future")
        first = days(context.published, 0 if future else -1)
        return between(first, days(first, 1), "day")

    return meaning


def month(parts: Parts) -> Meaning:
    """*en mars*."""
    wanted, way = parts.get("month"), parts.way

    def option(year: int) -> tuple[date, date]:
        whole = around(date(year, wanted, 1), "month")
        return whole.start or date.min, whole.end or date.max

    return _of_year(option, parts.get("year"), way, "month")


def season(parts: Parts) -> Meaning:
    """*l'été dernier*; winter is named after the year in which it ends where that is told."""
    wanted, way = parts.get("season"), parts.way

    def option(year: int) -> tuple[date, date]:
        first = date(year - (wanted == 3), *_SEASONS[wanted])
        after = date(year, *_SEASONS[(wanted + 1) % 4])
        return first, days(after, -1) or after

    return _of_year(option, parts.get("year"), way, "season")


def _of_year(option: Callable[[int], tuple[date, date]], year: int | None, way: int, grain: Grain) -> Meaning:
    """A time that comes once a year."""
    if year is not None:
        fixed = between(*option(year), grain, "absolute")
        return lambda _: fixed

    def meaning(context: Context) -> Interval:
        now = context.published
        if now is None:
            return Interval(grain=grain, anchor="publication")
        options = [option(now.year + y) for y in (-1, 0, 1) if now.year + y in _YEARS]
        if way:  # *en mars dernier* is not the month that is now
            options = [o for o in options if not o[0] <= now <= o[1]]
        start, end = _fitting(options, now, _sense(way, context))
        return between(start, end, grain)

    return meaning


def year(parts: Parts) -> Meaning:
    """*en 2011*, *2011-2014*."""
    found = parts.all("year")
    grain: Grain = "year" if len(found) == 1 else "period"
    fixed = between(date(found[0], 1, 1), date(found[-1], 12, 31), grain, "absolute")
    return lambda _: fixed


def decade(parts: Parts) -> Meaning:
    """*les années 1990*, *les années 90*; *l'année 1990* is that year."""
    n = parts.get("year", "count", "day", "number")
    if not parts.unit[1] and parts.has("year"):
        return year(parts)
    first = make(n + 1900 if n < 100 else n, 1, 1) if n % 10 == 0 and n <= 2100 else None
    fixed = around(first, "decade", "absolute")
    return lambda _: fixed


def century(parts: Parts) -> Meaning:
    """*XXe siècle*: 1901 to 2000."""
    n = parts.get("roman")
    first = make(n * 100 - 99, 1, 1) if parts.unit[0] == "century" and n < 22 else None
    fixed = around(first, "century", "absolute")
    return lambda _: fixed


def this_unit(parts: Parts) -> Meaning:
    """*cette semaine*; *ces jours-ci* has no bounds."""
    unit, several = parts.unit
    if several:
        return lambda _: Interval(grain="period", anchor="publication")

    def meaning(context: Context) -> Interval:
        now = context.published
        if unit == "weekend" and now is not None and now.weekday() < 5 and context.tense() == "past":
            now = days(now, -7)
        return around(now, unit)

    return meaning


def next_unit(parts: Parts) -> Meaning:
    """*la semaine dernière*, *l'an prochain*."""
    (unit, several), way = parts.unit, parts.way

    def meaning(context: Context) -> Interval:
        now = context.published
        if several:
            return between(now if way > 0 else None, now if way < 0 else None, "period")
        ahead = unit == "weekend" and way > 0 and now is not None and now.weekday() < 5
        return around(now and moved(now, unit, 0 if ahead else way), unit)

    return meaning
