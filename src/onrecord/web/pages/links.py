"""`/links`: who says otherwise, side by side, and what people rule about that."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Annotated, Any

from fastapi import APIRouter, Query
from pydantic import Field

from onrecord.exports import links as export
from onrecord.model import LinkType
from onrecord.record import finding, reviewing
from onrecord.record import linked as store
from onrecord.record.linked import Linked, Wanted
from onrecord.record.ruled_links import VERDICTS
from onrecord.record.search import COUNTED, Hit, Total, hits
from onrecord.web import addresses
from onrecord.web.chips import chips
from onrecord.web.filters import Name, Paging, Period
from onrecord.web.pages import ruling
from onrecord.web.pages.ruling import Chosen, row
from onrecord.web.pages.statements import in_context
from onrecord.web.pieces import Piece
from onrecord.web.reasons import reason_in
from onrecord.web.twins import Page, twins
from onrecord.web.visit import Visit, Visiting

router = APIRouter()
router.include_router(ruling.router)

TYPES: tuple[LinkType, ...] = ("denies", "contradicts", "reverses", "confirms")
CHIPS = ("type", "actor", "since", "until", "same_side", "all")
_TOGETHER = 500  # links loaded at once for the CSV


class Links(Paging, Period):
    """Which links. The days are those of the later statement."""

    type: Chosen = Field(None, description="Of this type.")
    actor: Name = Field(None, description="Who makes one of the two statements, or for whom it is made.")
    same_side: bool = Field(False, description="Only those within one side.")
    all: bool = Field(False, description="Those that are not sure enough to be shown, too.")
    a: Name = Field(None, description="The id of a statement, for the form that links it with another.")

    def wanted(self) -> Wanted:
        """What they ask of the record."""
        since, until = self.days
        return Wanted(
            types=(self.type,) if self.type else (),
            actor=self.actor,
            since=since,
            until=until,
            same_side=self.same_side,
            every=self.all,
        )


@dataclass(frozen=True, slots=True)
class Shown:
    """A link of the board: its two statements in their words, its reason and the language of that."""

    linked: Linked
    a: Sequence[Piece]
    b: Sequence[Piece]
    reason: str
    lang: str | None

    @property
    def seen(self) -> int:
        """The number of the ruling that stands, 0 for none."""
        return self.linked.judgement or 0


@twins(router, "/links", "links.html.j2", name="links")
def links(visit: Visiting, filters: Annotated[Links, Query()]) -> Page:
    """Pairs of statements of which one denies, contradicts, takes back or bears out the other, and why."""
    wanted = filters.wanted()
    with visit.record.reading() as connection:
        listed, total = store.board(connection, wanted, filters.size, filters.offset)
        last = reviewing.last(connection, visit.reviewer, VERDICTS) if visit.reviewer else None
        first = hits(connection, [finding.statement(connection, filters.a).key]) if filters.a else []
    given = filters.model_dump(mode="json", exclude_defaults=True, exclude={"a"})
    end = filters.offset + len(listed)
    more = end < total.number
    turns = visit.turns(given, filters.page, more=more)

    def lines() -> Iterator[str]:
        yield from export.csv_lines(_every(visit, wanted))

    return Page(
        data={
            "total": total.number,
            "more": total.more,
            "page": filters.page,
            "links": [row(one) for one in listed],
            "next": turns["after"],
        },
        lines=lines,
        view={
            **_view(visit, listed, last, first[0] if first else None),
            "filters": filters,
            "given": given,
            "chips": chips(visit.record, given, CHIPS),
            "number": total,
            "turns": turns,
            "first": filters.offset + 1,
            "end": end,
            "here": addresses.query("/links", given, page=filters.page if filters.page > 1 else None),
            "counted": COUNTED,
        },
    )


@twins(router, "/link/{id}", "links.html.j2", name="link")
def link(visit: Visiting, id: str) -> Page:
    """One link, as the board shows it."""
    with visit.record.reading() as connection:
        one = store.required(connection, addresses.id_of(id))
        last = reviewing.last(connection, visit.reviewer, VERDICTS) if visit.reviewer else None
    where = f"/link/{addresses.segment(one.link.id)}"
    return Page(
        data={"link": row(one)},
        lines=lambda: export.csv_lines([one]),
        view={**_view(visit, [one], last), "filters": None, "given": {}, "chips": [], "here": where},
    )


def _view(visit: Visit, listed: Sequence[Linked], last: int | None, a: Hit | None = None) -> dict[str, Any]:
    shown = [_shown(visit, one) for one in listed]
    return {"shown": shown, "last": last, "types": TYPES, "own": a, "number": Total(len(shown), False)}


def _shown(visit: Visit, one: Linked) -> Shown:
    reason, lang = reason_in(one.link.reason, visit.language.code)
    return Shown(one, in_context(one.a), in_context(one.b), reason, lang)


def _every(visit: Visit, wanted: Wanted) -> Iterator[Linked]:
    offset = 0
    while True:
        with visit.record.reading() as connection:
            listed = store.links(connection, wanted, _TOGETHER, offset)
        yield from listed
        offset += _TOGETHER
        if len(listed) < _TOGETHER:
            return
