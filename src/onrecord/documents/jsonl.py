"""Documents from JSON Lines: one `{"id", "text"}` a line, and optionally title, date, outlet and others."""

from __future__ import annotations

import json

from onrecord.documents import fields
from onrecord.documents.reason import Unreadable
from onrecord.documents.text import decode
from onrecord.model import Document


def parse(line: bytes, origin: str) -> Document:
    """The document in one line; raises `Unreadable` with what is wrong with it, in words."""
    text, notes = decode(line)
    try:
        given = json.loads(text, strict=False)
    except (ValueError, RecursionError):
        raise Unreadable('it is not valid JSON; expected {"id": …, "text": …} on one line') from None
    return fields.document(given, origin, notes)
