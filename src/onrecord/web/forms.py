"""What a form sent."""

from __future__ import annotations

from fastapi import HTTPException, Request
from starlette.datastructures import FormData

_FORMS = ("application/x-www-form-urlencoded", "multipart/form-data")
FORM = _FORMS[0]


async def form(request: Request) -> FormData | None:
    """The fields of a form, None where the body is none; 400 where it cannot be taken apart."""
    if not request.headers.get("content-type", "").startswith(_FORMS):
        return None
    try:
        return await request.form()
    except UnicodeError:  # the browser of no person names a charset that cannot be read
        raise HTTPException(400, "the form is not in UTF-8; send it so.") from None
