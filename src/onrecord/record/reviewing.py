"""Reviewing: what waits for a person's judgement, the least sure first, and how far that has come.

Without filters the queue is an index of its own. With filters it holds what they leave of the `LOOKED`
statements added last.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import Connection, select, text

from onrecord.record import rows, schema
from onrecord.record.past import undone
from onrecord.record.search import Query, expression

LOOKED = 10_000
VERDICTS = ("accept", "reject", "correct", "add")
_BACK = 50  # judgements of a person looked at to find the last that stands

# Written out, for SQLite takes an index of a part of the rows for no bound value.
_WAITING = "s.shown = 1 AND s.state = 'found'"
_JUDGED = "SELECT count(*) FROM statements s"
_COUNTED = (  # judged and shown, rejected, shown; of those that are not shown the documents tell which count
    f"{_JUDGED} WHERE s.state <> 'found' AND s.state <> 'rejected' AND s.shown = 1",
    f"{_JUDGED} CROSS JOIN documents d ON d.key = s.document "
    "WHERE s.state <> 'found' AND s.state = 'rejected' AND d.state = 'current'",
    "SELECT count(*) FROM words_docsize",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What to review. The days are of publication, ISO, both included; the undated stay."""

    act: str | None = None
    outlet: str | None = None
    document: str | None = None
    since: str | None = None
    until: str | None = None


@dataclass(frozen=True, slots=True)
class Progress:
    """How many statements are judged, of how many; how many judgements of one person stand since a day."""

    judged: int
    every: int
    today: int


def waiting(
    connection: Connection, wanted: Wanted, *, limit: int | None, skipped: Collection[int] = ()
) -> list[int]:
    """The keys of statements not judged yet, the least sure first, those skipped left out."""
    given: dict[str, object] = {"limit": -1 if limit is None else limit + len(skipped)}
    query = Query(act=wanted.act, outlet=wanted.outlet, since=wanted.since, until=wanted.until)
    sought, filtered = "", query != Query()
    if filtered:
        match = expression(connection, query)
        given |= {"match": match, "looked": LOOKED}
        sought = (
            "WITH hits AS MATERIALIZED (SELECT rowid FROM words WHERE words MATCH :match "
            "ORDER BY rowid DESC LIMIT :looked) "
        )
    source = "hits CROSS JOIN statements s ON s.key = hits.rowid" if filtered else "statements s"
    which = ""
    if wanted.document is not None:
        given["document"] = wanted.document
        which = " AND s.document IN (SELECT key FROM documents WHERE id = :document AND state = 'current')"
    chosen = f"{sought}SELECT s.key FROM {source} WHERE {_WAITING}{which} ORDER BY s.confidence, s.key"
    found = connection.execute(text(f"{chosen} LIMIT :limit"), given).scalars()
    return [key for key in found if key not in skipped][:limit]


def progress(connection: Connection, who: str, day: str | None = None) -> Progress:
    """How far the review has come, and how much `who` did since an ISO day, today (UTC) if not given."""
    standing, rejected, shown = (connection.execute(text(sql)).scalar_one() for sql in _COUNTED)
    own = schema.judgements.c
    since = day or rows.now()[:10]
    mine = select(own.id).where(own.who == who, own.at >= since, own.verdict.in_(VERDICTS))
    today = set(connection.execute(mine).scalars()) - undone(connection) if who else set()
    return Progress(standing + rejected, shown + rejected, len(today))


def last(connection: Connection, who: str, verdicts: Collection[str] = VERDICTS) -> int | None:
    """The number of the last judgement of these verdicts by somebody that stands."""
    own = schema.judgements.c
    mine = select(own.id).where(own.who == who, own.verdict.in_(verdicts))
    found = connection.execute(mine.order_by(own.at.desc(), own.id.desc()).limit(_BACK)).scalars().all()
    gone = undone(connection) if found else set()
    return next((number for number in found if number not in gone), None)
