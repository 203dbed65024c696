"""The statements that an expression of full-text search finds, the last added first, with their outlines.

What was found last is remembered as long as its transaction sees the same state: a page is shown with its
number and counts, and all three look at the same statements.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from typing import Any, Literal, TypeAlias, cast
from weakref import ref

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import Connection

Keys: TypeAlias = NDArray[np.int64]

# Tens of thousands of rows are read at once, and so as SQLite gives them.
_HITS = "SELECT rowid FROM words WHERE words MATCH ? ORDER BY rowid DESC LIMIT ?"
_OUTLINES = (
    f"WITH hits AS MATERIALIZED ({_HITS}) SELECT o.statement, o.packed "
    "FROM hits CROSS JOIN outline_{} o ON o.statement = hits.rowid"
)
_OF = "SELECT o.statement, o.packed FROM json_each(?) j CROSS JOIN outline_{} o ON o.statement = j.value"


def found(connection: Connection, match: str, most: int) -> Keys:
    """The keys of the `most` statements found that were added last; -1 takes all."""
    keys = _remembered(connection, match, most)
    if keys is None:
        rows = connection.connection.cursor().execute(_HITS, (match, most)).fetchall()
        keys = _remember(connection, match, most, rows)
    return keys


def outlined(
    connection: Connection, match: str, part: Literal["facts", "words"], most: int
) -> tuple[Keys, Sequence[bytes]]:
    """As `found`, with a part of their outlines (see outline.py)."""
    keys = _remembered(connection, match, most)
    if keys is None:
        rows = connection.connection.cursor().execute(_OUTLINES.format(part), (match, most)).fetchall()
        keys = _remember(connection, match, most, rows)
    else:
        rows = asked(connection, _OF.format(part), keys)
    return keys, [outline for _, outline in rows]


def asked(connection: Connection, query: str, numbers: Sequence[int] | NDArray[Any]) -> list[Any]:
    """What a query answers to many numbers at once, which it has as JSON."""
    given = json.dumps(np.asarray(numbers).tolist())
    answers: list[Any] = connection.connection.cursor().execute(query, (given,)).fetchall()
    return answers


def _remember(connection: Connection, match: str, most: int, rows: Sequence[Sequence[Any]]) -> Keys:
    keys = np.fromiter((row[0] for row in rows), dtype=np.int64, count=len(rows))
    if most >= 0:
        connection.info[__name__] = (_state(connection), match, most, keys)
    return keys


def _remembered(connection: Connection, match: str, most: int) -> Keys | None:
    state, known, reached, keys = connection.info.get(__name__, (None, "", 0, ()))
    if state != _state(connection) or known != match:
        return None
    if len(keys) < reached:  # these are all that there are
        return cast(Keys, keys if most < 0 else keys[:most])
    return cast(Keys, keys[:most]) if 0 <= most <= reached else None


def _state(connection: Connection) -> tuple[object, int]:
    """Two are the same where nothing was changed between them."""
    own = connection.connection.driver_connection
    assert isinstance(own, sqlite3.Connection)
    transaction = connection.get_transaction()
    return transaction and ref(transaction), own.total_changes
