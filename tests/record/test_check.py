"""A record that is whole, and each way in which it may not be."""

import pytest

from onrecord.record import RecordError, judging
from onrecord.record.backup import copy
from onrecord.record.check import check
from onrecord.record.store import Record
from onrecord.record.summary import summary
from tests.record.samples import TEXT, document, promise, reading


@pytest.fixture
def full(record):
    record.add(reading())
    record.add(reading(promise(), of=document(text=TEXT + " Fin.")))
    record.add(reading(of=document("gone")))
    record.remove("gone")
    judging.judge(record, "promise", "reject", who="Ines")
    judging.add_missed(record, "port", {"content": [(0, 7)], "name": "x"}, who="Ines")
    return record


def test_a_record_in_use_is_whole(full):
    assert list(check(full)) == []


@pytest.mark.parametrize(
    ("damage", "told"),
    [
        ("DELETE FROM words", "is shown and cannot be searched"),
        ("UPDATE statements SET shown = 0", "is searched and not shown"),
        ("UPDATE documents SET state = 'removed'", "its document is not current"),
        ("UPDATE documents SET text = 'x'", "is not the one that was added"),
        ("UPDATE documents SET text = 'x'", "has spans outside its text"),
        ("DELETE FROM readings", "has no reading"),
        ("DELETE FROM statement_rows", "has no row"),
        ("UPDATE placements SET statement = 'x'", "bears on a statement that is not there"),
    ],
)
def test_each_fault_is_told(full, damage, told):
    with full.writing() as connection:
        connection.exec_driver_sql(damage)
    assert any(told in problem for problem in check(full))


def test_a_copy_is_whole_and_never_written_over_a_file(full, tmp_path):
    target = str(tmp_path / "copy.db")
    copy(full.engine, target)
    with Record.open(target, write=False) as copied:
        assert list(check(copied)) == []
        assert len(judging.listed(copied)) == 2
    with pytest.raises(RecordError, match=r"there is a file .*copy\.db' already"):
        copy(full.engine, target)


def test_a_copy_into_a_folder_that_is_not_there_is_refused(full, tmp_path):
    with pytest.raises(RecordError, match="could not be written"):
        copy(full.engine, str(tmp_path / "no" / "copy.db"))
    assert not (tmp_path / "no").exists()


def test_the_figures(full):
    full.set_aside("a.pdf", "it is damaged")
    with full.reading() as connection:
        found = summary(connection)
    assert (found.documents, found.superseded, found.removed) == (1, 1, 1)
    assert (found.first, found.last, found.undated) == ("2020-02-03", "2020-02-03", 0)
    assert (found.statements, found.judgements, found.orphaned) == (1, 2, 0)
    assert found.names == [("x", 1)]
    assert found.readers == [("fr-1", 1)]
    assert found.set_aside == [("a.pdf", "it is damaged")]
