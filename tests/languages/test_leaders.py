"""Offices that all readers know who holds."""

import csv
from importlib.resources import files

import pytest

from onrecord.languages.leaders import tenures


def held(name: str, year: int | None) -> list[str]:
    return [one.office for one in tenures(name) if one.within(year)]


@pytest.mark.parametrize(
    ("name", "year", "offices"),
    [
        ("Barack Obama", 2010, ["président américain"]),
        ("Barack Obama", 2020, []),
        ("Emmanuel Macron", 2015, ["ministre français de l'Économie"]),
        ("Emmanuel Macron", 2017, ["président français"]),
        ("Benjamin Netanyahu", 2015, ["Premier ministre israélien"]),
        ("Tayyip Erdogan", 2020, ["président turc"]),
        ("Obama", 2010, ["président américain"]),
        ("Emmanuel", 2018, []),
        ("Castro", 2007, []),  # two leaders are called so
        ("Paul Dorval", 2010, []),
    ],
)
def test_offices_of_a_year(name: str, year: int, offices: list[str]) -> None:
    assert held(name, year) == offices


def test_in_an_unknown_year_what_is_held_still() -> None:
    assert held("Viktor Orban", None) == ["Premier ministre hongrois"]
    assert held("Angela Merkel", None) == []


def test_no_tenure_ends_before_it_begins() -> None:
    text = files("onrecord.languages.fr").joinpath("leaders.csv").read_text(encoding="utf-8")
    rows = list(csv.DictReader(text.splitlines()))
    assert all(not row["to"] or row["from"] <= row["to"] for row in rows)
    assert len({tuple(row.values()) for row in rows}) == len(rows)


def test_offices_that_somebody_left() -> None:
    assert [one.office for one in tenures("Barack Obama") if one.over(2020)] == ["président américain"]
    assert not any(one.over(2010) for one in tenures("Barack Obama"))
