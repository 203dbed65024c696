"""What happened day by day: statements, contacts, and links between statements."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import Connection, func, or_, select

from onrecord.model import Contact, Document
from onrecord.record import actors, rows, schema
from onrecord.record.claimed import Claims
from onrecord.record.linked import Linked, Wanted, links
from onrecord.record.rulings import table
from onrecord.record.search import Hit, hits
from onrecord.record.ties import Ties
from onrecord.record.uttered import once


@dataclass(frozen=True, slots=True)
class Met:
    """A contact and the document that tells of it."""

    contact: Contact
    document: Document


@dataclass(frozen=True, slots=True)
class Event:
    """Something of one ISO day."""

    day: str
    what: Hit | Met | Linked


def timeline(
    connection: Connection, *, actor: str | None = None, since: str | None = None, until: str | None = None
) -> list[Event]:
    """All that is dated between two ISO days, both included, the earliest first; of one actor if named.

    Of what several report, one report stands for all. Raises `RecordError` where the name is nobody's.
    """
    id = actors.required(connection, actor, table(connection)).id if actor else None
    days = since or "", until or "9"
    found = [*_said(connection, id, days), *_met(connection, id), *_linked(connection, actor)]
    return sorted((one for one in found if days[0] <= one.day <= days[1]), key=lambda one: one.day)


def _said(connection: Connection, actor: str | None, days: tuple[str, str]) -> Iterator[Event]:
    own = schema.statements.c
    told = func.substr(func.coalesce(own.said_start, own.said_end, own.published), 1, 10)
    chosen = select(own.key).where(own.shown, told.between(*days)).order_by(own.key)
    if actor:
        nodes = actors.numbers(connection, actor)
        chosen = chosen.where(or_(own.node.in_(nodes), own.principal_node.in_(nodes)))
    for some in rows.parts(once(connection, connection.execute(chosen).scalars().all())):
        for hit in hits(connection, some):
            said = hit.statement.said
            if day := (said and (said.start or said.end)) or hit.document.date:
                yield Event(day[:10], hit)


def _met(connection: Connection, actor: str | None) -> Iterator[Event]:
    contacts, documents = schema.contacts, schema.documents
    chosen = (
        select(contacts.c.row, documents)
        .join_from(contacts, documents)
        .where(documents.c.state == "current")
        .order_by(contacts.c.key)
    )
    who = Claims(connection, Ties(connection, table(connection))).who
    for row in connection.execute(chosen).mappings():
        contact, document = rows.contact_of(row["row"]), rows.document_of(row)
        parties = (*contact.who, *contact.partners, *contact.through)
        when = contact.when
        day = (when and (when.start or when.end)) or document.date
        if day and (actor is None or actor in {who(document.id)(party.name) for party in parties}):
            yield Event(day[:10], Met(contact, document))


def _linked(connection: Connection, actor: str | None) -> Iterator[Event]:
    for one in links(connection, Wanted(actor=actor)):
        if one.day:
            yield Event(one.day[:10], one)
