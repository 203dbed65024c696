"""What a visitor chooses: the language of the pages."""

from __future__ import annotations

from typing import Annotated, Literal

from fastapi import APIRouter, Form, Request
from fastapi.responses import RedirectResponse

from onrecord.web.security.csrf import Meant

router = APIRouter(dependencies=[Meant])


@router.post("/language", include_in_schema=False)
def language(
    request: Request, language: Annotated[Literal["en", "fr"], Form()], back: Annotated[str, Form()] = "/"
) -> RedirectResponse:
    """Keep the language chosen and go back to the page."""
    request.session["language"] = language
    return RedirectResponse(inside(back), 303)


def inside(back: str) -> str:
    """A path of this server, whatever a form says."""
    return back if back.startswith("/") and not back.startswith(("//", "/\\")) else "/"
