"""`/sign-in`, `/sign-out`: where a server is locked (see security/)."""

from __future__ import annotations

from typing import Annotated, cast

from fastapi import APIRouter, Form, HTTPException, Query
from fastapi.responses import RedirectResponse, Response

from onrecord.web.pages.preferences import inside
from onrecord.web.rendering import render
from onrecord.web.security.access import SIGN_IN, address_of, let_in, signed_in, too_many
from onrecord.web.security.csrf import Meant
from onrecord.web.security.gate import LONGEST, Gate, TooMany
from onrecord.web.visit import Visit, Visiting

router = APIRouter()

Back = Annotated[str, Query(max_length=2_000, description="The path to go on to.")]


@router.get(SIGN_IN, include_in_schema=False)
def form(visit: Visiting, back: Back = "/") -> Response:
    """The page where one signs in."""
    if not visit.settings.locked or signed_in(visit.request, _gate(visit)):
        return RedirectResponse(inside(back), 303)
    return _page(visit, back)


@router.post(SIGN_IN, dependencies=[Meant], status_code=303, response_class=RedirectResponse)
def sign_in(
    visit: Visiting,
    password: Annotated[str, Form(description="The password, or the token.", max_length=LONGEST)] = "",
    back: Annotated[str, Form(description="The path to go on to.", max_length=2_000)] = "/",
) -> Response:
    """Sign in with the password of the server; leads on to `back`."""
    if not visit.settings.locked:
        return RedirectResponse(inside(back), 303)
    try:
        if not _gate(visit).password(password, address_of(visit.request)):
            if visit.by_person:
                return _page(visit, back, wrong=True)
            raise HTTPException(401, "that is not the password of this server.")
    except TooMany as error:
        return too_many(visit.request, error)
    let_in(visit.request, _gate(visit))
    return RedirectResponse(inside(back), 303)


@router.post("/sign-out", dependencies=[Meant], status_code=303, response_class=RedirectResponse)
def sign_out(visit: Visiting) -> RedirectResponse:
    """End the session."""
    visit.request.session.clear()
    return RedirectResponse(SIGN_IN if visit.settings.locked else "/", 303)


def _gate(visit: Visit) -> Gate:
    return cast(Gate, visit.request.app.state.gate)


def _page(visit: Visit, back: str, *, wrong: bool = False) -> Response:
    view = {"back": inside(back), "wrong": wrong}
    return render(visit, "sign_in.html.j2", view, 401 if wrong else 200)
