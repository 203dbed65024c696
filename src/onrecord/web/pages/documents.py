"""`/documents`: the articles of the record, by day or as they came in."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any

from fastapi import APIRouter, Query
from pydantic import BeforeValidator, Field

from onrecord.exports import documents as told
from onrecord.record import listing
from onrecord.record.listing import Listed, Order
from onrecord.web import addresses
from onrecord.web.chips import chips
from onrecord.web.filters import Name, Paging, Period, Words
from onrecord.web.twins import Page, twins
from onrecord.web.visit import Visiting

router = APIRouter()

_OUTLETS = 60  # told at most beside the list
CHIPS = ("words", "outlet", "since", "until")


class Documents(Paging, Period):
    """Which documents, in which order."""

    words: Words = Field("", description="Words of the title, or their beginnings.")
    outlet: Name = Field(None, description="Where it was published.")
    sort: Annotated[Order, BeforeValidator(lambda given: given or "newest")] = Field(
        "newest",
        description="`newest` or `oldest` by the day of publication, or `added`, those added last first.",
    )
    originals: bool = Field(False, description="Without those that share passages with an earlier one.")

    def wanted(self) -> listing.Wanted:
        """The list that they ask for."""
        since, until = self.days
        return listing.Wanted(
            words=self.words, outlet=self.outlet, since=since, until=until, originals=self.originals
        )

    def given(self) -> dict[str, Any]:
        """The parameters that differ from what goes without saying, as they stand in an address."""
        return self.model_dump(mode="json", exclude_defaults=True)


@twins(router, "/documents", "documents.html.j2", name="documents")
def documents(visit: Visiting, filters: Annotated[Documents, Query()]) -> Page:
    """Documents by the words of their titles, outlet and day, with what shares passages with them."""
    wanted = filters.wanted()
    with visit.record.reading() as connection:
        found = list(
            listing.listed(connection, wanted, sort=filters.sort, limit=filters.size, offset=filters.offset)
        )
        number, more = listing.total(connection, wanted)
        outlets = listing.outlets(connection, wanted)[:_OUTLETS]
    given = filters.given()
    last = filters.offset + len(found)
    turns = visit.turns(given, filters.page, more=last < number)
    data = {
        "total": number,
        "more": more,
        "page": filters.page,
        "documents": [row(one) for one in found],
        "outlets": [{"value": value, "count": count} for value, count in outlets],
        "next": turns["after"],
    }

    def lines() -> Iterator[str]:
        with visit.record.reading() as connection:
            yield from told.csv_lines(listing.listed(connection, wanted, sort=filters.sort, limit=None))

    view = {
        "filters": filters,
        "given": given,
        "shown": found,
        "turns": turns,
        "chips": chips(visit.record, given, CHIPS),
        "values": outlets,
        "first": filters.offset + 1,
        "last": last,
    }
    return Page(data=data, lines=lines, view=view)


def row(one: Listed) -> dict[str, Any]:
    """A document as plain data, with its permalink."""
    return {**told.row(one), "permalink": addresses.document(one.named.id)}
