"""`/quality/{sample}/code`: coding, one item at a time and blindly.

A coder sees neither what others say nor how sure the reader was, by which rule, or what was judged since.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated, Any

from fastapi import APIRouter, Form, HTTPException, Query
from fastapi.responses import JSONResponse, RedirectResponse, Response

from onrecord.model import Document, Statement
from onrecord.quality.estimates import ANSWERS, QUESTIONS
from onrecord.record import codings, samples
from onrecord.record.codings import Coding
from onrecord.record.rows import hull
from onrecord.record.samples import Item
from onrecord.web.errors import Missing
from onrecord.web.filters import Who, Words
from onrecord.web.pages.quality import SampleId, wanted
from onrecord.web.pieces import Piece, pieces
from onrecord.web.rendering import render
from onrecord.web.security.csrf import Meant
from onrecord.web.visit import Visit, Visiting

router = APIRouter()

_AROUND = 700  # characters on either side of a statement to be coded, enough to tell who *il* is
_Place = Annotated[
    int | None, Query(ge=1, le=samples.MOST, description="Which item; else the next not coded.")
]
_Answer = Annotated[str, Form(pattern="^(yes|no|unsure|)$", description="`yes`, `no` or `unsure`.")]


@dataclass(frozen=True, slots=True)
class Asked:
    """A statement that is asked about, and what is said of it already."""

    number: int
    statement: Statement
    answer: str


@router.get("/quality/{sample}/code", include_in_schema=False)
def page(visit: Visiting, sample: SampleId, item: _Place = None) -> Response:
    """The next item to code, or the one asked for."""
    coder = visit.reviewer
    with visit.record.reading() as connection:
        found = wanted(connection, sample)
        place = item or (codings.next_place(connection, sample, coder) if coder else None)
        shown = next(iter(samples.items(connection, sample, [place])), None) if place and coder else None
        if place and coder and shown is None:
            raise Missing(f"sample {sample} has no item {place}.")
        own = codings.coding_of(connection, shown, coder) if shown else None
    view = {"sample": found, "coder": coder, "done": found.coders.get(coder, 0), "item": shown}
    return render(visit, "code.html.j2", {**view, **(_shown(shown, own) if shown else {})})


@router.post(
    "/quality/{sample}/code",
    dependencies=[Meant],
    status_code=201,
    responses={303: {"description": "To the next item, where HTML is asked for."}},
)
def code(
    visit: Visiting,
    sample: SampleId,
    who: Annotated[Who, Form(description="The coder's name; that of the session unless told.")] = "",
    item: Annotated[int | None, Form(ge=1, le=samples.MOST, description="The number of the item.")] = None,
    statement: _Answer = "",
    source: _Answer = "",
    content: _Answer = "",
    act: _Answer = "",
    found: Annotated[
        list[str] | None,
        Form(description="Of a whole article, for each statement found in it: its id, `=` and the answer."),
    ] = None,
    missed: Annotated[int, Form(ge=0, le=1000, description="How many statements were missed in it.")] = 0,
    span: Annotated[
        list[str] | None, Form(description="Where one that was missed stands, as `120-180`.")
    ] = None,
    note: Annotated[Words, Form(description="A note for yourself and your colleagues.")] = "",
) -> Response:
    """Keep what a coder says of an item: answers to the four questions, or to those of a whole article."""
    html = visit.by_person
    coder = _coder(visit, who)
    given = dict(zip(QUESTIONS, (statement, source, content, act), strict=True))
    with visit.record.reading() as connection:
        wanted(connection, sample)
        chosen = next(iter(samples.items(connection, sample, [item])), None) if item else None
    if item is None and html:  # only the name was sent
        return RedirectResponse(f"/quality/{sample}/code", 303)
    if chosen is None:
        raise Missing(f"sample {sample} has no item {item}.")
    answers = {name: value for name, value in given.items() if value}
    if chosen.what == "article":
        answers = {id: answer for id, _, answer in (one.rpartition("=") for one in found or () if one)}
    elif answers.get("statement") != "yes":
        answers = {name: value for name, value in answers.items() if name == "statement"}
    spans = _spans(span or ())
    coding = Coding(answers=answers, missed=max(missed, len(spans)), spans=spans, note=note)
    number = codings.code(visit.record, chosen, coder, coding)
    if html:
        return RedirectResponse(f"/quality/{sample}/code", 303)
    return JSONResponse({"coding": number}, 201)


def _coder(visit: Visit, who: str) -> str:
    if who:
        visit.request.session["reviewer"] = who
    if not (who or visit.reviewer):
        raise HTTPException(400, "a coding needs the name of its coder; give it as `who`.")
    return who or visit.reviewer


def _spans(given: Sequence[str]) -> tuple[tuple[int, int], ...]:
    found = [re.fullmatch(r"([0-9]{1,9})-([0-9]{1,9})", one) for one in given]
    if not all(found):
        raise HTTPException(
            400, "where a statement stands is told by its first and last character, as 120-180."
        )
    return tuple((int(one[1]), int(one[2])) for one in found if one)


def _shown(item: Item, own: Coding | None) -> dict[str, Any]:
    document = item.document
    said = own.answers if own else {}
    view: dict[str, Any] = {
        "document": document,
        "questions": QUESTIONS,
        "answers": ANSWERS,
        "said": said,
        "coding": own or Coding(answers={}),
    }
    if item.what == "article":
        asked = [Asked(n, one, said.get(one.id, "")) for n, one in enumerate(item.found, 1)]
        return {**view, "asked": asked, "pieces": _article(document, item.found)}
    statement = item.found[0]
    bounds = _context(document.text, *hull(statement.content, statement.cue, statement.source))
    marks = [(a, b, what) for what in ("content", "cue", "source") for a, b in getattr(statement, what)]
    return {**view, "statement": statement, "pieces": pieces(_even(document.text), bounds, marks)}


def _context(text: str, start: int, end: int) -> tuple[int, int]:
    """What is shown around a statement, cut between words."""
    first, last = max(0, start - _AROUND), min(len(text), end + _AROUND)
    first = max(text.rfind(" ", 0, first), text.rfind("\n", 0, first)) + 1 if first else 0
    after = [place for place in (text.find(" ", last), text.find("\n", last)) if place >= 0]
    return first, min(after, default=len(text))


def _article(document: Document, found: Sequence[Statement]) -> list[tuple[int, Piece]]:
    """The whole text in pieces, each with its place in it."""
    marks = [
        (a, b, what) for one in found for what in ("content", "cue", "source") for a, b in getattr(one, what)
    ]
    marks += [(a, b, f"s{n}") for n, one in enumerate(found, 1) for a, b in one.content or one.cue]
    cut = pieces(_even(document.text), (0, len(document.text)), marks)
    placed, place = [], 0
    for piece in cut:
        placed.append((place, piece))
        place += len(piece.text)
    return placed


def _even(text: str) -> str:
    """The text with every line end one character, so that places in the page are places in the text."""
    return text.replace("\r\n", " \n").replace("\r", "\n")
