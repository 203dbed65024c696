"""The latest talks, out of so many documents as can be looked at."""

from onrecord.record import negotiations
from onrecord.record.negotiations import Wanted
from tests.record.crisis import crisis


def found(record, **wanted):
    with record.reading() as connection:
        return negotiations.negotiations(connection, Wanted(**wanted))


def test_all_documents_are_looked_at_where_they_are_few(record):
    told = found(crisis(record))
    (talks,) = told.talking.talks
    assert talks.parties == ("front-du-port", "mairie-de-lorvane") and talks.denied == ("deux-1",)
    assert (told.documents, told.first, told.last, told.more) == (3, "2020-03-02", "2020-03-05", False)
    assert {"front-du-port", "nadia-ferrol"} <= told.known


def test_the_latest_where_they_are_many(record, monkeypatch):
    monkeypatch.setattr(negotiations, "LOOKED", 2)
    told = found(crisis(record))
    assert (told.documents, told.first, told.more) == (2, "2020-03-04", True)
    assert all(not talks.terms for talks in told.talking.talks)


def test_days_reach_back_in_time(record, monkeypatch):
    monkeypatch.setattr(negotiations, "LOOKED", 1)
    told = found(crisis(record), until="2020-03-02")
    assert (told.documents, told.last) == (1, "2020-03-02") and len(told.talking.talks) == 1
