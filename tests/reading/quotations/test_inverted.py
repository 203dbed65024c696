"""Cues behind or within unquoted words: what frames the words is no part of what is said."""

import pytest

from tests.reading.quotations.test_direct import read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Selon la Ligue, dix marins ont fui, a-t-elle dit lundi.",
            ("la Ligue", "dit", "dix marins ont fui"),
        ),
        ("Le bac a coulé, at-il précisé.", ("il", "précisé", "Le bac a coulé")),
        ("Le duc, accuse Ida Sol, veut la mine.", ("Ida Sol", "accuse", "Le duc … veut la mine")),
        ("(Agence-ATS) Le bac a coulé, a dit le maire.", ("le maire", "a dit", "Le bac a coulé")),
        ("Pour autant « le bac part », assure Ida Sol.", ("Ida Sol", "assure", "le bac part")),
    ],
)
def test_what_frames_the_words_is_not_said(text, expected):
    assert expected in read(text)
