"""Who is behind a deed and who its victims were, among claims made by hand."""

from dataclasses import replace

from onrecord.linking.links.culprits import are_other_victims, is_other_culprit
from onrecord.linking.links.turns import Turn
from tests.linking.links.made import claim

GUARD = claim("a", "les mutins", "accuse", "être responsable du massacre", targets=frozenset({"garde"}))
MUTINEERS = claim("b", "la garde", "assert", "le massacre porte la marque des mutins", 200)


def test_each_lays_it_to_the_other() -> None:
    assert is_other_culprit(GUARD, MUTINEERS)
    assert is_other_culprit(MUTINEERS, GUARD)


def test_what_a_third_tells_is_no_matter_of_these_two() -> None:
    third = claim("b", "la Ligue", "assert", "le massacre porte la marque des pillards", 200)
    assert not is_other_culprit(GUARD, third)


def test_who_blames_the_same_agrees() -> None:
    assert not is_other_culprit(GUARD, replace(MUTINEERS, words="le massacre porte la marque de la garde"))


def test_charges_with_different_things_are_no_two_accounts() -> None:
    lied = replace(GUARD, words="avoir menti", predicate="mentir")
    killed = replace(
        MUTINEERS, act="accuse", words="avoir tué", predicate="tuer", targets=frozenset({"mutins"})
    )
    assert not is_other_culprit(lied, killed)
    assert is_other_culprit(lied, replace(killed, turn=Turn(exchanged=True)))


def test_who_the_victims_were() -> None:
    herders = claim("a", "le maire", "assert", "C'étaient des bergers")
    fighters = claim("b", "la garde", "assert", "avoir abattu neuf mutins", 200)
    assert are_other_victims(herders, fighters)
    assert not are_other_victims(herders, replace(fighters, sign=-1))
    assert not are_other_victims(herders, replace(fighters, words="des mutins les ont abattus"))
