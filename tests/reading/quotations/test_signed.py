"""Words signed on the line below: each text with the speaker and the words read in it."""

import pytest

from onrecord.reading.indirect.view import view_of
from onrecord.reading.parse import load
from onrecord.reading.quotations.quotes import find_quotes
from onrecord.reading.quotations.signed import signed


def read(text: str) -> list[tuple[str, str]]:
    found = signed(view_of(load()(text), find_quotes(text)))
    return [(text[slice(*c.source[0])], text[slice(*c.content[0])]) for c in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('La grève dure.\nOn nous ment"\n- Une batelière\nLe bac part.', ("Une batelière", "On nous ment")),
        (
            "« On nous ment. »\n– Awa Sow, batelière du port\nFin.",
            ("Awa Sow, batelière du port", "On nous ment."),
        ),
        ("Le port dort.\n— Awa Sow (@awasow) May 7, 2024\nFin.", ("Awa Sow", "Le port dort.")),
        ("Le port dort. — Awa Sow (@awasow) 7 mai 2024", ("Awa Sow", "Le port dort.")),
    ],
)
def test_who_signs(text: str, expected: tuple[str, str]) -> None:
    assert read(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        'La maire a dit : "oui"\n- Le bac part demain',
        'Elle a lu "Éole"\n- Une ville en feu',
        '- "La Dune"\n- Concert\n- "Le Bac"\n- Une fête',
    ],
)
def test_a_list_signs_nothing(text: str) -> None:
    assert read(text) == []
