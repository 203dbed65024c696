"""What a network that tells opposed statements learns from."""

from pathlib import Path
from random import Random

from evaluation.sketches import FOLDER
from training.inferences import cards
from training.pairs import Affair, Pair, of_cards, of_marked, of_sketches

CARD = "> le maire | le pont tient\nd une élue | Il est tombé\ny le préfet | il n'a rien\nn Léa | Il est laid"


def test_what_is_against_a_claim_is_against_what_says_the_same() -> None:
    assert of_cards(cards(CARD), Random(1)) == [
        Pair("le maire : le pont tient", "une élue : Il est tombé", "denies"),
        Pair("le préfet : il n'a rien", "une élue : Il est tombé", "denies"),
        Pair("le maire : le pont tient", "le préfet : il n'a rien", "same"),
        Pair("le maire : le pont tient", "Léa : Il est laid", "none"),
    ]


def test_every_pair_of_an_affair_but_those_left_open() -> None:
    affair = Affair("abc", "112", "abc", {(0, 2): "denies"}, frozenset({(1, 2)}))
    assert list(affair.pairs()) == [Pair("a", "b", "none"), Pair("a", "c", "denies")]
    assert list(affair.pairs(inside=True)) == [Pair("a", "b", "none")]
    assert affair.some(Random(1), 0, 0.0) == [Pair("a", "c", "denies")]
    assert affair.some(Random(1), 0, 1.0) == [Pair("a", "c", "denies"), Pair("a", "b", "none")]


def test_sketches_tell_affairs_with_opposed_statements() -> None:
    affairs = of_sketches([FOLDER / "talks.jsonl"])
    assert len(affairs) == 10
    assert sum(pair.standing == "denies" for affair in affairs for pair in affair.pairs()) > 20


MARKED = """title: Un pont
date: 2030-05-04

Selon <s1>le maire, Luc Amsel</s1>, <c1>le pont est solide</c1>.
« <c2>Il est tombé hier</c2> », <q2>a répondu</q2> <s2>Ida Ross, une élue</s2>.
<c3>Il pleut</c3>, <q3>a ajouté</q3> <s3>M. Amsel</s3>.

---
1: Luc Amsel | assert
2: Ida Ross | assert
3: Luc Amsel | assert
# 2 contradicts 1
# 3 open 2
"""


def test_pairs_that_are_marked_in_an_article(tmp_path: Path) -> None:
    (tmp_path / "pont.md").write_text(MARKED, encoding="utf-8")
    (affair,) = of_marked(tmp_path)
    assert [pair.standing for pair in affair.pairs(inside=True)] == ["contradicts", "none"]


def test_pairs_of_one_article_by_how_far_apart_they_stand() -> None:
    affair = Affair("abcaef", ["1"] * 6, "abcaef", {(0, 5): "denies"})
    assert affair.near(Random(1), 2.0, (0.0, 0.0, 0.0)) == [Pair("a", "f", "denies")] * 2
    assert [pair.a + pair.b for pair in affair.near(Random(1), 0.0, (0.0, 1.0, 0.0))] == [
        "ac",
        "ba",
        "ce",
        "af",
    ]
    assert ("a", "a") not in [(pair.a, pair.b) for pair in affair.near(Random(1), 1.0, (1.0, 1.0, 1.0))]
