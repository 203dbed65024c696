"""What people rule about actors: that two are one, or two; that a name is another's, or one more."""

from __future__ import annotations

import time
from typing import Annotated

from fastapi import APIRouter
from fastapi.responses import JSONResponse, Response
from pydantic import Field

from onrecord.ingest import unsettled
from onrecord.record import ruling
from onrecord.web import addresses
from onrecord.web.bodies import described, sent
from onrecord.web.filters import Words
from onrecord.web.pages.judging import Signed, answered, reviewer
from onrecord.web.security.csrf import Meant
from onrecord.web.visit import Visit, Visiting

router = APIRouter(dependencies=[Meant])

_PATIENCE = 2.0  # seconds to wait until a ruling has been taken in, so that the next page shows it
Given = Annotated[Words, Field(min_length=1)]


class Other(Signed):
    """Another actor, of which something is said."""

    other: Given = Field(description="The other actor: any of its names, or its id.")


class Split(Signed):
    """A name that is somebody else's."""

    name: Given = Field(description="Which of its names.")
    documents: Annotated[str, Field(max_length=20_000)] = Field(
        "", description="Ids of the documents in which it is, one a line; everywhere where none is given."
    )


class Alias(Signed):
    """One more name."""

    name: Given = Field(description="What the actor is called too, in every document.")


@router.post("/actor/{id}/merge", openapi_extra=described(Other), response_class=JSONResponse)
def merge(visit: Visiting, id: str, told: Annotated[Other, sent(Other)]) -> Response:
    """This actor and another are one."""
    number = ruling.merge(
        visit.record, addresses.id_of(id), told.other, who=reviewer(visit, told.who), why=told.why or None
    )
    return _taken_in(visit, number, told.back or f"/actor/{id}")


@router.post("/actor/{id}/distinct", openapi_extra=described(Other), response_class=JSONResponse)
def distinct(visit: Visiting, id: str, told: Annotated[Other, sent(Other)]) -> Response:
    """This actor and another are two, and are suggested as one no more."""
    number = ruling.distinct(
        visit.record, addresses.id_of(id), told.other, who=reviewer(visit, told.who), why=told.why or None
    )
    return _taken_in(visit, number, told.back or f"/actor/{id}")


@router.post("/actor/{id}/split", openapi_extra=described(Split), response_class=JSONResponse)
def split(visit: Visiting, id: str, told: Annotated[Split, sent(Split)]) -> Response:
    """A name of this actor is another's, in some documents or in all."""
    documents = [line.strip() for line in told.documents.splitlines() if line.strip()]
    number, other = ruling.split(
        visit.record,
        addresses.id_of(id),
        told.name,
        documents,
        who=reviewer(visit, told.who),
        why=told.why or None,
    )
    return _taken_in(visit, number, told.back or addresses.actor(other))


@router.post("/actor/{id}/alias", openapi_extra=described(Alias), response_class=JSONResponse)
def alias(visit: Visiting, id: str, told: Annotated[Alias, sent(Alias)]) -> Response:
    """This actor goes by one more name, wherever it stands."""
    number = ruling.also_named(
        visit.record, addresses.id_of(id), told.name, who=reviewer(visit, told.who), why=told.why or None
    )
    return _taken_in(visit, number, told.back or f"/actor/{id}")


def _taken_in(visit: Visit, number: int, back: str) -> Response:
    """What is answered, as soon as what rests on the ruling was derived anew, or after a while."""
    answer = answered(visit, number, back)
    until = time.monotonic() + _PATIENCE
    while unsettled(visit.record) and time.monotonic() < until:
        time.sleep(0.05)
    return answer
