"""What people rule about actors shows at once, is undone, and outlives every reading."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from onrecord.linking.table import Entry
from onrecord.record import RecordError, judging, ruling
from onrecord.record.check import check
from onrecord.record.rulings import table
from onrecord.record.settling import settle
from tests.record.coverage import FULL, OTHER, article, body, person
from tests.record.test_settling import actors, derived


@pytest.fixture
def two(record):
    """A woman under her name and a pen name, and a namesake of hers."""
    record.add(article("a", FULL, "Lou Bay", cast=[person(FULL), person("Lou Bay")]))
    record.add(article("b", FULL))
    settle(record)
    return record


def test_two_are_made_one_and_parted_again(two):
    before = derived(two)
    number = ruling.merge(two, "Lou Bay", "ada-rouen", who="Ines", why="her pen name")
    settle(two)
    assert set(actors(two).values()) == {"ada-rouen"}
    judging.undo(two, number, who="Ali")
    settle(two)
    assert derived(two) == before


def test_a_ruling_is_listed_with_the_judgements_and_is_no_orphan(two):
    ruling.merge(two, "Lou Bay", FULL, who="Ines", why="her pen name")
    (one,) = judging.listed(two)
    assert (one.judgement.verdict, one.judgement.who, one.judgement.why) == ("merge", "Ines", "her pen name")
    assert judging.listed(two, orphaned=True) == []
    assert list(check(two)) == []


def test_a_ruling_outlives_re_reading_removing_and_settling_from_nothing(two):
    ruling.merge(two, "Lou Bay", FULL, who="Ines")
    settle(two)
    two.add(article("a", "Lou Bay"))
    settle(two)
    assert actors(two) == {("a", "Lou Bay"): "ada-rouen", ("b", FULL): "ada-rouen"}
    found = derived(two)
    settle(two, every=True)
    assert derived(two) == found
    two.remove("b")
    settle(two)
    assert actors(two) == {("a", "Lou Bay"): "lou-bay"}
    two.restore("b")
    settle(two)
    assert derived(two) == found


def test_a_name_is_anothers_in_some_documents(two):
    before = derived(two)
    number, id = ruling.split(two, FULL, FULL, ["b"], who="Ines", why="a namesake")
    settle(two)
    assert id == "ada-rouen-2"
    assert actors(two) == {
        ("a", FULL): "ada-rouen", ("a", "Lou Bay"): "lou-bay", ("b", FULL): "ada-rouen-2",
    }  # fmt: skip
    two.reread(article("b", FULL, reader="fr-2"))
    settle(two)
    assert actors(two)["b", FULL] == "ada-rouen-2"
    judging.undo(two, number, who="Ines")
    settle(two)
    assert derived(two) == before


def test_a_name_is_anothers_everywhere(two):
    merged = ruling.merge(two, "Lou Bay", FULL, who="Ines")
    settle(two)
    number, id = ruling.split(two, FULL, "Lou Bay", who="Ali")
    settle(two)
    assert (id, actors(two)["a", "Lou Bay"]) == ("lou-bay", "lou-bay")
    judging.undo(two, number, who="Ali")
    settle(two)
    assert actors(two)["a", "Lou Bay"] == "ada-rouen"
    judging.undo(two, merged, who="Ali")
    settle(two)
    assert actors(two)["a", "Lou Bay"] == "lou-bay"


GUILD = Entry(
    id="guilde-du-port", kind="organisation", name="Guilde du port", names=("UDD", "Union des dockers")
)


def test_an_acronym_is_anothers_in_months_to_come_too(record):
    union, short = body("Union des dockers", "UDD"), body("UDD")
    record.add(article("a", "Union des dockers", cast=[union], date="2020-02-03"))
    record.add(article("b", "UDD", cast=[short], date="2020-02-10"))
    settle(record)
    before = derived(record)
    number, other = ruling.split(record, "Union des dockers", "UDD", who="Ines")
    record.add(article("c", "UDD", cast=[short], date="2020-04-10"))
    record.add(article("d", "UDD", cast=[body("Usine de draps", "UDD"), short], date="2010-04-10"))
    settle(record)
    found = actors(record)
    assert found["b", "UDD"] == found["c", "UDD"] == other != found["a", "Union des dockers"]
    assert found["d", "UDD"] == "usine-de-draps"
    derived_then = derived(record)
    settle(record, every=True)
    assert derived(record) == derived_then
    judging.undo(record, number, who="Ines")
    record.remove("c")
    record.remove("d")
    settle(record)
    assert derived(record) == before


def test_rows_laid_over_the_alias_table_name_actors(record):
    record.add(article("a", "Union des dockers", cast=[body("Union des dockers")]))
    record.add(article("b", "UDD", cast=[body("UDD")]))
    settle(record)
    before = derived(record)
    assert set(actors(record).values()) == {"union-des-dockers", "udd"}
    number = ruling.alias(record, [GUILD], who="Ines")
    settle(record)
    assert set(actors(record).values()) == {"guilde-du-port"}
    judging.undo(record, number, who="Ines")
    settle(record)
    assert derived(record) == before


def test_names_that_several_add_at_once_all_stay(two):
    names = [f"la Louve {n}" for n in "abcdef"]
    with ThreadPoolExecutor(len(names)) as pool:
        list(pool.map(lambda name: ruling.also_named(two, "ada-rouen", name, who="Ines"), names))
    with two.reading() as connection:
        entry = table(connection).entry("ada-rouen")
    assert {*names} <= {*entry.names} and (entry.name, entry.kind) == (FULL, "person")


def test_a_row_whose_whole_was_taken_back_is_part_of_nothing(record):
    first = ruling.alias(record, [GUILD], who="Ines")
    local = Entry(id="section-nord", kind="organisation", name="Section nord", part_of="guilde-du-port")
    ruling.alias(record, [local], who="Ines")
    with record.reading() as connection:
        assert table(connection).entry("section-nord") == local
    judging.undo(record, first, who="Ines")
    with record.reading() as connection:
        assert table(connection).entry("section-nord").part_of is None


@pytest.mark.parametrize(
    ("rule", "why"),
    [
        (lambda r: ruling.merge(r, FULL, "ada-rouen", who="x"), "are one actor already, ada-rouen"),
        (lambda r: ruling.merge(r, FULL, "Personne", who="x"), "there is no actor 'Personne'"),
        (lambda r: ruling.split(r, FULL, OTHER, who="x"), "no document names Ada Rouen 'Jules Rouen'"),
        (lambda r: ruling.split(r, FULL, FULL, ["z"], who="x"), "no document names .* in z"),
        (lambda r: ruling.split(r, FULL, FULL, who="x"), "has no other name than 'Ada Rouen'"),
        (lambda r: ruling.alias(r, [], who="x"), "there is no row in it"),
        (
            lambda r: ruling.alias(
                r, [Entry(id="x", kind="group", name="X", part_of="nowhere-at-all")], who="x"
            ),
            "x is a part of nowhere-at-all, which the table does not have",
        ),
    ],
)
def test_what_cannot_be_ruled_is_said_and_not_kept(two, rule, why):
    with pytest.raises(RecordError, match=why):
        rule(two)
    assert judging.listed(two) == []
