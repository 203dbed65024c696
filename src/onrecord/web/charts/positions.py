"""The positions of an actor over time: a lane for each kind, a line until a position is given up."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from onrecord.web.charts.days import DAY, axis_of, moment
from onrecord.web.charts.svg import COLOURS, WIDTH, config, figure, leading

LANES = {
    "demanded": "bad", "offered": "content", "promised": "content", "announced": "content",
    "accepted": "content", "conceded": "content", "supported": "content", "refused": "bad",
    "denied": "bad", "condemned": "bad", "dropped": "hold",
}  # fmt: skip
_LEFT = 118  # units for the names of the lanes
_ROW, _PAD = 13, 9  # units between two positions of one lane, and around a lane
_NEAR = 0.018  # of the whole time: positions nearer than that stand below one another


@dataclass(frozen=True, slots=True)
class Taken:
    """A position: how it was taken, the days on which it was said, and the statement that first took it.

    `given_up` is the day on which another position gave it up, None where none did.
    """

    how: str
    days: tuple[dt.date, ...]
    statement: str
    given_up: dt.date | None = None


def positions(
    taken: Sequence[Taken],
    *,
    names: Mapping[str, str],
    href: Callable[[Taken], str],
    label: Callable[[Taken], str],
    told: str,
    language: str,
) -> Markup:
    """Positions by kind and day; each leads to the statement that first took it."""
    import altair as alt  # slow to load, and only pages with charts need it

    days = [day for one in taken for day in (*one.days, *([one.given_up] if one.given_up else []))]
    first, last = moment(min(days)), moment(max(days)) + DAY
    pad = max(DAY, (last - first) // 40)
    domain = [first - pad, last + pad]
    rows, lanes, height = _rows(taken, (domain[1] - domain[0]) * _NEAR)
    values = [
        {
            "from": moment(one.days[0]), "to": moment(one.given_up or one.days[-1]), "y": y,
            "colour": COLOURS[LANES[one.how]], "label": label(one), "href": leading(href(one)),
            "open": one.given_up is None,
        }
        for one, y in rows
    ]  # fmt: skip
    said = [
        {**value, "at": moment(day)}
        for (one, _), value in zip(rows, values, strict=True)
        for day in dict.fromkeys(one.days)
    ]
    across = alt.Scale(type="utc", domain=domain, nice=False)
    axis = axis_of(last - first, grid=True)
    down = alt.Y("y:Q", axis=None, scale=alt.Scale(domain=[0, height], range=[0, height], nice=False))
    width = WIDTH - _LEFT
    colour = alt.Color("colour:N", scale=None)
    heads = [
        {"y": (top + bottom) / 2, "edge": bottom, "name": names[how], "colour": COLOURS[LANES[how]]}
        for how, top, bottom in lanes
    ]
    shelf = alt.Chart(alt.InlineData(values=heads))
    layers = [
        shelf.mark_rule(color=COLOURS["faint"], strokeWidth=1).encode(
            x=alt.value(-_LEFT), x2=alt.value(width), y=alt.Y("edge:Q", axis=None)
        ),
        shelf.mark_text(align="right", baseline="middle", fontSize=12).encode(
            x=alt.value(-12), y=down, text="name:N", color=colour
        ),
        alt.Chart(alt.InlineData(values=values))
        .mark_rule(strokeWidth=2)
        .encode(x=alt.X("from:T", scale=across, axis=axis), x2="to:T", y=down, color=colour),
        alt.Chart(alt.InlineData(values=said))
        .mark_circle(size=70, opacity=1)
        .encode(x=alt.X("at:T", scale=across), y=down, color=colour, href="href:N", description="label:N"),
        alt.Chart(alt.InlineData(values=[value for value in values if not value["open"]]))
        .mark_point(shape="cross", size=60, filled=True, opacity=1, angle=45)
        .encode(x=alt.X("to:T", scale=across), y=down, color=colour, description="label:N"),
    ]
    spec: dict[str, Any] = alt.layer(*layers, width=width, height=height, config=config()).to_dict()
    return figure(spec, told=told, language=language)


def _rows(
    taken: Sequence[Taken], near: float
) -> tuple[list[tuple[Taken, float]], list[tuple[str, float, float]], float]:
    """Where each position stands, and each lane that is not empty from its upper to its lower edge."""
    found: list[tuple[Taken, float]] = []
    lanes: list[tuple[str, float, float]] = []
    top = 0.0
    for how in LANES:
        ends: list[float] = []  # of each row of the lane, until when it is taken
        for one in sorted((one for one in taken if one.how == how), key=lambda one: one.days[0]):
            start, end = moment(one.days[0]), moment(one.given_up or one.days[-1])
            row = next((n for n, until in enumerate(ends) if until + near < start), len(ends))
            ends[row : row + 1] = [end]
            found.append((one, top + _PAD + row * _ROW))
        if ends:
            bottom = top + 2 * _PAD + (len(ends) - 1) * _ROW
            lanes.append((how, top, bottom))
            top = bottom
    return found, lanes, top
