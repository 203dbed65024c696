"""Cards of French inference: their form, and that those of the project hold it."""

import pytest

from training.inferences import Card, Said, cards, every

CARD = "> le maire | le pont tient\nd une élue | Il s'est effondré\nn le maire | Je n'y passe pas"


def test_a_card_is_a_claim_and_how_others_stand_to_it() -> None:
    others = (("d", Said("une élue", "Il s'est effondré")), ("n", Said("le maire", "Je n'y passe pas")))
    assert cards(f"{CARD}\n\n{CARD}\n") == [Card(Said("le maire", "le pont tient"), others)] * 2


@pytest.mark.parametrize(
    "text",
    ["le maire : le pont tient", "d une élue | Non", "> le maire | oui\n> le maire | non", "> seul | oui"],
)
def test_what_is_no_card_is_told(text: str) -> None:
    with pytest.raises(ValueError, match="card"):
        cards(text)


def test_the_cards_of_the_project_are_many_and_no_claim_comes_twice() -> None:
    found = every()
    claims = [card.claim for card in found]
    assert len(set(claims)) == len(claims) > 2000
    assert all({stand for stand, _ in card.others} >= {"n"} for card in found)
