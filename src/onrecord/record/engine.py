"""The SQLite file behind a record: opened safely, told apart from other files, brought up to date."""

from __future__ import annotations

import os
import sqlite3
import time
from typing import Any
from urllib.parse import quote

from sqlalchemy import Connection, Engine, QueuePool, create_engine, event

from onrecord.record.errors import RecordError, in_words
from onrecord.record.schema import APPLICATION_ID, HEAD

_PATIENCE = 60.0  # seconds to wait while another process writes
_AT_ONCE = 60  # connections beyond those kept: a server has 40 threads, and slow readers of its CSV
_CACHE = 64 * 1024  # KiB of pages kept by each connection


def opened(path: str, *, write: bool, make: bool) -> Engine:
    """An engine on the record at `path`, brought up to date. `make` makes the file where there is none."""
    if os.path.isdir(path):
        raise RecordError(f"the record {path!r} is a folder; name a file.")
    with in_words(path):
        schema = _schema(path) if os.path.exists(path) else None
        if schema is None and not make:
            raise RecordError(
                f"there is no record {path!r}; make one with `onrecord add PATH`, "
                "or name another with --record."
            )
        engine = _engine(path, write or schema != HEAD)
        if schema != HEAD:
            from onrecord.record.migrate import migrate  # Alembic is slow to load and seldom needed

            migrate(engine, path, schema)
    return engine


def _engine(path: str, write: bool) -> Engine:
    mode = "rwc" if write else "ro"
    if not write and not os.access(path, os.W_OK) and not os.path.exists(f"{path}-wal"):
        mode = "ro&immutable=1"  # on read-only media SQLite cannot make the files that it shares a WAL by
    uri = f"file:{quote(os.path.abspath(path))}?mode={mode}"

    def connect() -> sqlite3.Connection:
        return sqlite3.connect(
            uri, uri=True, timeout=_PATIENCE, isolation_level=None, check_same_thread=False
        )

    engine = create_engine("sqlite://", creator=connect, poolclass=QueuePool, max_overflow=_AT_ONCE)

    @event.listens_for(engine, "connect")
    def _(connection: Any, __: Any) -> None:
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute(f"PRAGMA cache_size = -{_CACHE}")
        if write:
            _log_ahead(connection)
            connection.execute("PRAGMA synchronous = FULL")  # what was reported outlives a power cut

    @event.listens_for(engine, "begin")
    def _(connection: Connection) -> None:
        connection.exec_driver_sql(connection.get_execution_options().get("begin", "BEGIN"))

    return engine


def _log_ahead(connection: Any) -> None:
    """Turn on the write-ahead log, which the first of several processes to open a new record does.

    SQLite does not wait for the others on this pragma, whatever the timeout, so the wait is ours.
    """
    end = time.monotonic() + _PATIENCE
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or time.monotonic() > end:
                raise
            time.sleep(0.01)


def _schema(path: str) -> str | None:
    """The migration that the file at `path` stands at, None where it is still empty.

    Raises where it is no record, or a newer one, and does not write to it.
    """
    engine = _engine(path, write=False)
    try:
        with engine.connect() as connection:
            mark = connection.exec_driver_sql("PRAGMA application_id").scalar()
            tables = connection.exec_driver_sql("SELECT count(*) FROM sqlite_master").scalar()
            if mark == 0 and tables == 0:
                return None
            if mark != APPLICATION_ID:
                raise RecordError(f"{path!r} is not a record; name one with --record, or a new file.")
            schema = str(connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar())
    finally:
        engine.dispose()
    if schema > HEAD:
        raise RecordError(
            f"the record {path!r} was written by a newer onrecord (form {schema}, this one knows {HEAD}); "
            "upgrade onrecord to open it."
        )
    return schema
