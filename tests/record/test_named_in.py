"""Whom the names in a document mean, and which documents name an actor."""

import pytest

from onrecord import ingest
from onrecord.record.named_in import meant, naming
from tests.record.disputes import CLAIM, DENIAL, article


@pytest.fixture
def told(record):
    record.add(article("a", ("Nora Bellamy", None, CLAIM), ("Karl Ivering", None, DENIAL)))
    record.add(article("b", ("Nora Bellamy", None, CLAIM), ("Ines Bellamy", None, DENIAL)))
    ingest.settle(record)
    return record


def test_names_and_what_is_written_in_their_place_mean_an_actor(told):
    with told.reading() as connection:
        found = meant(connection, {"a": {"Nora Bellamy", "Bellamy", "Vance"}, "b": {"Ines Bellamy"}})
    assert found == {
        "a": {"Nora Bellamy": "nora-bellamy", "Bellamy": "nora-bellamy"},
        "b": {"Ines Bellamy": "ines-bellamy"},
    }


def test_what_may_mean_two_means_none(told):
    with told.reading() as connection:
        assert meant(connection, {"b": {"Bellamy"}}) == {"b": {}}


def test_the_documents_added_last_name_an_actor_first(told):
    with told.reading() as connection:
        keys = naming(connection, "nora-bellamy", 5)
        assert len(keys) == 2 and keys == sorted(keys, reverse=True)
        assert naming(connection, "nora-bellamy", 1) == keys[:1]
        assert len(naming(connection, "karl-ivering", 5)) == 1
