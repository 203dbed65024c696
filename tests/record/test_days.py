"""Events by day: found at once, loaded when they are shown."""

import pytest

from onrecord.record import days
from onrecord.record.days import Wanted
from tests.record.crisis import crisis


@pytest.fixture
def told(record):
    return crisis(record)


def found(record, **wanted):
    with record.reading() as connection:
        return days.found(connection, Wanted(**wanted))


def test_events_come_by_day_either_way(told):
    latest, earliest = (found(told, newest=way).points for way in (True, False))
    assert [point.day for point in latest] == sorted((p.day for p in earliest), reverse=True)
    assert sorted(latest) == sorted(earliest)


def test_they_are_counted_by_day_and_kind(told):
    assert found(told).counts() == [
        ("2020-03-02", "contact", 1),
        ("2020-03-02", "statement", 1),
        ("2020-03-04", "contact", 1),
        ("2020-03-04", "statement", 2),
        ("2020-03-05", "statement", 1),
    ]


def test_days_are_included_and_narrow_it_down(told):
    inside = found(told, since="2020-03-02", until="2020-03-04").counts()
    assert [day for day, _, _ in inside] == ["2020-03-02"] * 2 + ["2020-03-04"] * 2


def test_they_are_loaded_as_they_are_asked_for(told):
    some = found(told)
    with told.reading() as connection:
        (said, met) = days.events(connection, some, [some.points[0], some.points[3]])
    assert said.what.statement.id == "trois-0" and met.what.contact.id == "deux-met-0"


def test_only_what_was_added_last_is_looked_at(told, monkeypatch):
    monkeypatch.setattr(days, "LOOKED", 1)
    some = found(told, what="statement")
    assert some.more and [point.day for point in some.points] == ["2020-03-05"]


def test_no_day_is_after_the_last(told):
    assert found(told, since="2021-01-01", until="2020-01-01").points == []
