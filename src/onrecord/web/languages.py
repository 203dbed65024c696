"""The language of the pages: French or English, as the browser asks, with numbers and days in its manner.

Messages are English in the code and the templates; `locales/LANGUAGE/*.po` translate them (GNU gettext, read
by Babel as they are, so that nothing has to be compiled).
"""

from __future__ import annotations

import io
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from importlib.resources import files
from typing import Any

from babel import Locale, dates, numbers, support
from babel.messages import mofile, pofile

LANGUAGES = ("en", "fr")


@dataclass(frozen=True, slots=True)
class Language:
    """One language of the pages."""

    code: str
    messages: support.NullTranslations = field(repr=False)

    def __call__(self, message: str, **values: Any) -> str:
        """A message in this language, with its `%(name)s` filled in."""
        told = self.messages.gettext(message)
        return told % values if values else told

    def count(self, one: str, several: str, number: int, more: bool = False) -> str:
        """*1 document*, *2 documents*, *1,204 documents*; `more` marks a number as the least."""
        told = self.messages.ngettext(one, several, number)
        return told % {"number": self.number(number) + "+" * more}

    def number(self, number: int | float) -> str:
        """A number with the separators of this language."""
        return _number(self.code, number)

    def percent(self, share: float) -> str:
        """A share from 0 to 1 in percent."""
        return str(numbers.format_percent(share, locale=self.code))

    def day(self, iso: str | None, *, short: bool = False) -> str:
        """An ISO day, or the day of an ISO moment, as this language writes it; nothing where unknown."""
        return _day(self.code, iso, short) if iso else ""


@lru_cache(maxsize=1 << 12)  # a page has hundreds, most of them a few times
def _day(code: str, iso: str, short: bool) -> str:
    try:
        told = date.fromisoformat(iso[:10])
    except ValueError:
        return iso
    written = str(dates.format_date(told, "medium" if short else "long", locale=code))
    return f"1er{written[1:]}" if code == "fr" and told.day == 1 else written


@lru_cache(maxsize=1 << 12)
def _number(code: str, number: int | float) -> str:
    return str(numbers.format_decimal(number, locale=code))


@lru_cache(maxsize=len(LANGUAGES))
def language(code: str) -> Language:
    """The language of a code of `LANGUAGES`."""
    if code == "en":
        return Language(code, support.NullTranslations())
    whole: support.Translations | None = None
    for entry in sorted(files("onrecord.web").joinpath("locales", code).iterdir(), key=lambda e: e.name):
        if entry.name.endswith(".po"):
            part = support.Translations(_compiled(entry.read_bytes(), code))
            whole = whole.merge(part) if whole else part
    return Language(code, whole or support.NullTranslations())


def _compiled(source: bytes, code: str) -> io.BytesIO:
    out = io.BytesIO()
    mofile.write_mo(out, pofile.read_po(io.BytesIO(source), locale=Locale.parse(code), abort_invalid=True))
    out.seek(0)
    return out


def wanted(accepted: str | None, chosen: str | None = None) -> Language:
    """The language chosen, else the one that an Accept-Language header likes best, else English."""
    if chosen in LANGUAGES:
        return language(chosen)
    best, most = "en", 0.0
    for part in (accepted or "").split(","):
        tag, _, quality = part.strip().partition(";q=")
        code = tag.split("-")[0].lower()
        try:
            weight = float(quality) if quality else 1.0
        except ValueError:
            continue
        if code in LANGUAGES and weight > most:
            best, most = code, weight
    return language(best)
