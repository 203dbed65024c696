"""Statements are linked anew as documents come, change and go, and come out the same in whatever order."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from onrecord.linking.actors.tenures import nearest
from onrecord.linking.links.link import links as linked_in_memory
from onrecord.linking.table import Entry
from onrecord.record import Record, judging, ruling, schema
from onrecord.record.check import check
from onrecord.record.claimed import Claims
from onrecord.record.linking import TABLES
from onrecord.record.roles import Sides
from onrecord.record.rulings import table
from onrecord.record.settling import settle
from onrecord.record.ties import Ties
from onrecord.record.uttered import firsts
from tests.record.disputes import CLAIM, DENIAL, OTHER, REFUSAL, article, reworded, said_on
from tests.record.upgrades import upgrade
from tests.record.ways import led

ADA, LEO, INES = "Ada Rouen", "Léo Vance", "Ines Dol"
UNION = "Union des pompiers"


def links(record):
    """Type, statements and whether of one side, of every link."""
    with record.reading() as connection:
        found = connection.exec_driver_sql(
            "SELECT l.type, a.id, b.id, l.same_side FROM links l "
            "JOIN statements a ON a.key = l.a JOIN statements b ON b.key = l.b"
        )
        return {(type, a, b): bool(same) for type, a, b, same in found}


def derived(record):
    with record.reading() as connection:
        return {one.name: sorted(map(repr, connection.execute(select(one)))) for one in TABLES}


def in_memory(record):
    """Every link among the claims of a record, by comparing them all at once."""
    with record.reading() as connection:
        ids = connection.exec_driver_sql("SELECT id FROM documents WHERE state = 'current'").scalars().all()
        claims = Claims(connection, Ties(connection, table(connection))).of_documents(ids)
        first = firsts(connection, claims)
        return linked_in_memory(claim for key, claim in claims.items() if first.get(key, key) == key)


def stored(record):
    with record.reading() as connection:
        found = connection.exec_driver_sql(
            "SELECT l.id, l.type, a.id, b.id, l.reason, l.confidence, l.same_side FROM links l "
            "JOIN statements a ON a.key = l.a JOIN statements b ON b.key = l.b"
        )
        return sorted(map(tuple, found))


def added(record, *readings):
    for reading in readings:
        record.add(reading)
    settle(record)


@pytest.mark.parametrize(("words", "linked"), [(100, True), (6000, False)])
def test_in_a_long_text_a_denial_answers_what_stands_in_reach_of_it(record, words, linked):
    between = ("a dit que", " ".join(["la pluie tombe sur le quai"] * (words // 6)), "assert", "tomber")
    added(record, article("a", (ADA, None, CLAIM), (INES, None, between), (LEO, None, DENIAL)))
    assert (("denies", "a-0", "a-2") in links(record)) == linked
    assert [link.id for link in in_memory(record)] == [id for id, *_ in stored(record)]


def test_a_denial_in_another_article_is_linked_with_what_it_denies(record):
    added(record, article("a", (ADA, None, CLAIM)))
    assert links(record) == {}
    added(record, article("b", (LEO, None, DENIAL)))
    assert links(record) == {("denies", "a-0", "b-0"): False}
    record.remove("a")
    settle(record)
    assert links(record) == {}
    record.restore("a")
    settle(record)
    assert links(record) == {("denies", "a-0", "b-0"): False}


def test_what_is_too_far_apart_in_time_is_not_compared(record):
    added(record, article("a", (ADA, None, CLAIM)), article("b", (LEO, None, DENIAL), date="2020-06-01"))
    assert links(record) == {}


def test_of_an_utterance_the_first_report_alone_is_linked(record):
    added(record, article("b", (LEO, None, DENIAL)), article("c", (ADA, None, CLAIM)))
    assert links(record) == {("denies", "c-0", "b-0"): False}
    added(record, article("a", (ADA, None, CLAIM)))
    assert links(record) == {("denies", "a-0", "b-0"): False}
    record.remove("a")
    settle(record)
    assert links(record) == {("denies", "c-0", "b-0"): False}


def test_a_side_that_becomes_known_makes_of_a_denial_a_contradiction(record):
    added(record, article("a", (ADA, UNION, CLAIM)), article("b", (LEO, None, DENIAL)))
    assert links(record) == {("denies", "a-0", "b-0"): False}
    added(record, article("c", (LEO, UNION, OTHER), date="2020-04-01"))
    assert links(record) == {("contradicts", "a-0", "b-0"): True}
    added(record, article("d", (LEO, "Mairie de Lorvane", OTHER), date="2020-01-15"))
    assert links(record) == {("denies", "a-0", "b-0"): False}  # by what he was on that day
    record.remove("d")
    settle(record)
    assert links(record) == {("contradicts", "a-0", "b-0"): True}


def test_a_state_guessed_for_a_bare_office_counts_where_no_more_is_told(record):
    guess = article("g", (LEO, "France", OTHER, "chef"), date="2020-01-15")
    added(record, article("a", (ADA, "France", CLAIM)), article("b", (LEO, None, DENIAL)), guess)
    assert links(record) == {("contradicts", "a-0", "b-0"): True}
    added(record, article("c", (LEO, UNION, OTHER), date="2020-08-01"))
    assert links(record) == {("denies", "a-0", "b-0"): False}
    record.remove("c")
    settle(record)
    assert links(record) == {("contradicts", "a-0", "b-0"): True}


def test_what_a_body_is_part_of_counts_as_soon_as_it_is_ruled(record):
    added(record, article("a", (ADA, UNION, CLAIM)), article("b", (LEO, "Mairie de Lorvane", DENIAL)))
    assert links(record) == {("denies", "a-0", "b-0"): False}
    whole = Entry(id="commune-de-lorvane", kind="organisation", name="Commune de Lorvane")
    parts = [
        Entry(id="union-des-pompiers", kind="organisation", name=UNION, part_of=whole.id),
        Entry(id="mairie-de-lorvane", kind="organisation", name="Mairie de Lorvane", part_of=whole.id),
    ]
    number = ruling.alias(record, [whole, *parts], who="Ines")
    settle(record)
    assert links(record) == {("contradicts", "a-0", "b-0"): True}
    judging.undo(record, number, who="Ines")
    settle(record)
    assert links(record) == {("denies", "a-0", "b-0"): False}


def test_a_correction_derives_the_links_of_a_statement_anew(record):
    added(record, article("a", (ADA, None, CLAIM)), article("b", (LEO, None, DENIAL)))
    number = judging.judge(record, "b-0", "correct", who="Ines", changes={"name": ADA})
    settle(record)
    assert ("denies", "a-0", "b-0") not in links(record)
    judging.undo(record, number, who="Ines")
    judging.judge(record, "a-0", "reject", who="Ines")
    settle(record)
    assert links(record) == {}


TOLD = [
    [(ADA, UNION, CLAIM)],
    [(LEO, None, DENIAL), (ADA, None, OTHER)],
    [(LEO, UNION, OTHER)],
    [(INES, "Mairie de Lorvane", DENIAL), (LEO, UNION, CLAIM)],
    [("Rouen", None, REFUSAL)],
    [(LEO, "France", DENIAL, "chef"), (ADA, "France", REFUSAL)],
    [(ADA, "Mairie de Lorvane", REFUSAL), (INES, UNION, OTHER)],
]
DATES = st.sampled_from(["2020-02-03", "2020-02-20", "2020-09-01", None])
STEPS = st.lists(
    st.tuples(st.sampled_from("abcd"), st.sampled_from([*range(len(TOLD)), "remove", "reread"]), DATES),
    min_size=1,
    max_size=7,
)


def made(id, what, date, reader="fr-1"):
    return article(id, *TOLD[what], date=date, reader=reader)


@settings(max_examples=12, deadline=None)
@example(
    [("a", 0, "2020-02-03"), ("b", 1, "2020-02-03"), ("c", 2, "2020-02-20"), ("c", "remove", None)],
    None,
    {0, 1, 2},
)
@given(STEPS, st.randoms(use_true_random=False), st.sets(st.integers(0, 6)))
def test_any_way_to_the_same_documents_ends_in_the_same_links(steps, order, pauses):
    with tempfile.TemporaryDirectory() as folder:
        with Record.open(str(Path(folder) / "way.db")) as way:
            held = led(way, steps, pauses, made)
            assert list(check(way)) == []
            reached, found = stored(way), derived(way)
            assert reached == sorted(
                (one.id, one.type, one.a, one.b, one.reason, one.confidence, one.same_side)
                for one in in_memory(way)
            )
            settle(way, every=True)
            assert derived(way) == found
        ids = sorted(held)
        if order:
            order.shuffle(ids)
        with Record.open(str(Path(folder) / "fresh.db")) as fresh:
            for id in ids:
                fresh.add(made(id, *held[id]))
            settle(fresh)
            assert stored(fresh) == reached


def test_sides_are_found_by_look_up_as_they_are_by_all_that_was_said(record):
    added(record, *(article(str(n), *told, date=f"2020-0{n + 1}-03") for n, told in enumerate(TOLD)))
    with record.reading() as connection:
        known = table(connection)
        ties, sides = Ties(connection, known), Sides(connection, known)
        actors = connection.execute(select(schema.actors.c.id)).scalars().all()
        days = [None, "2019-01-01", *(f"2020-0{n}-10" for n in range(1, 9))]
        assert {ties.side(one, None) for one in actors} != set(actors)
        for one in actors:
            told = sides.observed(one)
            assert [ties.above(one, day) for day in days] == [nearest(told, day) for day in days]


def test_a_link_that_rests_on_nothing_is_told_and_mended(record):
    added(record, article("a", (ADA, None, CLAIM)), article("b", (LEO, None, DENIAL)))
    with record.writing() as connection:
        connection.exec_driver_sql("DELETE FROM claims WHERE document = 'a'")
    (problem,) = check(record)
    assert "joins a statement that is not compared" in problem
    settle(record, every=True)
    assert list(check(record)) == []


@pytest.mark.parametrize("values", [{"certainty": "questioned"}, {"act": "assert", "analysis": None}])
def test_a_new_reading_that_says_otherwise_takes_the_link_back(record, values):
    denied = article("b", (LEO, None, DENIAL))
    added(record, article("a", (ADA, None, CLAIM)), denied)
    record.reread(reworded(denied, "fr-2", **values))
    settle(record)
    assert links(record) == {}


def test_the_day_on_which_it_was_said_counts_and_not_that_of_the_article(record):
    late = said_on(article("b", (LEO, None, DENIAL), date="2020-09-01"), "2020-02-04")
    added(record, article("a", (ADA, None, CLAIM)), late)
    assert links(record) == {("denies", "a-0", "b-0"): False}


def test_an_older_record_is_linked_anew(record):
    added(record, article("a", (ADA, None, CLAIM)), article("b", (LEO, None, DENIAL)))
    whole = derived(record)
    with record.writing() as connection:
        for column, value in (("print", 0), ("keys", b"")):
            connection.exec_driver_sql(f"UPDATE claims SET {column} = ?", (value,))
        connection.exec_driver_sql("DELETE FROM claim_keys")
        upgrade(connection, "0013")
    settle(record)
    assert derived(record) == whole
