"""Keys that stand for things of a time lie together, apart from those of another time."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from onrecord.linking.copies.days import in_period, ordinal, period

KEYS = st.integers(min_value=0, max_value=(1 << 63) - 1)


@given(KEYS, KEYS, st.integers(min_value=-1, max_value=62))
def test_all_keys_of_a_period_lie_before_those_of_the_next(one, other, number):
    assert 0 <= in_period(one, number + 1) < 1 << 63
    assert (in_period(one, number) < in_period(other, number + 1)) is (number >= 0)


def test_the_days_of_a_period_are_ten():
    first = date(2020, 2, 1).toordinal() // 10 * 10
    assert len({period(day) for day in range(first, first + 10)}) == 1
    assert period(first + 10) == period(first) + 1


def test_what_is_no_day_has_no_number():
    assert ordinal("2020-02-03T10:00") == date(2020, 2, 3).toordinal()
    assert ordinal("2020-02") is ordinal("") is ordinal(None) is None
