"""Actors are never told apart worse than before: figures on tables made by hand against the pinned floors."""

import tomllib
from pathlib import Path

import pytest

from evaluation.actors import CRISES, measures, named, who_is_who
from evaluation.crises import documents
from onrecord.reading.reader import Reader

FLOORS = tomllib.loads((Path(__file__).parent / "floors.toml").read_text(encoding="utf-8"))
SLACK = 0.02  # a floor further below than this is out of date


@pytest.fixture(scope="module", params=FLOORS)
def measured(request):
    """A crisis' name and what identifying reaches on it."""
    crisis = CRISES[request.param]
    if not crisis.articles.exists():
        pytest.skip(f"the articles are not part of this repository: {crisis.articles}")
    readings = Reader(lang="fr").pipe(documents(crisis))
    return request.param, measures(named(readings, who_is_who(crisis.table)))


def test_every_measure_is_at_its_floor_or_above(measured):
    name, figures = measured
    below = {m: (figures[m], floor) for m, floor in FLOORS[name].items() if figures[m] < floor}
    assert not below, f"on {name}, reached and floor: {below}"


def test_floors_rise_with_the_figures(measured):
    name, figures = measured
    risen = {m: figures[m] for m, floor in FLOORS[name].items() if figures[m] > floor + SLACK}
    assert not risen, f"raise the floors of {name} in tests/evaluation/floors.toml to {risen}"
