"""Searching and counting by utterances, each with its reports and how many of those are independent."""

from dataclasses import replace

import pytest

from onrecord.model import Contact
from onrecord.record import actors, search
from onrecord.record.portrait import portrait, statements
from onrecord.record.rulings import table
from onrecord.record.search import Query
from onrecord.record.settling import settle
from onrecord.record.summary import summary
from onrecord.record.uttered import Uttered, reports, uttered
from tests.record.coverage import FULL, SHORT
from tests.record.reported import PASSAGE, PROMISE, REFUSAL, SHORTER, report


@pytest.fixture
def told(record):
    """One promise in four reports: two rest on one agency, one is a copy of another, one stands alone."""
    for reading in (
        report("a", (FULL, PROMISE), (FULL, REFUSAL), outlet="La Vigie", credits=["AFP"]),
        report("b", (FULL, SHORTER), outlet="Le Large", credits=["AFP"], date="2020-02-04"),
        report("c", (FULL, SHORTER), outlet="L'Ancre", tail=PASSAGE),
        report("d", (SHORT, PROMISE), outlet="La Bouée", tail=PASSAGE, date="2020-02-05"),
    ):
        record.add(reading)
    settle(record)
    return record


@pytest.fixture
def found(told):
    def ids(words="", reports=False, **options):
        with told.reading() as connection:
            hits = search.search(connection, Query(words=words), reports=reports, **options)
            return [hit.statement.id for hit in hits], str(
                search.total(connection, Query(words=words), reports=reports)
            )

    return ids


def test_an_utterance_is_found_once_by_the_report_that_comes_first(found):
    assert found("chenal", sort="oldest") == (["a-0"], "1")
    assert found("chenal", sort="newest") == (["d-0"], "1")
    assert found(sort="oldest") == (["a-0", "a-1"], "2")


def test_a_report_is_found_by_words_that_the_first_lacks(told, found):
    assert found("grandes", sort="newest")[0] == ["d-0"]
    with told.reading() as connection:
        (hit,) = search.search(connection, Query(words="chenal", outlet="Large"))
    assert (hit.statement.id, hit.uttered) == ("b-0", Uttered("a-0", 4, 2))


def test_by_rank_an_utterance_is_shown_by_its_earliest_report(record, found):
    record.add(report("e", (FULL, SHORTER), outlet="Le Quai", date=None, tail=PASSAGE))
    settle(record)
    assert found("chenal") == (["a-0"], "1")
    with record.reading() as connection:
        (hit,) = search.search(connection, Query(words="chenal", outlet="Quai"))
    assert hit.statement.id == "e-0"


def test_every_report_is_found_where_it_is_asked_for(found):
    ids, total = found("chenal", reports=True)
    assert (set(ids), total) == ({"a-0", "b-0", "c-0", "d-0"}, "4")


def test_pages_hold_as_many_utterances_as_are_wanted(found):
    assert found(limit=1, sort="newest")[0] == ["d-0"]
    assert found(limit=1, offset=1, sort="newest")[0] == ["a-1"]
    assert found(limit=1, offset=2, sort="newest")[0] == []


def test_counts_by_value_are_of_utterances(told):
    with told.reading() as connection:
        counts = search.facets(connection, Query())
    assert counts["name"] == [(FULL, 2)]
    assert dict(counts["outlet"]) == {"La Vigie": 2, "Le Large": 1, "L'Ancre": 1, "La Bouée": 1}


def test_what_one_document_alone_reports_is_one_report(told):
    with told.reading() as connection:
        keys = search.keys(connection, Query(words="docker"), limit=None, offset=0, sort="rank")
        assert uttered(connection, keys) == {}
        assert reports(connection, keys[0]) == []
        (hit,) = search.hits(connection, keys)
    assert hit.uttered == Uttered("a-1", 1, 1)


def test_reports_come_with_the_first_of_the_copies_that_they_are_of(told):
    with told.reading() as connection:
        (key,) = search.keys(connection, Query(words="chenal"), limit=None, offset=0, sort="oldest")
        found = reports(connection, key)
        ids = [hit.statement.id for hit in search.hits(connection, [one.key for one in found])]
    assert ids == ["a-0", "c-0", "b-0", "d-0"]
    assert [one.group for one in found] == ["a", "c", "b", "c"]


def test_the_figures_count_utterances_and_copies(told):
    with told.reading() as connection:
        figures = summary(connection)
    assert (figures.documents, figures.copies) == (4, 1)
    assert (figures.statements, figures.utterances) == (5, 2)
    assert (figures.names, figures.acts) == ([(FULL, 2)], [("assert", 2)])


def test_what_a_copy_tells_again_is_counted_once(record):
    for id, date in (("a", "2020-02-03"), ("b", None), ("c", "2020-06-01")):
        met = Contact(id=f"{id}-met", kind="meeting", span=(0, 8), who=())
        told = (FULL, PROMISE), (FULL, REFUSAL)
        record.add(replace(report(id, *told[: 1 if id == "c" else 2], date=date), contacts=(met,)))
    settle(record)
    with record.reading() as connection:
        figures = summary(connection)
        ada = portrait(connection, FULL)
        (listed,) = actors.listed(connection, "", table(connection))
        said = [(hit.statement.id, hit.uttered.reports) for hit in statements(connection, ada)]
    assert (figures.documents, figures.copies, figures.contacts) == (3, 1, 2)
    assert said == [("a-0", 2), ("a-1", 2), ("c-0", 1)]
    assert listed.utterances == len(ada.said) == figures.utterances == 3
