"""The worked examples of Krippendorff, *Computing Krippendorff's Alpha-Reliability* (2011)."""

import pytest

from onrecord.quality.agreement import Agreement, alpha


def units(*coders):
    """What each coder says of each unit, `.` where nothing."""
    return [
        [value for value in column if value != "."] for column in zip(*map(str.split, coders), strict=True)
    ]


def test_two_coders_and_two_values():
    own = alpha(units("0 1 0 0 0 0 0 0 1 0", "1 1 1 0 0 1 0 0 0 0"))
    assert own == Agreement(pytest.approx(0.095, abs=5e-4), 10)


def test_two_coders_and_five_values():
    own = alpha(units("a a b b d c c c e d d a", "b a b b b c c c e d d d"))
    assert own.alpha == pytest.approx(0.692, abs=5e-4)


def test_any_number_of_coders_with_values_missing():
    own = alpha(
        units(
            "1 2 3 3 2 1 4 1 2 . . .",
            "1 2 3 3 2 2 4 1 2 5 . 3",
            ". 3 3 3 2 3 4 2 2 5 1 .",
            "1 2 3 3 2 4 4 1 2 5 1 .",
        )
    )
    assert own == Agreement(pytest.approx(0.743, abs=5e-4), 11)


def test_without_two_values_there_is_nothing_to_agree_on():
    assert alpha([["yes", "yes"], ["yes"]]) == Agreement(None, 1)
    assert alpha([]) == Agreement(None, 0)
