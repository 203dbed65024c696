"""What is put forward, trimmed to the thing itself."""

import pytest

from onrecord.linking.talks.wording import Wording, sentences, wording


@pytest.mark.parametrize(
    "text, what",
    [
        ("à un cessez-le-feu, qui doit durer un mois", "un cessez-le-feu"),
        ("que le roi parte alors que la ville est assiégée", "le roi parte"),
        ("voir le roi, deux mois après sa chute, vivre au pays", "voir le roi vivre au pays"),
        ("la levée du siège pour nourrir la ville", "la levée du siège"),
        ("de la trêve lors de la fête", "la trêve"),
    ],
)
def test_what_hangs_on_a_term_is_left_out(text: str, what: str) -> None:
    assert wording(text).what == what


def test_a_condition_may_stand_first() -> None:
    said = wording("Si le port rouvre, la reprise du travail avant lundi")
    assert said == Wording("la reprise du travail", "Si le port rouvre", "avant lundi")


def test_a_deadline_may_stand_between_commas() -> None:
    said = wording("la libération, d'ici vendredi, des marins")
    assert said == Wording("la libération des marins", None, "d'ici vendredi")


def test_sentences_are_made_plain() -> None:
    assert sentences("« Partez (...) demain », dit M. Roi. « Non. »") == ["Partez demain, dit M Roi.", "Non."]
