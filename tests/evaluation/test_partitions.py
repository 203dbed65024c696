import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluation.partitions import b_cubed, pairwise

GROUPS = st.lists(st.tuples(st.integers(0, 4), st.integers(0, 4)), min_size=1, max_size=30)


def test_the_same_groups_under_other_labels_agree():
    assert pairwise("aab", [1, 1, 2]) == (1, 1, 1)
    assert b_cubed("aab", [1, 1, 2]) == (1, 1, 1)


def test_a_split_costs_recall_and_a_merge_precision():
    # of the 6 pairs of four things, 2 are found
    assert pairwise("aaaa", [1, 1, 2, 2]) == pytest.approx((1, 2 / 6, 0.5))
    assert pairwise([1, 1, 2, 2], "aaaa") == pytest.approx((2 / 6, 1, 0.5))


def test_b_cubed_counts_each_thing_once():
    # three things see 3/4 of their group right, the stray one 1/4
    assert b_cubed("aaab", [1, 1, 1, 1]) == pytest.approx((10 / 16, 1, 20 / 26))


def test_nothing_joined_where_nothing_should_be_is_right():
    assert pairwise("abc", [1, 2, 3]) == (1, 1, 1)


@given(GROUPS)
def test_gold_and_found_change_places_as_precision_and_recall_do(things):
    gold, found = zip(*things, strict=True)
    for measure in (pairwise, b_cubed):
        assert measure(gold, found)[:2] == pytest.approx(measure(found, gold)[1::-1])


@given(GROUPS, st.permutations(range(5)))
def test_order_and_labels_do_not_matter(things, labels):
    gold, found = zip(*things, strict=True)
    renamed = [labels[f] for f in reversed(found)]
    for measure in (pairwise, b_cubed):
        assert measure(gold, found) == pytest.approx(measure(gold[::-1], renamed))
