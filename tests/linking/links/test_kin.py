"""Whether what is denied is what is claimed."""

from dataclasses import replace

import pytest

from onrecord.languages.stems import stems
from onrecord.linking.links.claim import Claim
from onrecord.linking.links.kin import alike, denied, denies_blame, kin, likeliest
from onrecord.model import Argument, Quantity
from tests.linking.links.made import claim


def said(words: str, **told: object) -> Claim:
    return claim("1", "Odar", "deny", words, 0, terms=frozenset(stems(words)), **told)


def test_a_cue_that_denies_does_so_of_all_that_is_told() -> None:
    assert denied(said("tout retard du train", cue="nie", sign=-1)) >= {"retard", "train"}


def test_what_a_denial_takes_up_is_not_denied() -> None:
    filled = (Argument(role="subject", text="ces frais", head="frais", span=(0, 9)),)
    found = denied(said("ces frais aient payé une rançon", cue="dément", sign=-1, arguments=filled))
    assert "rancon" in found
    assert "frais" not in found


def test_else_what_stands_beside_a_negation_is_denied() -> None:
    found = denied(said("le pont tient, il n'y a eu aucune fissure"))
    assert "fissur" in found
    assert "pont" not in found


@pytest.mark.parametrize(
    ("told", "denial"),
    [
        ("une fillette a été giflée", "tout usage de la force"),
        ("trois pompistes ont été interpellés", "toute arrestation"),
        ("la cour exige une rançon", "toute exigence"),
        ("les propos racistes du maire", "tout racisme"),
    ],
)
def test_words_of_one_family_or_root_are_kin(told: str, denial: str) -> None:
    assert kin(said(told), said(denial, cue="nie", sign=-1))


def test_words_of_no_family_are_not() -> None:
    assert not kin(said("le pont cède"), said("toute arrestation", cue="nie", sign=-1))
    assert not alike({"pont"}, {"ponce"})


def test_something_bad_is_denied() -> None:
    assert denies_blame(said("il n'y a eu aucune fraude"))
    assert not denies_blame(said("la fraude n'attendra pas lundi"))


def test_the_most_akin_then_who_charges_then_the_last() -> None:
    denial = said("toute fraude", cue="nie", sign=-1)
    plain = claim("2", "Rossi", "assert", "le pont tient", 10)
    charge = claim("3", "Lindh", "accuse", "avoir dormi", 5, cue="accuse")
    akin = claim("4", "Venn", "assert", "le scrutin fut truqué", 1, terms=frozenset(stems("truqué")))
    assert likeliest([plain, charge, akin], denial) == akin
    assert likeliest([plain, charge], denial) == charge
    assert likeliest([plain, claim("5", "Rossi", "assert", "le pont cède", 20)], denial).place == 20  # type: ignore[union-attr]
    assert likeliest([], denial) is None


def test_who_tells_the_number_that_is_denied_is_answered() -> None:
    six, ninety = (
        Quantity(low=n, high=n, bound="exact", unit=None, of="morts", place=None, day=None, span=(0, 1))
        for n in (600.0, 90.0)
    )
    denial = said("la mort de six cents hommes", cue="dément", sign=-1, quantities=(six,))
    counted = claim("2", "Rossi", "assert", "six cents hommes tués", 10, quantities=(six,))
    akin = claim("3", "Rossi", "assert", "la mort des siens", 20, terms=frozenset(stems("mort")))
    assert likeliest([counted, akin], denial) == counted
    assert likeliest([replace(counted, quantities=(ninety,)), akin], denial) == akin
