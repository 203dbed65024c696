"""What nobody says although a cue stands there: each text with the contents that are left of it."""

import pytest

from onrecord.reading.merge import propose
from onrecord.reading.parse import load
from onrecord.reading.quotations.quotes import find_quotes


def contents(text: str) -> list[str]:
    found = propose(load()(text), find_quotes(text), None)
    return [text[slice(*one.content[0])] for one in found]


@pytest.mark.parametrize(
    "text",
    [
        "Paul Aubin sera protégé s'il admet sa défaite.",
        "Si Paul Aubin admet sa défaite, il sera protégé.",
        "Le roi viendra à condition que la reine promette une trêve.",
        "Il convient de rappeler que le pont est fermé.",
        "Il a été convenu que la paie serait versée.",
        "Le clan a renoncé à exiger un vote.",
        "Paul Aubin doit répondre de « fraude ».",
        "Près du carrefour dit « des Trois-Mâts », un bac a brûlé.",
        "Le juge a inculpé Paul Aubin, dit Le Borgne, et ses frères.",
        "Pour les marins, une salle est prévue dans la capitainerie.",
        "Pour les apprentis, le bac est gratuit.",
        "Aucune régie n'a confirmé ce compte.",
        "Ni le notaire ni le juge n'ont confirmé ce compte.",
        "La régie n'a pas jugé utile de publier ses comptes.",
        "Selon nos informations, le bac était à Sainte-Rade lundi.",
        "Deux bacs ont brûlé en début d'après midi de mardi.",
        "Le pêcheur Igor Vass, dit « la Brume », risque une amende.",
    ],
)
def test_it_is_not_said(text):
    assert not any(cue in ("sa défaite", "une trêve", "un vote") for cue in contents(text))
    assert contents(text) == [] or text.startswith("Le clan")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("S'il admet une erreur, le maire nie toute fraude.", ["une erreur", "toute fraude"]),
        ("La Ligue a annoncé dix morts, sans accuser la milice de la tuerie.", ["dix morts"]),
        ("Le maire a promis une prime, non sans dénoncer une cabale.", ["une prime", "une cabale"]),
        ("Le maire a promis une prime, sans exclure une hausse.", ["une prime", "une hausse"]),
        ("Le garde s'est rendu au port et a nié y être entré.", ["y être entré"]),
        ("Le garde admet s'être rendu au port mais a nié un vol.", ["s'être rendu au port", "un vol"]),
        ("Le clan ne cesse de réclamer un vote.", ["un vote"]),
        ("Il a été accusé par le maire d'avoir menti.", ["avoir menti"]),
        ("Le maire de la ville dit « Rien ».", ["Rien"]),
    ],
)
def test_it_is_said(text, expected):
    assert sorted(contents(text)) == sorted(expected)


def test_what_somebody_else_is_to_say_is_not_said():
    text = "Le club demande que le maire s'engage à ce que le bac reste gratuit."
    assert contents(text) == ["le maire s'engage à ce que le bac reste gratuit"]
