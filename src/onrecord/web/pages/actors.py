"""`/actors`: who stands in the record, and who may be one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Annotated, Any

from fastapi import APIRouter, Query
from pydantic import BeforeValidator, Field
from sqlalchemy import Connection

from onrecord.exports import actors as told
from onrecord.linking.actors.suggest import Suggestion
from onrecord.model import Actor, ActorKind
from onrecord.record import actors, roster
from onrecord.record.roster import Order
from onrecord.record.rulings import table
from onrecord.web import addresses
from onrecord.web.chips import chips
from onrecord.web.filters import Paging, Words
from onrecord.web.labels import N_
from onrecord.web.languages import Language
from onrecord.web.recalling import recall
from onrecord.web.twins import Page, twins
from onrecord.web.visit import Visit, Visiting

router = APIRouter()

NAMES = 200  # names, those in most documents, that are looked at for pairs that may be one
CHIPS = ("words", "kind")
KINDS = ("person", "organisation", "group", "state")
_REASONS = {  # how linking ends its reasons, and how they are told here
    " may be short for it": N_("%(name)s may be short for it"),
    " may be spellings of one name": N_("%(name)s may be spellings of one name"),
}
Pair = tuple[Suggestion, Actor, Actor]


class Actors(Paging):
    """Which actors, in which order."""

    words: Words = Field("", description="Words of any of its names.")
    kind: Annotated[ActorKind | None, BeforeValidator(lambda given: given or None)] = Field(
        None, description="What it is."
    )
    sort: Annotated[Order, BeforeValidator(lambda given: given or "statements")] = Field(
        "statements", description="`statements`, those that say most first, or `name`."
    )
    suggest: bool = Field(False, description="Pairs of actors that may be one, for a person to decide.")
    size: int = Field(50, ge=1, le=200, description="How many on a page.")

    def given(self) -> dict[str, Any]:
        """The parameters that differ from what goes without saying, as they stand in an address."""
        return self.model_dump(mode="json", exclude_defaults=True)


@twins(router, "/actors", "actors.html.j2", name="actors")
def listing(visit: Visiting, filters: Annotated[Actors, Query()]) -> Page:
    """People, organisations, groups and states under all their names, or pairs of them that may be one."""
    return _suggested(visit, filters) if filters.suggest else _listed(visit, filters)


def _listed(visit: Visit, filters: Actors) -> Page:
    wanted = roster.Wanted(words=filters.words, kind=filters.kind, sort=filters.sort)
    every = recall(visit)(("actors", wanted), lambda connection: roster.order(connection, wanted))
    some = filters.part(every)
    shown = recall(visit)(
        ("actors shown", wanted, filters.page, filters.size),
        lambda connection: list(roster.entries(connection, some, table(connection))),
    )

    def lines() -> Iterator[str]:
        with visit.record.reading() as connection:
            entries = roster.entries(connection, every, table(connection))
            yield from told.csv_lines(told.row(one.actor, one.utterances, one.side) for one in entries)

    rows = [
        {**told.row(one.actor, one.utterances, one.side), "permalink": addresses.actor(one.actor.id)}
        for one in shown
    ]
    return _page(visit, filters, len(every), {"actors": rows}, {"shown": shown, "pairs": None}, lines)


def _suggested(visit: Visit, filters: Actors) -> Page:
    key = ("suggestions", filters.words)
    every = recall(visit)(
        key, lambda connection: actors.suggested(connection, filters.words, table(connection), NAMES)
    )
    with visit.record.reading() as connection:
        pairs = list(_pairs(connection, filters.part(every)))
    rows = [
        {"a": {"id": a.id, "name": a.name}, "b": {"id": b.id, "name": b.name}, "why": one.why}
        for one, a, b in pairs
    ]

    def lines() -> Iterator[str]:
        yield from told.csv_lines({"a": one.a, "b": one.b, "why": one.why} for one in every)

    reasons = [reason(visit.language, one.why) for one, _, _ in pairs]
    view = {"shown": None, "pairs": list(zip(pairs, reasons, strict=True)), "names": NAMES}
    return _page(visit, filters, len(every), {"suggestions": rows}, view, lines)


def _pairs(connection: Connection, some: Sequence[Suggestion]) -> Iterator[Pair]:
    """Both actors of each pair; a pair of which one went since is left out."""
    known = table(connection)
    for one in some:
        a, b = (actors.actor(connection, id, known) for id in (one.a, one.b))
        if a and b:
            yield one, a, b


def _page(
    visit: Visit, filters: Actors, total: int, data: dict[str, Any], view: dict[str, Any], lines: Any
) -> Page:
    given = filters.given()
    last = min(total, filters.offset + filters.size)
    turns = visit.turns(given, filters.page, more=last < total)
    more = {
        "filters": filters,
        "given": given,
        "turns": turns,
        "kinds": KINDS,
        "chips": chips(visit.record, given, CHIPS),
        "here": addresses.query(visit.path, given),
        "first": filters.offset + 1,
        "last": last,
    }
    told_of = {"total": total, "page": filters.page, **data, "next": turns["after"]}
    return Page(data=told_of, lines=lines, view={**view, **more})


def reason(language: Language, why: str) -> str:
    """Why two actors may be one, in the visitor's language; what linking tells in other words stays."""
    for ending, message in _REASONS.items():
        if why.endswith(ending):
            return language(message, name=why.removesuffix(ending).replace(" and ", f" {language('and')} "))
    return why
