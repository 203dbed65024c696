"""Rows of the alias table as CSV, to be edited by hand or in a spreadsheet."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable
from typing import TextIO, cast, get_args

from onrecord.linking.table.entry import Entry, TableError
from onrecord.model import ActorKind

COLUMNS = ("id", "kind", "name", "names", "part_of", "seats")
_NEEDED = COLUMNS[:3]
_ID = re.compile(r"[a-z0-9]+(?:[-:][a-z0-9]+)*")


def read_rows(lines: Iterable[str]) -> list[Entry]:
    """The entries of a CSV file, its lines given; commas or semicolons part columns, `|` several names.

    Only `id`, `kind` and `name` must be there; columns of other names are notes. Raises `TableError`, which
    names the line.
    """
    text = list(lines)
    header = text[0].removeprefix("\ufeff") if text else ""
    comma = ";" if header.count(";") > header.count(",") else ","
    table = csv.DictReader([header, *text[1:]], delimiter=comma)
    missing = [column for column in _NEEDED if column not in (table.fieldnames or ())]
    if missing:
        raise TableError(f"line 1: no column {', '.join(missing)}; the first line names the columns")
    entries: dict[str, Entry] = {}
    for row in table:
        entry = _entry({column: (row.get(column) or "").strip() for column in COLUMNS}, table.line_num)
        if entry.id in entries:
            raise TableError(f"line {table.line_num}: the id {entry.id} stands twice")
        entries[entry.id] = entry
    return list(entries.values())


def _entry(row: dict[str, str], line: int) -> Entry:
    for column in _NEEDED:
        if not row[column]:
            raise TableError(f"line {line}: the column {column} is empty")
    if not _ID.fullmatch(row["id"]):
        raise TableError(
            f"line {line}: {row['id']!r} is no id; use small letters and digits joined by - "
            "(and : before a body of a state)"
        )
    if row["kind"] not in get_args(ActorKind):
        raise TableError(
            f"line {line}: {row['kind']!r} is no kind; use one of {', '.join(get_args(ActorKind))}"
        )
    return Entry(
        id=row["id"],
        kind=cast(ActorKind, row["kind"]),
        name=row["name"],
        names=_several(row["names"]),
        part_of=row["part_of"] or None,
        seats=_several(row["seats"]),
    )


def _several(cell: str) -> tuple[str, ...]:
    return tuple(filter(None, (name.strip() for name in cell.split("|"))))


def write_rows(rows: Iterable[Entry], file: TextIO) -> None:
    """The entries as CSV, so that `read_rows` gives them back."""
    table = csv.writer(file, lineterminator="\n")
    table.writerow(COLUMNS)
    for row in rows:
        table.writerow(
            (row.id, row.kind, row.name, "|".join(row.names), row.part_of or "", "|".join(row.seats))
        )
