"""Which counts cannot both hold, among claims made by hand."""

from dataclasses import replace

from onrecord.linking.links.claim import Claim
from onrecord.linking.links.figures import conflict
from onrecord.linking.links.turns import Turn
from onrecord.model import Quantity
from tests.linking.links.made import claim


def dead(number: float, at: int) -> Quantity:
    return Quantity(
        low=number, high=number, bound="exact", unit=None, of="morts", place=None, day=None, span=(at, at + 5)
    )


def counting(id: str, name: str, number: int, words: str, place: int, **told: object) -> Claim:
    figures = (dead(number, place),)
    return claim(id, name, "assert", words, place, quantities=figures, spans=((place, place + 30),), **told)


TOLL = counting("1", "la préfète", 30, "30 morts au port", 10, terms=frozenset({"port"}))
OTHER = counting("2", "Ivo Karst", 12, "12 morts", 200)


def test_another_number_of_the_same() -> None:
    assert conflict(TOLL, OTHER)


def test_who_corrects_gives_the_number_alone() -> None:
    hurt = replace(TOLL, words="30 blessés au port", quantities=(replace(dead(30, 10), of="blessés"),))
    other = replace(
        OTHER,
        words="Douze, dont un grave",
        terms=frozenset({"grave"}),
        quantities=(replace(dead(12, 200), of="blessés"),),
    )
    assert conflict(hurt, replace(other, cue="corrige"))
    assert not conflict(hurt, replace(other, cue="raconte"))


def test_who_speaks_for_somebody_gives_no_other_number() -> None:
    assert not conflict(TOLL, replace(OTHER, behalf="la préfète"))


def test_who_denies_a_number_gives_none() -> None:
    assert not conflict(TOLL, replace(OTHER, act="deny", cue="nie", sign=-1))


def test_each_counts_his_own() -> None:
    own = replace(TOLL, words="30 morts dans nos rangs")
    assert not conflict(own, replace(OTHER, words="12 morts dans ses rangs"))
    assert conflict(own, OTHER)
    assert not conflict(own, replace(OTHER, entities=frozenset({"gabon"})))


def test_at_least_so_many_where_the_text_says_that_counts_differ() -> None:
    (figure,) = OTHER.quantities
    least = replace(OTHER, quantities=(replace(figure, bound="least"),))
    assert not conflict(TOLL, least)
    assert conflict(TOLL, replace(least, turn=Turn(recounts=True)))
