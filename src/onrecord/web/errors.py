"""One shape of error: a sentence for people, as a page or as JSON."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, Response
from pydantic import BaseModel, Field
from starlette.exceptions import HTTPException

from onrecord.exports.words import safe
from onrecord.record import RecordError
from onrecord.record.errors import Unknown
from onrecord.web.rendering import render
from onrecord.web.security.headers import HEADERS
from onrecord.web.visit import visiting


class Told(BaseModel):
    """What went wrong."""

    status: int = Field(description="The HTTP status.")
    title: str = Field(description="What the status is called.")
    detail: str = Field(description="What was wrong and what to do, in a sentence.")


class Problem(BaseModel):
    """The shape of every error."""

    error: Told


RESPONSES: dict[int | str, dict[str, Any]] = {
    "4XX": {"model": Problem, "description": "What was wrong, in a sentence."}
}


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

    @app.exception_handler(RecordError)
    async def _(request: Request, error: RecordError) -> Response:
        return answer(request, 404 if isinstance(error, Unknown) else 400, str(error))

    @app.exception_handler(RequestValidationError)
    async def _(request: Request, error: RequestValidationError) -> Response:
        told = [f"{one['loc'][-1]}: {one['msg']}" for one in error.errors()]
        return answer(request, 422, "; ".join(told))

    @app.exception_handler(Exception)
    async def _(request: Request, error: Exception) -> Response:
        told = "something went wrong here; the server's log tells what."
        return answer(request, 500, told, HEADERS)  # it is told outside of all middleware


def answer(request: Request, status: int, detail: str, headers: object = None) -> Response:
    """An error as a page for people, as JSON for programs: `{"error": {"status", "title", "detail"}}`."""
    title, detail = HTTPStatus(status).phrase, safe(detail)
    told = {"error": {"status": status, "title": title, "detail": detail}}
    more = dict(headers) if isinstance(headers, dict) else None
    if request.url.path.endswith((".json", ".csv")) or "text/html" not in request.headers.get("accept", ""):
        return JSONResponse(told, status, headers=more)
    made = render(visiting(request), "error.html.j2", told, status)
    made.headers.update(more or {})
    return made
