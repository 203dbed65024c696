"""What goes wrong with a record, in one sentence that names the file and what to do."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError

_SENTENCES = {
    "readonly": "cannot be written to: the file or its folder is read-only; change that or name another",
    "disk is full": "cannot grow: the disk is full; all that was reported is safe in it; free some space "
    "and run the same command again",
    "is locked": "is being written to by another process; wait for it to end and run the same again",
    "not a database": "is not a record; name one with --record, or a new file",
    "malformed": "is damaged; take the last backup of it (`onrecord check` tells more)",
    "unable to open": "cannot be opened; check that its folder exists and that you may write there",
    "disk i/o error": "cannot be read or written: the disk reports an error; check it and its free space",
}


class RecordError(Exception):
    """The record cannot do what was asked; the message is a sentence for people."""


class Busy(RecordError):
    """Another process writes to the record; the same can be done in a moment."""


class Unknown(RecordError):
    """There is no such thing in the record."""


class Ambiguous(RecordError):
    """What was written may mean several things: the id, name and number of documents of each."""

    def __init__(self, told: str, written: str, choices: Sequence[tuple[str, str, int]]) -> None:
        super().__init__(told)
        self.written, self.choices = written, choices


class Overtaken(RecordError):
    """Somebody else judged meanwhile what was to be judged: who, how (`verdict`), when, and how it stands."""

    def __init__(self, what: str, who: str, verdict: str, at: str, state: str) -> None:
        super().__init__(f"{what}; look at it again before you judge it.")
        self.who, self.verdict, self.at, self.state = who, verdict, at, state


_KINDS = {"is locked": Busy}


@contextmanager
def in_words(path: str) -> Iterator[None]:
    """Turn what SQLite says of the file at `path` into a `RecordError`."""
    try:
        yield
    except (DBAPIError, sqlite3.Error) as error:
        told = str(error.orig if isinstance(error, DBAPIError) else error).lower()
        for mark, sentence in _SENTENCES.items():
            if mark in told:
                raise _KINDS.get(mark, RecordError)(f"the record {path!r} {sentence}.") from error
        raise
