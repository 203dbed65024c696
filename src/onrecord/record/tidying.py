"""Keeping the full-text index in one part: every search walks all the parts that it is in."""

from __future__ import annotations

from sqlalchemy import Connection

from onrecord.record.store import Record

_PAGES = 1_000  # written in one transaction, so that others may write meanwhile
_MANY = 50  # documents to each that came anew: as often is the index worth writing anew


def tidy(record: Record, added: int) -> None:
    """Join the parts of the full-text index, where enough documents were added for that."""
    with record.reading() as connection:
        last = connection.exec_driver_sql("SELECT max(key) FROM documents").scalar()  # more or less how many
    if added * _MANY < (last or 0):
        return
    pages = -_PAGES  # less than nothing begins to join all parts, more goes on
    while True:
        with record.writing() as connection:
            before = _changes(connection)
            connection.exec_driver_sql("INSERT INTO words (words, rank) VALUES ('merge', ?)", (pages,))
            if _changes(connection) - before < 2:  # nothing but the command itself
                return
        pages = _PAGES


def _changes(connection: Connection) -> int:
    number: int = connection.exec_driver_sql("SELECT total_changes()").scalar_one()
    return number
