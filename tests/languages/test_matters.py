"""What is negotiated about: each family's words fit its own example."""

import csv
from importlib.resources import files

import pytest

from onrecord.languages.matters import matters

TABLE = files("onrecord.languages.fr").joinpath("matters.csv").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "pair",
    list(zip(csv.DictReader(TABLE.splitlines()), matters(), strict=True)),
    ids=lambda pair: pair[0]["example"],
)
def test_words_of_a_family_fit_its_example(pair: tuple) -> None:
    row, matter = pair
    assert matter.pattern.search(row["example"])


@pytest.mark.parametrize(
    "text",
    [
        "prélever le siège de la société",
        "la semaine de la mode",
        "un licenciement sans cause réelle",
        "la fin des violences policières",
        "mesurer l'immunité des soignants",
    ],
)
def test_no_family_takes_what_only_looks_like_it(text: str) -> None:
    assert not any(matter.pattern.search(text) for matter in matters())
