"""The scoring form: one JSON object a line and document (see docs/statement-format.md)."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from onrecord.model import Reading, Statement

_DOCUMENT = ("id", "lang", "title", "date", "outlet", "url", "issuer", "origin", "text")


def row(reading: Reading) -> dict[str, Any]:
    """The reading as plain data; spans are `[start, end)` offsets into `text`."""
    document = asdict(reading.document)
    notes = [*reading.document.notes, *reading.notes]
    return {
        **{name: document[name] for name in _DOCUMENT},
        "reader": reading.reader,
        "notes": notes,
        "statements": [statement_row(statement) for statement in reading.statements],
        "contacts": [asdict(contact) for contact in reading.contacts],
        "cast": [asdict(member) for member in reading.cast],
        "credits": list(reading.credits),
    }


def statement_row(statement: Statement) -> dict[str, Any]:
    """One statement as plain data, confidence rounded to three places."""
    return asdict(statement) | {"confidence": round(statement.confidence, 3)}


def line(reading: Reading) -> str:
    """The reading as one line of JSON, without its line end."""
    return json.dumps(row(reading), ensure_ascii=False)
