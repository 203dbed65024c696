"""From bytes to text: encodings recognised, binaries refused, unusable characters mended one for one."""

from __future__ import annotations

import codecs
import hashlib
import re

from onrecord.documents.reason import Reason, Unreadable

REPLACEMENT = "\N{REPLACEMENT CHARACTER}"

# Longer marks first: the UTF-32 mark for little-endian begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_BINARY = {
    b"%PDF": Reason("a PDF file"),
    b"PK\x03\x04": Reason("a ZIP archive or an office document"),
    b"\x89PNG": Reason("a PNG image"),
    b"\xff\xd8\xff": Reason("a JPEG image"),
    b"GIF8": Reason("a GIF image"),
    b"\x1f\x8b": Reason("a gzip archive"),
    b"\x7fELF": Reason("a program"),
    b"\xd0\xcf\x11\xe0": Reason("an old office document"),
}
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_UNUSABLE = re.compile(r"[\x00\ud800-\udfff]")
_PROBE = 65_536  # characters looked at to tell a binary


def decode(data: bytes) -> tuple[str, tuple[str, ...]]:
    """The text in `data` and notes on what was done to get it.

    UTF-8, UTF-16 and UTF-32 with a byte order mark, UTF-8 without one, else Windows-1252
    and Latin-1. Line ends stay as they are, so that offsets count the text as given.
    """
    for magic, what in _BINARY.items():
        if data.startswith(magic):
            raise Unreadable("it is %(what)s, not text; save its text as UTF-8 first", what=what)
    text, notes = _decoded(data)
    if _binary(text, share=0.05 if notes else 0.3):  # what is no clean UTF-8 is the sooner a binary
        raise Unreadable("it holds binary data, not text; save its text as UTF-8 first")
    mended, mending = mend(text)
    return mended, (*notes, *mending)


def mend(text: str) -> tuple[str, tuple[str, ...]]:
    """NUL and lone surrogates become U+FFFD one for one, and a note says how many did."""
    mended, number = _UNUSABLE.subn(REPLACEMENT, text)
    plural = "s" if number > 1 else ""
    return mended, (
        f"{number} unusable character{plural} (NUL or lone surrogate) became U+FFFD",
    ) if number else ()


def content_id(text: str) -> str:
    """The id of a document that was given none: a hash of its text."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _decoded(data: bytes) -> tuple[str, tuple[str, ...]]:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, errors="replace"), ()
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError:
        pass
    text = data.decode("utf-8", errors="replace")
    bad = text.count(REPLACEMENT)
    if bad < sum(1 for character in text if character > "\x7f") - bad:  # UTF-8 with some damage
        return text, (f"{bad} damaged bytes of UTF-8 became U+FFFD",)
    try:
        return data.decode("cp1252"), ("read as Windows-1252",)
    except UnicodeDecodeError:
        return data.decode("latin-1"), ("read as Latin-1",)


def _binary(text: str, share: float) -> bool:
    probe = text[:_PROBE]
    return len(_CONTROLS.findall(probe)) > share * len(probe)
