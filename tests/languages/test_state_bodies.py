import pytest

from onrecord.languages.state_bodies import agreeing, nationalities


@pytest.mark.parametrize(
    ("adjectives", "forms"),
    [
        ("libyen libyenne", "libyen libyenne libyens libyennes"),
        ("français française", "français française français françaises"),
        ("russe russes", "russe russe russes russes"),
        ("grec grecque", "grec grecque grecs grecques"),
        ("pontifical pontificale", "pontifical pontificale pontificaux pontificales"),
        ("burkinabè burkinabé", "burkinabè burkinabè burkinabès burkinabès"),
        ("azéri azérie azerbaïdjanais", "azéri azérie azéris azéries"),
    ],
)
def test_the_first_adjective_agrees(adjectives: str, forms: str) -> None:
    assert " ".join(agreeing(tuple(adjectives.split())).values()) == forms


def test_nationalities_are_known_in_french_and_english() -> None:
    assert {"soudanaise", "Sudanese"} <= set(nationalities()["le Soudan"])
