"""Who stands on a side, and what is said there."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import insert

from onrecord import ingest
from onrecord.record import Record, RecordError, schema, search
from onrecord.record.rulings import table
from onrecord.record.search import Query
from onrecord.record.siding import standing
from onrecord.record.ties import Ties
from tests.record.crisis import CITY, FRONT, Article

DAYS = ("", "2020-01-01", "2020-02-01", "2020-03-01")
ACTORS = ("ada", "front", "front:forces", "mairie", "paul")
TIES = st.lists(
    st.tuples(st.sampled_from(ACTORS), st.booleans(), st.sampled_from(DAYS), st.sampled_from(ACTORS)),
    max_size=8,
)


@settings(max_examples=60, deadline=None)
@given(TIES)
def test_whoever_has_somebody_on_the_way_to_a_side_stands_on_his(tmp_path_factory, ties):
    path = str(tmp_path_factory.mktemp("records") / "test.db")
    with Record.open(path) as record, record.writing() as connection:
        known = table(connection)
        told = [
            {"statement": n, "document": "a", "actor": a, "day": day, "principal": b, "guessed": guessed}
            for n, (a, guessed, day, b) in enumerate(ties)
            if a != b
        ]
        if told:
            connection.execute(insert(schema.ties), told)
        part = {"id": "front:forces", "kind": "group", "name": "forces", "part_of": "front"}
        connection.execute(insert(schema.actors), part)
        ways = Ties(connection, known)
        for side in ACTORS:
            found = standing(connection, side, known)
            for actor in ACTORS:
                for day in (*DAYS[1:], "2019-12-31", "2020-01-31", "2021-01-01"):
                    stands = any(s.since <= day < (s.until or "~") for s in found.get(actor, ()))
                    assert stands == (side in [one for one, _, _ in ways.way(actor, day)]), (actor, side, day)


@pytest.fixture
def record(tmp_path):
    """Nadia Ferrol speaks for the Front until May, for the town hall afterwards."""
    with Record.open(str(tmp_path / "test.db")) as opened:
        for id, day, principal in (("a", "2020-03-10", FRONT), ("b", "2020-05-20", CITY)):
            told = Article(id, day).says(
                "Nadia Ferrol", "porte-parole", principal, "a demandé", "la réouverture", "demand"
            )
            opened.add(told.read())
        for id, day in (("c", "2020-04-02"), ("d", "2020-06-02")):
            told = Article(id, day).says(
                "Nadia Ferrol", None, None, "a demandé", f"une réunion le {day}", "demand"
            )
            opened.add(told.read())
        own = Article("e", "2020-06-03").says(FRONT, None, None, "a refusé", "tout accord", "refuse")
        opened.add(own.read())
        ingest.settle(opened)
        yield opened


def said(record, side, **more):
    with record.reading() as connection:
        return {hit.document.id for hit in search.search(connection, Query(side=side, **more))}


def test_what_is_said_on_a_side_goes_by_the_day(record):
    assert said(record, FRONT) == {"a", "c", "e"}
    assert said(record, CITY) == {"b", "d"}
    assert said(record, FRONT, act="demand", since="2020-04-01") == {"c"}


def test_sides_are_counted_as_they_are_found(record):
    with record.reading() as connection:
        counts = dict(search.facets(connection, Query())["side"])
        assert counts == {FRONT: 3, CITY: 2}


def test_nobodys_side_is_told(record):
    with pytest.raises(RecordError, match="no actor 'Volcan'"):
        said(record, "Volcan")
