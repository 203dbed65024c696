"""Whose articles a tagger is fitted on, and which tagger has not seen an article."""

import pytest

from training import unseen
from training.examples import of_origin


def test_the_articles_of_one_origin():
    rows = [{"id": "nord-1"}, {"id": "sud-1"}, {"id": "nord-2"}]
    assert of_origin(rows, "nord") == [{"id": "nord-1"}, {"id": "nord-2"}]
    assert of_origin(rows, None) == rows


def test_an_article_is_read_by_the_tagger_of_another_origin(tmp_path, monkeypatch):
    (tmp_path / "nord").mkdir()
    (tmp_path / "sud").mkdir()
    monkeypatch.setattr(unseen, "tagger", lambda weights: weights.name)
    assert unseen.unseen_tagger(tmp_path, "nord-17") == "sud"
    assert unseen.unseen_tagger(tmp_path, "sud-2020_01-1") == "nord"


def test_its_own_tagger_alone_will_not_do(tmp_path):
    (tmp_path / "nord").mkdir()
    with pytest.raises(FileNotFoundError, match="make origins"):
        unseen.unseen_tagger(tmp_path, "nord-17")
