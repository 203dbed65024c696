"""One request: the record, the language, who is at the keyboard."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, cast

from fastapi import Depends, Request

from onrecord.record import Record
from onrecord.web import addresses
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
    def suffix(self) -> str:
        """`.json` or `.csv` where a twin is asked for, else nothing."""
        path: str = self.request.scope["path"]
        return next((suffix for suffix in (".json", ".csv") if path.endswith(suffix)), "")

    @property
    def path(self) -> str:
        """The path of the page, without the suffix of a twin."""
        path: str = self.request.scope["path"]  # that of the URL ends where an id has a question mark
        return path.removesuffix(self.suffix)

    @property
    def by_person(self) -> bool:
        """Whether a browser asks, for a page, and no program."""
        return "text/html" in self.request.headers.get("accept", "")

    def turns(self, given: Mapping[str, object], page: int, *, more: bool) -> dict[str, str | None]:
        """The addresses, in the form asked for, of the pages of a list before and after one; None for none.

        `given` are the parameters of the list, `more` says that something comes after this page.
        """
        path = self.path + self.suffix
        return {
            "before": addresses.query(path, given, page=page - 1) if page > 1 else None,
            "after": addresses.query(path, given, page=page + 1) if more else None,
        }


def visiting(request: Request) -> Visit:
    """The dependency that gives a page its `Visit`."""
    app = request.app
    language = wanted(request.headers.get("accept-language"), request.session.get("language"))
    return Visit(request, cast(Record, app.state.record), cast(Settings, app.state.settings), language)


Visiting = Annotated[Visit, Depends(visiting)]
