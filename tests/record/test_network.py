"""Who has to do with whom, counted: of what several report once, and among what was added last."""

import pytest

from onrecord import ingest
from onrecord.record import RecordError, days, network
from onrecord.record.relating import Wanted
from tests.record.crisis import CITY, FRONT, TRUCE, Article, crisis


@pytest.fixture
def told(record):
    return crisis(record)


def edges(record, **wanted):
    with record.reading() as connection:
        found = network.network(connection, Wanted(**wanted))
    return {(one.a, one.relation, one.b): one.weight for one in found.edges}


def test_each_relation_has_its_direction_and_weight(told):
    assert edges(told) == {
        ("nadia-ferrol", "addresses", "mairie-de-lorvane"): 1,
        ("paul-estrade", "accuses", "front-du-port"): 1,
        ("paul-estrade", "mentions", "front-du-port"): 1,
        ("front-du-port", "meets", "mairie-de-lorvane"): 1,
    }


def test_what_is_said_again_counts_again_and_what_is_copied_does_not(told):
    nadia = ("Nadia Ferrol", "porte-parole", FRONT, "a exigé")
    told.add(Article("copie", "2020-03-02").says(*nadia, TRUCE, "demand", to=(CITY,)).read())
    other = "le départ des vedettes de la police avant dimanche"
    told.add(Article("suite", "2020-03-08").says(*nadia, other, "demand", to=(CITY,)).read())
    ingest.settle(told)
    assert edges(told)["nadia-ferrol", "addresses", "mairie-de-lorvane"] == 2


def test_sides_stand_for_those_who_speak_for_them(told):
    assert edges(told, sides=True) == {
        ("front-du-port", "addresses", "mairie-de-lorvane"): 1,
        ("mairie-de-lorvane", "accuses", "front-du-port"): 1,
        ("mairie-de-lorvane", "mentions", "front-du-port"): 1,
        ("front-du-port", "meets", "mairie-de-lorvane"): 1,
    }


def test_one_actor_and_some_days(told):
    assert edges(told, actor="Nadia Ferrol") == {("nadia-ferrol", "addresses", "mairie-de-lorvane"): 1}
    assert set(edges(told, until="2020-03-03")) == {
        ("nadia-ferrol", "addresses", "mairie-de-lorvane"),
        ("front-du-port", "meets", "mairie-de-lorvane"),
    }
    with pytest.raises(RecordError, match="no actor"):
        edges(told, actor="nobody")


def test_contacts_that_are_denied_or_planned_are_none(record):
    planned = Article("a", "2020-03-02").met(FRONT, CITY, planned=True).met(FRONT, CITY, denied=True)
    record.add(planned.read())
    ingest.settle(record)
    assert edges(record) == {}


def test_only_what_was_added_last_is_looked_at(told):
    with told.reading() as connection:
        found = network.network(connection, Wanted(most=2))
    assert found.more
    assert {(one.a, one.relation) for one in found.edges} == {
        ("paul-estrade", "mentions"),
        ("front-du-port", "meets"),
    }


def test_copies_of_one_report_tell_one_contact(record):
    words = (
        "Le quai de Lorvane reste fermé aux pêcheurs depuis la marée noire de novembre, et nul ne sait "
        "quand les grues reprendront, ni qui paiera les pilotes restés à terre tout l'hiver.\n"
    )
    for id in ("a", "b"):
        told = Article(id, "2020-03-02")
        told.text = words * 3
        record.add(told.met(FRONT, CITY).read())
    ingest.settle(record)
    assert edges(record) == {("front-du-port", "meets", "mairie-de-lorvane"): 1}
    with record.reading() as connection:
        assert len(days.found(connection, days.Wanted(what="contact")).points) == 1
