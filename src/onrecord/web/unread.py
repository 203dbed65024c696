"""Why something could not be read, in the language of the page."""

from __future__ import annotations

from babel import Locale, UnknownLocaleError

from onrecord.documents.reason import Reason
from onrecord.web.languages import Language


def unread(reason: str, t: Language) -> str:
    """A reason in this language; as it was kept where an earlier onrecord kept it."""
    if not isinstance(reason, Reason):
        return reason
    values = dict(reason.values)
    if "language" in values:
        values["language"] = _named(str(values["code"]), str(values["language"]), t)
    return t(reason.message, **{name: _told(value, t) for name, value in values.items()})


def _told(value: str | int, t: Language) -> str:
    return t.number(value) if isinstance(value, int) else unread(value, t)


def _named(code: str, told: str, t: Language) -> str:
    """A language by its name."""
    try:
        return Locale.parse(code).get_language_name(t.code) or told
    except (UnknownLocaleError, ValueError):
        return told
