"""Two actors of whom a person said that they are two."""

import pytest

from onrecord import ingest
from onrecord.record import RecordError, actors, judging, ruling
from onrecord.record.rulings import table
from tests.record.crisis import Article, crisis


@pytest.fixture
def alike(record):
    for id, name in (("cinq", "Syndicat Barlin"), ("six", "Syndicat Barlin des Dunes")):
        told = Article(id, "2020-03-10").says(name, "réuni", name, "a demandé", "la réouverture", "demand")
        record.add(told.read())
    return crisis(record)


def suggested(record, words="", most=None):
    with record.reading() as connection:
        return [(one.a, one.b) for one in actors.suggested(connection, words, table(connection), most)]


PAIR = ("syndicat-barlin", "syndicat-barlin-des-dunes")


def test_they_are_suggested_no_more_until_it_is_undone(alike):
    assert suggested(alike) == [PAIR]
    number = ruling.distinct(alike, *PAIR, who="Ada")
    ingest.settle(alike)
    assert suggested(alike) == []
    judging.undo(alike, number, who="Ada")
    assert suggested(alike) == [PAIR]


def test_one_actor_is_not_two(alike):
    ruling.merge(alike, *PAIR, who="Ada")
    ingest.settle(alike)
    with pytest.raises(RecordError, match="one actor"):
        ruling.distinct(alike, *PAIR, who="Ada")


def test_words_narrow_suggestions_down(alike):
    assert suggested(alike, "dunes") == [PAIR] and suggested(alike, "estrade") == []
