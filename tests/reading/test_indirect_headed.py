"""Words behind a phrase without verb and a colon: each text with who speaks, the cue and the content."""

import pytest

from onrecord.reading.indirect.headed import headed
from onrecord.reading.indirect.view import view_of
from onrecord.reading.parse import load
from onrecord.reading.quotations.quotes import find_quotes


def told(text: str) -> list[tuple[str, str, str]]:
    found = headed(view_of(load()(text), find_quotes(text)))
    return [tuple(text[slice(*spans[0])] for spans in (c.source, c.cue, c.content)) for c in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Le prix monte. Colère du syndicat : personne n'a été consulté.",
            ("syndicat", "Colère", "personne n'a été consulté"),
        ),
        (
            "Démenti de la maire, Ida Lund : les piles ont été vues en mai.",
            ("la maire, Ida Lund", "Démenti", "les piles ont été vues en mai"),
        ),
        (
            "Une accusation balayée par le garde Paul Aubin : la porte était close.",
            ("le garde Paul Aubin", "balayée", "la porte était close"),
        ),
        (
            "Même son de cloche chez les pêcheurs : le quota est trop bas.",
            ("les pêcheurs", "Même", "le quota est trop bas"),
        ),
        (
            "Fureur de l'intéressée : elle dormait chez sa mère.",
            ("l'intéressée", "Fureur", "elle dormait chez sa mère"),
        ),
    ],
)
def test_who_is_named_before_the_colon_says_what_follows(text, expected):
    assert told(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Un mort et deux blessés : le bilan de la crue s'alourdit.",
        "Conclusion de l'affaire : le voleur avait seize ans.",
        "Une route fermée par le gel : le bac ne suffit plus.",
        "Réponse du maire : « La digue tiendra. »",
        "Le maire répond : la digue tiendra.",
    ],
)
def test_headings_and_quotations_are_left_alone(text):
    assert told(text) == []
