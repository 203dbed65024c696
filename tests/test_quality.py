"""The reader never gets worse: scores on annotated articles against the pinned floors."""

import tomllib
from pathlib import Path

import pytest

from evaluation.run import SETS, annotated, measures, predict
from onrecord.reading.reader import Reader

FLOORS = tomllib.loads((Path(__file__).parent / "floors.toml").read_text(encoding="utf-8"))
SLACK = 0.02  # a floor further below than this is out of date


@pytest.fixture(scope="module", params=FLOORS)
def scored(request):
    """A set's name and what the reader reaches on it."""
    path = SETS[request.param]
    if not path.exists():
        pytest.skip(f"the annotated articles are not part of this repository: {path}")
    gold = annotated(request.param)
    return request.param, measures(gold, predict(gold, Reader(lang="fr")))


def test_every_measure_is_at_its_floor_or_above(scored):
    name, figures = scored
    below = {m: (figures[m], floor) for m, floor in FLOORS[name].items() if figures[m] < floor}
    assert not below, f"on {name}, reached and floor: {below}"


def test_floors_rise_with_the_reader(scored):
    name, figures = scored
    risen = {m: figures[m] for m, floor in FLOORS[name].items() if figures[m] > floor + SLACK}
    assert not risen, f"raise the floors of {name} in floors.toml to {risen}"
