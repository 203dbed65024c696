"""Who is found by which name, and what he is found to have said."""

import pytest

from onrecord.model import Member
from onrecord.record import RecordError, actors, search
from onrecord.record.portrait import portrait, statements
from onrecord.record.rulings import table
from onrecord.record.search import Query
from onrecord.record.settling import settle
from tests.record.coverage import FULL, OTHER, SHORT, article, body, person


@pytest.fixture
def known(record):
    """Ada Rouen under two names, at first for the dockers and then for the port; Jules Rouen; a union."""
    cast = [person(FULL, "f"), body("Union des dockers", "UDD")]
    for reading in (
        article("a", FULL, cast=cast, date="2020-02-03", principal="Union des dockers", role="déléguée"),
        article("b", FULL, cast=[person(FULL, "f"), body("Port de Lorvane")], date="2020-06-01",
                principal="Port de Lorvane", role="directrice"),
        article("c", SHORT, cast=[person(SHORT, "f")], date="2020-07-01"),
        article("d", OTHER, cast=[person(OTHER, "m")], date=None),
        article("e", "UDD", cast=[body("UDD")]),
    ):  # fmt: skip
        record.add(reading)
    settle(record)
    return record


@pytest.fixture
def found(known):
    def ids(**query):
        with known.reading() as connection:
            return {hit.statement.id for hit in search.search(connection, Query(**query), reports=True)}

    return ids


@pytest.mark.parametrize("name", ["Ada Rouen", "ada-rouen", "ROUEN, Ada", "Rouen Ada"])
def test_an_actor_is_found_by_each_of_its_names(found, name):
    if name.startswith(("ROUEN", "Rouen")):
        assert found(actor=name) == {"a-0", "b-0"}  # words of a name as written, where it is nobody's whole
    else:
        assert found(actor=name) == {"a-0", "b-0", "c-0"}


def test_a_name_that_may_be_several_is_not_guessed(found):
    with pytest.raises(RecordError, match=r"'Rouen' may be ada-rouen \(Ada Rouen, 3\), jules-rouen"):
        found(actor=SHORT)


def test_one_is_meant_where_nearly_all_documents_mean_it(known, found):
    for n in range(2):
        known.add(article(f"more{n}", FULL, cast=[person(FULL, "f")]))
    settle(known)
    assert found(actor=SHORT) == {"a-0", "b-0", "c-0", "more0-0", "more1-0"}


def test_an_acronym_finds_the_whole_name_and_a_principal_is_found_alike(found):
    assert found(actor="Union des dockers") == {"e-0"}
    assert found(principal="UDD") == {"a-0"}
    assert found(principal="Port de Lorvane") == {"b-0"}


@pytest.mark.parametrize("id", ["udd:forces", "union-des-dockers:forces"])
def test_a_part_of_an_actor_is_found_by_the_former_id_of_the_whole(known, id):
    known.add(article("f", "les forces de l'UDD", cast=[body("les forces de l'UDD"), body("UDD")]))
    settle(known)
    with known.reading() as connection:
        assert portrait(connection, id).actor.id == "union-des-dockers:forces"


def test_what_is_nobodys_name_is_sought_by_its_words(found):
    assert found(actor="Jules") == {"d-0"}
    assert found(actor="Jules", principal="UDD") == set()


def test_facets_count_actors_under_one_name(known):
    with known.reading() as connection:
        counts = search.facets(connection, Query())
    assert dict(counts["name"]) == {FULL: 3, OTHER: 1, "Union des dockers": 1}
    assert dict(counts["principal"]) == {"Union des dockers": 1, "Port de Lorvane": 1}


def test_a_hit_tells_which_actor_speaks(known):
    with known.reading() as connection:
        hits = search.search(connection, Query(), sort="newest")
    told = {hit.statement.id: hit.actor for hit in hits}
    assert told["c-0"] == ("ada-rouen", FULL)
    assert told["e-0"] == ("union-des-dockers", "Union des dockers")


@pytest.mark.parametrize(
    ("words", "kind", "expected"),
    [
        ("", None, ["ada-rouen", "union-des-dockers", "jules-rouen", "port-de-lorvane"]),
        ("rouen", None, ["ada-rouen", "jules-rouen"]),
        ("udd", None, ["union-des-dockers"]),
        ("", "organisation", ["union-des-dockers", "port-de-lorvane"]),
        ("rouen", "state", []),
    ],
)
def test_actors_are_listed_by_what_they_say(known, words, kind, expected):
    with known.reading() as connection:
        listed = actors.listed(connection, words, table(connection), kind=kind)
    assert [one.actor.id for one in listed] == expected
    assert [one.utterances for one in listed] == sorted((one.utterances for one in listed), reverse=True)


def test_a_portrait_tells_names_roles_and_sides_over_time(known):
    with known.reading() as connection:
        ada = portrait(connection, FULL)
        said = [hit.statement.id for hit in statements(connection, ada)]
    assert (ada.actor.id, ada.actor.documents) == ("ada-rouen", 3)
    assert dict(ada.written) == {FULL: 2, SHORT: 3}
    assert said == ["a-0", "b-0", "c-0"]
    held = [(one.role, one.principal, one.first, one.last, one.statements) for one in ada.tenures]
    assert held == [
        ("déléguée", "union-des-dockers", "2020-02-03", "2020-02-03", ("a-0",)),
        ("directrice", "port-de-lorvane", "2020-06-01", "2020-06-01", ("b-0",)),
    ]
    assert [(one.side, one.changed) for one in ada.standings] == [
        ("union-des-dockers", False),
        ("port-de-lorvane", True),
    ]
    assert (ada.side, ada.names[ada.side]) == ("port-de-lorvane", "Port de Lorvane")


def test_part_of_a_name_finds_the_only_one_who_bears_it(record):
    alone = Member(name="Lia Marconi", kind="person")  # no document writes *Marconi*
    record.add(article("z", alone.name, cast=[alone]))
    settle(record)
    with record.reading() as connection:
        assert portrait(connection, "Marconi").actor.id == "lia-marconi"


def test_who_is_not_in_the_record_has_no_portrait(known):
    with known.reading() as connection, pytest.raises(RecordError, match="there is no actor 'Personne'"):
        portrait(connection, "Personne")


def test_who_may_be_one_is_suggested(known):
    known.add(article("f", "A. Rouen", cast=[person("A. Rouen", "f")]))
    settle(known)
    with known.reading() as connection:
        every = actors.suggested(connection, "", table(connection))
        some = actors.suggested(connection, "union", table(connection))
    assert {frozenset((one.a, one.b)) for one in every} >= {frozenset(("ada-rouen", "a-rouen"))}
    assert not any("rouen" in one.a for one in some)
