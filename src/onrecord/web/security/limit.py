"""How much may be sent, told while it comes in: nothing larger is ever held."""

from __future__ import annotations

from fastapi import HTTPException, Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

_USUAL = 1_000_000  # bytes of a change
_DRAINED = 10  # times as much is read and thrown away, so that a browser hears why, before it is cut off


class Limit:
    """Middleware: a body may have `upload` bytes at `/add`, and elsewhere what a form takes."""

    def __init__(self, app: ASGIApp, upload: int) -> None:
        self._app, self._upload = app, upload

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on; reading more of it than allowed raises 413."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        most = self._upload if scope["path"] == "/add" else min(_USUAL, self._upload)
        declared = Request(scope).headers.get("content-length", "0")
        received = 0

        async def receiving() -> Message:
            nonlocal received
            message = await receive()
            received += len(message.get("body", b""))
            if received > most or (declared.isdigit() and int(declared) > most):
                while message.get("more_body") and received < most * _DRAINED:
                    message = await receive()
                    received += len(message.get("body", b""))
                raise HTTPException(413, f"that is more than {megabytes(most)}; send it in smaller parts.")
            return message

        await self._app(scope, receiving, send)


def megabytes(number: int) -> str:
    """*20 MB*, *0.5 MB*."""
    return f"{number / 1_000_000:.3g} MB"
