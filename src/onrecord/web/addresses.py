"""Addresses that last: ids of any spelling as one segment of a path, and where each noun is shown.

Ids may be URLs or hold dots and slashes, which paths and the suffixes of twins take for their own. So each
byte but ASCII letters, digits, `-` and `_` stands as `~` and two hexadecimal digits, as Datasette has it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from urllib.parse import urlencode

_KEPT = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")
_CODED = re.compile(rb"~([0-9A-Fa-f]{2})")


def segment(id: str) -> str:
    """An id as one segment of a path."""
    return "".join(chr(byte) if byte in _KEPT else f"~{byte:02X}" for byte in id.encode("utf-8"))


def id_of(segment: str) -> str:
    """The id that a segment stands for; what is no such code stands for itself."""
    coded = segment.encode("utf-8", "replace")
    return _CODED.sub(lambda m: bytes([int(m[1], 16)]), coded).decode("utf-8", "replace")


def document(id: str, statement: str | None = None) -> str:
    """Where a document is read, at one of its statements if named."""
    return f"/document/{segment(id)}" + (f"#{segment(statement)}" if statement else "")


def statement(id: str) -> str:
    """The permalink of a statement."""
    return f"/statement/{segment(id)}"


def actor(id: str) -> str:
    """The page of an actor."""
    return f"/actor/{segment(id)}"


def talks(id: str) -> str:
    """The page of a negotiation."""
    return f"/talks/{segment(id)}"


def link(id: str) -> str:
    """Where a link is shown."""
    return f"/links#{segment(id)}"


def outside(url: str | None) -> str | None:
    """An address that came with a document, where following it can do no harm; else None."""
    told = (url or "").strip()
    return told if re.match(r"https?://[^\s]+\Z", told, re.IGNORECASE) else None


def query(path: str, given: Mapping[str, object], **changes: object) -> str:
    """A path with these parameters, some changed; None leaves one out."""
    kept = {name: value for name, value in {**given, **changes}.items() if value not in (None, "", False)}
    told = {name: "true" if value is True else str(value) for name, value in kept.items()}
    return f"{path}?{urlencode(told)}" if told else path
