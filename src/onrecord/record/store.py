"""The record: documents with their readings and judgements, each change a transaction of its own."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Literal, TypeAlias

from sqlalchemy import Connection, Engine, and_, delete, insert, select, update
from sqlalchemy.dialects.sqlite import insert as upsert

from onrecord.documents.reason import Reason
from onrecord.model import Document, Reading
from onrecord.record import rows, schema
from onrecord.record.contents import load, write
from onrecord.record.engine import opened
from onrecord.record.errors import RecordError, in_words
from onrecord.record.overlay import hide
from onrecord.record.ruled_links import forget

Change: TypeAlias = Literal["new", "superseded", "updated", "unchanged", "removed"]


@dataclass(frozen=True, slots=True)
class Added:
    """What adding a document changed. `removed` says that it was removed before and is left out.

    `appeared`, `gone` and `changed` count statements against those of the reading before.
    """

    document: str
    change: Change
    statements: int = 0
    appeared: int = 0
    gone: int = 0
    changed: int = 0


class Record:
    """A record in one file. Use `Record.open`; it may be shared by threads and processes."""

    def __init__(self, engine: Engine, path: str) -> None:
        self.engine = engine
        self.path = path

    @classmethod
    def open(cls, path: str, *, write: bool = True, make: bool | None = None) -> Record:
        """The record at `path`; to write, it is made where there is none, unless `make` says otherwise.

        Raises `RecordError`.
        """
        return cls(opened(path, write=write, make=write if make is None else make), path)

    def close(self) -> None:
        self.engine.dispose()

    def __enter__(self) -> Record:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection that sees one state of the record throughout."""
        with in_words(self.path), self.engine.connect() as connection, connection.begin():
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A connection whose changes are all made at its end, or none; one writer at a time."""
        with (
            in_words(self.path),
            self.engine.connect().execution_options(begin="BEGIN IMMEDIATE") as connection,
            connection.begin(),
        ):
            yield connection

    def known(self, document: Document, reader: str) -> Added | None:
        """Why a document need not be read: it stands here, read by the same reader, or it was removed."""
        with self.reading() as connection:
            return _known(connection, document, reader)

    def add(self, reading: Reading) -> Added:
        """Keep a document with its reading: all of it or nothing. A changed text supersedes the former."""
        document = reading.document
        with self.writing() as connection:
            if known := _known(connection, document, reading.reader):
                return known
            key, change = _place(connection, document)
            counts = write(connection, key, reading)
            connection.execute(delete(schema.set_aside).where(schema.set_aside.c.place == document.origin))
            mark(connection, document.id)
        return Added(document.id, change, len(reading.statements), *counts)

    def set_aside(self, place: str, reason: str) -> None:
        """Note that what stands at `place` could not be read, until it can be."""
        packed = json.dumps(reason.packed(), ensure_ascii=False) if isinstance(reason, Reason) else None
        values = {"place": place, "reason": str(reason), "packed": packed, "at": rows.now()}
        with self.writing() as connection:
            note = upsert(schema.set_aside).values(values)
            connection.execute(note.on_conflict_do_update(index_elements=["place"], set_=values))

    def remove(self, id: str) -> int:
        """Take a document out of every answer, and keep it so that it can be restored; its statements."""
        documents = schema.documents
        with self.writing() as connection:
            row = _current(connection, id)
            if row is None:
                removed = select(documents.c.key).where(documents.c.id == id, documents.c.state == "removed")
                if connection.execute(removed).first():
                    raise RecordError(f"the document {id!r} was removed already.")
                raise RecordError(f"there is no document {id!r} in the record.")
            gone = hide(connection, row["key"])
            _end(connection, row["key"], "removed")
            mark(connection, id)
        return gone

    def restore(self, id: str) -> int:
        """Bring back a document that was removed; how many statements it has."""
        documents = schema.documents
        with self.writing() as connection:
            removed = and_(documents.c.id == id, documents.c.state == "removed")
            key = connection.execute(select(documents.c.key).where(removed)).scalar()
            if key is None:
                raise RecordError(f"no document {id!r} was removed from the record.")
            connection.execute(
                update(documents).where(documents.c.key == key).values(state="current", ended_at=None)
            )
            write(connection, key, load(connection, key, found=True))
            mark(connection, id)
            statements = schema.statements
            shown = select(statements.c.key).where(statements.c.document == key, statements.c.shown)
            return len(connection.execute(shown).all())

    def purge(self, id: str) -> int:
        """Delete a document for good: every version, statement and judgement of it; how many versions."""
        documents, judgements = schema.documents, schema.judgements
        with self.writing() as connection:
            connection.exec_driver_sql("PRAGMA secure_delete = ON")
            keys = connection.execute(select(documents.c.key).where(documents.c.id == id)).scalars().all()
            if not keys:
                raise RecordError(f"there is no document {id!r} in the record.")
            for key in keys:
                hide(connection, key)
            connection.execute(delete(documents).where(documents.c.id == id))
            for index in ("words", "headings"):
                connection.exec_driver_sql(f"INSERT INTO {index}({index}) VALUES ('optimize')")
            connection.execute(update(judgements).where(judgements.c.document == id).values(undoes=None))
            connection.execute(delete(judgements).where(judgements.c.document == id))
            forget(connection, id)
            mark(connection, id)
        with in_words(self.path), self.engine.connect() as connection:
            connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
        return len(keys)

    def stale(self, readers: Mapping[str, str], *, every: bool = False) -> Iterator[Document]:
        """Current documents that other readers than these read; `readers` go by language; or `every` one."""
        documents, readings = schema.documents, schema.readings
        with self.reading() as connection:
            joined = select(documents.c.key, documents.c.lang, readings.c.reader).join(readings)
            current = joined.where(documents.c.state == "current").order_by(documents.c.key)
            found = connection.execute(current).all()
        for key, lang, reader in found:
            if every or readers.get(lang or "fr") != reader:
                with self.reading() as connection:
                    row = connection.execute(select(documents).where(documents.c.key == key)).mappings().one()
                yield rows.document_of(row)

    def reread(self, reading: Reading) -> Added:
        """Replace the reading of a current document; judgements are laid over the new one."""
        with self.writing() as connection:
            row = _current(connection, reading.document.id)
            if row is None or row["version"] != rows.version_of(reading.document.text):
                return Added(reading.document.id, "unchanged")
            counts = write(connection, row["key"], reading)
            mark(connection, reading.document.id)
        return Added(reading.document.id, "updated", len(reading.statements), *counts)


def mark(connection: Connection, id: str) -> None:
    """Note that what rests on a document has to be settled anew."""
    values = {"document": id, "at": rows.now()}
    note = upsert(schema.marks).values(values)
    connection.execute(note.on_conflict_do_update(index_elements=["document"], set_=values))


def _current(connection: Connection, id: str) -> rows.Row | None:
    documents = schema.documents
    current = select(documents).where(documents.c.id == id, documents.c.state == "current")
    return connection.execute(current).mappings().first()


def _known(connection: Connection, document: Document, reader: str) -> Added | None:
    documents, readings = schema.documents, schema.readings
    found = select(documents, readings.c.reader).join(readings).where(documents.c.id == document.id)
    standing = found.where(documents.c.state != "superseded")
    row = connection.execute(standing).mappings().first()
    if row is None:
        return None
    if row["state"] == "removed":
        return Added(document.id, "removed")
    values = rows.document_values(document)
    told = {name: value for name, value in values.items() if value is not None and name not in _TOLD_BY_PLACE}
    if row["reader"] == reader and all(row[name] == value for name, value in told.items()):
        return Added(document.id, "unchanged")
    return None


_TOLD_BY_PLACE = ("origin", "notes")  # the same text in another file is no other document


def _place(connection: Connection, document: Document) -> tuple[int, Change]:
    """The key of the row for this version of a document, which is now the current one."""
    documents = schema.documents
    values = rows.document_values(document)
    former = _current(connection, document.id)
    if former and former["version"] == values["version"]:
        told = {name: value for name, value in values.items() if value is not None}
        connection.execute(update(documents).where(documents.c.key == former["key"]).values(told))
        return former["key"], "updated"
    if former:
        hide(connection, former["key"])
        _end(connection, former["key"], "superseded")
    fresh = {**values, "state": "current", "added_at": rows.now(), "ended_at": None}
    same = and_(documents.c.id == document.id, documents.c.version == values["version"])
    key = connection.execute(select(documents.c.key).where(same)).scalar()
    if key is None:
        key = connection.execute(insert(documents).values(fresh).returning(documents.c.key)).scalar_one()
    else:
        connection.execute(update(documents).where(documents.c.key == key).values(fresh))
    return key, "superseded" if former else "new"


def _end(connection: Connection, key: int, state: str) -> None:
    documents = schema.documents
    ended = {"state": state, "ended_at": rows.now()}
    connection.execute(update(documents).where(documents.c.key == key).values(ended))
