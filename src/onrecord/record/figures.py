"""The figures of a record that its first page shows."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, func, select

from onrecord.linking.links.finding import SHOWN
from onrecord.record import schema, search
from onrecord.record.search import Query
from onrecord.record.trace import reach

DOUBTFUL = 0.6  # statements less sure than that wait to be reviewed
_DAY, _WEEK = dt.timedelta(days=1), dt.timedelta(days=7)
_MOVERS = 6
# Written out, for SQLite takes an index of a part of the rows for no bound value.
_DOUBTFUL = "SELECT count(*) FROM statements WHERE shown = 1 AND state = 'found' AND confidence < ?"
_SHOWN = "SELECT count(*) FROM words_docsize"  # a row for each statement shown, and quick to count


@dataclass(frozen=True, slots=True)
class Mover:
    """A speaker, in how many utterances of the last week and of the week before."""

    name: str
    now: int
    before: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """How much a record holds. `first` and `last` are days of publication.

    `doubtful` counts statements that nobody has judged and that are less sure than `DOUBTFUL`, `orphaned`
    judgements whose words are no longer found. `movers` spoke more, or less, in the week up to `last`,
    which begins on `since`, than in the one before.
    """

    documents: int
    statements: int
    actors: int
    links: int
    judgements: int
    doubtful: int
    orphaned: int
    aside: int
    unsettled: int
    first: str | None
    last: str | None
    since: str | None
    movers: Sequence[Mover]


def figures(connection: Connection) -> Figures:
    """Count anew."""
    links = schema.links
    here = reach(connection)
    since = dt.date.fromisoformat(here.last[:10]) - _WEEK + _DAY if here.last else None

    def number(column: object, *which: object) -> int:
        chosen = select(func.count()).select_from(column).where(*which)  # type: ignore[arg-type]
        return connection.execute(chosen).scalar_one()

    return Figures(
        documents=here.documents,
        statements=connection.exec_driver_sql(_SHOWN).scalar_one(),
        actors=number(schema.actors),
        links=number(links, links.c.confidence >= SHOWN),
        judgements=number(schema.judgements),
        doubtful=connection.exec_driver_sql(_DOUBTFUL, (DOUBTFUL,)).scalar_one(),
        orphaned=number(schema.placements, schema.placements.c.statement.is_(None)),
        aside=number(schema.set_aside),
        unsettled=number(schema.marks),
        first=here.first,
        last=here.last,
        since=since.isoformat() if since else None,
        movers=movers(connection, since) if since else [],
    )


def movers(connection: Connection, since: dt.date) -> list[Mover]:
    """Who speaks more, or less, in the week from `since` than in the one before, most changed first."""
    weeks = ((day.isoformat(), (day + _WEEK - _DAY).isoformat()) for day in (since, since - _WEEK))
    now, before = (
        dict(search.facets(connection, Query(since=first, until=last))["name"]) for first, last in weeks
    )
    every = [Mover(name, now.get(name, 0), before.get(name, 0)) for name in now.keys() | before.keys()]
    every.sort(key=lambda one: (-abs(one.now - one.before), -one.now, one.name))
    return [one for one in every if one.now != one.before][:_MOVERS]
