"""Statements of invented crises are never linked worse than before, nor their talks read worse."""

from pathlib import Path

import pytest

from evaluation.crises import documents
from evaluation.gold_links import SHOWN, compare_links, compare_terms, link_rows, term_rows
from evaluation.links import CRISES, found_links, linked
from evaluation.terms import TABLES, found_terms, put_forward
from onrecord.reading.reader import Reader
from tests.floors import below, pinned, risen

FLOORS = pinned(Path(__file__).parent / "link_floors.toml")


@pytest.fixture(scope="module")
def reader():
    return Reader(lang="fr")


@pytest.fixture(scope="module", params=FLOORS)
def measured(request, reader):
    """What linking reaches on a crisis, and its floors."""
    crisis = CRISES[request.param]
    readings = list(reader.pipe(documents(crisis)))
    links = compare_links(link_rows(crisis.table), found_links(linked(readings)), SHOWN).counts()
    counted = {"links": links}
    if request.param in TABLES:
        found = found_terms(readings, put_forward(readings))
        counted["terms"] = compare_terms(term_rows(TABLES[request.param]), found).counts()
    figures = {f"{what} {m}": counts[m] for what, counts in counted.items() for m in "PR"}
    return figures, FLOORS[request.param]


def test_every_measure_is_at_its_floor_or_above(measured):
    assert not below(*measured), "reached and floor"


def test_floors_rise_with_the_figures(measured):
    assert not risen(*measured), "raise these in link_floors.toml"
