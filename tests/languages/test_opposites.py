"""Words that tell the matter of a statement: light ones, words of one sense, opposites."""

import csv
from importlib.resources import files

import pytest

from onrecord.languages.opposites import Pole, exclusive, is_light, phrase_poles, poles
from onrecord.languages.stems import stem, stems

ROWS = list(csv.DictReader(files("onrecord.languages.fr").joinpath("opposites.csv").open(encoding="utf-8")))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['axis']} {row['pole']}")
def test_the_example_of_a_row_stands_at_its_pole(row: dict[str, str]) -> None:
    values = {"+": 1, "-": -1, "=": 0}
    found = {pole for term in stems(row["example"]) for pole in poles(term)}
    assert Pole(row["axis"], values[row["pole"]]) in found


def test_an_axis_has_two_poles_or_none() -> None:
    axes = {row["axis"] for row in ROWS}
    assert {axis: "".join(sorted(row["pole"] for row in ROWS if row["axis"] == axis)) for axis in axes} == {
        axis: "=" if any(row["axis"] == axis and row["pole"] == "=" for row in ROWS) else "+-"
        for axis in axes
    }


PHRASES = list(
    csv.DictReader(files("onrecord.languages.fr").joinpath("opposite_phrases.csv").open(encoding="utf-8"))
)


@pytest.mark.parametrize("row", PHRASES, ids=lambda row: f"{row['axis']} {row['pole']}")
def test_the_example_of_a_phrase_stands_at_its_pole_alone(row: dict[str, str]) -> None:
    found = {pole for pole, _ in phrase_poles(row["example"]) if pole.axis == row["axis"]}
    assert found == {Pole(row["axis"], 1 if row["pole"] == "+" else -1)}


def test_all_forms_of_a_verb_stand_for_it() -> None:
    assert poles(stem("tiennent")) == poles(stem("tenir"))
    assert Pole("hold", 1) in poles(stem("tiennent"))


def test_light_words_tell_nothing() -> None:
    assert is_light(stem("pays"))
    assert is_light(stem("accusations"))
    assert not is_light(stem("barrage"))


@pytest.mark.parametrize(
    "words", ["Ce convoi porte « uniquement » du blé", "Ces vols se bornent « au courrier »"]
)
def test_what_something_is_alone(words: str) -> None:
    assert exclusive(words)
    assert not exclusive("Ce convoi porte du blé et du sel")
