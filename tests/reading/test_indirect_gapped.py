"""A verb told once for two who count: each text with the second count and who gives it."""

import pytest

from onrecord.reading.indirect import indirect_candidates
from onrecord.reading.indirect.gapped import gapped
from onrecord.reading.indirect.view import view_of
from onrecord.reading.parse import load
from onrecord.reading.quotations.quotes import find_quotes


def second(text: str) -> list[tuple[str, str]]:
    view = view_of(load()(text), find_quotes(text))
    found = gapped(view, indirect_candidates(view))
    return [(text[slice(*one.source[0])], text[slice(*one.content[0])]) for one in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "La garde évoquait six morts et la Croix-Bleue 40 blessés.",
            [("la Croix-Bleue", "40 blessés")],
        ),
        ("La garde évoque six morts et la Ligue au moins neuf.", [("la Ligue", "au moins neuf")]),
        (
            "La garde parle de six morts, la Ligue de neuf blessés et le maire de dix.",
            [("la Ligue", "neuf blessés"), ("le maire", "dix")],
        ),
        ("La garde parle de six morts, des marins de Sarn.", []),
        ("La garde parle de six morts, la fin de dix ans de paix.", []),
        ("La garde évoque six morts et vingt blessés.", []),
        ("La garde évoque six morts et une femme de 40 ans.", []),
        ("La garde évoque une fuite et la Ligue 40 blessés.", []),
        ("La garde évoque six morts et la Ligue en compte neuf.", []),
    ],
)
def test_who_else_counts(text, expected):
    assert second(text) == expected
