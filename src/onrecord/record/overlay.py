"""Statements as they are searched: what the reader found in a document, with its judgements laid over it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from itertools import count

from sqlalchemy import Connection, delete, func, insert, select, update

from onrecord.model import Reading, Spans
from onrecord.record import outline, rows, schema
from onrecord.record.index import entry
from onrecord.record.judged import judgements_of
from onrecord.record.judgements import Judgement, Laid, Move, Places, lay
from onrecord.record.moves import Moves
from onrecord.record.nodes import number, seen
from onrecord.record.rulings import parted

_INDEX = schema.words_index


def lay_over(connection: Connection, key: int, found: Reading) -> Places:
    """Write the statements of the document at `key` anew, from what was found and from its judgements.

    Returns the id of the statement that each judgement bears on, None where it is orphaned.
    """
    documents, statements = schema.documents, schema.statements
    document = connection.execute(select(documents).where(documents.c.key == key)).mappings().one()
    judgements = judgements_of(connection, document["id"])
    laid, places = lay(found.statements, judgements, _move(connection, document))
    inside = select(statements.c.id, statements.c.key).where(statements.c.document == key)
    keys = {id: own for id, own in connection.execute(inside)}
    hide(connection, key)
    connection.execute(delete(statements).where(statements.c.document == key))
    last = connection.execute(select(func.max(statements.c.key))).scalar() or 0
    free = count(max(last, *keys.values(), 0) + 1)  # a statement keeps its key as long as it keeps its id
    keys |= {one.valid.id: next(free) for one in laid if one.valid.id not in keys}
    valid = replace(found, statements=tuple(one.valid for one in laid if one.state != "rejected"))
    named = seen(valid, parted(connection, document["id"]))
    nodes = {name: number(one.sighting.node.key) for name, one in named.items()}
    _insert(connection, document, laid, keys, nodes)
    _put(connection, judgements, places)
    return places


def hide(connection: Connection, key: int) -> int:
    """Take the statements of the document at `key` out of what is searched; how many there were."""
    statements = schema.statements
    of_document = statements.c.document == key
    shown = select(statements.c.key).where(of_document, statements.c.shown)
    keys = connection.execute(shown).scalars().all()
    connection.execute(delete(_INDEX).where(_INDEX.c.rowid.in_(keys)))
    connection.execute(update(statements).where(of_document).values(shown=False))
    return len(keys)


def _insert(
    connection: Connection,
    document: rows.Row,
    laid: Sequence[Laid],
    keys: Mapping[str, int],
    nodes: Mapping[str, int],
) -> None:
    columns, whole, through, index, facts, words = [], [], [], [], [], []
    for one in laid:
        key, valid = keys[one.valid.id], one.valid
        shown = one.state != "rejected"
        place = {"key": key, "document": document["key"], "state": one.state, "shown": shown}
        by, behalf = nodes.get(valid.name), nodes.get(valid.principal or "")
        named = {"node": by, "principal_node": behalf}
        columns.append({**place, **named, **rows.statement_values(valid, document)})
        found = rows.statement_json(one.found) if one.found else None
        other = rows.statement_json(valid) if valid != one.found else None
        whole.append({"statement": key, "found": found, "valid": other})
        through += [{"statement": key, "place": n, "name": name} for n, name in enumerate(valid.via)]
        if shown:
            index.append(entry(valid, document, key, by, behalf))
            facts.append({"statement": key, "packed": outline.facts(valid, document, by, behalf)})
            words.append({"statement": key, "packed": outline.words(index[-1])})
    for table, values in (
        (schema.statements, columns),
        (schema.statement_rows, whole),
        (schema.vias, through),
        (_INDEX, index),
        (schema.outline_facts, facts),
        (schema.outline_words, words),
    ):
        if values:
            connection.execute(insert(table), values)


def _put(connection: Connection, judgements: Sequence[Judgement], places: Places) -> None:
    placements = schema.placements
    every = [judgement.id for judgement in judgements]
    connection.execute(delete(placements).where(placements.c.judgement.in_(every)))
    if places:
        values = [{"judgement": id, "statement": statement} for id, statement in places.items()]
        connection.execute(insert(placements), values)


def _move(connection: Connection, document: rows.Row) -> Move:
    documents = schema.documents

    @cache
    def moves(version: str) -> Moves | None:
        same = (documents.c.id == document["id"], documents.c.version == version)
        old = connection.execute(select(documents.c.text).where(*same)).scalar()
        return None if old is None else Moves(old, document["text"])

    def move(version: str, spans: Spans) -> Spans | None:
        if version == document["version"]:
            return spans
        found = moves(version)
        return found(spans) if found else None

    return move
