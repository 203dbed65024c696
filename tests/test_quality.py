"""The reader never gets worse: scores on annotated articles against the pinned floors."""

from pathlib import Path

import pytest

from evaluation.run import SETS, annotated, measures, predict
from onrecord.reading.reader import Reader
from tests.floors import below, pinned, risen

FLOORS = pinned(Path(__file__).parent / "floors.toml")


@pytest.fixture(scope="module", params=FLOORS)
def scored(request):
    """The floors of a set and what the reader reaches on it."""
    path = SETS[request.param]
    if not path.exists():
        pytest.skip(f"the annotated articles are not part of this repository: {path}")
    gold = annotated(request.param)
    return measures(gold, predict(gold, Reader(lang="fr"))), FLOORS[request.param]


def test_every_measure_is_at_its_floor_or_above(scored):
    assert not below(*scored), "reached and floor"


def test_floors_rise_with_the_reader(scored):
    assert not risen(*scored), "raise these in tests/floors.toml"
