"""The meanings by the names that the rules of `calendar.toml` give them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from onrecord.dates import combined, counted, named
from onrecord.dates.parts import Parts

MEANINGS: Mapping[str, Callable[[Parts], Any]] = {
    "after": combined.after,
    "ago": counted.ago,
    "ahead": counted.ahead,
    "ahead_within": counted.ahead_within,
    "before": combined.before,
    "by": combined.by,
    "century": named.century,
    "date": named.dated,
    "day_told": counted.day_told,
    "dayword": named.dayword,
    "decade": named.decade,
    "edge": combined.edge,
    "edge_of_this": combined.edge_of_this,
    "eve": counted.eve,
    "eve_told": counted.eve_told,
    "feast": named.feast,
    "first": combined.first,
    "fortnight": combined.fortnight,
    "halfpart": combined.halfpart,
    "length": counted.length,
    "length_after_told": counted.length_after_told,
    "length_from": counted.length_from,
    "lengths_around": counted.lengths_around,
    "month": named.month,
    "next_unit": named.next_unit,
    "night": combined.night,
    "nth_unit": combined.nth_unit,
    "numeric": named.numeric,
    "onward": combined.onward,
    "open": counted.opened,
    "range": combined.ranged,
    "scene_day": counted.scene_day,
    "season": named.season,
    "since": combined.since,
    "since_length": counted.since_length,
    "this_unit": named.this_unit,
    "today": named.today,
    "told": counted.told,
    "tonight": named.tonight,
    "unit_after_told": counted.unit_after_told,
    "unit_told": counted.unit_told,
    "until": combined.until,
    "weekday": named.weekday,
    "weekday_after_told": counted.weekday_after_told,
    "weekday_and_day": named.weekday_and_day,
    "weekdays": named.weekdays,
    "year": named.year,
    "years": named.year,
}
