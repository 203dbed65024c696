import pytest

from onrecord.languages.hyphens import mended


@pytest.mark.parametrize(
    ("before", "after", "whole"),
    [
        ("le minis-", "tre nie", "le ministre nie"),
        ("le porte-", "parole nie", "le porte-parole nie"),
        ("à Saint-", "Aubin", "à Saint-Aubin"),
        ("cela, a-t-", "il dit", "cela, a-t-il dit"),
        ("ceux-", "ci partent", "ceux-ci partent"),
        ("les 20-", "30 mars", "les 20-30 mars"),
        ("le gouver\u00ad", "nement", "le gouvernement"),
        ("il part –", "ou reste", "il part – ou reste"),
        ("il part", "lundi", "il part lundi"),
    ],
)
def test_hyphens_go_or_stay(before, after, whole):
    assert mended(before, after) == whole
