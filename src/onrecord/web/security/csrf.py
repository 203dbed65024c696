"""Against forms that another site sends in a visitor's name: a token of the session, with every change."""

from __future__ import annotations

import secrets
from typing import Annotated

from fastapi import Depends, HTTPException, Request, Security
from fastapi.security import APIKeyHeader

from onrecord.web.forms import form

BY_TOKEN = "onrecord.by_token"  # in the scope of a request of a program, which no other site can send
_FIELD = "csrf"
_HEADER = APIKeyHeader(
    name="X-CSRF-Token",
    scheme_name="session",
    description="The cookie of a session with its token, which stands in every page (`data-csrf`), as this "
    "header or as the field `csrf` of a form. Not needed with a bearer token.",
    auto_error=False,
)


def token(request: Request) -> str:
    """The token of this session, made when it is first asked for."""
    own = request.session.get(_FIELD)
    if not own:
        own = request.session[_FIELD] = secrets.token_urlsafe(24)
    return str(own)


async def meant(request: Request, header: Annotated[str | None, Security(_HEADER)]) -> None:
    """The dependency of every change: raises 403 where the session's token was not sent along."""
    if request.scope.get(BY_TOKEN):
        return
    sent = header or ""
    if not sent and (fields := await form(request)):
        sent = str(fields.get(_FIELD, ""))
    own = str(request.session.get(_FIELD, ""))
    if not own or not secrets.compare_digest(own.encode(), sent.encode("utf-8", "replace")):
        raise HTTPException(403, "the form has expired; load the page again and send it once more.")


Meant = Depends(meant)
