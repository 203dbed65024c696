"""onrecord reads news coverage and keeps a sourced record of who said what, through whom and how firmly."""

from __future__ import annotations

import datetime as dt
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from onrecord.model import Document, Reading, Statement

if TYPE_CHECKING:
    from onrecord.reading.reader import Reader
    from onrecord.record import Record

__all__ = ["Document", "Reading", "Record", "Statement", "read"]
__version__ = "0.1.0"


def __getattr__(name: str) -> Any:
    """`Record`, loaded when it is asked for: reading alone needs no database."""
    if name == "Record":
        from onrecord.record import Record

        return Record
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def read(
    text: str,
    *,
    date: str | None = None,
    lang: str = "fr",
    title: str | None = None,
    id: str | None = None,
    issuer: str | None = None,
    fast: bool = False,
) -> Reading:
    """Everything that somebody is said to have said in `text`.

    `date` is the ISO day of publication; `issuer` whose own words all of it is, where it is a
    communiqué or a speech; `fast` leaves out the learned part. Spans in the answer are half-open
    offsets in code points of `reading.document.text`, which is `text` with NUL and lone surrogates
    replaced one for one by U+FFFD.

    Raises `ValueError` where `date` is no day, or nothing reads the language.

    >>> reading = read("« Rien n'est signé », a affirmé Salima Ferhat, la porte-parole.")
    >>> reading.statements[0].name
    'Salima Ferhat'
    """
    from onrecord.documents.text import content_id, mend

    if date is not None and not _is_day(date):
        raise ValueError(f"{date!r} is no day; write it as 2011-06-25.")
    mended, notes = mend(text)
    document = Document(
        id=id or content_id(mended),
        text=mended,
        title=title,
        date=date,
        lang=lang,
        issuer=issuer,
        notes=notes,
    )
    return _reader(lang, fast).read(document)


def _is_day(written: str) -> bool:
    try:
        return dt.date.fromisoformat(written).isoformat() == written
    except ValueError:
        return False


@lru_cache(maxsize=2)
def _reader(lang: str, fast: bool) -> Reader:
    from onrecord.reading.reader import Reader  # spaCy takes seconds to load: not before it is needed

    return Reader(lang=lang, fast=fast)
