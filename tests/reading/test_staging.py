"""What tells, behind a quotation, on which outlet it was said: each content with what is left of it."""

import pytest

from onrecord.reading.staging import unstaged


@pytest.mark.parametrize(
    ("content", "left"),
    [
        ("un péage « hypocrite » et « injuste » au micro de BFMTV", "un péage « hypocrite » et « injuste »"),
        ("« un péage injuste » mardi 4 mai sur RTL", "un péage injuste"),
        ('le port est "fragile" lundi soir dans les colonnes du Monde', 'le port est "fragile"'),
        ("un « débat » lundi à Sens", "un « débat » lundi à Sens"),
        ("« deux voleurs » parlent sur RTL", "« deux voleurs » parlent sur RTL"),
        ("le port fermera lundi sur RTL", "le port fermera lundi sur RTL"),
    ],
)
def test_what_is_left(content: str, left: str) -> None:
    text = f"Il juge : {content}."
    start = text.index(content)
    assert [text[a:b] for a, b in unstaged(text, ((start, start + len(content)),))] == [left]


def test_the_outlet_may_stand_behind_the_content() -> None:
    text = "Elle parle d'une « énorme farce » lundi matin sur France Inter."
    start, end = text.index("une"), text.index(" sur")
    assert [text[a:b] for a, b in unstaged(text, ((start, end),))] == ["une « énorme farce »"]
