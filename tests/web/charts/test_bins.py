"""Days are brought together so that a chart of their whole span can show them."""

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from onrecord.web.charts.bins import bins, bounds

DAYS = st.dates(dt.date(1900, 1, 1), dt.date(2100, 1, 1))


def test_a_short_span_is_shown_by_day():
    (one, other) = bins([("2020-02-28", "contact", 2), ("2020-03-01", "contact", 1)])
    assert (one.first, one.last, one.number) == (dt.date(2020, 2, 28), dt.date(2020, 2, 28), 2)
    assert other.first == dt.date(2020, 3, 1)


def test_years_are_shown_by_month():
    found = bins([("2010-02-03", "link", 1), ("2010-02-17", "link", 1), ("2015-12-31", "link", 1)])
    assert [(one.first.isoformat(), one.last.isoformat(), one.number) for one in found] == [
        ("2010-02-01", "2010-02-28", 2),
        ("2015-12-01", "2015-12-31", 1),
    ]


def test_what_is_no_day_is_left_out():
    assert bins([("0000-00-00", "link", 1)]) == []


@given(st.lists(st.tuples(DAYS, st.integers(1, 9)), min_size=1))
def test_nothing_is_lost(counts):
    found = bins([(day.isoformat(), "statement", number) for day, number in counts])
    assert sum(one.number for one in found) == sum(number for _, number in counts)


@given(DAYS, st.integers(0, 80_000))
def test_a_day_is_in_its_bin(day, span):
    first, last = bounds(day, span)
    assert first <= day <= last
