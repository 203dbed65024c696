"""`/talks` and `/talks/{id}`: who talks to whom, whether that is disputed, and the terms on the table."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated, Any, Literal, TypeAlias

from fastapi import APIRouter, Query
from pydantic import Field

from onrecord.exports import talks as told
from onrecord.exports import terms as terms_told
from onrecord.exports.words import quoted
from onrecord.linking.talks.nouns import Talks, Term
from onrecord.model import Contact
from onrecord.record.negotiations import LOOKED, Negotiations, Wanted, negotiations
from onrecord.record.search import Hit
from onrecord.record.talking import Talking
from onrecord.web import addresses
from onrecord.web.chips import chips
from onrecord.web.errors import Missing
from onrecord.web.filters import Name, Paging, Period
from onrecord.web.recalling import recall
from onrecord.web.twins import Page, twins
from onrecord.web.visit import Visit, Visiting

router = APIRouter()

CHIPS = ("actor", "since", "until")
Existence: TypeAlias = Literal["disputed", "denied", "affirmed", "told"]


class Days(Period):
    """Over which days."""

    def wanted(self, actor: str | None = None) -> Wanted:
        """The talks of these days."""
        since, until = self.days
        return Wanted(actor=actor, since=since, until=until)


class Listed(Paging, Days):
    """Which talks."""

    actor: Name = Field(
        None, description="Talks of this actor's side, or that it mediates: any of its names, or its id."
    )

    def given(self) -> dict[str, Any]:
        """The parameters that differ from what goes without saying, as they stand in an address."""
        return self.model_dump(mode="json", exclude_defaults=True)


@dataclass(frozen=True, slots=True)
class Quoted:
    """A statement that tells of talks, in its words."""

    hit: Hit
    words: str


@dataclass(frozen=True, slots=True)
class Put:
    """A term in one state, with the states of the same term before and the statements that tell it."""

    term: Term
    before: Sequence[Term]
    said: Sequence[Hit]
    last: bool  # no later state is known


@twins(router, "/talks", "talks.html.j2", name="talks")
def listing(visit: Visiting, filters: Annotated[Listed, Query()]) -> Page:
    """Negotiations, those that went on last first, with whether it is disputed that they take place."""
    found = _found(visit, filters.wanted(filters.actor))
    every = found.talking.talks
    some = filters.part(every)
    given = filters.given()
    last = filters.offset + len(some)
    turns = visit.turns(given, filters.page, more=last < len(every))
    data = {
        "total": len(every),
        "page": filters.page,
        "talks": [told.row(one, found.talking) for one in some],
        "looked_at": looked_at(found),
        "next": turns["after"],
    }

    def lines() -> Iterator[str]:
        yield from terms_told.talks_lines(told.row(one, found.talking) for one in every)

    days = {"since": given.get("since"), "until": given.get("until")}
    view = {
        "filters": filters,
        "given": given,
        "shown": [
            (one, existence(one, found.talking), addresses.query(addresses.talks(one.id), days))
            for one in some
        ],
        "names": found.talking.names,
        "turns": turns,
        "chips": chips(visit.record, given, CHIPS),
        "first": filters.offset + 1,
        "last": last,
    }
    return Page(data=data, lines=lines, view=view)


@twins(router, "/talks/{id}", "negotiation.html.j2", name="negotiation")
def one(visit: Visiting, id: str, filters: Annotated[Days, Query()]) -> Page:
    """One negotiation: parties, mediators, venues, contacts, who affirms and who denies it, and its terms."""
    found = _found(visit, filters.wanted())
    known = addresses.id_of(id)
    talks = next((one for one in found.talking.talks if one.id == known), None)
    if talks is None:
        raise Missing(
            visit.language(
                "there are no such talks in the latest articles; the list has those of other days."
            )
        )
    row = told.row(talks, found.talking)

    def lines() -> Iterator[str]:
        yield from terms_told.terms_lines(row["terms"])

    view = {
        "talks": talks,
        "given": filters.model_dump(mode="json", exclude_defaults=True),
        "names": found.talking.names,
        "stands": existence(talks, found.talking),
        "known": found.known,
        "affirmed": quotations(talks.affirmed, found.talking),
        "denied": quotations(talks.denied, found.talking),
        "pressing": quotations(talks.initiatives, found.talking),
        "met": contacts(talks, found.talking),
        "grid": grid(talks, found.talking),
    }
    return Page(data={**row, "looked_at": looked_at(found)}, lines=lines, view=view)


def existence(talks: Talks, found: Talking) -> Existence:
    """Whether it is disputed that two sides talk, by what is said of it and by contacts that are told."""
    met = any(not contact.denied for _, contact in contacts(talks, found))
    if talks.denied:
        return "disputed" if talks.affirmed or met else "denied"
    return "affirmed" if talks.affirmed else "told"


def quotations(ids: Sequence[str], found: Talking) -> list[Quoted]:
    """The statements of these ids that are still shown."""
    hits = (found.said[id] for id in ids if id in found.said)
    return [Quoted(hit, quoted(hit.document.text, hit.statement.content)) for hit in hits]


def contacts(talks: Talks, found: Talking) -> list[tuple[str, Contact]]:
    """The contacts that tell of talks, each with the id of its document."""
    return [found.contacts[id] for id in talks.contacts if id in found.contacts]


def grid(talks: Talks, found: Talking) -> list[tuple[str | None, Mapping[str, Sequence[Put]]]]:
    """By day, the undated first: what each side put on the table."""
    threads: dict[str, list[Term]] = defaultdict(list)
    rows: dict[str | None, dict[str, list[Put]]] = {}
    last = {term.thread: term.id for term in talks.terms}
    for term in talks.terms:
        said = [found.said[id] for id in term.statements if id in found.said]
        put = Put(term, tuple(threads[term.thread]), said, last[term.thread] == term.id)
        rows.setdefault(term.date, defaultdict(list))[term.side].append(put)
        threads[term.thread].append(term)
    return sorted(rows.items(), key=lambda row: row[0] or "")


def looked_at(found: Negotiations) -> dict[str, Any]:
    """Out of what talks were found."""
    told_of = {name: getattr(found, name) for name in ("documents", "first", "last", "more")}
    return {**told_of, "most": LOOKED}


def _found(visit: Visit, wanted: Wanted) -> Negotiations:
    return recall(visit)(("talks", wanted), lambda connection: negotiations(connection, wanted))
