"""Actors are never told apart worse than before: figures on tables made by hand against the pinned floors."""

from pathlib import Path

import pytest

from evaluation.actors import CRISES, measures, named, who_is_who
from evaluation.crises import documents
from onrecord.reading.reader import Reader
from tests.floors import below, pinned, risen

FLOORS = pinned(Path(__file__).parent / "actor_floors.toml")


@pytest.fixture(scope="module", params=FLOORS)
def measured(request):
    """What identifying reaches on a crisis, and its floors."""
    crisis = CRISES[request.param]
    if not crisis.articles.exists():
        pytest.skip(f"the articles are not part of this repository: {crisis.articles}")
    readings = Reader(lang="fr").pipe(documents(crisis))
    return measures(named(readings, who_is_who(crisis.table))), FLOORS[request.param]


def test_every_measure_is_at_its_floor_or_above(measured):
    assert not below(*measured), "reached and floor"


def test_floors_rise_with_the_figures(measured):
    assert not risen(*measured), "raise these in actor_floors.toml"
