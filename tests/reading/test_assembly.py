"""Kinds, nesting, ids and overlaps: the small steps from spans to a statement."""

from hypothesis import given
from hypothesis import strategies as st

from onrecord.reading.ids import place, statement_ids
from onrecord.reading.kinds import kind_of
from onrecord.reading.nesting import depths, parents
from onrecord.reading.overlap import meet, overlap

spans = st.lists(st.tuples(st.integers(0, 40), st.integers(1, 9)), min_size=1, max_size=3).map(
    lambda pairs: tuple((a, a + n) for a, n in pairs)
)


def test_kind_is_how_much_stands_in_quotation_marks():
    text = "Il dit que « tout va » bien"
    quoted = [(13, 20)]
    assert kind_of(text, ((13, 20),), quoted) == "direct"
    assert kind_of(text, ((11, 27),), quoted) == "mixed"
    assert kind_of(text, ((23, 27),), quoted) == "indirect"


def test_a_statement_is_nested_in_the_smallest_content_that_holds_cue_and_content():
    # Le maire [dit] que {Paul [jure] que {Rosa [promet] {une trêve}}}
    said, sworn, promised = ((40, 100),), ((60, 100),), ((80, 100),)
    assert parents([(((10, 13),), said), (((45, 49),), sworn), (((70, 76),), promised)]) == [None, 0, 1]


def test_a_cue_outside_makes_no_nested_statement():
    assert parents([(((0, 3),), ((10, 50),)), (((60, 65),), ((12, 40),))]) == [None, None]


def test_depth_counts_all_that_hold_it():
    assert depths([None, 0, 1, None]) == [0, 1, 2, 0]


def test_ids_rest_on_the_cue_so_that_a_moved_boundary_keeps_them():
    assert place(((5, 9),), ((20, 30),)) == place(((5, 9),), ((21, 44),))
    assert place((), ((20, 30),)) == place((), ((20, 44),))


@given(st.text(max_size=9), st.lists(st.tuples(st.integers(0, 5), st.integers(0, 5)), max_size=9))
def test_ids_are_unique_and_always_the_same(document, places):
    ids = statement_ids(document, places)
    assert len(set(ids)) == len(places)
    assert ids == statement_ids(document, places)


@given(spans)
def test_spans_overlap_themselves_wholly(some):
    apart = some[:1]
    assert overlap(apart, apart) == 1
    assert meet(apart, apart)


def test_overlap_is_character_f1():
    assert overlap(((0, 10),), ((5, 10),)) == 10 / 15
    assert overlap(((0, 4),), ((4, 8),)) == 0
    assert not meet(((0, 4),), ((4, 8),))
