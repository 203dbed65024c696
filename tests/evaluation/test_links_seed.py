"""The article that set the mission is linked as its readers would: two voices of one side, and its turn."""

import pytest

from evaluation.crises import documents
from evaluation.gold_links import SHOWN, compare_links, compare_terms, link_rows, term_rows
from evaluation.links import CRISES, found_links, linked
from evaluation.terms import TABLES, found_terms, put_forward, told_of
from onrecord.linking.talks.tracks import talks
from onrecord.reading.reader import Reader

SEED = CRISES["seed"]


@pytest.fixture(scope="module")
def readings():
    """The article, read."""
    if not SEED.articles.exists():
        pytest.skip(f"the article is not part of this repository: {SEED.articles}")
    return list(Reader(lang="fr").pipe(documents(SEED)))


@pytest.fixture(scope="module")
def compared(readings):
    """Its links held against the table."""
    return compare_links(link_rows(SEED.table), found_links(linked(readings)), SHOWN)


def right(compared, *words):
    """The links found right whose row tells of all these."""
    return [link for link, rows in compared.right for row in rows if all(word in row.about for word in words)]


def test_talks_that_one_tells_of_and_another_of_his_side_denies_contradict_each_other(compared):
    links = right(compared, "Ghoga", "Shammam")
    assert links
    assert all(link.type == "contradicts" and link.same_side for link in links)


def test_the_side_gave_up_that_he_must_leave_first(compared):
    links = right(compared, "Abdeljalil", "oasis")
    assert [link.type for link in links] == ["reverses"]
    assert links[0].same_side


def test_nothing_else_is_linked(compared):
    assert compared.wrong == []


def test_every_term_on_the_table_is_read(readings):
    compared = compare_terms(term_rows(TABLES["seed"]), found_terms(readings, put_forward(readings)))
    assert compared.missed() == []
    assert compared.wrong == []


def test_he_may_stay_in_an_oasis_under_international_control(readings):
    conceded = [term for term in put_forward(readings) if term.state == "conceded"]
    assert any("oasis" in term.what for term in conceded)


def test_talks_are_told_of_by_one_and_denied_by_another_with_where_and_by_whom(readings):
    (one,) = told_of(readings)
    found = [track for track in talks(one.evidence, one.moves) if track.affirmed and track.denied]
    names = {statement.id: statement.name for statement in readings[0].statements}
    assert len(found) == 1
    assert "Mahmoud Shammam" in {names[id] for id in found[0].affirmed}
    assert "Abdel Hafid Ghoga" in {names[id] for id in found[0].denied}
    assert {"Afrique du Sud", "Paris"} <= set(found[0].venues)
    assert found[0].mediators
