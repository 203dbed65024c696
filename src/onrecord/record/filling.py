"""Filling the full-text index and the outlines anew, after a migration has emptied them."""

from __future__ import annotations

from sqlalchemy import Connection, insert, select

from onrecord.record import outline, rows, schema
from onrecord.record.index import entry


def fill(connection: Connection) -> None:
    """Index every statement that is shown and has no outline yet."""
    documents, statements, kept = schema.documents, schema.statements, schema.statement_rows
    facts, words = schema.outline_facts, schema.outline_words
    chosen = (
        select(statements.c.key, statements.c.node, statements.c.principal_node, kept.c.found, kept.c.valid)
        .join_from(statements, kept)
        .outerjoin(facts, facts.c.statement == statements.c.key)
        .where(statements.c.shown, facts.c.statement.is_(None))
    )
    waiting = chosen.with_only_columns(statements.c.document).distinct()
    keys = connection.execute(waiting).scalars().all()
    for key in keys:
        document = connection.execute(select(documents).where(documents.c.key == key)).mappings().one()
        index, told, said = [], [], []
        for row in connection.execute(chosen.where(statements.c.document == key)):
            statement = rows.statement_of(row.valid or row.found)
            index.append(entry(statement, document, row.key, row.node, row.principal_node))
            packed = outline.facts(statement, document, row.node, row.principal_node)
            told.append({"statement": row.key, "packed": packed})
            said.append({"statement": row.key, "packed": outline.words(index[-1])})
        if index:
            connection.execute(insert(schema.words_index), index)
            connection.execute(insert(facts), told)
            connection.execute(insert(words), said)
    if keys:
        connection.exec_driver_sql("INSERT INTO words (words) VALUES ('optimize')")
