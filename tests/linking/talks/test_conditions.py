"""What a condition makes of the sentence that it hangs on."""

import pytest

from onrecord.linking.talks.conditions import others, under_condition, unless
from onrecord.model import Act


@pytest.mark.parametrize(
    "sentence, act, state",
    [
        ("nous fermerons le port si le roi revient", "warn", "threatened"),
        ("S'ils partent, nous ouvrirons le port", "commit", "offered"),
        ("S'ils ne partent pas, nous fermerons le port", "commit", "threatened"),
        ("le port restera fermé tant que le roi vit", "assert", "refused"),
        ("personne ne signe tant que le roi vit", "assert", "refused"),
        ("nous ouvrirons le port", "commit", None),
        ("la ville ouvrira le port si le vent tombe", "commit", None),
        ("le port est beau tant que le vent tient", "assert", None),
    ],
)
def test_what_a_sentence_does_under_a_condition(sentence: str, act: Act, state: str | None) -> None:
    assert under_condition(sentence, act) == state


def test_whose_a_condition_is() -> None:
    assert others("si le roi part")
    assert not others("tant que nous sommes faibles")
    assert not others(None)


def test_a_condition_that_something_is_not_done() -> None:
    assert unless("tant que le siège dure")
    assert unless("s'il ne part pas")
    assert not unless("s'il part")
    assert not unless(None)
