"""Documents from named fields, as lines of JSON and rows of tables hold them."""

from __future__ import annotations

import datetime as dt
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, ValidationError

from onrecord.documents.dates import unfit
from onrecord.documents.reason import Reason, Unreadable
from onrecord.documents.text import mend
from onrecord.model import Document


def _day(value: object) -> object:
    """Also a full timestamp, whose day it is."""
    return value[:10] if isinstance(value, str) and value[10:11] in ("T", " ") else value or None


class Fields(BaseModel):
    """What must be there; other fields are passed over, so that annotated files can be read too."""

    model_config = ConfigDict(coerce_numbers_to_str=True)

    id: str
    text: str
    title: str | None = None
    date: Annotated[dt.date | None, BeforeValidator(_day)] = None
    lang: str | None = None
    outlet: str | None = None
    url: str | None = None
    issuer: str | None = None


NAMES = tuple(Fields.model_fields)


def document(given: object, origin: str, notes: tuple[str, ...] = ()) -> Document:
    """The document that the fields in `given` make; raises `Unreadable` with what is wrong, in words."""
    try:
        found = Fields.model_validate(given)
    except ValidationError as error:
        raise Unreadable(_in_words(error)) from None
    if found.date and unfit(found.date):
        raise Unreadable('its "date" lies in the future: %(day)s', day=found.date.isoformat())
    others = found.model_dump(exclude={"date", "text", "id"})
    mended = {name: mend(value)[0] if value else None for name, value in others.items()}
    body, mending = mend(found.text)
    return Document(
        id=mend(found.id)[0],
        text=body,
        date=found.date.isoformat() if found.date else None,
        origin=origin,
        notes=(*notes, *mending),
        **mended,
    )


def _in_words(error: ValidationError) -> Reason:
    first = error.errors(include_url=False)[0]
    where = ".".join(str(part) for part in first["loc"])
    if first["type"] == "missing":
        return Reason('it has no "%(field)s"', field=where)
    if not where:
        return Reason('it is not an object like {"id": …, "text": …}')
    if where == "date":
        written = repr(str(first["input"])[:40])
        return Reason('its "date" is not a day like 2011-06-25 but %(written)s', written=written)
    return Reason('its "%(field)s" is wrong: %(error)s', field=where, error=first["msg"].lower())
