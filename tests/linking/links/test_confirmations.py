"""Claims borne out by somebody of another side, out of articles; half of `confirmations.jsonl` are traps."""

from itertools import combinations

import pytest

from onrecord.linking.links.candidates import keys, near
from onrecord.linking.links.claim import Claim
from onrecord.linking.links.confirmations import confirmation
from onrecord.linking.links.finding import Finding
from tests.linking.links.articles import Case, cases, told

CASES = cases("confirmations.jsonl")


@pytest.fixture(scope="module")
def claims() -> dict[str, list[Claim]]:
    return told(CASES)


def findings(claims: list[Claim]) -> list[Finding]:
    pairs = [(a, b) for a, b in combinations(claims, 2) if near(a, b) and keys(a) & keys(b)]
    found = (confirmation(a, b) for a, b in pairs)
    return [finding for finding in found if finding is not None]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["why"])
def test_whether_a_claim_is_borne_out(case: Case, claims: dict[str, list[Claim]]) -> None:
    found = {finding.type for finding in findings(claims[case["why"]])}
    assert found == ({case["want"]} if case["want"] else set())


def test_the_earlier_claim_is_the_one_borne_out(claims: dict[str, list[Claim]]) -> None:
    (found,) = findings(claims["hostage seen alive"])
    assert (found.a.name, found.b.name) == ("Jean Arvelle", "Adem Baros")


def test_a_number_that_both_give_makes_surer(claims: dict[str, list[Claim]]) -> None:
    (counted,) = findings(claims["vote count"])
    (plain,) = findings(claims["border closed"])
    assert counted.confidence > plain.confidence
