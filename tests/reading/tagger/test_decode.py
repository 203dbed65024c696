import numpy as np

from onrecord.reading.tagger.decode import (
    Proposal,
    content_spans,
    cue_runs,
    runs,
    source_span,
    tidy,
    without_doubles,
)

TEXT = "Le maire promet : « Le pont tiendra bon », et s'en va."
WORDS = [
    (0, 2),
    (3, 8),
    (9, 15),
    (16, 17),
    (18, 19),
    (20, 22),
    (23, 27),
    (28, 35),
    (36, 39),
    (40, 41),
    (41, 42),
]


def roles(content=(), source=()):
    table = np.tile(np.float32([0.9, 0.05, 0.05]), (len(WORDS), 1))
    for i in content:
        table[i] = [0.1, 0.9, 0.0]
    for i in source:
        table[i] = [0.1, 0.0, 0.9]
    return table


def test_a_hole_of_a_piece_does_not_part_a_content():
    assert runs([True, False, True, False, False, False, True], hole=2) == [(0, 3), (6, 7)]
    spans = content_spans(TEXT, WORDS, roles([5, 6, 8]), set(), [])
    assert [TEXT[a:b] for a, b in spans] == ["Le pont tiendra bon"]


def test_a_quotation_mostly_covered_is_taken_whole():
    spans = content_spans(TEXT, WORDS, roles([5, 6, 7]), set(), [(18, 41)])
    assert [TEXT[a:b] for a, b in spans] == ["Le pont tiendra bon"]


def test_the_cue_parts_a_content_that_it_stands_in():
    spans = content_spans(TEXT, WORDS, roles([0, 1, 2, 3, 4, 5, 6]), {3}, [])
    assert [TEXT[a:b] for a, b in spans] == ["Le maire promet", "Le pont"]


def test_the_source_is_the_likeliest_run():
    assert [TEXT[a:b] for a, b in source_span(TEXT, WORDS, roles(source=[0, 1, 8]))] == ["Le maire"]
    assert source_span(TEXT, WORDS, roles()) == ()


def test_marks_and_commas_at_the_ends_are_left_out():
    assert tidy(TEXT, [(18, 42)]) == ((20, 39),)
    assert tidy(TEXT, [(18, 20)]) == ()


def test_likely_cues_are_runs_above_the_threshold():
    cue = np.float32([0.0, 0.05, 0.9, 0.1, 0.0, 0, 0, 0, 0, 0, 0])
    assert cue_runs(cue, WORDS, 0.15) == [[2, 3]]


def test_of_two_nearly_alike_the_likelier_is_kept():
    def one(content, core):
        return Proposal(
            content=(content,), cue=((0, 2),), source=(), core=core, optional=0.0, acts=(), sure=0.9
        )

    assert without_doubles([one((10, 50), 0.6), one((12, 50), 0.8), one((60, 70), 0.5)]) == [
        one((12, 50), 0.8),
        one((60, 70), 0.5),
    ]
