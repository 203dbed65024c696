"""The application: the pages of one record, behind what guards them."""

from __future__ import annotations

from importlib.resources import files

from fastapi import FastAPI
from starlette.middleware.sessions import SessionMiddleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.staticfiles import StaticFiles

from onrecord import __version__
from onrecord.record import Record
from onrecord.web import errors
from onrecord.web.pages import ROUTERS
from onrecord.web.security.headers import Headers
from onrecord.web.settings import Settings

_YEAR = 365 * 24 * 3600  # seconds that the name of a reviewer and the last visit are remembered


def create(record: Record, settings: Settings) -> FastAPI:
    """The application that serves `record`; it closes nothing."""
    app = FastAPI(
        title="onrecord",
        version=__version__,
        description="Who said what, through whom, when and how firmly: every page as JSON and as CSV.",
        docs_url=None,
        redoc_url=None,
    )
    app.state.record, app.state.settings = record, settings
    errors.handle(app)
    for router in ROUTERS:
        app.include_router(router)
    app.mount("/static", StaticFiles(directory=str(files("onrecord.web") / "static")), name="static")
    # The last one added is the first to see a request.
    app.add_middleware(
        SessionMiddleware,
        secret_key=settings.secret,
        session_cookie="onrecord",
        max_age=_YEAR,
        same_site="lax",
        https_only=settings.secure,
    )
    app.add_middleware(TrustedHostMiddleware, allowed_hosts=list(settings.hosts))
    app.add_middleware(Headers)
    return app
