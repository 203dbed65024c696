"""Words as the parse parts them, where a text leaves out blanks."""

import pytest

from onrecord.reading.parse import load


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("« Il tient »,a-t-il dit", ["« ", "Il ", "tient ", "»", ",", "a", "-t", "-il ", "dit"]),
        ('"Il tient"affirme Paul', ['"', "Il ", "tient", '"', "affirme ", "Paul"]),
        ('qu\'"il tient"', ["qu'", '"', "il ", "tient", '"']),
        ("M.Dol et MM.Ba", ["M.", "Dol ", "et ", "MM.", "Ba"]),
    ],
)
def test_marks_that_touch_two_words(text: str, words: list[str]) -> None:
    assert [token.text_with_ws for token in load()(text)] == words


def test_words_with_a_hyphen_that_spacy_cuts_are_one():
    tokens = [token.text for token in load()("L’état-major et le garde-côte du Pays-Bas, dit-il, nient.")]
    assert "état-major" in tokens and "état" not in tokens
    assert tokens[tokens.index("dit") + 1] == "-il"
