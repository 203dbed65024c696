"""What is packed of a statement, and what is not remembered too long."""

import pytest

from onrecord.model import When
from onrecord.record import search
from onrecord.record.outline import facts, facts_of, numbers, words, words_of
from onrecord.record.search import Query
from tests.record.samples import denial, document, promise, reading


def told(statement=None, node=None, **values):
    row = {"date": "2020-02-03", "outlet": "L'Écho", **values}
    return facts_of([facts(statement or promise(), row, node)])[0]


def test_three_fields_each_ended():
    entry = {"content": "negoci lund", "context": "port", "name": "n_ada"}
    packed = list(words_of([words(entry), words({**entry, "content": ""})]))
    rest = [0, *numbers(["port"]), 0, *numbers(["n_ada"]), 0]
    assert packed == [*numbers(["negoci", "lund"]), *rest, *rest]


def test_days_are_numbers_and_what_is_not_known_is_nothing():
    assert (told()["published"], told()["said"]) == (20200203, 20200202)
    nothing = told(promise(said=None, principal=None), date=None, outlet=None)
    assert [nothing[name] for name in ("published", "said", "outlet", "principal")] == [0, 0, 0, 0]


def test_a_time_that_has_only_an_end_has_no_day_to_sort_by():
    assert told(promise(said=When(text="x", end="2020-02-01")))["said"] == 0


def test_a_name_counts_under_its_node():
    assert told(promise(name="Ada"))["name"] == told(promise(name="Ada"))["name"]
    assert told(promise(name="Ada"))["name"] != told(promise(name="Vance"))["name"]
    assert told(promise(name="Ada"), 5)["name"] == 5


@pytest.mark.parametrize("query", [Query(), Query(words="grévistes")])
def test_what_was_found_is_asked_anew_when_something_changed(record, query):
    with record.writing() as connection:
        before = search.total(connection, query).number
        assert search.search(connection, query) == []
    record.add(reading(denial()))
    with record.reading() as connection:
        assert search.total(connection, query).number == before + 1
        assert len(search.search(connection, query)) == 1
        record.add(reading(denial(id="later"), of=document("later")))
        assert search.total(connection, query).number == 1
    with record.reading() as connection:
        assert search.total(connection, query).number == len(search.search(connection, query)) == 2


def test_a_writer_sees_what_it_wrote(record):
    record.add(reading(denial()))
    with record.writing() as connection:
        assert search.total(connection, Query(words="grévistes")).number == 1
        connection.exec_driver_sql("DELETE FROM words")
        assert search.total(connection, Query(words="grévistes")).number == 0
