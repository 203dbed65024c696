"""Stems: the same for what is kept and for what is sought."""

import csv
from importlib.resources import files

import pytest

from onrecord.languages.stems import is_stop, plain, stems


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("L'accord n'a pas été signé.", ["accord", "sign"]),
        ("les négociations", ["negoci"]),
        ("la NÉGOCIATION", ["negoci"]),
        ("le porte-parole", ["port", "parol"]),
        ("30 morts à Zaouïa", ["30", "mort", "zaoui"]),
        ("…", []),
        ("x" * 500, ["x" * 60]),
    ],
)
def test_words_that_carry_meaning(text, expected):
    assert stems(text) == expected


def test_accents_left_out_make_no_other_word():
    assert stems("negociations prealables") == stems("négociations préalables")
    assert is_stop("etait")


def test_names_stay_whole():
    assert plain("L'Écho du Nord-Est") == ["l", "echo", "du", "nord", "est"]
    assert plain("Martine") != plain("Martin")


def test_every_kind_of_stop_word_has_an_example():
    table = files("onrecord.languages.fr").joinpath("stop_words.csv").read_text(encoding="utf-8")
    for row in csv.DictReader(table.splitlines()):
        example = row["example"].replace("'", " ").replace(",", " ").split()
        assert set(example) & set(row["words"].split()), row["kind"]
