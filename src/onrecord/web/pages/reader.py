"""`/document/ID`: the article as it was published, what was read in it marked, a card for each statement."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import astuple
from typing import Annotated, Any

from fastapi import APIRouter, Query
from fastapi.responses import JSONResponse, RedirectResponse, Response, StreamingResponse
from pydantic import BaseModel, Field

from onrecord.exports import found, jsonl, links, provenance
from onrecord.exports.marks import beginning
from onrecord.exports.words import Places
from onrecord.model import Span
from onrecord.record import finding, values
from onrecord.record.judging import add_missed
from onrecord.record.opened import Opened, Stated, opened
from onrecord.record.provenance import provenance as provenance_of
from onrecord.record.rows import hull
from onrecord.record.wording import around
from onrecord.web import addresses, parting
from onrecord.web.article import parts_of
from onrecord.web.bodies import described, sent
from onrecord.web.errors import Missing
from onrecord.web.filters import Number, Who, Words
from onrecord.web.pages.judging import reviewer
from onrecord.web.security.csrf import Meant
from onrecord.web.settling import wake
from onrecord.web.twins import Page, twins
from onrecord.web.visit import Visit, Visiting

router = APIRouter()

_LINKS, _REPORTS = 5, 6  # of each statement, shown at most
_LONGEST = 10_000  # characters of the words of a span
_WIDTH = 160  # characters on either side of a statement in the CSV


Version = Annotated[
    Words,
    Query(description="An earlier version of the text, by the beginning of its name; else the newest."),
]

Part = Annotated[
    Number, Query(description="Which part of a long text the page shows, from 1; the twins have all of it.")
]


@twins(router, "/document/{id}", "reader.html.j2", name="document")
def document(visit: Visiting, id: str, version: Version = "", part: Part = 1) -> Page:
    """An article with its statements, what links them to others, and who judged them."""
    id = addresses.id_of(id)
    with visit.record.reading() as connection:
        most = None if visit.suffix == ".json" else _LINKS
        own = opened(connection, id, version or None, links=most)
    if own is None:
        raise Missing(
            f"there is no document {id!r}{f' of version {version!r}' * bool(version)} in the record."
        )
    whole = own.reading.document

    def lines() -> Iterator[str]:
        shown = [one for one in own.stated if one.state != "rejected"]
        yield from found.csv_lines(
            (one.statement, whole, one.state, _around(whole.text, one), one.actor, astuple(one.uttered))
            for one in shown
        )

    if visit.suffix:
        return Page(data=row(own) if visit.suffix == ".json" else {}, lines=lines)
    parted = parting.parts(whole.text)
    if part > len(parted):
        raise Missing(f"the document {id!r} has {len(parted)} part(s), and no part {part}.")
    parts = list(parts_of(own, parted[part - 1]))
    view = {
        "own": own,
        "document": whole,
        "parts_": parts,
        "outside": addresses.outside(whole.url),
        "places": Places(whole.text),
        "contacts": [one for one in own.reading.contacts if parting.holding(parted, one.span[0]) == part],
        "part": part,
        "of": len(parted),
        "turns": _turns(visit, version, part, len(parted)),
        "numbers": {card.stated.statement.id: card for part in parts for card in part.cards},
        "current": own.row["state"] == "current",
        "most": _REPORTS,
    }
    return Page(data={}, lines=lines, view=view)


def _turns(visit: Visit, version: str, part: int, last: int) -> dict[str, str | None]:
    """The addresses of the parts before and after one; None for none."""

    def at(number: int) -> str:
        return addresses.query(visit.path, {"version": version, "part": number if number > 1 else None})

    return {"before": at(part - 1) if part > 1 else None, "after": at(part + 1) if part < last else None}


def row(own: Opened) -> dict[str, Any]:
    """The reading in the scoring form, with permalinks, links, states and the version of the text."""
    id = own.reading.document.id
    valid = [one for one in own.stated if one.state != "rejected"]
    return {
        **jsonl.row(own.reading),
        "permalink": addresses.document(id),
        "version": {name: own.row[name] for name in ("version", "state", "added_at", "ended_at")},
        "copy_of": own.first.id if own.first else None,
        "copies": [copy.id for copy in own.copies],
        "statements": [_statement(one) for one in valid],
        "rejected": [one.statement.id for one in own.stated if one.state == "rejected"],
    }


def _statement(one: Stated) -> dict[str, Any]:
    known = {"actor": one.actor, "principal_actor": one.principal}
    return {
        **jsonl.statement_row(one.statement),
        **{name: {"id": of[0], "name": of[1]} if of else None for name, of in known.items()},
        "permalink": addresses.statement(one.statement.id),
        "state": one.state,
        "judgement": one.last,
        **dict(zip(("utterance", "reports", "independent"), astuple(one.uttered), strict=True)),
        "others": [{"statement": other.statement, "document": other.document} for other in one.others],
        "links": list(map(links.row, one.links.links)),
    }


def _around(text: str, one: Stated) -> Span:
    statement = one.statement
    return around(text, *hull(statement.content, statement.cue, statement.source), _WIDTH)


@router.get("/statement/{id}.json", response_class=JSONResponse, name="statement_json")
def statement_json(visit: Visiting, id: str) -> JSONResponse:
    """A statement with its whole provenance: as found and as valid, its other reports, its links."""
    with visit.record.reading() as connection:
        return JSONResponse(provenance.row(provenance_of(connection, addresses.id_of(id))))


@router.get("/statement/{id}.csv", response_class=StreamingResponse, name="statement_csv")
def statement_csv(visit: Visiting, id: str) -> Response:
    """A statement as one row of statements found."""
    with visit.record.reading() as connection:
        own = provenance_of(connection, addresses.id_of(id))
    told = "".join(line + "\r\n" for line in found.csv_lines([provenance.columns(own)]))
    return Response(told, media_type="text/csv; charset=utf-8")


@router.get("/statement/{id}", include_in_schema=False, name="statement")
def statement(visit: Visiting, id: str) -> RedirectResponse:
    """The permalink of a statement leads to where it is read, be it in an earlier version of the text."""
    with visit.record.reading() as connection:
        kept = finding.statement(connection, addresses.id_of(id))
        newest = finding.document(connection, kept.document["id"])
    own = kept.document
    earlier = newest is not None and newest["key"] != own["key"]
    part = parting.holding(parting.parts(own["text"]), beginning(kept.statement))
    given = {"version": own["version"] if earlier else None, "part": part if part > 1 else None}
    where = addresses.query(addresses.document(own["id"]), given)
    return RedirectResponse(f"{where}#{addresses.segment(kept.statement.id)}", 302)


class Missed(BaseModel):
    """A statement that was missed. Spans are offsets (`12-40,52-60`) or words that stand once in the text."""

    content: str = Field(
        "", max_length=_LONGEST, description="What was said: offsets, or the words themselves."
    )
    cue: str = Field(
        "", max_length=_LONGEST, description="What signals it: offsets, or the words themselves."
    )
    source: str = Field(
        "",
        max_length=_LONGEST,
        description="Who says it, where that stands: offsets, or the words themselves.",
    )
    name: Words = Field("", description="Who says it, by the name used in the article.")
    role: Words = Field("", description="The speaker's office.")
    principal: Words = Field("", description="On whose behalf it is said.")
    via: Words = Field("", description="Who relayed it, nearest to the reader first, parted by semicolons.")
    act: Words = Field("", description="What the speaker does; `assert` unless told.")
    kind: Words = Field("", description="How it is quoted; `indirect` unless told.")
    certainty: Words = Field("", description="How firmly it is relayed; `asserted` unless told.")
    polarity: Words = Field("", description="`positive` unless told.")
    said: Words = Field("", description="When it was said: a day, or two joined by `..`.")
    why: Words = Field("", description="Why it is added.")
    who: Who = Field("", description="The reviewer's name; that of the session unless told.")


@router.post(
    "/document/{id}/statements",
    dependencies=[Meant],
    response_class=JSONResponse,
    status_code=201,
    openapi_extra=described(Missed),
)
def add_statement(visit: Visiting, id: str, missed: Annotated[Missed, sent(Missed)]) -> Response:
    """Add a statement that the reader missed; it stands in the record at once."""
    id = addresses.id_of(id)
    who = reviewer(visit, missed.who)
    with visit.record.reading() as connection:
        own = finding.document(connection, id)
    if own is None:
        raise Missing(f"there is no document {id!r} in the record.")
    given = missed.model_dump(exclude={"why", "who"}, exclude_defaults=True)
    changes = {field: values.value(field, written, own["text"]) for field, written in given.items()}
    number, added = add_missed(visit.record, id, changes, who=who, why=missed.why or None)
    wake(visit.request.app)
    where = addresses.document(id, added)
    if visit.by_person:
        return RedirectResponse(where, 303)
    return JSONResponse({"judgement": number, "statement": added, "permalink": where}, 201)
