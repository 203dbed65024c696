"""Positions given up, out of articles; half of `reversals.jsonl` are traps."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.linking.links.candidates import keys, near
from onrecord.linking.links.claim import Claim
from onrecord.linking.links.finding import Finding
from onrecord.linking.links.reasons import reason
from onrecord.linking.links.reversals import reversal
from onrecord.linking.links.stances import stance
from tests.linking.links.articles import Case, cases, told

CASES = cases("reversals.jsonl")


@pytest.fixture(scope="module")
def claims() -> dict[str, list[Claim]]:
    return told(CASES)


def findings(claims: list[Claim]) -> list[Finding]:
    pairs = [(a, b) for a, b in combinations(claims, 2) if near(a, b) and keys(a) & keys(b)]
    found = (reversal(a, b) for a, b in pairs)
    return [finding for finding in found if finding is not None]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["why"])
def test_whether_a_position_is_given_up(case: Case, claims: dict[str, list[Claim]]) -> None:
    found = {finding.type for finding in findings(claims[case["why"]])}
    assert found == ({case["want"]} if case["want"] else set())


def test_the_earlier_position_comes_first_wherever_it_is_printed(claims: dict[str, list[Claim]]) -> None:
    (found,) = findings(claims["had until then refused"])
    assert (found.a.act, found.b.act) == ("refuse", "concede")
    assert found.a.place > found.b.place
    (found,) = findings(claims["a refusal, then acceptance"])
    assert (found.a.published, found.b.published) == ("2031-03-12", "2031-04-20")


def test_two_who_speak_for_one_body_hold_one_position(claims: dict[str, list[Claim]]) -> None:
    (found,) = findings(claims["two spokesmen of one body"])
    assert (found.a.name, found.b.name) == ("Nadia Sorel", "Hugo Terval")
    assert found.same_side


def test_what_is_given_up_is_told_so(claims: dict[str, list[Claim]]) -> None:
    (found,) = findings(claims["demands, then demands no more"])
    assert "later gives up « " in reason(found)


def test_a_change_that_the_text_tells_is_surer(claims: dict[str, list[Claim]]) -> None:
    (marked,) = findings(claims["goes back on a promise"])
    (plain,) = findings(claims["a promise, then refusal"])
    assert marked.b.turn.marked and not plain.b.turn.marked
    assert marked.confidence >= plain.confidence


@pytest.mark.parametrize(
    ("why", "first", "second"),
    [
        ("a refusal, then acceptance", -1, 1),
        ("support, then condemnation", 1, -1),
        ("demands, then demands no more", 1, -1),
        ("a forecast that changed", None, None),
    ],
)
def test_for_or_against(
    why: str, first: int | None, second: int | None, claims: dict[str, list[Claim]]
) -> None:
    assert [stance(claim) for claim in claims[why]] == [first, second]


@given(st.data())
def test_the_order_in_which_claims_are_given_tells_nothing(
    claims: dict[str, list[Claim]], data: st.DataObject
) -> None:
    every = [claim for one in claims.values() for claim in one]
    a, b = data.draw(st.sampled_from(every)), data.draw(st.sampled_from(every))
    assert reversal(a, b) == reversal(b, a)
