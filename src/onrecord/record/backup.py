"""A whole copy of a record while it is in use."""

from __future__ import annotations

import os
import sqlite3

from sqlalchemy import Engine

from onrecord.record.errors import RecordError


def copy(engine: Engine, target: str) -> None:
    """Write the record as it stands now to the new file `target`: all of it, or no file."""
    if os.path.exists(target):
        raise RecordError(f"there is a file {target!r} already; name a new one.")
    part = f"{target}.part"
    try:
        with engine.connect() as connection:
            source = connection.connection.driver_connection
            assert isinstance(source, sqlite3.Connection)
            copied = sqlite3.connect(part)
            try:
                source.backup(copied)
            finally:
                copied.close()
        os.replace(part, target)
    except (sqlite3.Error, OSError) as error:
        raise RecordError(
            f"the copy {target!r} could not be written ({error}); check its folder and the free space."
        ) from error
    finally:
        if os.path.exists(part):
            os.remove(part)
