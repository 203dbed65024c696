"""Which of two statements answers a search better."""

import pytest

from onrecord.record.outline import numbers
from onrecord.record.ranking import Sought, scores, telling
from tests.record.outlines import packed


def ranked(*outlines, sought):
    found = scores([packed(*one.split("|")) for one in outlines], sought)
    return sorted(range(len(outlines)), key=lambda place: -found[place])


@pytest.fixture
def grue():
    return Sought(numbers(["grue"]), numbers(["n_grue"]))


def test_what_is_said_counts_more_than_names_and_names_more_than_what_stands_around(grue):
    assert ranked("x|grue|n_x", "grue|x|n_x", "x|x|n_grue", sought=[grue]) == [1, 2, 0]


def test_short_statements_come_first_and_those_that_say_it_again(grue):
    assert ranked("grue" + " x" * 30 + "||", "grue x||", sought=[grue]) == [1, 0]
    assert ranked("grue x x||", "grue grue x||", sought=[grue]) == [1, 0]


def test_rare_words_tell_more():
    rare, common = (
        Sought(numbers([word]), (), telling(n, 1_000)) for word, n in (("grue", 3), ("port", 800))
    )
    assert ranked("port grue2||", "grue port2||", sought=[rare, common]) == [1, 0]
    assert telling(0, 1_000) == 0


def test_a_phrase_stands_in_one_statement_and_in_one_part_of_it():
    phrase = Sought(numbers(["grue", "port"]))
    outlines = ["grue|port|", "x grue||", "port x||", "port grue||", "x grue port||"]
    assert list(scores([packed(*one.split("|")) for one in outlines], [phrase]) > 0) == [False] * 4 + [True]


def test_no_statement_has_no_score(grue):
    assert len(scores([], [grue])) == 0
    assert list(scores([packed("", "", "")], [grue])) == [0]
