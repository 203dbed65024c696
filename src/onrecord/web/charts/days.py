"""The days of a timeline: how many statements, contacts and contradictions each has."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from markupsafe import Markup

from onrecord.web.charts.bins import Bin
from onrecord.web.charts.svg import COLOURS, WIDTH, config, figure, leading

_LANES = {"statement": ("content", 96), "contact": ("source", 36), "link": ("bad", 36)}  # colour, height
_LEFT = 118  # units for the names of the lanes
DAY = 24 * 3600 * 1000  # milliseconds
_EPOCH = dt.date(1970, 1, 1)
_BROAD = DAY * 5 // 6  # how much of its last day a bar covers
_TICKS = 8  # about so many days are written under a chart
_THINNEST = 3  # units of a bar at least


def days(
    bins: Sequence[Bin],
    *,
    names: Mapping[str, str],
    href: Callable[[Bin], str],
    label: Callable[[Bin], str],
    told: str,
    language: str,
) -> Markup:
    """Bars over time, a lane for each kind that there is, with its name; each bar leads to its `href`."""
    import altair as alt  # slow to load, and only pages with charts need it

    first = moment(min(one.first for one in bins))
    last = moment(max(one.last for one in bins)) + DAY
    width = WIDTH - _LEFT
    least = (last - first) * _THINNEST / width
    across = alt.Scale(type="utc", domain=[first, last], nice=False)
    lanes = []
    shown = [what for what in _LANES if any(one.what == what for one in bins)]
    for what in shown:
        colour, height = _LANES[what]
        own = [one for one in bins if one.what == what]
        most = max(one.number for one in own)
        values = [
            {
                "from": moment(one.first),
                "to": max(moment(one.last) + _BROAD, moment(one.first) + least),
                "number": one.number,
                "href": leading(href(one)),
                "label": label(one),
            }
            for one in own
        ]
        axis = None
        if what == shown[-1]:
            axis = axis_of(last - first, grid=False)
        chart = alt.Chart(alt.InlineData(values=values), width=width, height=height).mark_rect(
            color=COLOURS[colour]
        )
        lanes.append(
            chart.encode(
                x=alt.X("from:T", scale=across, axis=axis),
                x2="to:T",
                y=alt.Y(
                    "number:Q",
                    scale=alt.Scale(domain=[0, most], nice=False),
                    axis=alt.Axis(
                        title=names[what], values=[most], format="d", titleAngle=0, titleAlign="right",
                        titleX=-34, titleY=height, titleBaseline="bottom", titleColor=COLOURS[colour],
                        domain=False, ticks=False, minExtent=_LEFT,
                    ),
                ),
                y2=alt.datum(0),
                href="href:N",
                description="label:N",
            )
        )  # fmt: skip
    spec: dict[str, Any] = alt.vconcat(*lanes, spacing=10, config=config()).to_dict()
    return figure(spec, told=told, language=language)


def axis_of(span: int, *, grid: bool) -> Any:
    """The axis of a chart that shows so many milliseconds; each day is written once."""
    import altair as alt

    written = "%-d %b" if span <= 200 * DAY else "%b %Y" if span <= 4_000 * DAY else "%Y"
    daily = alt.TimeIntervalStep(interval="day", step=1) if span <= _TICKS * DAY else _TICKS
    return alt.Axis(title=None, grid=grid, tickCount=daily, labelOverlap=True, format=written)


def moment(day: dt.date) -> int:
    """The beginning of a day, in the milliseconds that charts count."""
    return (day - _EPOCH).days * DAY
