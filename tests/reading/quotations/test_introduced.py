"""What leads to a quotation: each text with the sources read in it."""

import pytest

from onrecord.reading.indirect.view import view_of
from onrecord.reading.parse import load
from onrecord.reading.quotations.direct import direct_candidates
from onrecord.reading.quotations.quotes import find_quotes


def sources(text: str) -> list[str]:
    found = direct_candidates(view_of(load()(text), find_quotes(text)))
    return [text[slice(*c.source[0])] for c in found if c.source]


@pytest.mark.parametrize(
    ("lead", "speaker"),
    [
        ("Seule certitude", "la maire Ida Lund"),
        ("Un pari audacieux", "la maire Ida Lund"),
        ("Une riveraine", "Une riveraine"),
        ("Un passant", "Un passant"),
        ("La CGT", "La CGT"),
        ("Le parti adverse", "Le parti adverse"),
        ("Un appel de Rita Sol", "Un appel de Rita Sol"),
    ],
)
def test_a_thing_before_a_colon_says_nothing(lead: str, speaker: str) -> None:
    text = f"« Nous avons gagné », a dit la maire Ida Lund. {lead} : « La digue sera bâtie avant mai. »"
    assert sources(text) == ["la maire Ida Lund", speaker]


def test_who_says_it_within_a_clause_without_verb() -> None:
    text = "Une guerre des mots, regrette Rita Sol, qui mène à l'impasse : « Nul ne parle. »"
    assert sources(text) == ["Rita Sol"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Selon les termes de Rita Sol, « la digue tient ».", "Rita Sol"),
        ("« La digue tient », selon les propos du port.", "du port"),
        ("« La digue tient », selon ses propres mots.", "ses"),
    ],
)
def test_whose_words_they_are(text: str, speaker: str) -> None:
    assert sources(text) == [speaker]
