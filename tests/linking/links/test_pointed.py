"""Denials whose text points at what they answer: half of `replies.jsonl` are traps."""

import pytest

from onrecord.linking.links.claim import Claim
from onrecord.linking.links.finding import SHOWN
from tests.linking.links.articles import Case, cases, told
from tests.linking.links.test_accused import is_wanted
from tests.linking.links.test_disputes import findings

CASES = cases("replies.jsonl")


@pytest.fixture(scope="module")
def claims() -> dict[str, list[Claim]]:
    return told(CASES)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["why"])
def test_which_claim_is_surely_denied(case: Case, claims: dict[str, list[Claim]]) -> None:
    found = [one for one in findings(claims[case["why"]]) if one.type == "denies"]
    if not case.get("doubtful"):
        found = [one for one in found if one.confidence >= SHOWN]
    assert bool(found) == bool(case["want"])
    assert all(is_wanted(one, case) for one in found)
    assert not case.get("doubtful") or all(one.confidence < SHOWN for one in found)
