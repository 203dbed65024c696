"""The full-text index is joined to one part where much was added, and finds the same."""

import pytest

from onrecord.record import search
from onrecord.record.search import Query
from onrecord.record.tidying import tidy
from tests.record.samples import denial, document, promise, reading


@pytest.fixture
def parts(record):
    for number in range(12):
        own = (promise(id=f"p{number}"), denial(id=f"d{number}"))
        record.add(reading(*own, of=document(str(number))))

    def counted():
        with record.reading() as connection:
            return connection.exec_driver_sql("SELECT count(DISTINCT segid) FROM words_idx").scalar_one()

    return counted


def found(record):
    with record.reading() as connection:
        return [hit.statement.id for hit in search.search(connection, Query(words="grévistes"))]


def test_many_parts_become_one_and_find_the_same(record, parts):
    before = found(record)
    assert parts() > 1
    tidy(record, 12)
    assert parts() == 1 and found(record) == before and len(before) == 12


def test_little_is_not_worth_it(record, parts):
    before = parts()
    tidy(record, 0)
    assert parts() == before
