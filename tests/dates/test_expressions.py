"""The table of expressions, of which the documentation shows every row."""

import csv
from pathlib import Path

import pytest

from onrecord.dates import resolve

PUBLISHED = "2019-05-15"
TABLE = Path(__file__).with_name("expressions.csv")
DOCS = Path(__file__).parents[2] / "docs" / "dates.md"
ROWS = list(csv.DictReader(TABLE.open(encoding="utf-8")))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['expression']} {row['tense']}".strip())
def test_means_these_days(row: dict[str, str]) -> None:
    found = resolve(row["expression"], PUBLISHED, row["tense"] or None)  # type: ignore[arg-type]
    assert found is not None
    assert (str(found.start or ""), str(found.end or "")) == (row["start"], row["end"])
    assert found.grain == row["grain"]


def test_documentation_shows_every_expression() -> None:
    shown = {
        tuple(cell.strip() for cell in line.split("|")[1:3])
        for line in DOCS.read_text(encoding="utf-8").splitlines()
        if line.startswith("| ")
    }
    assert len(ROWS) >= 150
    assert {(row["expression"], row["tense"]) for row in ROWS} <= shown


@pytest.mark.parametrize(
    ("expression", "start", "end"),
    [
        ("hier", "2011-06-24", "2011-06-24"),
        ("dans la nuit de mercredi à jeudi", "2011-06-22", "2011-06-23"),
        ("à la mi-juin", "2011-06-11", "2011-06-20"),
    ],
)
def test_counts_from_the_day_of_publication(expression: str, start: str, end: str) -> None:
    found = resolve(expression, "2011-06-25")
    assert found is not None
    assert (str(found.start), str(found.end)) == (start, end)


@pytest.mark.parametrize(
    ("expression", "known"),
    [
        ("mardi", False),
        ("il y a trois jours", False),
        ("le 3 mai", False),
        ("le 3 mai 2011", True),
        ("en 2015", True),
    ],
)
def test_without_publication_only_what_needs_none_is_known(expression: str, known: bool) -> None:
    found = resolve(expression)
    assert found is not None
    assert (found.start is not None) == known


@pytest.mark.parametrize("nothing", ["", "le port", "2011 tonnes de blé", "la planète Mars", "il a été élu"])
def test_no_time_is_none(nothing: str) -> None:
    assert resolve(nothing, PUBLISHED) is None


@pytest.mark.parametrize(
    ("published", "says"),
    [("2011-02-31", "is not a day"), ("hier", "is not a day"), ("1850-01-01", "outside the years")],
)
def test_an_unusable_day_of_publication_is_named(published: str, says: str) -> None:
    with pytest.raises(ValueError, match=says):
        resolve("mardi", published)
