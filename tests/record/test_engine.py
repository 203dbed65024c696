"""What is no record, what cannot be written, and what must be brought up to date."""

import shutil
import sqlite3
from contextlib import ExitStack
from threading import Timer

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from onrecord.record import Record, RecordError, engine, migrate, schema
from onrecord.record.check import check
from tests.record.samples import document, reading


def test_reading_makes_no_record(tmp_path):
    path = tmp_path / "none.db"
    with pytest.raises(RecordError, match=r"there is no record .*; make one with `onrecord add PATH`"):
        Record.open(str(path), write=False)
    assert not path.exists()


def test_a_text_is_no_record(tmp_path):
    path = tmp_path / "notes.txt"
    path.write_text("Nothing to see here, and certainly no database of any kind. " * 30)
    with pytest.raises(RecordError, match=r"notes.txt' is not a record; name one with --record"):
        Record.open(str(path))


def test_another_database_is_no_record_and_is_left_alone(tmp_path):
    path = tmp_path / "other.db"
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE mine (value)")
    before = path.read_bytes()
    for write in (False, True):
        with pytest.raises(RecordError, match="is not a record"):
            Record.open(str(path), write=write)
    assert path.read_bytes() == before


def test_a_file_that_is_still_empty_becomes_a_record(tmp_path):
    path = tmp_path / "begun.db"
    with sqlite3.connect(path) as begun:
        begun.execute("PRAGMA journal_mode = WAL")
    with pytest.raises(RecordError, match="there is no record"):
        Record.open(str(path), write=False)
    with Record.open(str(path)) as record:
        assert record.add(reading()).change == "new"


def test_a_new_record_waits_for_who_is_making_it(tmp_path):
    path = tmp_path / "r.db"
    other = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    other.execute("BEGIN IMMEDIATE")
    done = Timer(0.3, other.execute, ["ROLLBACK"])
    done.start()
    with Record.open(str(path)) as made:
        assert list(check(made)) == []
    done.join()


def test_a_folder_is_no_record(tmp_path):
    with pytest.raises(RecordError, match="is a folder"):
        Record.open(str(tmp_path))


def test_a_folder_that_is_not_there_is_said(tmp_path):
    with pytest.raises(RecordError, match="cannot be opened; check that its folder exists"):
        Record.open(str(tmp_path / "no" / "such" / "x.db"))


def test_what_is_opened_to_read_is_not_written(record):
    record.add(reading())
    with Record.open(record.path, write=False) as other, pytest.raises(RecordError, match="is read-only"):
        other.add(reading(of=document("second")))


def test_many_read_at_once(record):
    with ExitStack() as readers:
        for connection in [readers.enter_context(record.reading()) for _ in range(50)]:
            assert connection.exec_driver_sql("SELECT count(*) FROM documents").scalar() is not None


def test_a_full_disk_loses_nothing(record, rows):
    record.add(reading())
    with record.reading() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
    record.close()
    with record.engine.connect() as connection:
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
    long = document("long", text=reading().document.text + " Fin." * 40_000)
    with pytest.raises(RecordError, match="the disk is full; all that was reported is safe in it"):
        record.add(reading(of=long))
    assert set(rows()) == {"promise", "denial"}


def test_the_migrations_make_the_tables_of_the_schema(record):
    with record.reading() as connection:
        found = compare_metadata(MigrationContext.configure(connection), schema.metadata)
    own = [difference for difference in found if not _of_the_index(difference)]
    assert own == []


def _of_the_index(difference):
    """Tables of full-text search and indexes that only a migration can write stand in no metadata."""
    what, thing = difference[0], difference[1]
    if what == "remove_table":
        return thing.name.startswith(("words", "headings")) or thing.name == "alembic_version"
    return what == "remove_index" and thing.name in ("ix_documents_version", "ix_documents_current")


def test_the_newest_migration_is_named_in_the_schema():
    config = Config()
    config.set_main_option("script_location", str(migrate.SCRIPTS))
    assert ScriptDirectory.from_config(config).get_current_head() == schema.HEAD


NEWEST = f"{int(schema.HEAD) + 1:04}"
NEXT = """
from alembic import op

revision = "{own}"
down_revision = "{former}"


def upgrade():
    op.execute("ALTER TABLE marks ADD COLUMN why TEXT")
    {more}
"""


@pytest.fixture
def newer(tmp_path, monkeypatch):
    """An onrecord with one more migration."""

    def made(more=""):
        scripts = tmp_path / "migrations"
        shutil.copytree(migrate.SCRIPTS, scripts)
        written = NEXT.format(own=NEWEST, former=schema.HEAD, more=more)
        (scripts / "versions" / f"{NEWEST}_more.py").write_text(written)
        monkeypatch.setattr(engine, "HEAD", NEWEST)
        monkeypatch.setattr(migrate, "HEAD", NEWEST)
        monkeypatch.setattr(migrate, "SCRIPTS", scripts)

    return made


def test_an_older_record_is_copied_and_brought_up_to_date(record, newer):
    record.add(reading())
    record.close()
    newer()
    with Record.open(record.path) as upgraded, upgraded.reading() as connection:
        assert connection.exec_driver_sql("SELECT why FROM marks").all() == [(None,)]
    with sqlite3.connect(f"{record.path}.before-{NEWEST}") as former:
        assert former.execute("SELECT version_num FROM alembic_version").fetchall() == [(schema.HEAD,)]
        assert former.execute("SELECT id FROM documents").fetchall() == [("port",)]


def test_a_migration_that_fails_leaves_the_record_as_it_was(record, newer):
    record.add(reading())
    record.close()
    newer('op.execute("SELECT nothing FROM nowhere")')
    with pytest.raises(RecordError, match=r"cannot be brought from form .*; nothing in it was changed"):
        Record.open(record.path)
    with sqlite3.connect(record.path) as former:
        assert former.execute("SELECT version_num FROM alembic_version").fetchall() == [(schema.HEAD,)]
        assert "why" not in [column[1] for column in former.execute("PRAGMA table_info(marks)")]


def test_a_record_of_a_newer_onrecord_is_refused(record):
    with record.writing() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '0099'")
    with pytest.raises(RecordError, match=r"written by a newer onrecord .* upgrade onrecord"):
        Record.open(record.path)
