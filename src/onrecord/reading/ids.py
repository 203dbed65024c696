"""Names of statements that outlive a moved boundary."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from onrecord.model import Span, Spans


def place(cue: Spans, content: Spans) -> Span:
    """Where a statement stands: at its cue, else at the start of its content."""
    if cue:
        return cue[0]
    return content[0][0], content[0][0]


def statement_ids(document: str, places: Iterable[Span]) -> list[str]:
    """One id for each place, of document and place alone; a place that comes twice is counted on.

    >>> statement_ids("a", [(3, 9), (3, 9)])[1].endswith("-2")
    True
    """
    seen: dict[str, int] = {}
    out = []
    for start, end in places:
        digest = hashlib.sha256(f"{document}\0{start}\0{end}".encode("utf-8", "replace")).hexdigest()[:12]
        seen[digest] = seen.get(digest, 0) + 1
        out.append(digest if seen[digest] == 1 else f"{digest}-{seen[digest]}")
    return out
