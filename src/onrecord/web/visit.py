"""One request: the record, the language, who is at the keyboard."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, cast

from fastapi import Depends, Request

from onrecord.record import Record
from onrecord.web.languages import Language, wanted
from onrecord.web.security.csrf import token
from onrecord.web.settings import Settings


@dataclass(frozen=True, slots=True)
class Visit:
    """Whom a page is made for."""

    request: Request
    record: Record
    settings: Settings
    language: Language

    @property
    def reviewer(self) -> str:
        """The name under which this visitor judges, empty until it was given."""
        return str(self.request.session.get("reviewer", ""))

    @property
    def token(self) -> str:
        """What a form has to send along, so that no other site can send it."""
        return token(self.request)

    @property
    def path(self) -> str:
        """The path of the page, without the suffix of a twin."""
        path = self.request.url.path
        for suffix in (".json", ".csv"):
            path = path.removesuffix(suffix)
        return path


def visiting(request: Request) -> Visit:
    """The dependency that gives a page its `Visit`."""
    app = request.app
    language = wanted(request.headers.get("accept-language"), request.session.get("language"))
    return Visit(request, cast(Record, app.state.record), cast(Settings, app.state.settings), language)


Visiting = Annotated[Visit, Depends(visiting)]
