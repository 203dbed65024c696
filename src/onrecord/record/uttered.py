"""In which utterances statements stand, how many reports each has, and how many of those are independent."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, func, select

from onrecord.linking.copies.reports import independent, rests_on
from onrecord.model import Document
from onrecord.record import rows, schema
from onrecord.record.outlined import asked

_FIRSTS = "SELECT u.key, u.first FROM json_each(?) j CROSS JOIN utterances u ON u.key = j.value"


@dataclass(frozen=True, slots=True)
class Uttered:
    """An utterance, by the id of the statement that reports it first.

    `reports` are the documents that have it, `independent` counts those that rest on the same once.
    """

    id: str
    reports: int = 1
    independent: int = 1


@dataclass(frozen=True, slots=True)
class Report:
    """One statement of an utterance, its document, and the id of the first of that one's group of copies."""

    key: int
    group: str
    statement: str
    document: str
    title: str | None
    outlet: str | None
    date: str | None


def firsts(connection: Connection, keys: Iterable[int]) -> dict[int, int]:
    """The first statement of the utterance of each of these statements that several report, by their keys."""
    return dict(asked(connection, _FIRSTS, list(keys)))


def once(connection: Connection, keys: Sequence[int]) -> list[int]:
    """These statements in their order, of each utterance the one that comes first."""
    of = firsts(connection, keys)
    found: dict[int, int] = {}
    for key in keys:
        found.setdefault(of.get(key, key), key)
    return list(found.values())


def uttered(connection: Connection, keys: Collection[int]) -> dict[int, Uttered]:
    """The utterance of each of these statements that others report too."""
    of = firsts(connection, keys)
    together = defaultdict[int, list[Row[Any]]](list)
    for row in _reports(connection, set(of.values())):
        together[row.first].append(row)
    vias = _vias(connection, [row.key for found in together.values() for row in found])
    told = {first: _told(first, found, vias) for first, found in together.items()}
    return {key: told[first] for key, first in of.items() if first in told}


def reports(connection: Connection, key: int) -> list[Report]:
    """All reports of the utterance of a statement, itself included, the earliest first."""
    return reports_among(connection, [key])[key]


def reports_among(connection: Connection, keys: Collection[int]) -> dict[int, list[Report]]:
    """For each of these statements what `reports` gives."""
    of = firsts(connection, keys)
    together = defaultdict[int, list[Report]](list)
    found = _reports(connection, set(of.values()))
    found.sort(key=lambda row: (row.key != row.first, row.date is None, row.date, row.key))
    for row in found:
        told = (row.id, row.document, row.title, row.outlet, row.date)
        together[row.first].append(Report(row.key, row.group, *told))
    return {key: together[of[key]] if key in of else [] for key in keys}


def _vias(connection: Connection, keys: Collection[int]) -> dict[int, list[str]]:
    """Who relayed each of these statements that somebody relayed."""
    found = defaultdict[int, list[str]](list)
    chosen = select(schema.vias.c.statement, schema.vias.c.name)
    for some in rows.parts(keys):
        for key, name in connection.execute(chosen.where(schema.vias.c.statement.in_(some))):
            found[key].append(name)
    return found


def _told(first: int, found: Sequence[Row[Any]], vias: Mapping[int, list[str]]) -> Uttered:
    id = next((row.id for row in found if row.key == first), found[0].id)
    rests = [
        rests_on(
            Document(id=row.document, text="", outlet=row.outlet),
            via=vias.get(row.key, ()),
            credits=json.loads(row.credits),
            group=row.group,
        )
        for row in found
    ]
    return Uttered(id, len({row.document for row in found}), independent(rests))


def _reports(connection: Connection, firsts: Collection[int]) -> list[Row[Any]]:
    """The statements of these utterances, with what their documents rest on."""
    own, statements, documents = schema.utterances, schema.statements, schema.documents
    readings, copies, originals = schema.readings, schema.copies, schema.documents.alias()
    chosen = (
        select(own.c.first, statements.c.key, statements.c.id, documents.c.outlet, readings.c.credits)
        .add_columns(documents.c.date, documents.c.title)
        .add_columns(
            documents.c.id.label("document"), func.coalesce(originals.c.id, documents.c.id).label("group")
        )
        .join_from(own, statements, statements.c.key == own.c.key)
        .join(documents, documents.c.key == statements.c.document)
        .join(readings, readings.c.document == documents.c.key)
        .outerjoin(copies, copies.c.key == documents.c.key)
        .outerjoin(originals, originals.c.key == copies.c.first)
        .where(statements.c.shown)
        .order_by(statements.c.key)
    )
    return [
        row for some in rows.parts(firsts) for row in connection.execute(chosen.where(own.c.first.in_(some)))
    ]
