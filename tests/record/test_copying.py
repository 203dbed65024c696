"""What several documents report is one utterance, the same in whatever order they come and go."""

import tempfile
from collections import defaultdict
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from onrecord.linking.copies import reports, utterances
from onrecord.linking.copies.components import Components
from onrecord.linking.copies.said import said
from onrecord.model import When
from onrecord.record import Record, copying, judging, schema
from onrecord.record.check import check
from onrecord.record.contents import load
from onrecord.record.ruling import merge
from onrecord.record.settling import settle
from tests.record.coverage import FULL, OTHER, SHORT
from tests.record.reported import PASSAGE, PROMISE, REFUSAL, SHORTER, report
from tests.record.upgrades import upgrade


def added(record, *readings):
    for reading in readings:
        record.add(reading)
    settle(record)


def together(record):
    """The utterances that several report, as sets of ids of statements, each by its first."""
    with record.reading() as connection:
        found = connection.exec_driver_sql(
            "SELECT f.id, s.id FROM utterances u JOIN statements s ON s.key = u.key "
            "JOIN statements f ON f.key = u.first"
        )
        return _sets(found)


def copies(record):
    """The groups of copies, as sets of ids of documents, each by its first."""
    with record.reading() as connection:
        found = connection.exec_driver_sql(
            "SELECT f.id, d.id FROM copies c JOIN documents d ON d.key = c.key "
            "JOIN documents f ON f.key = c.first"
        )
        return _sets(found)


def _sets(pairs):
    sets = defaultdict(set)
    for first, id in pairs:
        sets[first].add(id)
    return dict(sets)


def derived(record):
    """All that settling writes of copies, in an order of its own."""
    with record.reading() as connection:
        return {one.name: sorted(map(tuple, connection.execute(select(one)))) for one in copying.TABLES}


def test_one_utterance_in_two_reports_and_another_apart(record):
    added(record, report("a", (FULL, PROMISE), (FULL, REFUSAL)), report("b", (SHORT, SHORTER)))
    assert together(record) == {"a-0": {"a-0", "b-0"}}


def test_what_is_removed_rejected_or_changed_leaves_its_utterance(record):
    added(record, report("a", (FULL, PROMISE)), report("b", (FULL, SHORTER)), report("c", (FULL, SHORTER)))
    assert together(record) == {"a-0": {"a-0", "b-0", "c-0"}}
    judging.judge(record, "a-0", "reject", who="Ines")
    settle(record)
    assert together(record) == {"b-0": {"b-0", "c-0"}}
    added(record, report("b", (FULL, REFUSAL)))
    assert together(record) == {}
    judging.undo(record, 1, who="Ines")
    settle(record)
    assert together(record) == {"a-0": {"a-0", "c-0"}}
    record.remove("c")
    settle(record)
    assert together(record) == {}


def test_a_speaker_who_turns_out_to_be_another_says_the_same(record):
    added(record, report("a", (FULL, PROMISE)), report("b", ("Léo Vance", SHORTER)))
    assert together(record) == {}
    ruling = merge(record, FULL, "Léo Vance", who="Ines")
    settle(record)
    assert together(record) == {"a-0": {"a-0", "b-0"}}
    judging.undo(record, ruling, who="Ines")
    settle(record)
    assert together(record) == {}


def test_documents_that_share_passages_are_grouped_by_the_first(record):
    added(
        record,
        report("a", (FULL, REFUSAL), tail=PASSAGE, date="2020-02-04"),
        report("b", tail=PASSAGE),
        report("c", (FULL, PROMISE), tail=PASSAGE, date="2020-03-30"),
        report("d", tail=PASSAGE, date="2020-06-01"),
        report("e", (FULL, REFUSAL), (FULL, PROMISE), tail=PASSAGE, date=None),
    )
    assert copies(record) == {"b": {"a", "b", "c", "d", "e"}}
    record.remove("e")
    settle(record)
    assert copies(record) == {"b": {"a", "b", "d"}}


def test_what_copies_of_one_article_report_is_one_utterance_whatever_their_days(record):
    told = (FULL, PROMISE), (SHORT, REFUSAL), ("la capitainerie", "rien")
    added(record, *(report(id, *told, date=date) for id, date in (("a", None), ("b", "2020-02-03"))))
    assert copies(record) == {"b": {"a", "b"}}
    assert together(record) == {"b-0": {"a-0", "b-0"}, "b-1": {"a-1", "b-1"}, "b-2": {"a-2", "b-2"}}


def test_a_number_that_a_purged_document_had_goes_to_another(record):
    added(record, report("a", (FULL, PROMISE)), report("b", (FULL, SHORTER)))
    record.purge("b")
    added(record, report("c", (OTHER, REFUSAL)))
    assert together(record) == {}
    assert derived(record)["said"] == _anew(record)["said"]


def _anew(record):
    settle(record, every=True)
    return derived(record)


def test_settling_again_writes_nothing(record):
    added(record, report("a", (FULL, PROMISE)), report("b", (SHORT, SHORTER)))
    before = derived(record)
    with record.writing() as connection:
        written = connection.connection.driver_connection.total_changes
        copying.settle(connection, ["a", "b"], [])
        assert connection.connection.driver_connection.total_changes == written
    assert derived(record) == before


@pytest.mark.parametrize("things", ["said", "reports"])
def test_no_look_up_goes_through_a_whole_table(record, things):
    queries = (
        f"SELECT key, print FROM {things} WHERE document IN ('a')",
        f"SELECT key, bands FROM {things} WHERE component IN (1, 2)",
        f"SELECT DISTINCT b.key FROM json_each('[1]') s CROSS JOIN {things}_bands b "
        "ON b.band = s.value AND b.day BETWEEN 0 AND 9",
        f"DELETE FROM {things}_bands WHERE band = 1 AND day = 0 AND key = 2",
    )
    with record.reading() as connection:
        for query in queries:
            plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {query}").all()
            assert not [step.detail for step in plan if step.detail.startswith(f"SCAN {things}")]


@pytest.mark.parametrize(
    ("damage", "told"),
    [
        ("DELETE FROM said", "was compared with no other"),
        ("UPDATE utterances SET key = 99 WHERE key = first", "utterances have a report 99 that is not shown"),
    ],
)
def test_what_is_not_whole_is_told_and_mended(record, damage, told):
    added(record, report("a", (FULL, PROMISE)), report("b", (FULL, SHORTER)))
    whole = derived(record)
    with record.writing() as connection:
        connection.exec_driver_sql(damage)
    assert any(told in problem for problem in check(record))
    assert _anew(record) == whole


def test_an_older_record_is_given_the_days_that_its_statements_were_said_on(record):
    told = (
        ("2020-02-03", "2020-02-05"),
        ("2020-02-03", None),
        (None, "2020-02-05"),
        ("2020-02-03", "2020-09-01"),
    )
    for number, date in enumerate(("2020-02-06", None)):
        made = report(
            f"a{number}", (FULL, PROMISE), *((FULL, f"{PROMISE} {n}") for n, _ in enumerate(told)), date=date
        )
        when = [None, *(When(text="", start=start, end=end) for start, end in told)]
        said = [replace(one, said=day) for one, day in zip(made.statements, when, strict=True)]
        added(record, replace(made, statements=tuple(said)))
    whole = derived(record)
    with record.writing() as connection:
        for table in ("said", "said_bands"):
            connection.exec_driver_sql(f"UPDATE {table} SET day = 0")
        upgrade(connection, "0011")
    assert derived(record) == whole


TOLD = [
    [(FULL, PROMISE), (FULL, REFUSAL)],
    [(SHORT, SHORTER)],
    [(OTHER, SHORTER)],
    [(SHORT, PROMISE), (FULL, SHORTER)],
    [("la capitainerie", PROMISE)],
    [("Léo Vance", REFUSAL), (OTHER, PROMISE)],
]
DATES = st.sampled_from(["2020-02-03", "2020-02-05", "2020-03-01", None])
STEPS = st.lists(
    st.tuples(
        st.sampled_from("abcd"),
        st.sampled_from([*range(len(TOLD)), "remove", "purge"]),
        DATES,
        st.sampled_from(["", PASSAGE]),
    ),
    min_size=1,
    max_size=9,
)


def in_memory(record):
    """Utterances and groups of copies as the pure part makes them of all documents at once."""
    spoken = Components(utterances.bands, utterances.sought, utterances.same_utterance)
    written = Components(reports.keys, reports.keys, reports.related)
    with record.reading() as connection:
        actors = dict(
            connection.exec_driver_sql(
                "SELECT s.id, n.actor FROM statements s JOIN nodes n ON n.number = s.node WHERE s.shown"
            ).all()
        )
        documents = schema.documents
        current = select(documents.c.key).where(documents.c.state == "current")
        for key in connection.execute(current).scalars().all():
            reading = load(connection, key)
            written.add(reading.document.id, reports.report(reading.document))
            for one in reading.statements:
                spoken.add(one.id, said(reading.document, one, actors.get(one.id)))
    groups = [group for part in spoken.all() for group in utterances.utterances(part)]
    return (
        {
            group.id[1]: {one.statement for one in group.statements}
            for group in groups
            if group.statements[1:]
        },
        {reports.first(part).document: {one.document for one in part} for part in written.all() if part[1:]},
    )


@settings(max_examples=30, deadline=None)
@given(STEPS, st.sets(st.integers(0, 8)))
def test_any_way_to_the_same_documents_ends_in_the_same_utterances(steps, pauses):
    with tempfile.TemporaryDirectory() as folder, Record.open(str(Path(folder) / "way.db")) as way:
        held = set()
        for number, (id, what, date, tail) in enumerate(steps):
            if what in ("remove", "purge"):
                if id in held:
                    held.discard(id)
                    way.remove(id) if what == "remove" else way.purge(id)
            else:
                change = way.add(report(id, *TOLD[what], date=date, tail=tail, reader=f"fr-{number}")).change
                held |= {id} if change != "removed" else set()
            if number in pauses:
                settle(way)
        settle(way)
        assert (together(way), copies(way)) == in_memory(way)
        found = derived(way)
        assert found == _anew(way)
