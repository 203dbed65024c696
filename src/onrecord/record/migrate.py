"""Bringing a record to the newest form by Alembic, with a copy made first."""

from __future__ import annotations

import os
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.util import CommandError
from sqlalchemy import Engine
from sqlalchemy.exc import DatabaseError, OperationalError

from onrecord.record.backup import copy
from onrecord.record.errors import RecordError
from onrecord.record.filling import fill
from onrecord.record.schema import APPLICATION_ID, HEAD

SCRIPTS = Path(__file__).parent / "migrations"


def migrate(engine: Engine, path: str, schema: str | None) -> None:
    """Migrate the record at `path` from `schema` (None where it is new), all of it or nothing.

    A record that holds something is copied first, to *onrecord.db.before-0002*. RecordError where it does not
    hold what its form says, and so cannot be migrated.
    """
    kept = f"{path}.before-{HEAD}"
    if schema is not None and not os.path.exists(kept):
        copy(engine, kept)
    config = Config(attributes={})
    config.set_main_option("script_location", str(SCRIPTS).replace("%", "%%"))
    with engine.connect().execution_options(begin="BEGIN IMMEDIATE") as connection, connection.begin():
        if schema is None and connection.exec_driver_sql("PRAGMA application_id").scalar() == APPLICATION_ID:
            return  # another process made it meanwhile
        config.attributes["connection"] = connection
        try:
            command.upgrade(config, HEAD)
            fill(connection)
        except (DatabaseError, CommandError) as error:
            if isinstance(error, OperationalError) and "locked" in str(error.orig):
                raise
            raise RecordError(
                f"the record {path!r} cannot be brought from form {schema} to {HEAD} ({_told(error)}); "
                f"nothing in it was changed, and {kept!r} is a copy."
            ) from error
        connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")


def _told(error: DatabaseError | CommandError) -> str:
    return str(error.orig if isinstance(error, DatabaseError) else error)
