"""Every page in three forms: HTML, and the same as JSON and as CSV under its path with a suffix."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Generator, Iterable, Mapping
from dataclasses import dataclass, field
from functools import wraps
from typing import Any

from fastapi import APIRouter
from fastapi.responses import JSONResponse, Response, StreamingResponse
from starlette.types import Send

from onrecord.web.rendering import render

_CSV = "text/csv; charset=utf-8"


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What an address shows.

    `data` is its JSON, of plain values. `lines` gives its CSV, line by line, with a head; it opens a
    connection of its own, for it runs when the page is long made. The template sees `data` and `view`.
    """

    data: Mapping[str, Any]
    lines: Callable[[], Iterable[str]]
    view: Mapping[str, Any] = field(default_factory=dict)
    status: int = 200


Shown = Page | Response
View = Callable[..., Shown]


def twins(router: APIRouter, path: str, template: str, *, name: str) -> Callable[[View], View]:
    """Serve a function's `Page` under a path as HTML, and with `.json` and `.csv` after it.

    The function takes `visit: Visiting`, and its parameters as FastAPI reads them; what it answers in place
    of a `Page` (a redirect) is sent as it is. Its docstring is what the API says of it; `name` is one word.
    """

    def serve(view: View) -> View:
        if "visit" not in inspect.signature(view).parameters:
            raise TypeError(f"{view.__name__} takes no visit")

        def in_form(form: Callable[[Any, Page], Response]) -> Callable[..., Response]:
            @wraps(view)
            def answer(*args: Any, **given: Any) -> Response:
                shown = view(*args, **given)
                return shown if isinstance(shown, Response) else form(given["visit"], shown)

            answer.__annotations__ = {**view.__annotations__, "return": Response}
            return answer

        def html(visit: Any, page: Page) -> Response:
            return render(visit, template, {**page.view, **page.data}, page.status)

        base = "/index" if path == "/" else path  # the twins of the home page
        told: dict[str, Any] = {
            "summary": (view.__doc__ or "").strip().splitlines()[0].rstrip("."),
            "response_model": None,
        }
        routes: list[tuple[str, Callable[[Any, Page], Response], dict[str, Any]]] = [
            (f"{base}.json", _json, {"name": f"{name}_json", **_content("application/json")}),
            (f"{base}.csv", _csv, {"name": f"{name}_csv", **_content("text/csv")}),
            (path, html, {"name": name, "include_in_schema": False}),
        ]
        for place, form, more in routes:
            router.add_api_route(place, in_form(form), methods=["GET"], **told, **more)
        return view

    return serve


def _content(kind: str) -> dict[str, Any]:
    return {"responses": {200: {"content": {kind: {}}}}, "response_class": Response}


def _json(_: Any, page: Page) -> Response:
    return JSONResponse(page.data, page.status)


def _csv(_: Any, page: Page) -> Response:
    return _Streamed(_ended(page.lines()), page.status, media_type=_CSV)


class _Streamed(StreamingResponse):
    """Pieces as they are made; who goes away before the end leaves nothing open that they are made from."""

    def __init__(self, pieces: Generator[str, None, None], *args: Any, **given: Any) -> None:
        super().__init__(pieces, *args, **given)
        self._pieces = pieces

    async def stream_response(self, send: Send) -> None:
        try:
            await super().stream_response(send)
        finally:
            self._pieces.close()


def _ended(lines: Iterable[str]) -> Generator[str, None, None]:
    """Lines with their ends (RFC 4180), many in one piece."""
    piece: list[str] = []
    for line in lines:
        piece.append(line + "\r\n")
        if len(piece) >= 500:
            yield "".join(piece)
            piece.clear()
    yield "".join(piece)
