"""`/`: what is new, what waits, what the record holds."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, astuple, dataclass
from typing import Any

from fastapi import APIRouter
from sqlalchemy import Connection

from onrecord.exports import links
from onrecord.exports.found import csv_line, harmless
from onrecord.record import news
from onrecord.record.figures import DOUBTFUL, Figures, figures
from onrecord.record.linked import Linked
from onrecord.record.listing import Listed, Wanted, listed
from onrecord.record.news import Mark
from onrecord.record.rows import now
from onrecord.web import addresses
from onrecord.web.recalling import recall
from onrecord.web.twins import Page, twins
from onrecord.web.visit import Visit, Visiting

router = APIRouter()

_PAUSE = 30 * 60  # seconds without a look at the first page after which the next one is another visit
_DOCUMENTS, _LINKS, _ASIDE = 8, 5, 10  # shown of each


@dataclass(frozen=True, slots=True)
class Held:
    """What the page shows to everybody, until the record changes; `headings` are of untitled documents."""

    figures: Figures
    mark: Mark
    documents: Sequence[Listed]
    headings: Mapping[str, str]
    links: Sequence[Linked]
    aside: Sequence[tuple[str, str, str]]


@twins(router, "/", "home.html.j2", name="home")
def home(visit: Visiting) -> Page:
    """What came since the last visit, what the record holds, what was set aside, what waits to be done."""
    recalled = recall(visit)
    held = recalled(("home",), _held)
    before, moment = last_visit(visit, held.mark)
    fresh = recalled(("news", before), lambda connection: news.since(connection, before)) if moment else None
    told, documents, linked, aside = held.figures, held.documents, held.links, held.aside
    data: dict[str, Any] = {
        "figures": asdict(told),
        "since_last_visit": {"since": moment, **asdict(fresh)} if fresh else None,
        "documents": [
            {**asdict(one.named), "added_at": one.added_at, "permalink": addresses.document(one.named.id)}
            for one in documents
        ],
        "links": [links.row(one) for one in linked],
        "set_aside": [dict(zip(("place", "reason", "at"), one, strict=True)) for one in aside],
    }

    def lines() -> Iterator[str]:
        yield csv_line(("figure", "value", "since_last_visit"))
        for name, value in asdict(told).items():
            if name != "movers":
                yield csv_line((name, value, getattr(fresh, name, None)))
        with visit.record.reading() as connection:
            for place, reason, _ in news.last_aside(connection, None):
                yield csv_line(("set aside", harmless(f"{place}: {reason}"), None))

    view = {
        "listed": documents,
        "headings": held.headings,
        "linked": linked,
        "doubt": DOUBTFUL,
        "fresh": fresh,
        "moment": moment,
    }
    return Page(data=data, lines=lines, view=view)


def _held(connection: Connection) -> Held:
    documents = list(listed(connection, Wanted(), sort="added", limit=_DOCUMENTS))
    untitled = [one.named.id for one in documents if not one.named.title]
    return Held(
        figures=figures(connection),
        mark=news.mark(connection),
        documents=documents,
        headings=news.headings(connection, untitled),
        links=news.last_links(connection, _LINKS),
        aside=news.last_aside(connection, _ASIDE),
    )


def last_visit(visit: Visit, mark: Mark) -> tuple[Mark, str | None]:
    """How far the record was when the visit before this one ended, and when; the session keeps both.

    A visit lasts as long as the first page is looked at again within half an hour, so that what is new
    stays so while it is read.
    """
    session = visit.request.session
    known = session.get("visit")
    if not isinstance(known, dict):
        known = {"before": astuple(mark), "since": None, "until": astuple(mark)}
    elif time.time() - known["seen"] > _PAUSE:
        known = {**known, "before": known["until"], "since": known["moment"]}
    session["visit"] = {**known, "until": astuple(mark), "seen": int(time.time()), "moment": now()}
    return Mark(*known["before"]), known["since"]
