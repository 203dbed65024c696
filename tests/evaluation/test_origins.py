"""Articles told apart by where they come from, and read by what was fitted on the others."""

from evaluation import run
from evaluation.origins import by_origin, origin_of

GOLD = {
    key: {"id": key, "origin": "press", "statements": []} for key in ("nord-1", "nord-2", "sud-2020_01-1")
}


def test_the_first_part_of_an_id_names_the_origin():
    assert origin_of("sud-2020_01-1") == "sud"


def test_articles_are_told_apart_only_where_they_differ():
    assert {name: list(part) for name, part in by_origin(GOLD).items()} == {
        "nord": ["nord-1", "nord-2"],
        "sud": ["sud-2020_01-1"],
    }
    assert by_origin({key: row for key, row in GOLD.items() if key.startswith("nord")}) == {}


def test_each_origin_is_read_by_what_was_fitted_on_the_other(tmp_path, monkeypatch):
    for name in ("nord", "sud"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "acts.json").touch()
    monkeypatch.setattr(run, "ORIGINS", tmp_path)
    monkeypatch.setattr(run, "Reader", lambda lang, fast, weights: weights.name)
    monkeypatch.setattr(run, "predict", lambda part, reader: (list(part), reader))
    monkeypatch.setattr(run, "measures", lambda part, pred: pred)
    assert run.across(GOLD, fast=False) == {
        "sud>nord": (["nord-1", "nord-2"], "sud"),
        "nord>sud": (["sud-2020_01-1"], "nord"),
    }


def test_where_no_origin_was_fitted_nothing_is_read(tmp_path, monkeypatch):
    monkeypatch.setattr(run, "ORIGINS", tmp_path / "none")
    assert run.across(GOLD, fast=False) == {}
