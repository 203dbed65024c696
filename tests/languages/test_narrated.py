"""How a text charges somebody in its own words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.languages.narrated import charged


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Le maire est soupçonné d'avoir vendu le port.", "soupçonné d'"),
        ("Elle a été mise en examen lundi.", "mise en examen"),
        ("La banque est éclaboussée par un scandale.", "éclaboussée par un scandale"),
        ("Des rumeurs circulent depuis mardi.", "rumeurs circulent"),
        ("Jugé depuis lundi, il nie.", "Jugé depuis"),
    ],
)
def test_where_it_does(text: str, words: str) -> None:
    ((start, end),) = charged(text)
    assert text[start:end] == words


@pytest.mark.parametrize(
    "text", ["Le maire a vendu le port.", "Elle soupçonnait la crue.", "Ils ont jugé le plan trop cher."]
)
def test_where_it_does_not(text: str) -> None:
    assert not charged(text)


@given(st.text(alphabet="İßŒaé’ ", max_size=20))
def test_places_are_those_of_the_text_as_given(before: str) -> None:
    text = f"{before} Il est accusé de vol."
    assert [text[a:b] for a, b in charged(text)] == ["accusé de"]
