"""Contacts as rows, those added last first, of all documents or of those that name an actor."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Row, text

from onrecord.record.named_in import naming

# Written out with CROSS JOIN, for SQLite may begin with all the documents that there are.
_OF_DOCUMENTS = "json_each(:documents) j CROSS JOIN contacts c ON c.document = j.value"
_IN_DAYS = "AND (d.date IS NULL OR d.date BETWEEN :since AND :until)"


def met(
    connection: Connection, of: str | None, most: int, *, since: str | None = None, until: str | None = None
) -> Sequence[Row[Any]]:
    """So many contacts: `key`, `document`, `group` (the first of its copies), `kind`, `date` and `row`.

    With `of`, those of so many documents that name the actor of this id; `since` and `until` are ISO days of
    publication, both included.
    """
    chosen = (
        'SELECT c.key, d.id AS document, coalesce(p.first, d.key) AS "group", c.kind, d.date, c.row '
        f"FROM {'contacts c' if of is None else _OF_DOCUMENTS} CROSS JOIN documents d ON d.key = c.document "
        "LEFT JOIN copies p ON p.key = d.key WHERE d.state = 'current' "
        f"{_IN_DAYS if since or until else ''} ORDER BY c.key DESC LIMIT :most"
    )
    given: dict[str, Any] = {"most": most}
    if since or until:
        given |= {"since": since or "", "until": until or "9999"}
    if of is not None:
        given["documents"] = json.dumps(list(naming(connection, of, most)))
    return connection.execute(text(chosen), given).all()
