"""Judging a statement, taking a judgement back, and under which name; nothing is overwritten unseen."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from fastapi import APIRouter, Path
from fastapi.responses import JSONResponse, RedirectResponse, Response
from pydantic import BaseModel, BeforeValidator, Field, StringConstraints

from onrecord.model import Act, Certainty, Kind, Polarity
from onrecord.record import finding, judging
from onrecord.record.errors import Overtaken, RecordError
from onrecord.record.search import hits
from onrecord.record.values import FIELDS, value, written
from onrecord.web import addresses
from onrecord.web.bodies import described, sent
from onrecord.web.errors import Conflict
from onrecord.web.filters import Who, Words
from onrecord.web.labels import Labels
from onrecord.web.pages.preferences import inside
from onrecord.web.pages.statements import row
from onrecord.web.rendering import render
from onrecord.web.security.csrf import Meant
from onrecord.web.settling import wake
from onrecord.web.visit import Visit, Visiting

router = APIRouter(dependencies=[Meant])

_MOST = 2**53  # no number of a judgement is larger
Number = Annotated[int, Path(ge=1, le=_MOST, description="The number of a judgement.")]
Seen = Annotated[int, Field(ge=0, le=_MOST)]
Back = Annotated[str, Field(max_length=4000)]


def _spans(given: object) -> object:
    """Spans of a JSON list as they stand in a form."""
    if not isinstance(given, list):
        return given
    return ",".join("-".join(map(str, span)) if isinstance(span, list) else str(span) for span in given)


def _outlets(given: object) -> object:
    return "; ".join(map(str, given)) if isinstance(given, list) else given


_LISTED = {"anyOf": [{"type": "string"}, {"type": "array", "items": {}}]}
_Value = Annotated[Words | None, BeforeValidator(lambda given: "" if given is None else given)]
_Spans = Annotated[
    Annotated[str, StringConstraints(max_length=10_000)] | None,
    BeforeValidator(_spans),
    Field(json_schema_extra=_LISTED),
]
_Outlets = Annotated[Words | None, BeforeValidator(_outlets), Field(json_schema_extra=_LISTED)]


class Signed(BaseModel):
    """Who judges, why, and where to go on."""

    who: Who = Field(
        "", description="The reviewer's name, which the session keeps; else that of the session."
    )
    why: Words = Field("", description="Why, kept with the judgement.")
    back: Back = Field("", description="The path to which a form leads back.")


class Judged(Signed):
    """A verdict on a statement. With `correct`, the fields that are given take other values."""

    verdict: Literal["accept", "reject", "correct"] = Field(description="What it is.")
    seen: Seen = Field(
        description="The number of the last judgement on it that the person saw, 0 for none; 409 where there "
        "is a later one."
    )
    name: _Value = Field(None, description="Who says it.")
    role: _Value = Field(None, description="In which role.")
    principal: _Value = Field(None, description="On whose behalf.")
    via: _Outlets = Field(None, description="Who relayed it: a list, or names parted by semicolons.")
    act: Act | None = Field(None, description="What the speaker does.")
    kind: Kind | None = Field(None, description="How it is quoted.")
    certainty: Certainty | None = Field(None, description="How firmly it is relayed.")
    polarity: Polarity | None = Field(None, description="Whether it is affirmed or denied.")
    said: _Value = Field(None, description="When it was said: a day, or two joined by `..`.")
    content: _Spans = Field(None, description="Offsets as `12-40,52-60` or `[[12, 40], [52, 60]]`, or words.")
    cue: _Spans = Field(None, description="As content.")
    source: _Spans = Field(None, description="As content.")


class Undone(Signed):
    """A judgement is taken back."""


class Reviewer(BaseModel):
    """Under which name somebody judges."""

    name: Annotated[Who, Field(min_length=1)] = Field(description="The name.")
    back: Back = Field("/review", description="The path to which a form leads back.")


@router.post("/statement/{id}/judge", openapi_extra=described(Judged), response_class=JSONResponse)
def judge(visit: Visiting, id: str, told: Annotated[Judged, sent(Judged)]) -> Response:
    """Accept, reject or correct a statement, as it was seen."""
    who = reviewer(visit, told.who)
    with visit.record.reading() as connection:
        kept = finding.statement(connection, addresses.id_of(id))
    changes = _changes(kept, told) if told.verdict == "correct" else {}
    own = kept.statement.id
    try:
        number = judging.judge(
            visit.record,
            own,
            told.verdict,
            who=who,
            changes=changes,
            why=told.why or None,
            expected=told.seen,
        )
    except Overtaken as error:
        return overtaken(visit, error, addresses.statement(own))
    return answered(visit, number, told.back or addresses.statement(own), own)


@router.post("/judgement/{number}/undo", openapi_extra=described(Undone), response_class=JSONResponse)
def undo(visit: Visiting, number: Number, told: Annotated[Undone, sent(Undone)]) -> Response:
    """Take a judgement back, of any kind; an undoing too."""
    try:
        own = judging.undo(visit.record, number, who=reviewer(visit, told.who), why=told.why or None)
    except Overtaken as error:
        return overtaken(visit, error, f"/judgements#judgement-{number}")
    with visit.record.reading() as connection:
        statement = judging.bears_on(connection, number)
    return answered(visit, own, told.back or "/judgements", statement)


@router.post("/reviewer", openapi_extra=described(Reviewer), response_class=JSONResponse)
def name_reviewer(visit: Visiting, told: Annotated[Reviewer, sent(Reviewer)]) -> Response:
    """Keep in the session under which name its visitor judges."""
    visit.request.session["reviewer"] = told.name
    return _back(visit, told.back) or JSONResponse({"reviewer": told.name})


def reviewer(visit: Visit, given: str) -> str:
    """The name under which to judge: the one given, which the session then keeps, else the session's."""
    if given:
        visit.request.session["reviewer"] = given
    if not (given or visit.reviewer):
        raise RecordError("tell your name with it: a judgement bears the name of who makes it.")
    return given or visit.reviewer


def answered(visit: Visit, number: int, back: str, statement: str | None = None, **more: Any) -> Response:
    """What is answered to a judgement that was made: a form goes on, a program learns how it stands now."""
    wake(visit.request.app)
    if redirected := _back(visit, back):
        return redirected
    told: dict[str, Any] = {"judgement": number, "undo": f"/judgement/{number}/undo", **more}
    if statement is not None:
        with visit.record.reading() as connection:
            try:
                kept = finding.statement(connection, statement)
                told["statement"] = row(hits(connection, [kept.key])[0])
                told["state"] = kept.state
            except RecordError:  # an addition that was taken back is no statement any more
                told["statement"] = told["state"] = None
    return JSONResponse(told)


def overtaken(visit: Visit, error: Overtaken, where: str) -> Response:
    """What is answered to who was not the first: who was, what became of it, and where to look at it."""
    if not visit.by_person:
        label, language = Labels(visit.language), visit.language
        by = language(
            "%(who)s judged it meanwhile: %(verdict)s, %(day)s, %(time)s UTC.",
            who=error.who,
            verdict=label("verdict", error.verdict),
            day=language.day(error.at),
            time=error.at[11:16],
        )
        stands = language("It now stands as: %(state)s.", state=label("state", error.state))
        raise Conflict(f"{by} {stands}") from error
    return render(visit, "overtaken.html.j2", {"by": error, "where": where}, 409)


def _back(visit: Visit, back: str) -> Response | None:
    return RedirectResponse(inside(back), 303) if visit.by_person else None


def _changes(kept: finding.Kept, told: Judged) -> dict[str, Any]:
    """The values given that differ from those that stand, as plain data."""
    text, kept_as = kept.document["text"], {name: getattr(kept.statement, name) for name in FIELDS}
    changes = {
        name: value(name, given, text)
        for name in FIELDS
        if (given := getattr(told, name)) is not None and given.strip() != written(name, kept_as[name])
    }
    changes = {n: own for n, own in changes.items() if written(n, own) != written(n, kept_as[n])}
    if not changes:
        raise RecordError("nothing in it differs from what stands; accept it, or change a value.")
    return changes
