"""The name by which somebody described goes (*un docker, qui se fait appeler Ti Luc*)."""

from __future__ import annotations

import re

from onrecord.languages.naming import any_naming
from onrecord.model import Span

_B = r"[ \u00a0]"
_WORD = r"[A-ZÀ-Ý](?:[\w\-’']+|\.)"
_ALIAS = re.compile(
    rf"(?:{_B}[a-zà-ÿ\-]+){{0,2}}?,?{_B}{any_naming('aliases')}{_B}(?:[«“\"]{_B}?)?(?P<name>{_WORD}(?:{_B}{_WORD}){{0,3}})"
)


def aliased(text: str, end: int) -> Span | None:
    """Where the name stands by which somebody goes whose description ends at an offset."""
    match = _ALIAS.match(text, end)
    return match.span("name") if match else None
