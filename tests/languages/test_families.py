"""Words of one family."""

import pytest

from onrecord.languages.families import families
from onrecord.languages.stems import stem


@pytest.mark.parametrize(
    ("told", "denied"),
    [
        ("giflé", "force"),
        ("interpellés", "arrestation"),
        ("bourrées", "fraude"),
        ("licenciés", "suppression"),
    ],
)
def test_what_is_told_and_the_noun_under_which_it_is_denied(told: str, denied: str) -> None:
    assert families(stem(told)) & families(stem(denied))


@pytest.mark.parametrize(
    ("one", "other"), [("giflé", "arrestation"), ("fraude", "pollution"), ("pont", "digue")]
)
def test_what_has_nothing_to_do_with_each_other(one: str, other: str) -> None:
    assert not families(stem(one)) & families(stem(other))
