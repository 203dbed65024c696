"""The tables of links and terms made by hand are what evaluation/gold/README.md says."""

import csv
from typing import get_args

import pytest

from evaluation.crises import documents
from evaluation.gold_links import SHOWN, link_rows, narrated_denials, term_rows
from evaluation.links import CRISES
from evaluation.terms import TABLES as TERMS
from onrecord.linking.talks.nouns import State
from onrecord.model import LinkType


def raw(path):
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


@pytest.fixture(params=CRISES)
def crisis(request):
    return CRISES[request.param]


@pytest.mark.parametrize("name", CRISES)
def test_links_have_types_of_the_model_and_two_ends(name):
    for row in link_rows(CRISES[name].table):
        assert set(row.types) <= set(get_args(LinkType))
        assert row.a.places and row.b.places and row.about


@pytest.mark.parametrize("name", CRISES)
def test_a_sure_link_is_listed_once(name):
    sure = [row for row in link_rows(CRISES[name].table) if row.sure and row.types[0] in SHOWN]
    pairs = [frozenset((a, b)) for row in sure for a in row.a.places for b in row.b.places]
    assert len(pairs) == len(set(pairs))


@pytest.mark.parametrize("name", TERMS)
def test_terms_have_states_of_the_model(name):
    for row in term_rows(TERMS[name]):
        assert set(row.types) <= set(get_args(State))
        assert row.at.places


@pytest.mark.parametrize(
    "path", [*(crisis.table for crisis in CRISES.values()), *TERMS.values()], ids=lambda p: p.stem
)
def test_an_end_is_missed_where_none_of_its_places_has_a_statement(path):
    for row in raw(path):
        ends = [
            (row[end], row["ids" if end == "at" else f"{end}_ids"], end)
            for end in ("a", "b", "at")
            if end in row
        ]
        for places, ids, _ in ends:
            assert len(places.split()) == len(ids.split())
        missed = [end for _, ids, end in ends if set(ids.split()) == {"-"}]
        assert row["missed"].split() == missed


def test_the_places_lie_in_the_articles(crisis):
    if crisis.missing:
        pytest.skip(f"the articles are not part of this repository: {crisis.missing}")
    lengths = {document.id: len(document.text) for document in documents(crisis)}
    if crisis.ids:
        assert len(lengths) == len(crisis.ids.read_text(encoding="utf-8").split())
    ends = [end for row in link_rows(crisis.table) for end in (row.a, row.b)]
    if crisis.narrated:
        ends += narrated_denials(crisis.narrated)
    for end in ends:
        for place in end.places:
            assert 0 <= place.start < place.end <= lengths[place.document]


@pytest.mark.parametrize("name", [name for name, crisis in CRISES.items() if crisis.narrated])
def test_a_denial_of_what_only_the_article_tells_is_no_end_of_a_link(name):
    crisis = CRISES[name]
    denials = {place for end in narrated_denials(crisis.narrated) for place in end.places}
    assert denials.isdisjoint(place for row in link_rows(crisis.table) for place in row.b.places)


def test_no_article_is_in_two_sets_of_which_one_is_held_out():
    listed = {
        name: set(crisis.ids.read_text(encoding="utf-8").split())
        for name, crisis in CRISES.items()
        if crisis.ids
    }
    held = [name for name in listed if not CRISES[name].seen]
    assert held
    for name in held:
        assert all(listed[name].isdisjoint(ids) for other, ids in listed.items() if other != name)
