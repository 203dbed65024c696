"""Templates: all that they are given is escaped, and worded in the visitor's language."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from fastapi.responses import HTMLResponse
from jinja2 import Environment, PackageLoader, StrictUndefined

from onrecord import __version__
from onrecord.exports.words import safe
from onrecord.web import addresses, labels
from onrecord.web.grounds import grounds, rule
from onrecord.web.reasons import reason_in, several
from onrecord.web.unread import unread
from onrecord.web.visit import Visit


@lru_cache(maxsize=1)
def environment() -> Environment:
    """The templates of the pages; a value that is missing raises an error."""
    made = Environment(
        loader=PackageLoader("onrecord.web"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n", "jinja2.ext.do"],
    )
    made.globals.update(
        address=addresses,
        grounds=grounds,
        reason_in=reason_in,
        rule=rule,
        several=several,
        unread=unread,
        version=__version__,
    )
    made.filters["safe_text"] = safe
    return made


def render(visit: Visit, template: str, given: Mapping[str, Any], status: int = 200) -> HTMLResponse:
    """A page of a template, which sees `given`, `visit`, `t`, `label`, `count` and `_`."""
    language = visit.language
    told = (
        environment()
        .get_template(template)
        .render(
            visit=visit,
            t=language,
            _=language.messages.gettext,
            gettext=language.messages.gettext,
            ngettext=language.messages.ngettext,
            count=language.count,
            label=labels.Labels(language),
            **given,
        )
    )
    return HTMLResponse(
        told, status, headers={"Content-Language": language.code, "Vary": "Accept-Language, Cookie"}
    )
