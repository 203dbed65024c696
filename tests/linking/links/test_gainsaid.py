"""Negations that answer what another source told shortly before, among claims made by hand."""

from dataclasses import replace

from onrecord.languages.stems import stems
from onrecord.linking.links.claim import Claim
from onrecord.linking.links.replies import replies
from tests.linking.links.made import claim

MUTINY = claim(
    "1", "Pell", "assert", "trois équipages se sont mutinés", 10,
    terms=frozenset({"mutin", "equipag"}), predicate="mutiner",
)  # fmt: skip
NONE = claim(
    "2", "Karpov", "assert", "Il n'y a pas de mutinerie", 200,
    sign=-1, terms=frozenset({"mutiner"}), since=100,
)  # fmt: skip
FAMILIES = claim("3", "Voss", "assert", "les familles sont appelées deux fois par jour", 10)
ECHO = claim("4", "Lint", "accuse", "Deux fois par jour ? J'attends depuis lundi", 200, since=100)


def answered(*claims: Claim) -> dict[str, str]:
    return {denial: id for denial, (id, _) in replies(claims).items()}


def test_there_is_no_such_thing() -> None:
    assert answered(MUTINY, NONE) == {"2": "1"}
    bread = replace(NONE, words="Il n'y a pas de pain", terms=frozenset({"pain"}))
    assert not answered(MUTINY, bread)


def test_who_denies_to_have_met_with_the_other_answers_him() -> None:
    met = replace(MUTINY, name="Talmar", words="avoir négocié avec Karpov", terms=frozenset(stems("négocié")))
    never = replace(NONE, act="deny", words="il n'a jamais négocié avec Talmar", terms=met.terms, since=5)
    assert answered(met, never) == {"2": "1"}
    assert not answered(met, replace(never, words="il n'a jamais négocié avec les dockers"))


def test_what_was_told_long_before_is_not_meant() -> None:
    assert not answered(MUTINY, replace(NONE, place=2000, since=1900))


def test_what_is_asked_back_was_just_said() -> None:
    assert answered(FAMILIES, ECHO) == {"4": "3"}
    other = replace(FAMILIES, words="les familles sont appelées chaque matin")
    assert not answered(other, ECHO)


def test_of_which_thing_another_speaks_is_asked_back() -> None:
    which = replace(ECHO, words="Quels appels ? Le téléphone est coupé")
    assert answered(FAMILIES, which) == {"4": "3"}
    assert not answered(FAMILIES, replace(which, words="Quels colis ? Le téléphone est coupé"))
    assert not answered(FAMILIES, replace(which, words="Quels appels ?"))
