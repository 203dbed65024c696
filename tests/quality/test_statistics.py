"""Intervals against published figures."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.quality.statistics import Estimate, recall, weighted, wilson


@pytest.mark.parametrize(
    ("right", "number", "low", "high"),
    [(81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0, 0.1611), (1, 29, 0.0061, 0.1718)],
)
def test_the_score_interval_is_that_of_newcombe_1998(right, number, low, high):
    """Table I of *Two-sided confidence intervals for the single proportion*, Statistics in Medicine 17."""
    assert wilson(right / number, number) == pytest.approx((low, high), abs=5e-5)


def test_equal_weights_change_nothing():
    scores = [1.0] * 81 + [0.0] * 182
    own = weighted((score, 7.5) for score in scores)
    assert (own.low, own.high) == pytest.approx((0.2553, 0.3662), abs=5e-5)
    assert own.number == 263


def test_a_stratum_counts_by_its_size():
    """Nine tenths of the record are right half the time, one tenth always."""
    large, small = [(1.0, 45.0), (0.0, 45.0)], [(1.0, 5.0), (1.0, 5.0)]
    own = weighted(large + small)
    assert own.value == pytest.approx(0.55)
    even = wilson(0.55, 4)
    assert own.low < even[0] and own.high > even[1]  # unequal weights tell less


def test_nothing_coded_gives_no_figure():
    assert weighted([]) is None
    assert recall([], seed=1) is None and recall([(0, 0)], seed=1) is None


def test_recall_over_whole_articles():
    own = recall([(8, 2), (5, 5), (9, 1), (2, 0)], seed=1)
    assert own.value == 0.75 and own.number == 4
    assert 0.5 <= own.low < 0.75 < own.high <= 1.0
    assert own == recall([(8, 2), (5, 5), (9, 1), (2, 0)], seed=1)


def test_one_article_alone_says_nothing_of_others():
    assert recall([(3, 1)], seed=1) == Estimate(0.75, 0.75, 0.75, 1)


@given(st.lists(st.tuples(st.floats(0, 1), st.floats(0.1, 1000)), min_size=1, max_size=30))
def test_the_interval_holds_the_share(scores):
    own = weighted(scores)
    assert 0 <= own.low <= own.value + 1e-9 and own.value - 1e-9 <= own.high <= 1
