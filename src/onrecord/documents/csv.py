"""Documents from tables: CSV with a line of column names, one document a row."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping

from onrecord.documents import fields
from onrecord.documents.reason import Reason, Unreadable
from onrecord.documents.set_aside import SetAside
from onrecord.documents.text import content_id, decode
from onrecord.model import Document

_DELIMITERS = ",;\t|"
_LONGEST = 50_000_000  # characters of one cell; the reader of the standard library stops at 131,072


def parse(data: bytes, origin: str, columns: Mapping[str, str]) -> Iterator[Document | SetAside]:
    """The document in each row; raises `Unreadable` where the table as a whole cannot be used.

    `columns` tells the column of a field that does not bear the field's name: `{"text": "body"}`.
    A row without an id is named by its text, as text files are.
    """
    text, notes = decode(data)
    reader = csv.DictReader(io.StringIO(text, newline=""), delimiter=_delimiter(text), strict=True)
    csv.field_size_limit(_LONGEST)
    names = _names(reader)
    chosen = {field: columns.get(field, field) for field in fields.NAMES}
    for field in {"text", *columns}:
        if chosen[field] not in names:
            raise Unreadable(
                "it has no column %(column)s for the %(field)s; its columns are: %(columns)s",
                column=repr(chosen[field]),
                field=field,
                columns=", ".join(names)[:300],
            )
    number = 1
    while True:
        number += 1
        where = f"{origin}, row {number}"
        try:
            row = next(reader, None)
        except csv.Error as error:
            yield SetAside(
                where, Reason("it and what follows are not valid CSV (%(error)s)", error=str(error))
            )
            return
        if row is None:
            return
        given = {field: row[column] for field, column in chosen.items() if row.get(column)}
        given.setdefault("id", content_id(given.get("text", "")))
        try:
            yield fields.document(given, where, notes)
        except Unreadable as error:
            yield SetAside(where, error.reason)


def count(data: bytes) -> int:
    """How many rows a table holds, that of the column names apart; about, where it is not valid."""
    text, _ = decode(data)
    csv.field_size_limit(_LONGEST)
    try:
        return max(0, sum(1 for row in csv.reader(io.StringIO(text, newline="")) if row) - 1)
    except csv.Error:
        return text.count("\n")


def _names(reader: csv.DictReader[str]) -> list[str]:
    try:
        return [name for name in reader.fieldnames or () if name]
    except csv.Error as error:
        raise Unreadable("its line of column names is not valid CSV (%(error)s)", error=str(error)) from None


def _delimiter(text: str) -> str:
    """That which stands most often in the first line; French spreadsheets write semicolons."""
    first = text.lstrip().split("\n", 1)[0]
    return max(_DELIMITERS, key=first.count)
