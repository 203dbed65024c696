"""What adding, changing, removing and reading anew does to a record."""

import pytest

from onrecord.model import Contact, Party
from onrecord.record import Record, RecordError, store
from onrecord.record.contents import load
from tests.record.samples import TEXT, denial, document, promise, reading


def change(record, *args, **kwargs):
    return record.add(reading(*args, **kwargs)).change


def test_a_document_is_kept_whole(record):
    contact = Contact(id="c", kind="talks", span=(0, 4), who=(Party(name="Ada Rouen", span=(0, 4)),))
    of = document(notes=("read as Latin-1",), issuer="Port", url="https://example.org/a", origin="a.txt")
    given = reading(promise(), denial(), of=of)
    given = type(given)(
        document=of, statements=given.statements, contacts=(contact,), reader="fr-1", notes=("no date",)
    )
    assert record.add(given).change == "new"
    with record.reading() as connection:
        assert load(connection, 1) == given


def test_the_same_again_changes_nothing(record, rows):
    assert change(record) == "new"
    before = rows()
    assert change(record) == "unchanged"
    assert rows() == before


def test_what_another_reader_read_is_updated(record, rows):
    change(record)
    added = record.add(reading(promise(act="assert"), reader="fr-2"))
    assert (added.change, added.appeared, added.gone, added.changed) == ("updated", 0, 1, 1)
    assert rows("act") == {"promise": "assert"}


def test_a_date_given_later_is_kept(record, rows):
    change(record, of=document(date=None))
    assert change(record, of=document(date="2020-02-03")) == "updated"
    assert change(record, of=document(date=None)) == "unchanged"
    assert set(rows("published").values()) == {"2020-02-03"}


def test_a_changed_text_supersedes_the_former_and_never_doubles_it(record, rows):
    change(record)
    longer = TEXT + " Fin."
    assert change(record, promise(), of=document(text=longer)) == "superseded"
    assert rows() == {"promise": "Ada Rouen"}
    assert change(record) == "superseded"  # the former text is back
    assert set(rows()) == {"promise", "denial"}


def test_what_was_removed_stays_out_until_it_is_restored(record, rows):
    change(record)
    assert record.remove("port") == 2
    assert rows() == {}
    assert change(record) == "removed"
    assert rows() == {}
    assert record.restore("port") == 2
    assert set(rows()) == {"promise", "denial"}


def test_purging_leaves_no_word_behind(record, tmp_path):
    change(record)
    change(record, promise(), of=document(text=TEXT + " Fin."))
    assert record.purge("port") == 2
    record.close()
    data = b"".join(path.read_bytes() for path in tmp_path.iterdir())
    assert "grévistes".encode() not in data
    assert b"grevist" not in data


@pytest.mark.parametrize("act", ["remove", "restore", "purge"])
def test_a_document_that_is_not_there_is_named(record, act):
    with pytest.raises(RecordError, match="'nowhere'"):
        getattr(record, act)("nowhere")


def test_what_was_set_aside_is_forgotten_once_it_can_be_read(record):
    record.set_aside("port.txt", "the file is empty")
    record.set_aside("other.txt", "the file is empty")
    change(record, of=document(origin="port.txt"))
    with record.reading() as connection:
        assert connection.exec_driver_sql("SELECT place FROM set_aside").scalars().all() == ["other.txt"]


def test_what_was_read_by_another_reader_is_stale(record):
    change(record)
    change(record, of=document("other"), reader="fr-0")
    assert [found.id for found in record.stale({"fr": "fr-1"})] == ["other"]
    assert [found.id for found in record.stale({"fr": "fr-1"}, every=True)] == ["port", "other"]


def test_rereading_does_not_touch_a_text_that_changed_meanwhile(record, rows):
    change(record)
    change(record, promise(), of=document(text=TEXT + " Fin."))
    assert record.reread(reading(denial(), reader="fr-2")).change == "unchanged"
    assert rows() == {"promise": "Ada Rouen"}


def test_nothing_of_a_document_is_kept_where_its_end_fails(record, rows, monkeypatch):
    def fail(*_):
        raise RuntimeError("the end")

    with monkeypatch.context() as patched, pytest.raises(RuntimeError, match="the end"):
        patched.setattr(store, "mark", fail)
        change(record)
    assert rows() == {}
    assert change(record) == "new"


def test_a_title_is_no_sql(record, rows):
    change(record, of=document("'); DROP TABLE statements; --", title='"; DELETE FROM documents; --'))
    assert set(rows()) == {"promise", "denial"}


def test_two_records_of_one_file_see_each_other(record):
    with Record.open(record.path) as other:
        assert change(other) == "new"
        assert change(record) == "unchanged"
