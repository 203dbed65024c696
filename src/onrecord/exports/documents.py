"""The documents of a record as plain data and as CSV."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from onrecord.exports.found import csv_line, harmless

if TYPE_CHECKING:
    from onrecord.record.listing import Listed

COLUMNS = (
    "document",
    "date",
    "outlet",
    "title",
    "lang",
    "url",
    "added_at",
    "statements",
    "copy_of",
    "copies",
)


def row(one: Listed) -> dict[str, Any]:
    """A document of a list; `copy_of` is the id of the earliest that it shares passages with."""
    named = one.named
    return {
        "id": named.id,
        "date": named.date,
        "outlet": named.outlet,
        "title": named.title,
        "lang": one.lang,
        "url": one.url,
        "added_at": one.added_at,
        "statements": one.statements,
        "copy_of": one.first.id if one.first else None,
        "copies": [copy.id for copy in one.copies],
    }


def csv_lines(documents: Iterable[Listed]) -> Iterator[str]:
    """The documents as CSV with a head, line by line."""
    yield csv_line(COLUMNS)
    for one in documents:
        told = {**row(one), "copies": "; ".join(copy.id for copy in one.copies)}
        yield csv_line([harmless(value) for value in told.values()])
