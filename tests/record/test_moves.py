"""Spans of one version of a text in another."""

import pytest

from onrecord.record.moves import Moves

OLD = "Le port est fermé. Il a dit que la grève durera une semaine. Fin."


@pytest.mark.parametrize(
    ("new", "expected"),
    [
        (
            "Mise à jour. Le port est fermé. Il a dit que la grève durera une semaine.",
            "la grève durera une semaine",
        ),
        ("Il a dit que la grève durera deux semaines.", "la grève durera"),
        ("Il a dit que la  grève\ndurera  une semaine.", "la  grève\ndurera  une semaine"),
        ("Le port est fermé. Fin.", None),
        ("", None),
    ],
)
def test_words_are_followed(new, expected):
    start = OLD.index("la grève")
    moved = Moves(OLD, new)(((start, OLD.index(". Fin")),))
    assert (moved and new[slice(*moved[0])]) == expected


def test_part_of_a_word_is_not_found():
    assert Moves(OLD, OLD)(((4, 5),)) is None
