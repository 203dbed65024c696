"""The application: the pages of one record, behind what guards them."""

from __future__ import annotations

import hashlib
import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from importlib.resources import files

from fastapi import FastAPI, Security
from fastapi.security import HTTPBearer
from starlette.middleware.sessions import SessionMiddleware
from starlette.staticfiles import StaticFiles

from onrecord import __version__
from onrecord.record import Record
from onrecord.web import errors
from onrecord.web.head import Head
from onrecord.web.jobs import Jobs
from onrecord.web.pages import ROUTERS
from onrecord.web.recalling import forget
from onrecord.web.security.access import Access
from onrecord.web.security.gate import Gate
from onrecord.web.security.headers import Headers
from onrecord.web.security.limit import Limit
from onrecord.web.security.origins import Origins
from onrecord.web.settings import Settings
from onrecord.web.warming import Warming

_YEAR = 365 * 24 * 3600  # seconds that the name of a reviewer and the last visit are remembered
_BEARER = HTTPBearer(scheme_name="token", description="The token of the server.", auto_error=False)


def create(record: Record, settings: Settings) -> FastAPI:
    """The application that serves `record`; it ends its own jobs with itself and closes nothing."""
    jobs = Jobs(record, fast=settings.fast, allow_private=settings.allow_private)

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        warming = Warming(app) if settings.warm else None
        if warming:
            warming.start()
        yield
        if warming:
            warming.close()
        jobs.close()
        forget(app)

    app = FastAPI(
        title="onrecord",
        version=__version__,
        description="Who said what, through whom, when and how firmly: every page as JSON and as CSV.",
        docs_url=None,
        redoc_url=None,
        lifespan=lifespan,
        form_limits={"max_part_size": settings.upload},  # a text that is pasted may be as long as a file
        responses=errors.RESPONSES,
        dependencies=[Security(_BEARER)] if settings.locked else [],
    )
    gate = Gate(settings.secret, settings.password, settings.token)
    app.state.record, app.state.settings, app.state.gate = record, settings, gate
    app.state.jobs = jobs
    errors.handle(app)
    for router in ROUTERS:
        app.include_router(router)
    app.mount("/static", StaticFiles(directory=str(files("onrecord.web") / "static")), name="static")
    # The last one added is the first to see a request.
    app.add_middleware(Limit, upload=settings.upload)
    if settings.locked:
        app.add_middleware(Access, gate=gate)
    app.add_middleware(Origins, hosts=settings.hosts)
    app.add_middleware(
        SessionMiddleware,
        secret_key=settings.secret,
        session_cookie=_cookie(record),
        max_age=_YEAR,
        same_site="lax",
        https_only=settings.secure,
    )
    app.add_middleware(Headers)
    app.add_middleware(Head)
    return app


def _cookie(record: Record) -> str:
    """The name of the cookie of a session: one for each record, for those of all ports of a host are sent."""
    place = os.fsencode(os.path.abspath(record.path))
    return f"onrecord-{hashlib.sha256(place).hexdigest()[:8]}"
