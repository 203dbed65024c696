"""Two next to each other who answer one question otherwise."""

from dataclasses import replace

import pytest

from onrecord.linking.links.issues import answers_alike, issue
from tests.linking.links.made import claim

OPEN = claim("a", "Hugo Terval", "assert", "la route du col est rouverte")
SHUT = claim("b", "Salif Orde", "assert", "Pas un camion ne passe", place=300, sign=-1)


def test_who_answers_otherwise_contradicts() -> None:
    found = issue(OPEN, SHUT)
    assert found is not None
    assert (found.type, found.a, found.b) == ("contradicts", OPEN, SHUT)
    assert issue(SHUT, OPEN) == found


def test_what_is_denied_in_answer_is_denied() -> None:
    denial = claim("b", "Salif Orde", "deny", "Pas un camion ne passe", place=300, sign=-1)
    found = issue(OPEN, denial)
    assert found is not None
    assert found.type == "denies"


def test_far_apart_or_in_another_text_they_may_tell_of_other_things() -> None:
    assert issue(OPEN, claim("b", "Salif Orde", "assert", SHUT.words, place=900)) is None
    assert issue(OPEN, replace(SHUT, document="e")) is None


def test_partners_tell_of_what_an_answer_is() -> None:
    some = claim("a", "Ilan Petrak", "assert", "Nous avons un accord avec les routiers", role="ministre")
    others = claim("b", "la fédération des taxis", "assert", "il n'y a pas d'accord avec elle", place=200)
    these = claim("b", "les routiers", "assert", "le ministre sait qu'il n'y a pas d'accord", place=200)
    assert issue(some, others) is None
    assert issue(some, these) is not None


def test_what_will_be_is_no_answer() -> None:
    assert issue(OPEN, claim("b", "Salif Orde", "assert", "la route sera coupée", place=300)) is None


def test_who_answers_alike_bears_out() -> None:
    other = claim("b", "Ada Corvin", "assert", "les camions passent", place=600)
    assert answers_alike(OPEN, other)
    assert not answers_alike(OPEN, SHUT)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("le calme est revenu au port", "avoir entendu des rafales derrière la halle"),
        ("les négociations avancent", "on tourne en rond"),
        ("il a remis sa démission", "c'est moi qui l'ai renvoyé de force"),
        ("l'incendie est dû à un court-circuit", "c'est un attentat"),
        ("tous les mineurs ont été relâchés", "trois mineurs sont encore détenus"),
        ("la raffinerie tourne normalement", "tout est à l'arrêt"),
        ("tous nos marins sont rentrés", "onze hommes manquent à l'appel"),
        ("on les a rendus sans contrepartie", "ils sont sortis en échange de blé"),
        ("les captifs sont bien nourris", "ils sont battus et privés d'eau"),
    ],
)
def test_what_many_things_raise_is_answered_right_after(one: str, other: str) -> None:
    a = claim("a", "Hugo Terval", "assert", one)
    b = claim("b", "Salif Orde", "assert", other, place=200)
    assert issue(a, b) is not None
    assert issue(a, replace(b, since=100)) is None  # others stand between
    assert issue(a, replace(b, act="support")) is None
    assert issue(replace(a, entities=frozenset(["melk"])), replace(b, entities=frozenset(["orde"]))) is None


def test_what_many_things_raise_bears_nobody_out() -> None:
    one = claim("a", "Hugo Terval", "assert", "le calme est revenu au port")
    assert not answers_alike(
        one, claim("b", "Ada Corvin", "assert", "retour à la normale au lycée", place=200)
    )


def test_what_tells_the_same_is_no_answer_otherwise() -> None:
    one = claim("a", "Hugo Terval", "assert", "Personne n'a payé pour nous")
    assert issue(one, claim("b", "Ada Corvin", "assert", "la banque n'a rien versé", place=200)) is None
