"""How accounts are limited, or set against another's."""

import pytest

from onrecord.languages.accounts import (
    attacked,
    began,
    blamed,
    cause,
    counters,
    is_charged,
    is_coming,
    is_exchanged,
    is_partial,
    is_wished,
    replied,
    tells_bystanders,
    tells_fighters,
)


@pytest.mark.parametrize(("cue", "wished"), [("espère", True), ("redoutait", True), ("affirme", False)])
def test_what_is_wished_is_no_account(cue: str, wished: bool) -> None:
    assert is_wished(cue) == wished


@pytest.mark.parametrize(
    ("words", "partial"),
    [("certaines écoles sont fermées", True), ("une partie du port brûle", True), ("le port brûle", False)],
)
def test_what_holds_of_some_only(words: str, partial: bool) -> None:
    assert is_partial(words) == partial


@pytest.mark.parametrize(
    ("words", "coming"), [("le pont sera fermé", True), ("il va rouvrir", True), ("le pont est fermé", False)]
)
def test_what_is_to_come(words: str, coming: bool) -> None:
    assert is_coming(words) == coming


@pytest.mark.parametrize(
    ("sentence", "against"),
    [
        ("Les pêcheurs donnent une tout autre version", True),
        ("Le capitaine n’est pas de cet avis", True),
        ("Contrairement à ce qu'affirme la mairie, le quai tient", True),
        ("Contrairement au quai nord, le quai sud tient", False),
        ("Une autre réunion est prévue", False),
    ],
)
def test_a_sentence_that_tells_it_otherwise(sentence: str, against: bool) -> None:
    assert counters(sentence) == against


def test_who_began() -> None:
    assert began("Les « mutins » ont tiré les premiers") == "les mutins"
    assert began("Les mutins ont tiré toute la nuit") is None
    assert attacked("les gardes ont été mitraillés dans leur sommeil") == "les gardes"
    assert replied("ses hommes n’ont fait que riposter")
    assert not replied("ses hommes ont avancé")


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("il est mort d'une chute", ("died", "chute")),
        ("le marin a été emporté par le paludisme", ("died", "le paludisme")),
        ("sa mort à des éclats d'obus", ("died", "des éclats d'obus")),
        ("la panne est due à un sabotage", ("came", "un sabotage")),
        ("il est mort lundi", None),
    ],
)
def test_of_what_something_came(words: str, found: tuple[str, str] | None) -> None:
    assert cause(words) == found


@pytest.mark.parametrize(
    ("words", "who"),
    [
        ("la responsabilité de l'incendie aux mutins", "mutins"),
        ("l'attentat porte la marque des mutins", "mutins"),
        ("C'est la garde qui en est responsable", "la garde"),
        ("La garde en était à l'origine", "la garde"),
        ("l'incendie a fait neuf morts", None),
    ],
)
def test_to_whose_door_it_is_laid(words: str, who: str | None) -> None:
    assert blamed(words) == who


def test_who_is_behind_a_deed() -> None:
    assert is_charged("être responsable du massacre")
    assert not is_charged("avoir menti")
    assert is_exchanged("Les deux camps se rejettent la responsabilité des tirs")
    assert not is_exchanged("Le camp rejette toute responsabilité")


def test_who_the_victims_were() -> None:
    assert tells_bystanders("c'étaient « bien des bergers »")
    assert not tells_bystanders("des bergers ont fui")
    assert tells_fighters("avoir neutralisé dix-huit mutins")
    assert tells_fighters("ce sont des mutins qui ont été mis hors de combat")
    assert not tells_fighters("un berger a été tué par des mutins")
