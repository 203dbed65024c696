"""Actors are found out anew for what came, changed or went, and come out the same in whatever order."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from onrecord.record import Record, judging, schema, settling
from onrecord.record.check import check
from onrecord.record.settling import pending, settle
from tests.record.coverage import FULL, OTHER, SHORT, article, body, minister, person
from tests.record.ways import led

TABLES = (schema.sightings, schema.nodes, schema.clues, schema.forms, schema.actors)


def derived(record):
    """All that settling writes, in an order of its own."""
    with record.reading() as connection:
        tables = {one.name: sorted(map(tuple, connection.execute(select(one)))) for one in TABLES}
        tags = connection.exec_driver_sql(
            "SELECT s.id, s.node, s.principal_node, w.tags FROM statements s JOIN words w ON w.rowid = s.key"
        )
        return tables | {"tags": sorted(map(tuple, tags))}


def actors(record):
    """The names in each document, with the actor that they are."""
    with record.reading() as connection:
        found = connection.exec_driver_sql(
            "SELECT g.document, g.name, n.actor FROM sightings g JOIN nodes n ON n.number = g.node"
        )
        return {(document, name): actor for document, name, actor in found}


def added(record, *readings):
    for reading in readings:
        record.add(reading)
    return settle(record)


def test_a_name_in_part_goes_to_the_one_who_bears_it(record):
    assert added(record, article("a", FULL), article("b", SHORT)).documents == 2
    assert actors(record) == {("a", FULL): "ada-rouen", ("b", SHORT): "ada-rouen"}


def test_one_that_comes_later_parts_them_again_and_going_joins_them(record):
    added(record, article("a", FULL), article("b", SHORT))
    added(record, article("c", OTHER))
    assert actors(record)["b", SHORT] == "rouen"
    record.remove("c")
    settle(record)
    assert actors(record) == {("a", FULL): "ada-rouen", ("b", SHORT): "ada-rouen"}


def test_settling_again_changes_nothing(record):
    added(record, article("a", FULL, SHORT))
    before = derived(record)
    assert (pending(record), settle(record)) == (0, settling.Settled(0, 0))
    assert derived(record) == before


def test_a_changed_text_and_a_new_reading_take_back_what_the_former_told(record):
    added(record, article("a", FULL, OTHER))
    added(record, article("a", SHORT))
    assert actors(record) == {("a", SHORT): "rouen"}
    record.reread(article("a", SHORT, reader="fr-2", cast=[]))
    settle(record)
    assert actors(record).keys() == {("a", SHORT)}  # a proper name speaks for itself


def test_what_was_purged_leaves_no_name(record, tmp_path):
    added(record, article("a", FULL), article("b", "Léo Vance"))
    record.purge("a")
    settle(record)
    record.close()
    data = b"".join(path.read_bytes() for path in tmp_path.iterdir())
    assert b"vance" in data
    assert b"ouen" not in data


def test_a_name_corrected_by_a_person_is_told_apart_too(record):
    added(record, article("a", FULL), article("b", "le pilote", cast=[]))
    assert ("b", "le pilote") not in actors(record)
    judging.judge(record, "b-0", "correct", who="Ines", changes={"name": FULL})
    settle(record)
    assert actors(record)["b", FULL] == "ada-rouen"


def test_a_run_broken_off_is_taken_up_again(record, monkeypatch):
    monkeypatch.setattr(settling, "_TOGETHER", 1)
    for reading in (article("a", FULL), article("b", SHORT), article("c", OTHER)):
        record.add(reading)
    for whole in (1, 2):  # transactions before the break
        with pytest.raises(KeyboardInterrupt):
            settle(record, _breaking(whole))
        assert list(check(record)) == []
    assert pending(record) == 0 or settle(record).documents
    broken = derived(record)
    settle(record, every=True)
    assert derived(record) == broken


def _breaking(after):
    left = iter(range(after - 1))

    def progress(_):
        if next(left, None) is None:
            raise KeyboardInterrupt

    return progress


CASTS = [
    [minister(FULL, "f")],
    [person(SHORT)],
    [person(SHORT, "m"), person("Léo Vance")],
    [person(OTHER, "m")],
    [body("Union des dockers", "UDD"), person("LÉO VANCE")],
    [body("UDD"), minister(SHORT)],
]
DATES = st.sampled_from(["2020-02-03", "2020-09-01", None])
STEPS = st.lists(
    st.tuples(st.sampled_from("abcd"), st.sampled_from([*range(len(CASTS)), "remove", "reread"]), DATES),
    min_size=1,
    max_size=6,
)


def made(id, cast, date, reader="fr-1"):
    names = [member.name for member in CASTS[cast]]
    return article(id, *names, cast=CASTS[cast], date=date, reader=reader)


@settings(max_examples=15, deadline=None)
@given(STEPS, st.randoms(use_true_random=False), st.sets(st.integers(0, 5)))
def test_any_way_to_the_same_documents_ends_in_the_same_actors(steps, order, pauses):
    with tempfile.TemporaryDirectory() as folder:
        with Record.open(str(Path(folder) / "way.db")) as way:
            held = led(way, steps, pauses, made)
            assert list(check(way)) == []
            found = derived(way)
            settle(way, every=True)
            assert derived(way) == found
            reached = actors(way)
        ids = sorted(held)
        order.shuffle(ids)
        with Record.open(str(Path(folder) / "fresh.db")) as fresh:
            for id in ids:
                fresh.add(made(id, *held[id]))
            settle(fresh)
            assert actors(fresh) == reached


@pytest.mark.parametrize("table", ["clues", "forms", "nodes"])
def test_a_count_that_is_wrong_is_found_and_mended(record, table):
    added(record, article("a", FULL), article("b", SHORT))
    whole = derived(record)
    with record.writing() as connection:
        connection.exec_driver_sql(f"UPDATE {table} SET documents = documents + 1")
    (problem,) = check(record)
    assert problem.startswith(f"the {table} are not those of the documents")
    settle(record, every=True)
    assert derived(record) == whole
