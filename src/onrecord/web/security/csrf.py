"""Against forms that another site sends in a visitor's name: a token of the session, with every change."""

from __future__ import annotations

import secrets
from typing import Annotated

from fastapi import Depends, Form, Header, HTTPException, Request

_FIELD = "csrf"


def token(request: Request) -> str:
    """The token of this session, made when it is first asked for."""
    own = request.session.get(_FIELD)
    if not own:
        own = request.session[_FIELD] = secrets.token_urlsafe(24)
    return str(own)


def meant(
    request: Request,
    csrf: Annotated[str, Form(description="The token of the session, out of the page.")] = "",
    x_csrf_token: Annotated[str, Header(description="The same, from a script.")] = "",
) -> None:
    """The dependency of every change: raises 403 where the session's token was not sent along."""
    own = str(request.session.get(_FIELD, ""))
    sent = csrf or x_csrf_token
    if not own or not secrets.compare_digest(own.encode(), sent.encode("utf-8", "replace")):
        raise HTTPException(403, "the form has expired; load the page again and send it once more.")


Meant = Depends(meant)
