"""`/statements`: words in context, with counts by value beside them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import astuple, dataclass
from typing import Annotated, Any

from fastapi import APIRouter, Query
from sqlalchemy import Connection

from onrecord.exports import found
from onrecord.model import Span
from onrecord.record import search
from onrecord.record.rows import hull
from onrecord.record.search import Hit
from onrecord.record.trace import reach, trace
from onrecord.record.wording import around, marked
from onrecord.web import addresses
from onrecord.web.chips import chips
from onrecord.web.filters import Statements
from onrecord.web.pieces import Piece, pieces
from onrecord.web.twins import Page, twins
from onrecord.web.visit import Visiting

router = APIRouter()

_WIDTH = 160  # characters on either side of a statement
_VALUES = 8  # of each facet shown at once
_NEAREST = 5  # statements shown whose words are near, where none has all
_PARAMETERS = {"name": "actor"}  # facets that are filtered under another name
CHIPS = ("words", "actor", "act", "kind", "certainty", "outlet", "via", "principal", "side", "since", "until")


@dataclass(frozen=True, slots=True)
class Shown:
    """A statement of a list: itself, and the words around it cut where marks begin and end."""

    hit: Hit
    pieces: Sequence[Piece]
    dates: str


@twins(router, "/statements", "statements.html.j2", name="statements")
def statements(visit: Visiting, filters: Annotated[Statements, Query()]) -> Page:
    """Statements by words and by who says what, how firmly, where and when, with counts by value."""
    query = filters.query()
    with visit.record.reading() as connection:
        hits = search.search(
            connection,
            query,
            limit=filters.size,
            offset=filters.offset,
            sort=filters.order,
            reports=filters.reports,
        )
        total = search.total(connection, query, reports=filters.reports)
        facets = search.facets(connection, query)
        days = reach(connection)
        near = _nearest(connection, filters) if not total.number else []
    given = filters.given()
    last = filters.offset + len(hits)
    turns = visit.turns(given, filters.page, more=last < total.number)
    data = {
        "total": total.number,
        "more": total.more,
        "page": filters.page,
        "statements": [row(hit) for hit in hits],
        "facets": {name: [{"value": v, "count": n} for v, n in values] for name, values in facets.items()},
        "next": turns["after"],
    }
    if near:
        data["nearest"] = [row(hit) for hit in near]

    def lines() -> Iterator[str]:
        with visit.record.reading() as connection:
            every = search.every(connection, query, limit=None, sort=filters.order, reports=filters.reports)
            yield from found.csv_lines(_row(hit) for hit in every)

    view = {
        "filters": filters,
        "reach": days,
        "given": given,
        "shown": _shown(hits, query),
        "near": _shown(near, query),
        "number": total,
        "turns": turns,
        "chips": chips(visit.record, given, CHIPS),
        "columns": [(_PARAMETERS.get(name, name), values) for name, values in facets.items() if values],
        "most": _VALUES,
        "first": filters.offset + 1,
        "last": last,
    }
    return Page(data=data, lines=lines, view=view)


def _nearest(connection: Connection, filters: Statements) -> list[Hit]:
    """Where a quotation was searched for and nothing else: statements in words that are near to it."""
    if not filters.words or filters.given().keys() - {"words", "sort", "reports", "size"}:
        return []
    return [one.hit for one in trace(connection, filters.words, limit=_NEAREST)]


def _shown(hits: Sequence[Hit], query: search.Query) -> list[Shown]:
    return [
        Shown(hit, in_context(hit, query.words), " – ".join(dict.fromkeys(hit.dates(query.date))))
        for hit in hits
    ]


def row(hit: Hit) -> dict[str, Any]:
    """A hit as plain data, with its permalink."""
    return {**found.row(*_row(hit)), "permalink": addresses.statement(hit.statement.id)}


def in_context(hit: Hit, words: str = "") -> list[Piece]:
    """The words around a statement, its content and the words sought marked."""
    statement, text = hit.statement, hit.document.text
    start, end = _around(hit)
    marks = [(a, b, what) for what in ("content", "cue", "source") for a, b in getattr(statement, what)]
    sought = [(a, b, "sought") for a, b in marked(text, start, end, words)] if words else []
    return pieces(text, (start, end), [*marks, *sought])


def _row(hit: Hit) -> found.Row:
    return hit.statement, hit.document, hit.state, _around(hit), hit.actor, astuple(hit.uttered)


def _around(hit: Hit) -> Span:
    statement = hit.statement
    return around(hit.document.text, *hull(statement.content, statement.cue, statement.source), _WIDTH)
