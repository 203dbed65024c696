"""`/timeline`: statements, contacts and contradictions day by day, in a chart and as a list."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Query
from markupsafe import Markup
from pydantic import BeforeValidator, Field

from onrecord.exports import events as told
from onrecord.exports.words import quoted
from onrecord.record import days
from onrecord.record.days import LINKED, LOOKED, Met, What
from onrecord.record.search import Hit
from onrecord.record.trace import reach
from onrecord.web import addresses
from onrecord.web.charts.bins import Bin, bins
from onrecord.web.charts.days import days as drawn
from onrecord.web.chips import chips
from onrecord.web.filters import Name, Paging, Period
from onrecord.web.labels import Labels
from onrecord.web.recalling import recall
from onrecord.web.twins import Page, twins
from onrecord.web.visit import Visit, Visiting

router = APIRouter()

CHIPS = ("actor", "what", "since", "until")


class Timeline(Paging, Period):
    """Which events."""

    actor: Name = Field(
        None, description="What this actor said or took part in: any of its names, or its id."
    )
    what: Annotated[What | None, BeforeValidator(lambda given: given or None)] = Field(
        None,
        description="Only `statement`, `contact` or `link` (a denial, a contradiction, a confirmation).",
    )
    sort: Annotated[Literal["newest", "oldest"], BeforeValidator(lambda given: given or "newest")] = Field(
        "newest", description="Which day comes first."
    )
    size: int = Field(50, ge=1, le=200, description="How many on a page.")

    def wanted(self) -> days.Wanted:
        """The events that they ask for."""
        since, until = self.days
        return days.Wanted(
            actor=self.actor, since=since, until=until, what=self.what, newest=self.sort == "newest"
        )

    def given(self) -> dict[str, Any]:
        """The parameters that differ from what goes without saying, as they stand in an address."""
        return self.model_dump(mode="json", exclude_defaults=True)


@dataclass(frozen=True, slots=True)
class Drawn:
    """The chart, and how many events before its first day it leaves out."""

    chart: Markup | None
    before: int
    first: str | None


@twins(router, "/timeline", "timeline.html.j2", name="timeline")
def timeline(visit: Visiting, filters: Annotated[Timeline, Query()]) -> Page:
    """Statements, contacts and links by the day on which they were, else that of the article."""
    wanted = filters.wanted()
    found = recall(visit)(("timeline", wanted), lambda connection: days.found(connection, wanted))
    some = filters.part(found.points)
    with visit.record.reading() as connection:
        events = days.events(connection, found, some)
    given = filters.given()
    last = filters.offset + len(some)
    turns = visit.turns(given, filters.page, more=last < len(found.points))
    data = {
        "total": len(found.points),
        "more": found.more,
        "page": filters.page,
        "events": [told.row(event) for event in events],
        "next": turns["after"],
    }

    def lines() -> Iterator[str]:
        with visit.record.reading() as connection:
            yield from told.csv_lines(days.every(connection, found))

    key = ("timeline drawn", wanted, visit.language.code)
    view = {
        "filters": filters,
        "given": given,
        "shown": [
            (day, [_kind(one) for one in group]) for day, group in groupby(events, key=lambda e: e.day)
        ],
        "turns": turns,
        "chips": chips(visit.record, given, CHIPS),
        "drawn": recall(visit)(
            key, lambda connection: _drawn(visit, filters, found, reach(connection).first)
        ),
        "most": LOOKED,
        "links": LINKED,
        "first": filters.offset + 1,
        "last": last,
    }
    return Page(data=data, lines=lines, view=view)


def _kind(event: days.Event) -> tuple[What, Any, str]:
    """What an event is, itself, and the words of a statement."""
    what = event.what
    if isinstance(what, Hit):
        return "statement", what, quoted(what.document.text, what.statement.content)
    return ("contact", what, "") if isinstance(what, Met) else ("link", what, "")


def _drawn(visit: Visit, filters: Timeline, found: days.Days, first: str | None) -> Drawn:
    """The chart begins with the first article where no one asks for earlier days: some tell of long ago."""
    counts = found.counts()
    begin = filters.since.isoformat() if filters.since else first or ""
    late = [one for one in counts if one[0] >= begin]
    before = sum(number for day, _, number in counts if day < begin)
    if not late or not (brought := bins(late)):
        return Drawn(None, 0, None)
    t, label = visit.language, Labels(visit.language)
    given = filters.given()

    def href(one: Bin) -> str:
        inside = {"since": one.first, "until": one.last, "what": one.what}
        return addresses.query("/timeline", given, page=None, **inside)

    def words(one: Bin) -> str:
        at = t.day(one.first.isoformat())
        span = at if one.first == one.last else f"{at} – {t.day(one.last.isoformat())}"
        return t(
            "%(day)s: %(what)s, %(number)s",
            day=span,
            what=label("what", one.what),
            number=t.number(one.number),
        )

    chart = drawn(
        brought,
        names={what: label("what", what) for what in days.WHATS},
        href=href,
        label=words,
        told=t("The same events stand in the list below, day by day."),
        language=t.code,
    )
    return Drawn(chart, before, begin)
