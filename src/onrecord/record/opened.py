"""A document as it is read: its statements, rejected ones too, each with all that a reader asks about it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, select

from onrecord.model import Reading, Statement
from onrecord.record import actors, finding, rows, schema
from onrecord.record.contents import load
from onrecord.record.judging import Standing, by_statement, standings
from onrecord.record.linked import Some, links_among
from onrecord.record.listing import Named, copied
from onrecord.record.rows import hull
from onrecord.record.uttered import Report, Uttered, reports_among, uttered


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """A statement as it is valid, and its state (see schema.py).

    `actor` and `principal` are id and name of those whom its names mean, where that is known. `others` report
    the same utterance. `history` is every judgement on it, `last` the number of the last one, 0 for none.
    """

    statement: Statement
    state: str
    actor: tuple[str, str] | None
    principal: tuple[str, str] | None
    uttered: Uttered
    others: list[Report]
    links: Some
    history: list[Standing]

    @property
    def last(self) -> int:
        return self.history[-1].judgement.id if self.history else 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """A version of a document: its row, its reading as it is valid, and its statements in their order.

    `versions` are the rows of all versions, the newest last, without their texts. `first` and `copies` are
    those with which it shares passages. `orphaned` judgements bear on words that were not found again.
    """

    row: rows.Row
    reading: Reading
    stated: list[Stated]
    versions: Sequence[rows.Row]
    first: Named | None
    copies: list[Named]
    orphaned: int = 0


def opened(
    connection: Connection, id: str, version: str | None = None, *, links: int | None = None
) -> Opened | None:
    """The newest version of the document named, or the one whose name begins so; None where there is none.

    `links` of each statement are loaded at most.
    """
    own = schema.documents.c
    told = select(own.key, own.version, own.state, own.added_at, own.ended_at).where(own.id == id)
    versions = connection.execute(told.order_by(own.key)).mappings().all()
    if version is None:
        row = finding.document(connection, id)
    else:
        key = next((one["key"] for one in versions if one["version"].startswith(version)), None)
        row = connection.execute(select(schema.documents).where(own.key == key)).mappings().first()
    if row is None:
        return None
    judged = standings(connection, id)
    first, copies = copied(connection, row["key"]) if row["state"] == "current" else (None, [])
    return Opened(
        row=row,
        reading=load(connection, row["key"]),
        stated=sorted(_stated(connection, row, judged, links), key=lambda one: _place(one.statement)),
        versions=versions,
        first=first,
        copies=copies,
        orphaned=sum(one.orphaned for one in judged),
    )


def _stated(
    connection: Connection, document: rows.Row, judged: Sequence[Standing], most: int | None
) -> Iterable[Stated]:
    own, kept = schema.statements.c, schema.statement_rows.c
    chosen = (
        select(own.key, own.state, own.node, own.principal_node, kept.found, kept.valid)
        .join_from(schema.statements, schema.statement_rows)
        .where(own.document == document["key"])
    )
    found = connection.execute(chosen).all()
    keys = [row.key for row in found]
    known = actors.named(connection, {n for row in found for n in (row.node, row.principal_node)} - {None})
    told, reports = uttered(connection, keys), reports_among(connection, keys)
    links = links_among(connection, keys, most=most)
    history = by_statement(judged)
    for row in found:
        statement = rows.statement_of(row.valid or row.found)
        yield Stated(
            statement=statement,
            state=row.state,
            actor=known.get(row.node),
            principal=known.get(row.principal_node),
            uttered=told.get(row.key) or Uttered(statement.id),
            others=[one for one in reports[row.key] if one.key != row.key],
            links=links[row.key],
            history=history.get(statement.id, []),
        )


def _place(statement: Statement) -> tuple[int, int]:
    return hull(statement.cue or statement.content)
