"""One shape of error: a sentence for people, as a page or as JSON."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, Response
from pydantic import BaseModel, Field
from starlette.exceptions import HTTPException

from onrecord.exports.words import safe
from onrecord.record import RecordError
from onrecord.record.errors import Ambiguous, Busy, Unknown
from onrecord.web import addresses
from onrecord.web.faults import told, unfit
from onrecord.web.rendering import render
from onrecord.web.security.headers import HEADERS
from onrecord.web.visit import visiting

_SHOWN = 20  # of what may be meant
_AGAIN = 10  # seconds after which a record that another process writes to may be free


class Told(BaseModel):
    """What went wrong."""

    status: int = Field(description="The HTTP status.")
    title: str = Field(description="What the status is called.")
    detail: str = Field(description="What was wrong and what to do, in a sentence.")


class Problem(BaseModel):
    """The shape of every error."""

    error: Told


RESPONSES: dict[int | str, dict[str, Any]] = {
    "4XX": {"model": Problem, "description": "What was wrong, in a sentence."},
    503: {"model": Problem, "description": "Another process writes to the record; `Retry-After` says when."},
}


@dataclass(frozen=True, slots=True)
class Choice:
    """An actor that may be meant, in how many documents it goes by that name, and where that leads."""

    id: str
    name: str
    documents: int
    path: str


class Missing(HTTPException):
    """There is no such thing in the record; the message is a sentence for people."""

    def __init__(self, detail: str) -> None:
        super().__init__(404, detail)


class Conflict(HTTPException):
    """Somebody else changed meanwhile what was to be changed."""

    def __init__(self, detail: str) -> None:
        super().__init__(409, detail)


def handle(app: FastAPI) -> None:
    """Answer every error of `app` in the one shape."""

    @app.exception_handler(HTTPException)
    async def _(request: Request, error: HTTPException) -> Response:
        return answer(request, error.status_code, str(error.detail), error.headers)

    @app.exception_handler(Ambiguous)
    async def _(request: Request, error: Ambiguous) -> Response:
        return answer(request, 400, str(error), choices=list(_choices(request, error)))

    @app.exception_handler(Busy)
    async def _(request: Request, error: Busy) -> Response:
        return answer(request, 503, str(error), {"Retry-After": str(_AGAIN)})

    @app.exception_handler(RecordError)
    async def _(request: Request, error: RecordError) -> Response:
        return answer(request, 404 if isinstance(error, Unknown) else 400, str(error))

    @app.exception_handler(RequestValidationError)
    async def _(request: Request, error: RequestValidationError) -> Response:
        language = visiting(request).language
        return answer(request, 422, unfit(error.errors(), language, labelled=_is_page(request)))

    @app.exception_handler(Exception)
    async def _(request: Request, error: Exception) -> Response:
        wrong = "something went wrong here; the server's log tells what."
        return answer(request, 500, wrong, HEADERS)  # it is told outside of all middleware


def answer(
    request: Request,
    status: int,
    detail: str,
    headers: object = None,
    choices: Sequence[Choice] = (),
) -> Response:
    """An error as a page for people, as JSON for programs: `{"error": {"status", "title", "detail"}}`.

    A page leads on: to what was meant perhaps, to the list without its filters, or back to the form.
    """
    visit = visiting(request)
    title, detail = HTTPStatus(status).phrase, safe(told(detail, visit.language))
    error = {"error": {"status": status, "title": title, "detail": detail}}
    more = dict(headers) if isinstance(headers, dict) else None
    if not _is_page(request):
        return JSONResponse(error, status, headers=more)
    given = {**error, "choices": choices, "ways": _ways(request)}
    made = render(visit, "error.html.j2", given, status)
    made.headers.update(more or {})
    return made


def _is_page(request: Request) -> bool:
    return not request.url.path.endswith((".json", ".csv")) and "text/html" in request.headers.get(
        "accept", ""
    )


def _choices(request: Request, error: Ambiguous) -> Iterator[Choice]:
    """What was asked for, with each of what may be meant in the place of the name."""
    given = dict(request.query_params)
    fields = [name for name, value in given.items() if name != "words" and value.strip() == error.written]
    for id, name, number in error.choices[:_SHOWN]:
        path = addresses.query(request.url.path, given, **{fields[0]: id}, page=None) if fields else None
        yield Choice(id, name, number, path or addresses.actor(id))


def _ways(request: Request) -> dict[str, str | None]:
    """Where to go on: the actors with these words, the list without filters, where a form came from."""
    came, given = urlsplit(request.headers.get("referer", "")), request.query_params
    asked, own = request.method == "GET", came.netloc == request.headers.get("host")
    words = (given.get("actor") or given.get("side")) if asked else None
    return {
        "actors": addresses.query("/actors", {"words": words}) if words else None,
        "whole": _here(request.url.path) if asked and given else None,
        "back": _here(came.path, came.query) if own and not asked else None,
    }


def _here(path: str, query: str = "") -> str | None:
    """A path on this server, None where browsers might take it for another one."""
    return addresses.query(path, dict(parse_qsl(query))) if re.match(r"/[^/\\]", path) else None
