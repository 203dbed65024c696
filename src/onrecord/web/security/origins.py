"""Only requests to a name of this server, and changes only from its own pages."""

from __future__ import annotations

import ipaddress
from collections.abc import Sequence
from urllib.parse import urlsplit

from starlette.requests import Request
from starlette.types import ASGIApp, Receive, Scope, Send

from onrecord.web.errors import answer

_SAFE = ("GET", "HEAD", "OPTIONS")


class Origins:
    """Middleware, behind that of sessions.

    A site that has its own name answer this machine's address (DNS rebinding) is told by the name in `Host`;
    an address in numbers needs no check, for no other site can be under it.
    """

    def __init__(self, app: ASGIApp, hosts: Sequence[str]) -> None:
        self._app = app
        self._hosts = frozenset(host.lower() for host in hosts)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, or refuse it in a sentence."""
        if scope["type"] == "http":
            request = Request(scope)
            if not self._known(request.headers.get("host", "")):
                told = "this server does not answer under that name; `onrecord serve --name NAME` adds one."
                await answer(request, 400, told)(scope, receive, send)
                return
            if request.method not in _SAFE and not own(request):
                told = "this was sent by another site; open the page here and send it again."
                await answer(request, 403, told)(scope, receive, send)
                return
        await self._app(scope, receive, send)

    def _known(self, host: str) -> bool:
        name = (urlsplit(f"//{host}").hostname or "") if _plain(host) else ""
        return name.lower() in self._hosts or f"[{name}]" in self._hosts or _numbers(name)


def own(request: Request) -> bool:
    """Whether a change comes from a page of this server, or from a program, which says nothing of it."""
    if site := request.headers.get("sec-fetch-site"):
        return site in ("same-origin", "none")
    origin = request.headers.get("origin")
    return origin is None or urlsplit(origin).netloc.lower() == request.headers.get("host", "").lower()


def _plain(host: str) -> bool:
    try:
        return not set(host) & set("/@\\?# ") and urlsplit(f"//{host}").port != 0
    except ValueError:
        return False


def _numbers(name: str) -> bool:
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True
