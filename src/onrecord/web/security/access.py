"""Lets in who signed in or sends the token, and leads all others to the page where one signs in."""

from __future__ import annotations

import time
from urllib.parse import urlencode

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

from onrecord.web.errors import answer
from onrecord.web.security.csrf import BY_TOKEN
from onrecord.web.security.gate import SIGNED_IN, Gate, TooMany

SIGN_IN = "/sign-in"
_OPEN = (SIGN_IN, "/language")  # what may be seen and done without
_SESSION = "in"
_CHOSEN = ("language", "reviewer", "visit")  # what of a session outlives signing in


class Access:
    """Middleware, behind that of sessions."""

    def __init__(self, app: ASGIApp, gate: Gate) -> None:
        self._app, self._gate = app, gate

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, or answer it in place of the page."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        request = Request(scope)
        refused = await self._refused(request)
        await (refused or self._app)(scope, receive, send)

    async def _refused(self, request: Request) -> Response | None:
        scheme, _, sent = request.headers.get("authorization", "").partition(" ")
        if scheme.lower() == "bearer":
            try:
                known = await run_in_threadpool(self._gate.token, sent.strip(), address_of(request))
            except TooMany as error:
                return too_many(request, error)
            if known:
                request.scope[BY_TOKEN] = True
                return None
            return _unknown(request, "the token is not the one of this server.")
        path: str = request.scope["path"]  # what is routed by; that of the URL ends at any question mark
        if signed_in(request, self._gate) or path in _OPEN or path.startswith("/static/"):
            return None
        if path.endswith((".json", ".csv")) or "text/html" not in request.headers.get("accept", ""):
            return _unknown(request, "sign in, or send the token as `Authorization: Bearer …`.")
        back = path + (f"?{request.url.query}" if request.url.query else "")
        more = f"?{urlencode({'back': back})}" if request.method == "GET" and back != "/" else ""
        return RedirectResponse(SIGN_IN + more, 303)


def signed_in(request: Request, gate: Gate) -> bool:
    """Whether this session was let in, not too long ago, under the password of today."""
    known = request.session.get(_SESSION)
    if not isinstance(known, list) or len(known) != 2:
        return False
    mark, at = known
    return bool(mark == gate.mark and time.time() - at < SIGNED_IN)


def let_in(request: Request, gate: Gate) -> None:
    """Make the session one that was let in; of what it was before only what was chosen stays."""
    kept = {name: request.session[name] for name in _CHOSEN if name in request.session}
    request.session.clear()
    request.session.update({**kept, _SESSION: [gate.mark, int(time.time())]})


def address_of(request: Request) -> str:
    """Where a request came from."""
    return request.client.host if request.client else ""


def too_many(request: Request, error: TooMany) -> Response:
    """The answer where there were too many failures."""
    told = f"there were too many failures; try again in {error.wait} seconds."
    return answer(request, 429, told, {"Retry-After": str(error.wait)})


def _unknown(request: Request, told: str) -> Response:
    return answer(request, 401, told, {"WWW-Authenticate": 'Bearer realm="onrecord"'})
