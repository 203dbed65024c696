"""Whose side the subject before a verb names."""

import pytest

from onrecord.linking.talks.makers import NOBODY, Maker, subjects

SIDES = {"le gouvernement": "gouvernement", "la Zambie": "zambie", "le Front": "front-du-delta"}
DOCKERS, STATE = Maker("rosa-tembo", "syndicat-des-dockers"), Maker("paul-ngoma", "zambie")


def find(words: str) -> str | None:
    return next((side for name, side in SIDES.items() if name in words), None)


@pytest.mark.parametrize(
    "words, maker, sides",
    [
        ("son syndicat ", DOCKERS, [None]),
        ("celui-ci ", DOCKERS, [None]),
        ("le gouvernement ", DOCKERS, ["gouvernement"]),  # of which a union does not speak as its own
        ("le gouvernement ", STATE, [None]),
        ("la Zambie ", STATE, [None]),
        ("la direction ", NOBODY, ["direction"]),
        ("la Zambie a longtemps hésité devant tous ses voisins de la région et ", DOCKERS, ["zambie"]),
        ("un passant ", DOCKERS, []),
        ("le maire leur ", DOCKERS, []),
        ("le syndicat ", DOCKERS, [None]),
        ("les rebelles ", STATE, ["rebelles"]),  # who are no side of a state's
        ("les médiateurs ", NOBODY, ["mediateurs"]),
        ("son pays ", STATE, [None]),
    ],
)
def test_whose_side_a_subject_names(words: str, maker: Maker, sides: list[str | None]) -> None:
    assert list(subjects(words, maker, find)) == sides
