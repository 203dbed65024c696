"""Persons who carry the words of others."""

import pytest

from onrecord.reading.naming.places import Places
from onrecord.reading.parse import load
from onrecord.reading.relaying.step import PASSED_ON, VOICE
from onrecord.reading.relaying.voices import on_paper, spoken, voices


def read(text: str) -> list[tuple[str, int]]:
    return [(step.name, step.distance) for step in voices(Places(load(True)(text)))]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("La ville a nié par la voix de son porte-parole.", "porte-parole"),
        ("Par la voie de sa porte-parole, Ada Bel, la ville a nié.", "Ada Bel"),
        ("La ville a nié par la voix du 2e vice-président du port.", "2e vice-président du port"),
        ("« Nous partons », ont-elles fait dire par leur pasteur.", "pasteur"),
        ("Il m'a fait répondre par sa secrétaire qu'il ne savait rien.", "secrétaire"),
        ("Dans un texte lu à la radio par son directeur de cabinet, il nie.", "directeur de cabinet"),
        ("Dans une lettre transmise au port par son avocat, Me Paul Osmin, elle nie.", "Paul Osmin"),
        ("La ville a fait savoir par la voix de son avocat que la digue tiendrait.", "avocat"),
        ("Son oncle a nié par la voix de Me Osmin.", "Osmin"),
        ("La ville a nié par la voix de la porte-parole du département d'Etat Ada Osmin.", "Ada Osmin"),
        ("Le port a fait savoir, via le juge Paul Osmin, que la trêve tenait.", "Paul Osmin"),
        ("« Je pars », a dit le maire à sa fille, qui nous l'a répété.", "fille"),
    ],
)
def test_who_speaks_for_another(text: str, name: str) -> None:
    assert read(text) == [(name, VOICE)]


def test_who_was_there_and_tells_it() -> None:
    text = "« Je pars », aurait-il lancé, des mots rapportés par un témoin."
    assert read(text) == [("un témoin", PASSED_ON)]


@pytest.mark.parametrize(
    "text",
    [
        "La ville a nié par voie de presse.",
        "Le texte a été publié par sa commune.",
        "Le prix, rapporté par une étude, a doublé.",
        "Le bac est parti via le canal Paul Osmin.",
    ],
)
def test_what_is_no_person_gives_no_voice(text: str) -> None:
    assert read(text) == []


def test_a_letter_holds_all_that_is_told_from_it() -> None:
    text = "Dans une lettre remise par son avocat, elle nie. Le port a nié par la voix de son avocat."
    places = Places(load(True)(text))
    found = sorted(voices(places), key=lambda step: step.span)
    assert [on_paper(places, step) for step in found] == [True, False]


@pytest.mark.parametrize(
    ("text", "said", "holds"),
    [
        ("Elle s'est exprimée par la voix de son avocat. « Je nie », a-t-elle dit.", "dit", True),
        ("La trêve conclue par l'entremise du maire tient. Le duc dit l'avoir signée.", "dit", False),
        ("Le bac, rendu par l'entremise du maire, a coulé, dit le duc.", "dit", False),
        ("Le duc dit, par l'entremise du maire, l'avoir signée.", "dit", True),
    ],
)
def test_who_acts_for_somebody_does_not_speak_for_him(text: str, said: str, holds: bool) -> None:
    places = Places(load(True)(text))
    [step] = voices(places)
    assert spoken(places, step, text.index(said)) is holds
