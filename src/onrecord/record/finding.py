"""One statement or document by its id, or by as much of the id as tells it apart."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, select

from onrecord.model import Statement
from onrecord.record import rows, schema
from onrecord.record.errors import RecordError, Unknown

_LEAST = 4  # characters of an id at least


@dataclass(frozen=True, slots=True)
class Kept:
    """A statement as it stands in the record: as valid, as found (None where added), in which document."""

    key: int
    statement: Statement
    found: Statement | None
    state: str
    document: rows.Row


def statement(connection: Connection, id: str) -> Kept:
    """The statement named, of the current version of its document where there are several."""
    statements, documents, kept = schema.statements, schema.documents, schema.statement_rows
    chosen = (
        select(
            statements.c.key,
            statements.c.id,
            statements.c.state,
            statements.c.document,
            kept.c.found,
            kept.c.valid,
        )
        .join_from(statements, kept)
        .join(documents, documents.c.key == statements.c.document)
        .order_by(documents.c.state != "current", statements.c.key.desc())
    )
    found = connection.execute(chosen.where(statements.c.id == id).limit(1)).all()
    if not found and len(id) >= _LEAST:
        alike = statements.c.id.between(id, id + "\N{REPLACEMENT CHARACTER}")
        found = connection.execute(chosen.where(alike).limit(20)).all()
    ids = sorted({row.id for row in found})
    if not ids and 0 < len(id) < _LEAST:
        raise Unknown(
            f"there is no statement or document {id!r} in the record; "
            f"the beginning of a statement's id needs {_LEAST} characters at least."
        )
    if not ids:
        raise Unknown(f"there is no statement or document {id!r} in the record.")
    if len(ids) > 1:
        raise RecordError(f"{id!r} may be {', '.join(ids)}; give more of the id.")
    row = found[0]
    document = connection.execute(select(documents).where(documents.c.key == row.document)).mappings().one()
    was = rows.statement_of(row.found) if row.found else None
    return Kept(row.key, rows.statement_of(row.valid or row.found), was, row.state, document)


def document(connection: Connection, id: str) -> rows.Row | None:
    """The newest version of the document named, or None."""
    documents = schema.documents
    named = select(documents).where(documents.c.id == id)
    newest = named.order_by(documents.c.state != "current", documents.c.key.desc()).limit(1)
    return connection.execute(newest).mappings().first()
