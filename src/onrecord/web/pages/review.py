"""`/review`: what nobody has judged yet, one statement at a time in its context, the least sure first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import astuple, dataclass
from typing import Annotated

from fastapi import APIRouter, Query
from fastapi.responses import JSONResponse, RedirectResponse, Response
from pydantic import BaseModel, BeforeValidator, Field
from sqlalchemy import Connection

from onrecord.exports import found
from onrecord.exports.words import quoted
from onrecord.model import Act, Span
from onrecord.record import finding, reviewing
from onrecord.record.judging import Standing, bearing
from onrecord.record.rows import hull, parts
from onrecord.record.search import Hit, hits
from onrecord.record.values import FIELDS, written
from onrecord.record.wording import around
from onrecord.web import addresses
from onrecord.web.bodies import described, sent
from onrecord.web.chips import chips
from onrecord.web.filters import Name, Period, Words
from onrecord.web.pages.judging import Back
from onrecord.web.pages.preferences import inside
from onrecord.web.pages.statements import row
from onrecord.web.pieces import Piece, pieces
from onrecord.web.security.csrf import Meant
from onrecord.web.twins import Page, twins
from onrecord.web.visit import Visit, Visiting

router = APIRouter()

_WIDTH = 700  # characters shown on either side of a statement
_SKIPPED = 100  # statements that a session remembers to have skipped: a cookie holds no more
CHIPS = ("act", "outlet", "document", "since", "until")


class Reviewed(Period):
    """What to review."""

    act: Annotated[Act | None, BeforeValidator(lambda given: given or None)] = Field(
        None, description="What the speaker does."
    )
    outlet: Name = Field(None, description="Where it was published.")
    document: Name = Field(None, description="In this document, by its id.")
    statement: Name = Field(None, description="This statement first, by its id, judged or not.")

    def wanted(self) -> reviewing.Wanted:
        """What they ask of the record."""
        since, until = self.days
        return reviewing.Wanted(
            act=self.act, outlet=self.outlet, document=self.document, since=since, until=until
        )


class Skipped(BaseModel):
    """A statement is left for later."""

    statement: Words = Field("", description="Its id.")
    again: bool = Field(False, description="Take back the last skip instead.")
    back: Back = Field("/review", description="The path to which a form leads back.")


@dataclass(frozen=True, slots=True)
class Case:
    """The statement in question: its passage of the text, its values as a form has them, what was judged."""

    hit: Hit
    start: int
    pieces: list[Piece]
    values: dict[str, str]
    words: dict[str, str]
    history: list[Standing]

    @property
    def seen(self) -> int:
        """The number of the last judgement on it."""
        return self.history[-1].judgement.id if self.history else 0


@twins(router, "/review", "review.html.j2", name="review")
def review(visit: Visiting, filters: Annotated[Reviewed, Query()]) -> Page:
    """The statement to judge next, the least sure first, and how far the review has come."""
    wanted, who = filters.wanted(), visit.reviewer
    with visit.record.reading() as connection:
        case = _case(connection, filters, _skipped(visit))
        progress = reviewing.progress(connection, who)
        last = reviewing.last(connection, who) if who else None
    given = filters.model_dump(mode="json", exclude_defaults=True, exclude={"statement"})
    data = {
        "progress": {"judged": progress.judged, "all": progress.every, "today": progress.today},
        "statement": row(case.hit) if case else None,
        "seen": case.seen if case else None,
        "last": last,
    }

    def lines() -> Iterator[str]:
        with visit.record.reading() as connection:
            keys = reviewing.waiting(connection, wanted, limit=None)
            every = (hit for some in parts(keys) for hit in hits(connection, some))
            yield from found.csv_lines(_row(hit) for hit in every)

    view = {
        "case": case,
        "filters": filters,
        "given": given,
        "chips": chips(visit.record, given, CHIPS),
        "here": addresses.query("/review", given),
        "skipped": len(_skipped(visit)),
        "looked": reviewing.LOOKED,
    }
    return Page(data=data, lines=lines, view=view)


@router.post(
    "/review/skip", dependencies=[Meant], openapi_extra=described(Skipped), response_class=JSONResponse
)
def skip(visit: Visiting, told: Annotated[Skipped, sent(Skipped)]) -> Response:
    """Leave a statement for later, as long as the session lasts, or take the last skip back."""
    skipped, own = _skipped(visit), told.statement
    if told.again:
        key = skipped.pop() if skipped else None
        with visit.record.reading() as connection:
            own = next((hit.statement.id for hit in hits(connection, [key] if key else [])), "")
    else:
        with visit.record.reading() as connection:
            key = finding.statement(connection, own).key
        skipped = [*(one for one in skipped if one != key), key][-_SKIPPED:]
    visit.request.session["skipped"] = skipped
    if visit.by_person:
        return RedirectResponse(inside(told.back), 303)
    return JSONResponse({"statement": own or None, "skipped": len(skipped)})


def _skipped(visit: Visit) -> list[int]:
    """The keys of the statements that this session skipped."""
    return [int(key) for key in visit.request.session.get("skipped", [])]


def _case(connection: Connection, filters: Reviewed, skipped: list[int]) -> Case | None:
    if filters.statement is not None:
        kept = finding.statement(connection, filters.statement)
    else:
        keys = reviewing.waiting(connection, filters.wanted(), limit=1, skipped=set(skipped))
        if not keys:
            return None
        kept = finding.statement(connection, hits(connection, keys)[0].statement.id)
    hit = hits(connection, [kept.key])[0]
    text, statement = hit.document.text, hit.statement
    start, end = _passage(text, hull(statement.content, statement.cue, statement.source))
    marks = [(a, b, what) for what in ("content", "cue", "source") for a, b in getattr(statement, what)]
    # On the page one character stands for one, so that what is selected there has its place in the text.
    return Case(
        hit=hit,
        start=start,
        pieces=pieces(text.replace("\r", " "), (start, end), marks),
        values={name: written(name, getattr(statement, name)) for name in FIELDS},
        words={name: quoted(text, getattr(statement, name)) for name in ("content", "cue", "source")},
        history=bearing(connection, kept),
    )


def _passage(text: str, bounds: Span) -> Span:
    """The paragraphs around a statement, as far as they are not too long; cut between words."""
    start, end = bounds
    left, right = around(text, start, end, _WIDTH)
    if start <= _WIDTH:
        left = 0
    elif (line := text.find("\n", start - _WIDTH, start)) >= 0:
        left = line
    if end + _WIDTH >= len(text):
        right = len(text)
    elif (line := text.rfind("\n", end, end + _WIDTH)) >= 0:
        right = line
    before, after = text[left:start], text[end:right]
    return start - len(before.lstrip()), end + len(after.rstrip())


def _row(hit: Hit) -> found.Row:
    bounds = around(hit.document.text, *hull(hit.statement.content, hit.statement.cue), 160)
    return hit.statement, hit.document, hit.state, bounds, hit.actor, astuple(hit.uttered)
