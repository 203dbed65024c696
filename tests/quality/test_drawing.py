from hypothesis import given
from hypothesis import strategies as st

from onrecord.quality.drawing import REST, allotted, draw

SIZES = st.dictionaries(st.text("abc", min_size=1, max_size=3), st.integers(1, 40), min_size=1, max_size=9)


def test_two_of_each_and_the_rest_by_size():
    assert allotted({"assert": 80, "deny": 16, "warn": 4}, 16) == {"assert": 10, "deny": 4, "warn": 2}


def test_small_strata_are_one_where_there_are_too_many():
    drawn = draw({"assert": range(90), "deny": range(5), "warn": range(3), "ask": range(2)}, 4, seed=1)
    assert [(one.name, one.size) for one in drawn] == [("assert", 90), (REST, 10)]


@given(SIZES, st.integers(1, 200), st.integers(0, 99))
def test_so_many_are_drawn_none_twice_and_all_stand_for_all(sizes, number, seed):
    strata = {name: [(name, n) for n in range(size)] for name, size in sizes.items()}
    drawn = draw(strata, number, seed)
    every = [value for one in drawn for value in one.drawn]
    assert len(every) == len(set(every)) == min(number, sum(sizes.values()))
    assert sum(one.size for one in drawn) == sum(sizes.values())
    assert drawn == draw(strata, number, seed)
