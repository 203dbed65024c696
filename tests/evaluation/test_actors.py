import csv
from collections import Counter
from typing import get_args

import pytest

from evaluation.actors import CRISES, Named, WhoIsWho, errors, measures, named
from evaluation.crises import documents
from onrecord.languages.names import bare
from onrecord.model import ActorKind, Document, Member, Reading

TABLE = WhoIsWho(
    [
        {"actor": "Rosa Prat", "name": "Rosa Prat", "document": "any"},
        {"actor": "Rosa Prat", "name": "la présidente", "document": "a"},
        {"actor": "Front du pont", "name": "Front du pont", "document": "any"},
    ]
)
THINGS = [
    Named("a", "Rosa Prat", "Rosa Prat", "rosa-prat"),
    Named("b", "Prat", "Rosa Prat", "prat"),
    Named("b", "Ana Prat", "Ana Prat", "prat"),
]


@pytest.fixture(params=CRISES)
def crisis(request):
    return CRISES[request.param]


@pytest.fixture
def rows(crisis):
    with crisis.table.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def test_a_name_is_found_without_its_article_and_however_it_is_accented():
    assert TABLE.actor("b", "le Front du Pont") == "Front du pont"
    assert TABLE.actor("b", "rosa prat") == "Rosa Prat"


def test_a_name_with_an_acronym_is_found_without_it():
    assert TABLE.actor("b", "le Front du pont (FP)") == "Front du pont"
    assert TABLE.actor("b", "le Front du pont (FP") == "Front du pont"


def test_an_office_means_its_holder_in_its_own_document_only():
    assert TABLE.actor("a", "la présidente") == "Rosa Prat"
    assert TABLE.actor("b", "la présidente") is None


def test_names_of_a_cast_are_taken_with_the_actor_that_was_identified():
    def reading(id, *cast):
        return Reading(document=Document(id=id, text=""), statements=(), cast=cast)

    rosa, bridge = Member(name="Rosa Prat", kind="person"), Member(name="le Front du Pont", kind="body")
    holder, stranger = Member(name="la présidente", kind="unnamed"), Member(name="Ugo Rey", kind="person")
    things = named([reading("a", rosa, holder, stranger), reading("b", rosa, bridge)], TABLE)
    assert [(t.document, t.name, t.gold) for t in things] == [
        ("a", "Rosa Prat", "Rosa Prat"),
        ("a", "la présidente", "Rosa Prat"),  # whom identifying leaves out, an actor by itself
        ("b", "Rosa Prat", "Rosa Prat"),
        ("b", "le Front du Pont", "Front du pont"),
    ]
    assert things[0].found == things[2].found
    assert len({thing.found for thing in things}) == 3


def test_measures_count_each_name_of_a_document_once():
    figures = measures(THINGS)
    assert figures["names"] == 3
    assert figures["actors"] == 2
    assert figures["pairs F1"] == 0  # the one pair found is wrong, the one that is right was not found
    assert figures["B-cubed P"] == pytest.approx(2 / 3)


def test_errors_show_what_was_split_and_what_was_mixed():
    assert list(errors(THINGS)) == [
        "split: Rosa Prat",
        "  rosa-prat: Rosa Prat 1",
        "  prat: Prat 1",
        "mixed: prat",
        "  Rosa Prat: Prat 1",
        "  Ana Prat: Ana Prat 1",
    ]


def test_the_tables_name_thirty_actors_or_more(rows):
    assert len({row["actor"] for row in rows}) >= 30


def test_each_name_of_a_table_means_one_actor(rows):
    twice = [key for key, n in Counter((r["document"], bare(r["name"])) for r in rows).items() if n > 1]
    assert not twice
    kinds = {(row["actor"], row["kind"]) for row in rows}
    assert len(kinds) == len({actor for actor, _ in kinds})
    assert {kind for _, kind in kinds} <= set(get_args(ActorKind))


def test_the_tables_name_articles_that_are_there(crisis, rows):
    if not crisis.articles.exists():
        pytest.skip(f"the articles are not part of this repository: {crisis.articles}")
    assert {row["document"] for row in rows} <= {document.id for document in documents(crisis)} | {"any"}
    if crisis.ids:
        assert len(documents(crisis)) == len(crisis.ids.read_text(encoding="utf-8").split())
