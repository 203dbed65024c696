"""What a record holds, in figures."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Column, ColumnElement, Connection, FromClause, Table, func, select

from onrecord.record import schema

_MOST = 10  # values shown of what has many

Counts = list[tuple[str, int]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """Figures of a record; the days are those of publication. Counts go from the most frequent down.

    `copies` are documents made of others, the first of each group left out. Contacts that copies tell again
    are left out, `names`, `acts` and `vias` counted by utterances; the names are those of actors where they
    are known.
    """

    documents: int
    copies: int
    superseded: int
    removed: int
    first: str | None
    last: str | None
    undated: int
    statements: int
    utterances: int
    contacts: int
    judgements: int
    orphaned: int
    readers: Counts
    outlets: Counts
    names: Counts
    acts: Counts
    vias: Counts
    set_aside: list[tuple[str, str]]


def summary(connection: Connection) -> Summary:
    """The figures of the record as it stands."""
    documents, statements, readings = schema.documents, schema.statements, schema.readings
    states = dict(_counted(connection, documents.c.state))
    current = documents.c.state == "current"
    days = select(
        func.min(documents.c.date), func.max(documents.c.date), func.count(), func.count(documents.c.date)
    )
    first, last, every, dated = connection.execute(days.where(current)).one()
    shown = statements.c.shown
    reader = (
        select(readings.c.reader, func.count()).join(documents).where(current).group_by(readings.c.reader)
    )
    lost = select(func.count()).where(schema.placements.c.statement.is_(None))
    aside = select(schema.set_aside.c.place, schema.set_aside.c.reason).order_by(schema.set_aside.c.at)
    number = connection.execute(select(func.count()).where(shown)).scalar_one()
    return Summary(
        documents=every,
        copies=connection.execute(select(_again(schema.copies))).scalar_one(),
        superseded=states.get("superseded", 0),
        removed=states.get("removed", 0),
        first=first,
        last=last,
        undated=every - dated,
        statements=number,
        utterances=number - connection.execute(select(_again(schema.utterances))).scalar_one(),
        contacts=_contacts(connection),
        judgements=connection.execute(select(func.count(schema.judgements.c.id))).scalar_one(),
        orphaned=connection.execute(lost).scalar_one(),
        readers=[(name, number) for name, number in connection.execute(reader)],
        outlets=_counted(connection, documents.c.outlet, current)[:_MOST],
        names=_speakers(connection),
        acts=_spoken(connection, statements.c.act, statements),
        vias=_spoken(connection, schema.vias.c.name, schema.vias.join(statements))[:_MOST],
        set_aside=[(place, reason) for place, reason in connection.execute(aside)],
    )


def _again(grouped: Table) -> ColumnElement[int]:
    """How many there are besides the first of each group."""
    return func.count(grouped.c.key) - func.count(grouped.c.first.distinct())


def _speakers(connection: Connection) -> Counts:
    """Who speaks in the most utterances, under the name of the actor where that is known."""
    statements, nodes, actors, own = schema.statements, schema.nodes, schema.actors, schema.utterances
    name = func.coalesce(actors.c.name, statements.c.name)
    number = func.count() - _again(own)
    spoken = (
        select(name, number)
        .join_from(statements, nodes, nodes.c.number == statements.c.node, isouter=True)
        .outerjoin(actors, actors.c.id == nodes.c.actor)
        .outerjoin(own, own.c.key == statements.c.key)
        .where(statements.c.shown, statements.c.name != "")
        .group_by(func.coalesce(actors.c.id, statements.c.name), name)
        .order_by(number.desc(), name)
    )
    return [(name, number) for name, number in connection.execute(spoken.limit(_MOST))]


def _spoken(connection: Connection, column: Column[str], of: FromClause) -> Counts:
    """In how many utterances each value of a column stands."""
    statements, own = schema.statements, schema.utterances
    number = func.count() - _again(own)
    joined = select(column, number).select_from(of.outerjoin(own, own.c.key == statements.c.key))
    grouped = joined.where(statements.c.shown).group_by(column).order_by(number.desc(), column)
    return [(value, number) for value, number in connection.execute(grouped)]


def _contacts(connection: Connection) -> int:
    """How many contacts are told, of those that copies tell in the same words one."""
    own, documents, copies = schema.contacts, schema.documents, schema.copies
    start, end = (func.json_extract(own.c.row, f"$.span[{n}]") for n in (0, 1))
    words = func.substr(documents.c.text, start + 1, end - start)
    told = (
        select(func.coalesce(copies.c.first, documents.c.key), own.c.kind, words)
        .join_from(own, documents)
        .outerjoin(copies, copies.c.key == documents.c.key)
        .where(documents.c.state == "current")
        .distinct()
    )
    return connection.execute(select(func.count()).select_from(told.subquery())).scalar_one()


def _counted(connection: Connection, column: Column[str], *which: ColumnElement[bool]) -> Counts:
    grouped = select(column, func.count()).where(column.is_not(None), *which).group_by(column)
    return [
        (value, number) for value, number in connection.execute(grouped.order_by(func.count().desc(), column))
    ]
