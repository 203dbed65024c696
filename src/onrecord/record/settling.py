"""Settling: which actor each name is, found out anew for the documents that came, changed or went.

By one writer, a few documents to a transaction; what is marked stays marked until its transaction has ended,
so that a run broken off is taken up by the next.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, delete, func, insert, select, update

from onrecord.linking.actors.identify import identify
from onrecord.linking.table import Table
from onrecord.record import copying, linking, rows, schema, sighted
from onrecord.record.actors import described
from onrecord.record.contents import load
from onrecord.record.judged import RULINGS
from onrecord.record.names import StoredNames
from onrecord.record.nodes import Seen, number, seen
from onrecord.record.overlay import lay_over
from onrecord.record.rulings import laid_over, parted, ruled, rulings, table
from onrecord.record.store import Record, mark
from onrecord.record.tidying import tidy

_TOGETHER = 100  # documents to a transaction
_DERIVED = (
    schema.sightings, schema.nodes, schema.clues, schema.forms, schema.actors, *copying.TABLES,
    *linking.TABLES,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Settled:
    """How many documents were settled, and how many names got another actor than before."""

    documents: int
    names: int


def pending(record: Record, *, every: bool = False) -> int:
    """How many documents wait to be settled, or how many there are."""
    current = schema.documents.c.state == "current"
    counted = select(func.count()).where(current) if every else select(func.count(schema.marks.c.document))
    with record.reading() as connection:
        return connection.execute(counted).scalar_one()


def settle(
    record: Record, progress: Callable[[int], object] = lambda _: None, *, every: bool = False
) -> Settled:
    """Settle what is marked, or `every` document from nothing; `progress` is told how many were done now."""
    if every:
        with record.writing() as connection:
            _forget(connection)
    documents = names = 0
    while pending(record):
        with record.writing() as connection:
            done, changed = _step(connection)
        documents, names = documents + done, names + changed
        progress(done)
    if documents:
        tidy(record, documents)
    return Settled(documents, names)


def _forget(connection: Connection) -> None:
    for derived in _DERIVED:
        connection.execute(delete(derived))
    ids = select(schema.documents.c.id).where(schema.documents.c.state == "current")
    for id in connection.execute(ids).scalars().all():
        mark(connection, id)


def _step(connection: Connection) -> tuple[int, int]:
    marks = schema.marks
    ids = set(connection.execute(select(marks.c.document).limit(_TOGETHER)).scalars())
    touched: sighted.Touched = {}
    names = StoredNames(connection)
    documents = ids - {RULINGS}
    parts: set[str] = set()
    if RULINGS in ids:
        parts = laid_over(connection)
        keys, more = _ruled(connection)
        documents |= more
        touched = {key: frozenset(clue.token for clue in names.by_node(key)) for key in keys}
    former = _actors_of(connection, documents)
    for id in sorted(documents):
        for key, tokens in _document(connection, id).items():
            touched[key] = touched.get(key, frozenset()) | tokens
    known = table(connection)
    found = identify(StoredNames(connection), touched, known, rulings(connection))
    changed, affected = _assign(connection, found)
    _describe(connection, former | affected, known)
    regrouped = copying.settle(connection, documents, changed)
    linking.settle(connection, documents, changed, regrouped, known, parts)
    connection.execute(delete(marks).where(marks.c.document.in_(ids)))
    return len(documents), len(changed)


def _document(connection: Connection, id: str) -> sighted.Touched:
    """Take in whom a document names now, or, where it is there no more, take back whom it named."""
    documents = schema.documents
    states = connection.execute(select(documents.c.state, documents.c.key).where(documents.c.id == id)).all()
    if not states:  # it was purged, and what it told goes for good too
        connection.exec_driver_sql("PRAGMA secure_delete = ON")
    key = next((row.key for row in states if row.state == "current"), None)
    if key is None:
        return sighted.replace(connection, id, {})
    found = seen(load(connection, key), parted(connection, id))
    if _outdated(connection, key, found):
        lay_over(connection, key, load(connection, key, found=True))
    return sighted.replace(connection, id, found)


def _outdated(connection: Connection, key: int, found: Mapping[str, Seen]) -> bool:
    """Whether statements of the document at `key` are searched by other nodes than those of their names."""
    statements = schema.statements
    chosen = select(statements.c.name, statements.c.principal, statements.c.node, statements.c.principal_node)
    shown = connection.execute(chosen.where(statements.c.document == key, statements.c.shown))
    numbers = {name: number(one.sighting.node.key) for name, one in found.items()}
    return any(
        (numbers.get(row.name), numbers.get(row.principal or "")) != (row.node, row.principal_node)
        for row in shown
    )


def _ruled(connection: Connection) -> tuple[set[str], set[str]]:
    """Keys of the nodes, and ids of the documents, that people's rulings touch."""
    keys, names, documents = ruled(connection)
    nodes, forms = schema.nodes, schema.forms
    plain = {sighted.looked_up(name) for name in names}
    by_form = select(nodes.c.key).join(forms, forms.c.node == nodes.c.number)
    found = connection.execute(by_form.where(forms.c.plain.in_(plain))).scalars()
    return keys | set(found), documents


def _actors_of(connection: Connection, documents: Iterable[str]) -> set[str]:
    """The actors whom these documents named when they were settled last."""
    nodes, sightings = schema.nodes, schema.sightings
    chosen = select(nodes.c.actor).distinct().join(sightings, sightings.c.node == nodes.c.number)
    return set(connection.execute(chosen.where(sightings.c.document.in_(documents))).scalars())


def _assign(connection: Connection, found: Mapping[str, str | None]) -> tuple[list[int], set[str]]:
    """Write the actor of each node; those that changed, and the ids that gained, kept or lost one."""
    nodes = schema.nodes
    numbers = {number(key): actor for key, actor in found.items() if actor is not None}
    chosen = select(nodes.c.number, nodes.c.actor)
    before = {
        own: actor
        for some in rows.parts(numbers)
        for own, actor in connection.execute(chosen.where(nodes.c.number.in_(some)))
    }
    changed = [own for own, actor in before.items() if numbers[own] != actor]
    for own in changed:
        connection.execute(update(nodes).where(nodes.c.number == own).values(actor=numbers[own]))
    return changed, {*before.values(), *numbers.values()}


def _describe(connection: Connection, ids: Iterable[str], known: Table) -> None:
    """Write the rows of these actors anew, none for those that nobody is any more."""
    for some in rows.parts(ids):
        connection.execute(delete(schema.actors).where(schema.actors.c.id.in_(some)))
        if fresh := described(connection, some, known):
            connection.execute(insert(schema.actors), fresh)
