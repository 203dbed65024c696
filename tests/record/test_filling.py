"""A record from before there were outlines is searched, ranked and counted as before."""

import sqlite3

import pytest

from onrecord.record import Record, search
from onrecord.record.check import check
from onrecord.record.judging import judge
from onrecord.record.search import Query
from onrecord.record.settling import settle
from tests.record.samples import denial, document, promise, reading

FORMER = """
DROP TABLE outline_words;
DROP TABLE outline_facts;
DROP INDEX ix_documents_outlet;
DROP INDEX ix_ties_principal;
DROP INDEX ix_actors_part_of;
ALTER TABLE set_aside DROP COLUMN packed;
DROP TABLE words;
CREATE VIRTUAL TABLE words USING fts5 (
  content, context, name, principal, outlet, via, tags, tokenize = "unicode61 remove_diacritics 0"
);
INSERT INTO words (rowid, content) SELECT key, 'grevist' FROM statements WHERE shown;
UPDATE alembic_version SET version_num = '0008';
"""


@pytest.fixture
def former(record):
    """The record as an earlier onrecord wrote it, one statement judged, one rejected, one document gone."""
    record.add(reading())
    record.add(
        reading(promise(id="second"), denial(id="rejected"), of=document("second", outlet="La Gazette"))
    )
    record.add(reading(promise(id="gone"), of=document("gone")))
    record.remove("gone")
    judge(record, "denial", "correct", who="ada", changes={"act": "refuse"})
    judge(record, "rejected", "reject", who="ada")
    settle(record)
    answers = asked(record)
    record.close()
    with sqlite3.connect(record.path) as file:
        file.executescript(FORMER)
    return record.path, answers


def asked(record):
    found = []
    with record.reading() as connection:
        for query in (
            Query(words="grévistes"),
            Query(words="négociations Rouen"),
            Query(act="refuse"),
            Query(),
        ):
            for sort in ("rank", "oldest"):
                hits = search.search(connection, query, sort=sort, reports=True)
                found.append([hit.statement.id for hit in hits])
            found.append(search.facets(connection, query))
    return found


def test_an_earlier_record_answers_the_same(former):
    path, answers = former
    assert ["denial"] in answers and ["gone"] not in answers
    with Record.open(path) as record:
        assert asked(record) == answers
        assert list(check(record)) == []
