"""What of a statement is compared: its days, and what its negations bear on."""

import datetime as dt
from dataclasses import replace

import pytest

from onrecord.linking.copies.said import said
from onrecord.model import When
from tests.linking.copies.reports import reported


def days(published, start=None, end=None):
    document, statement = reported("a", "Elle dit que ⟨le port rouvrira⟩.", published)
    told = said(document, replace(statement, said=When(text="", start=start, end=end)), None).days
    return told and tuple(dt.date.fromordinal(day).isoformat() for day in told)


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (("2031-05-12", "2031-05-11", "2031-05-11"), ("2031-05-11", "2031-05-11")),
        (("2031-05-12", "2031-05-09"), ("2031-05-09", "2031-05-09")),
        (("2031-05-12",), ("2031-05-10", "2031-05-12")),
        (("2031-05-12", "2030-01-01", "2030-12-31"), ("2031-05-10", "2031-05-12")),
        ((None, "2031-05-11"), ("2031-05-11", "2031-05-11")),
        ((None,), None),
    ],
)
def test_days_are_those_told_else_the_last_before_publication(told, expected):
    assert days(*told) == expected


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("le port ne sera jamais vendu", {"vendu"}),
        ("pas un seul bateau n'est sorti", {"sort"}),
        ("nous ne pouvons plus payer", {"pai"}),
        ("le port sera vendu avant que l'hiver ne vienne", set()),
        ("le port fermera tant qu'il n'est pas réparé", set()),
        ("le port tiendra", set()),
    ],
)
def test_a_negation_bears_on_the_word_after_it(content, expected):
    assert said(*reported("a", f"Elle dit : « ⟨{content}⟩ »", "2031-05-12"), None).negated == expected
