"""What a version of a document holds: its reading written and loaded, the judgements laid over it."""

from __future__ import annotations

import json

from sqlalchemy import Connection, delete, insert, select
from sqlalchemy.dialects.sqlite import insert as upsert

from onrecord.model import Reading, Statement
from onrecord.record import rows, schema
from onrecord.record.overlay import lay_over


def write(connection: Connection, key: int, reading: Reading) -> tuple[int, int, int]:
    """Replace the reading of the document at `key`; how many statements appeared, went and changed."""
    before = dict(_found(connection, key))
    values = {
        "document": key,
        "reader": reading.reader,
        "read_at": rows.now(),
        "notes": json.dumps(reading.notes),
        "cast": rows.cast_json(reading.cast),
        "credits": json.dumps(reading.credits, ensure_ascii=False),
    }
    note = upsert(schema.readings).values(values)
    connection.execute(note.on_conflict_do_update(index_elements=["document"], set_=values))
    connection.execute(delete(schema.contacts).where(schema.contacts.c.document == key))
    met = [
        {"document": key, "id": contact.id, "kind": contact.kind, "row": rows.contact_json(contact)}
        for contact in reading.contacts
    ]
    if met:
        connection.execute(insert(schema.contacts), met)
    lay_over(connection, key, reading)
    after = {statement.id: rows.statement_json(statement) for statement in reading.statements}
    changed = sum(1 for id in after.keys() & before.keys() if after[id] != before[id])
    return len(after.keys() - before.keys()), len(before.keys() - after.keys()), changed


def load(connection: Connection, key: int, *, found: bool = False) -> Reading:
    """The reading of the document at `key` as it is valid, or as it was `found`."""
    documents, readings, contacts = schema.documents, schema.readings, schema.contacts
    document = connection.execute(select(documents).where(documents.c.key == key)).mappings().one()
    read = connection.execute(select(readings).where(readings.c.document == key)).mappings().one()
    met = select(contacts.c.row).where(contacts.c.document == key).order_by(contacts.c.key)
    if found:
        statements = [rows.statement_of(row) for _, row in _found(connection, key)]
    else:
        statements = valid(connection, key)
    return Reading(
        document=rows.document_of(document),
        statements=tuple(sorted(statements, key=_place)),
        contacts=tuple(rows.contact_of(row) for row in connection.execute(met).scalars()),
        cast=rows.cast_of(read["cast"]),
        credits=tuple(json.loads(read["credits"])),
        reader=read["reader"],
        notes=tuple(json.loads(read["notes"])),
    )


def _found(connection: Connection, key: int) -> list[tuple[str, str]]:
    """Id and row of each statement as it was found."""
    statements, kept = schema.statements, schema.statement_rows
    chosen = select(statements.c.id, kept.c.found).join_from(kept, statements)
    chosen = chosen.where(statements.c.document == key, kept.c.found.is_not(None))
    return [(id, found) for id, found in connection.execute(chosen.order_by(statements.c.key))]


def valid(connection: Connection, key: int) -> list[Statement]:
    """The statements of the document at `key` as they are valid, those rejected left out."""
    statements, kept = schema.statements, schema.statement_rows
    chosen = select(kept.c.found, kept.c.valid).join_from(kept, statements)
    chosen = chosen.where(statements.c.document == key, statements.c.state != "rejected")
    return [rows.statement_of(now or was) for was, now in connection.execute(chosen)]


def _place(statement: Statement) -> tuple[int, int]:
    return rows.hull(statement.cue or statement.content)
