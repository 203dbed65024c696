"""Whether a record is whole: the file, its references, its index, and what must hold of every row."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import Connection, select

from onrecord.linking.actors.node import DATED
from onrecord.record import rows, schema
from onrecord.record.contents import valid
from onrecord.record.store import Record

_FILE = (
    ("PRAGMA integrity_check", "ok", "the file is damaged: {}"),
    ("PRAGMA foreign_key_check", None, "a row of {} refers to one that is not there"),
)
_QUERIES = {
    "document {} has no reading": "SELECT d.id FROM documents d LEFT JOIN readings r ON r.document = d.key "
    "WHERE r.document IS NULL",
    "statement {} has no row": "SELECT s.id FROM statements s LEFT JOIN statement_rows r "
    "ON r.statement = s.key WHERE coalesce(r.found, r.valid) IS NULL",
    "statement {} is shown and cannot be searched": "SELECT s.id FROM statements s "
    "WHERE s.shown AND NOT EXISTS (SELECT 1 FROM words_docsize w WHERE w.id = s.key)",
    "statement {} is searched and not shown": "SELECT w.id FROM words_docsize w LEFT JOIN statements s "
    "ON s.key = w.id WHERE s.shown IS NOT 1",
    "statement {} is shown and has no outline": "SELECT s.id FROM statements s WHERE s.shown "
    "AND (NOT EXISTS (SELECT 1 FROM outline_words WHERE statement = s.key) "
    "OR NOT EXISTS (SELECT 1 FROM outline_facts WHERE statement = s.key))",
    "statement {} is shown, its document is not current": "SELECT s.id FROM statements s "
    "JOIN documents d ON d.key = s.document WHERE s.shown AND d.state <> 'current'",
    "judgement {} bears on a statement that is not there": "SELECT p.judgement FROM placements p "
    "JOIN judgements j ON j.id = p.judgement JOIN documents d ON d.id = j.document AND d.state = 'current' "
    "WHERE p.statement IS NOT NULL AND NOT EXISTS "
    "(SELECT 1 FROM statements s WHERE s.document = d.key AND s.id = p.statement)",
    "statement {} was compared with no other; `onrecord settle --all` mends that": "SELECT s.id "
    "FROM statements s WHERE s.shown AND NOT EXISTS (SELECT 1 FROM said WHERE key = s.key) "
    "AND NOT EXISTS (SELECT 1 FROM marks)",
    "utterances have a report {} that is not shown; `onrecord settle --all` mends that": "SELECT u.key "
    "FROM utterances u LEFT JOIN statements s ON s.key = u.key WHERE s.shown IS NOT 1 "
    "AND NOT EXISTS (SELECT 1 FROM marks)",
    "link {} joins a statement that is not compared; `onrecord settle --all` mends that": "SELECT id "
    "FROM links WHERE 2 > (SELECT count(*) FROM claims WHERE linked AND statement IN (links.a, links.b)) "
    "AND NOT EXISTS (SELECT 1 FROM marks)",
}
# What was counted as documents came and went, and the same counted out of the sightings.
_COUNTS = {
    "clues": (
        "SELECT token, node, month, documents FROM clues",
        f"SELECT t.value, g.node, iif(instr('{DATED}', substr(t.value, 1, 1)), g.month, ''), count(*) "
        "FROM sightings g, json_each(g.tokens) t GROUP BY 1, 2, 3",
    ),
    "forms": (
        "SELECT node, name, documents, named FROM forms",
        "SELECT g.node, f.value, count(*), sum(f.value = g.name) FROM sightings g, json_each(g.forms) f "
        "GROUP BY 1, 2",
    ),
    "nodes": (
        "SELECT number, documents, statements FROM nodes",
        "SELECT node, count(*), sum(statements) FROM sightings GROUP BY 1",
    ),
    "actors": ("SELECT id FROM actors", "SELECT DISTINCT actor FROM nodes"),
}


def check(record: Record) -> Iterator[str]:
    """What is wrong with the record, a sentence each; nothing where it is whole."""
    with record.reading() as connection:
        for query, fine, told in _FILE:
            found = [str(row[0]) for row in connection.exec_driver_sql(query)]
            yield from (told.format(one) for one in found if one != fine)
        for told, query in _QUERIES.items():
            yield from (told.format(row[0]) for row in connection.exec_driver_sql(query))
        for table, (kept, counted) in _COUNTS.items():
            missing, more = f"{counted} EXCEPT {kept}", f"{kept} EXCEPT {counted}"
            differing = f"SELECT * FROM ({missing}) UNION SELECT * FROM ({more}) LIMIT 1"
            if connection.exec_driver_sql(differing).first():
                yield f"the {table} are not those of the documents; `onrecord settle --all` mends that"
        yield from _contents(connection)


def _contents(connection: Connection) -> Iterator[str]:
    """Texts that are not those of their version, and spans that lie outside their text."""
    documents = schema.documents
    keys = connection.execute(select(documents.c.key)).scalars().all()
    for key in keys:
        row = connection.execute(select(documents).where(documents.c.key == key)).mappings().one()
        if rows.version_of(row["text"]) != row["version"]:
            yield f"the text of document {row['id']} is not the one that was added"
        for statement in valid(connection, key):
            spans = (*statement.content, *statement.cue, *statement.source)
            if any(not 0 <= start < end <= len(row["text"]) for start, end in spans):
                yield f"statement {statement.id} has spans outside its text"
