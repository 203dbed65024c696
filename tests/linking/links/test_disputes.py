"""Denials, opposed accounts and figures at odds, out of articles; half of `disputes.jsonl` are traps."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.linking.links.candidates import keys, near
from onrecord.linking.links.claim import Claim
from onrecord.linking.links.denials import denial, rebuttal
from onrecord.linking.links.figures import conflict
from onrecord.linking.links.finding import Finding
from onrecord.linking.links.issues import issue
from onrecord.linking.links.oppositions import opposition
from tests.linking.links.articles import Case, cases, told

CASES = cases("disputes.jsonl")


@pytest.fixture(scope="module")
def claims() -> dict[str, list[Claim]]:
    return told(CASES)


def findings(claims: list[Claim]) -> list[Finding]:
    """What is found of claims, each pair being looked up and put to the finders in turn."""
    pairs = [(a, b) for a, b in combinations(claims, 2) if near(a, b) and keys(a) & keys(b)]
    finders = (denial, opposition, conflict, issue, rebuttal)
    found = (next(filter(None, (finder(a, b) for finder in finders)), None) for a, b in pairs)
    return [finding for finding in found if finding is not None]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["why"])
def test_what_two_statements_are_to_each_other(case: Case, claims: dict[str, list[Claim]]) -> None:
    found = {finding.type for finding in findings(claims[case["why"]])}
    assert found == ({case["want"]} if case["want"] else set())


def test_who_answers_whom(claims: dict[str, list[Claim]]) -> None:
    (found,) = findings(claims["denial printed first"])
    assert (found.a.name, found.b.name) == ("le syndicat des infirmiers", "Lena Corvin")
    assert found.a.place > found.b.place


def test_what_a_finding_is_about(claims: dict[str, list[Claim]]) -> None:
    (found,) = findings(claims["denies having"])
    assert (found.ground, found.about) == ("denial", ("rejeté", "boues", "lagon"))
    (found,) = findings(claims["open and closed"])
    assert (found.ground, found.told) == ("opposites", ("ouvert", "fermé"))
    (found,) = findings(claims["death tolls"])
    assert (found.ground, found.told) == ("figures", ("12 morts", "40 morts"))


def test_two_of_one_side_do_not_answer_each_other(claims: dict[str, list[Claim]]) -> None:
    (found,) = findings(claims["same side, denial of what another says"])
    assert found.same_side
    assert found.type == "contradicts"


def test_an_accusation_by_name_is_surer_than_one_that_stands_beside(claims: dict[str, list[Claim]]) -> None:
    (named,) = findings(claims["accusation, then these accusations"])
    (beside,) = findings(claims["wholly wrong, says the next"])
    assert named.confidence > beside.confidence


@given(st.data())
def test_the_order_in_which_claims_are_given_tells_nothing(
    claims: dict[str, list[Claim]], data: st.DataObject
) -> None:
    every = [claim for one in claims.values() for claim in one]
    a, b = data.draw(st.sampled_from(every)), data.draw(st.sampled_from(every))
    for finder in (denial, rebuttal, opposition, conflict, issue):
        assert finder(a, b) == finder(b, a)
    assert near(a, b) == near(b, a)


def test_candidates_lose_nothing(claims: dict[str, list[Claim]]) -> None:
    for case in claims.values():
        for a, b in combinations(case, 2):
            if near(a, b) and (denial(a, b) or opposition(a, b) or conflict(a, b) or issue(a, b)):
                assert keys(a) & keys(b), (a.words, b.words)
