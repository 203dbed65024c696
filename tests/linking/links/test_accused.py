"""What denials in short news answer, if anything: most that could be taken for it are traps."""

import pytest

from onrecord.linking.links.claim import Claim
from onrecord.linking.links.finding import Finding
from tests.linking.links.articles import Case, cases, told
from tests.linking.links.test_disputes import findings

CASES = cases("rebuttals.jsonl")


@pytest.fixture(scope="module")
def claims() -> dict[str, list[Claim]]:
    return told(CASES)


def is_wanted(found: Finding, case: Case) -> bool:
    claimed, denied = case["want"]
    return claimed in found.a.words and denied in found.b.words


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["why"])
def test_which_claim_is_denied(case: Case, claims: dict[str, list[Claim]]) -> None:
    found = findings(claims[case["why"]])
    assert len(found) == bool(case["want"])
    assert all(is_wanted(one, case) for one in found)
