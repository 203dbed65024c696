"""What is counted means: from publication (*il y a deux ans*), from a time told before (*la veille*)."""

from __future__ import annotations

from datetime import date

from onrecord.dates.interval import Anchor, Context, Interval, around, between, days, moved, on
from onrecord.dates.parts import Length, Meaning, Parts


def length(parts: Parts) -> Length:
    """*trois jours*; not a time yet."""
    n = 1 if parts.has("one") else parts.get("number", "count", "day") or 0
    unit, _ = parts.unit
    return Length(n, unit, parts.has("half"))


def ago(parts: Parts) -> Meaning:
    """*il y a trois jours*: that day; *il y a deux ans*: that year."""
    return _away(parts.get("length"), -1)


def ahead(parts: Parts) -> Meaning:
    """*dans trois jours*."""
    return _away(parts.get("length"), 1)


def _away(told: Length, way: int) -> Meaning:
    def meaning(context: Context) -> Interval:
        if told.half and told.unit == "year":
            return around(_moved(context, Length(told.n * 12 + 6, "month"), way), "month")
        return around(_moved(context, told, way), told.unit)

    return meaning


def _moved(context: Context, told: Length, way: int) -> date | None:
    if context.published is None or not told.n or told.n > 2000:
        return None
    return moved(context.published, told.unit, told.n * way)


def since_length(parts: Parts) -> Meaning:
    """*depuis trois mois*: from then to publication; *depuis des mois* has no start."""
    told = parts.get("length") or Length(0, parts.unit[0])
    return lambda context: _up_to(context, told, -1)


def ahead_within(parts: Parts) -> Meaning:
    """*d'ici trois jours*: from publication to then."""
    told = parts.get("length")
    return lambda context: _up_to(context, told, 1)


def _up_to(context: Context, told: Length, way: int) -> Interval:
    now = context.published
    then = now if not told.n and told.unit == "hour" and way < 0 else _moved(context, told, way)
    return between(then, now, "period") if way < 0 else between(now, then, "period")


def lengths_around(parts: Parts) -> Meaning:
    """*ces trois derniers jours*, *les prochaines semaines*, *ces dernières heures*."""
    (unit, several), way = ("", False) if parts.has("length") else parts.unit, parts.way
    n = parts.get("number", "count", "day") or (0 if several or unit == "month" else 1)
    told = parts.get("length") or Length(n, unit)
    return lambda context: _up_to(context, told, way)


def opened(parts: Parts) -> Meaning:
    """*récemment*, *au lendemain de la chute du pont*: a time whose days are not told."""
    anchor: Anchor = "publication" if parts.has("vague") else "text" if parts.has("formerly") else "event"
    return lambda _: Interval(grain="period", anchor=anchor)


def told(_: Parts) -> Meaning:
    """*à l'époque*: the time told before."""
    return lambda context: _told(context.time)


def day_told(_: Parts) -> Meaning:
    """*ce jour-là*: the day told before."""
    return lambda context: _told(context.day)


def scene_day(_: Parts) -> Meaning:
    """*vers midi*: on the day that the text is about there, of a night (*de lundi à mardi*) the second."""

    def meaning(context: Context) -> Interval:
        if context.scene is None:
            return on(context.published)
        return on(context.scene.end, "text") if context.scene.end else _told(context.scene)

    return meaning


def _told(before: Interval | None) -> Interval:
    if before is None:
        return Interval(anchor="text")
    return between(before.start, before.end, before.grain, "text")


def eve_told(parts: Parts) -> Meaning:
    """*la veille*, *le lendemain*, counted from the day told before."""
    n = parts.get("eve")
    return lambda context: on(_edge_told(context, n), "text")


def weekday_after_told(parts: Parts) -> Meaning:
    """*le lundi suivant*; *ce lundi-là* is in the week told before."""
    wanted, way = parts.get("weekday"), parts.get("following")

    def meaning(context: Context) -> Interval:
        day = _edge_told(context, 0)
        if day is None:
            return Interval(anchor="text")
        if way is None:
            return on(days(day, wanted - day.weekday()), "text")
        gap = (wanted - day.weekday()) * way % 7 or 7
        return on(days(day, gap * way), "text")

    return meaning


def unit_after_told(parts: Parts) -> Meaning:
    """*le mois suivant*, *la semaine précédente*."""
    (unit, several), way = parts.unit, parts.get("following")
    if several:
        return opened(parts)
    return lambda context: around(_shifted(context, unit, way), unit, "text")


def unit_told(parts: Parts) -> Meaning:
    """*cette année-là*, *la même semaine*."""
    unit, several = parts.unit
    if several:
        return opened(parts)
    return lambda context: around(_edge_told(context, 0), unit, "text")


def length_after_told(parts: Parts) -> Meaning:
    """*deux jours plus tôt*, *trois mois après*."""
    length_: Length = parts.get("length")
    way = parts.get("earlier") or (-1 if parts.has("before") else 1)

    def meaning(context: Context) -> Interval:
        if length_.unit == "hour" and length_.n < 24:
            return _told(context.day)
        day = _shifted(context, length_.unit, length_.n * way) if 0 < length_.n <= 2000 else None
        return around(day, length_.unit, "text")

    return meaning


def length_from(parts: Parts) -> Meaning:
    """*trois jours après le 3 mai*."""
    length_, time = parts.get("length"), parts.get("time")
    way = -1 if parts.has("before") else 1

    def meaning(context: Context) -> Interval:
        base = time(context)
        day = base.start if way < 0 else base.end
        if day is None or not 0 < length_.n <= 2000:
            return Interval(anchor=base.anchor)
        return around(moved(day, length_.unit, length_.n * way), length_.unit, base.anchor)

    return meaning


def eve(parts: Parts) -> Meaning:
    """*la veille du 3 mai*."""
    n, time = parts.get("eve"), parts.get("time")

    def meaning(context: Context) -> Interval:
        base = time(context)
        return on(days(base.start if n < 0 else base.end, n), base.anchor)

    return meaning


def _edge_told(context: Context, n: int) -> date | None:
    """The day `n` days from the day told before."""
    before = context.day
    return None if before is None else days(before.start if n <= 0 else before.end, n)


def _shifted(context: Context, unit: str, n: int) -> date | None:
    """The day told before, moved by `n` units."""
    day = _edge_told(context, 0)
    return None if day is None else moved(day, unit, n)
