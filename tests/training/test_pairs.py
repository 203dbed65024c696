"""What a network that tells opposed statements learns from."""

from random import Random

from evaluation.sketches import FOLDER
from training.inferences import cards
from training.pairs import Affair, Pair, of_cards, of_sketches

CARD = "> le maire | le pont tient\nd une élue | Il est tombé\ny le préfet | il n'a rien\nn Léa | Il est laid"


def test_what_is_against_a_claim_is_against_what_says_the_same() -> None:
    assert of_cards(cards(CARD), Random(1)) == [
        Pair("le maire : le pont tient", "une élue : Il est tombé", "denies"),
        Pair("le préfet : il n'a rien", "une élue : Il est tombé", "denies"),
        Pair("le maire : le pont tient", "le préfet : il n'a rien", "same"),
        Pair("le maire : le pont tient", "Léa : Il est laid", "none"),
    ]


def test_every_pair_of_an_affair_but_those_left_open() -> None:
    affair = Affair(["a", "b", "c"], ["1", "1", "2"], {(0, 2): "denies"}, frozenset({(1, 2)}))
    assert list(affair.pairs()) == [Pair("a", "b", "none"), Pair("a", "c", "denies")]
    assert list(affair.pairs(inside=True)) == [Pair("a", "b", "none")]
    assert affair.some(Random(1), 0, 0.0) == [Pair("a", "c", "denies")]
    assert affair.some(Random(1), 0, 1.0) == [Pair("a", "c", "denies"), Pair("a", "b", "none")]


def test_sketches_tell_affairs_with_opposed_statements() -> None:
    affairs = of_sketches([FOLDER / "talks.jsonl"])
    assert len(affairs) == 10
    assert sum(pair.standing == "denies" for affair in affairs for pair in affair.pairs()) > 20
