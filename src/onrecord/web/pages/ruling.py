"""Ruling on links: one is confirmed, dismissed or retyped, or two statements are linked."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from fastapi import APIRouter
from fastapi.responses import JSONResponse, Response
from pydantic import BeforeValidator, Field

from onrecord.exports import links as export
from onrecord.record import link_ruling
from onrecord.record import linked as store
from onrecord.record.errors import Overtaken, RecordError, Unknown
from onrecord.record.linked import Linked
from onrecord.web import addresses
from onrecord.web.bodies import described, sent
from onrecord.web.filters import Words
from onrecord.web.pages.judging import Seen, Signed, answered, overtaken, reviewer
from onrecord.web.security.csrf import Meant
from onrecord.web.visit import Visit, Visiting

router = APIRouter(dependencies=[Meant])

Type = Literal["denies", "contradicts", "reverses", "confirms"]
Chosen = Annotated[Type | None, BeforeValidator(lambda given: given or None)]


class Rule(Signed):
    """What a person says of a link."""

    verdict: Literal["confirm", "dismiss", "retype"] = Field(description="What it is.")
    type: Chosen = Field(None, description="Of which type it is, to retype it.")
    seen: Seen = Field(
        description="The number of the ruling that the person saw, 0 for none; 409 where another stands."
    )


class Linking(Signed):
    """Two statements are linked."""

    a: Words = Field(description="The claim or the earlier position: the id of a statement, or its address.")
    b: Words = Field(description="What stands against it, or bears it out: likewise.")
    type: Type = Field(description="How B stands to A.")
    why: Annotated[Words, Field(min_length=1)] = Field(description="The reason, which is shown.")
    seen: Seen = Field(0, description="The number of the ruling on the two that the person saw, 0 for none.")


@router.post("/link/{id}/rule", openapi_extra=described(Rule), response_class=JSONResponse)
def rule(visit: Visiting, id: str, told: Annotated[Rule, sent(Rule)]) -> Response:
    """Confirm a link, dismiss it, or say of which type it is."""
    id, who, why = addresses.id_of(id), reviewer(visit, told.who), told.why or None
    try:
        if told.verdict == "confirm":
            number = link_ruling.confirm(visit.record, id, who=who, why=why, expected=told.seen)
        elif told.verdict == "dismiss":
            number = link_ruling.dismiss(visit.record, id, who=who, why=why, expected=told.seen)
        elif told.type is None:
            raise RecordError("say of which type it is.")
        else:
            number = link_ruling.retype(visit.record, id, told.type, who=who, why=why, expected=told.seen)
    except Overtaken as error:
        return overtaken(visit, error, f"/link/{addresses.segment(id)}")
    return answered(visit, number, told.back or "/links", link=_ruled(visit, id))


@router.post("/links", openapi_extra=described(Linking), response_class=JSONResponse)
def add(visit: Visiting, told: Annotated[Linking, sent(Linking)]) -> Response:
    """Link two statements, with a reason."""
    who = reviewer(visit, told.who)
    a, b = (_statement(written) for written in (told.a, told.b))
    try:
        number, id = link_ruling.add(visit.record, a, b, told.type, who=who, why=told.why, expected=told.seen)
    except Overtaken as error:
        return overtaken(visit, error, addresses.query("/links", {"a": a}))
    where = f"/link/{addresses.segment(id)}"
    return answered(visit, number, told.back or where, link=_ruled(visit, id))


def row(one: Linked) -> dict[str, Any]:
    """A link as plain data, with how it stands and where it is shown."""
    return {
        **export.row(one),
        "day": one.day,
        "state": one.state,
        "seen": one.judgement or 0,
        "permalink": addresses.link(one.link.id),
    }


def _ruled(visit: Visit, id: str) -> dict[str, Any] | None:
    """A link as it stands now; None where it was dismissed."""
    with visit.record.reading() as connection:
        try:
            return row(store.required(connection, id))
        except Unknown:
            return None


def _statement(written: str) -> str:
    """The id of a statement, or that in its address."""
    segment = (
        written.rstrip("/").rpartition("#")[2] if "#" in written else written.rstrip("/").rpartition("/")[2]
    )
    return addresses.id_of(segment)
