"""Documents from web pages: the main text with title, day of publication and outlet."""

from __future__ import annotations

import datetime as dt
import re

import trafilatura

from onrecord.documents.dates import unfit
from onrecord.documents.reason import Reason, Unreadable
from onrecord.documents.text import content_id, decode, mend
from onrecord.model import Document

LARGEST = 20_000_000  # bytes
_MOST_TAGS = 50_000  # the time that extraction takes grows with their square: some ten seconds
_FEWEST_WORDS = 25  # of prose; below there is no article, only menus and the like
_NOTICE_WORDS = 120  # a page that speaks of cookies or scripts and is shorter holds nothing else

NOTE = "the main text of a web page; offsets count this text, not the page's source"

_CHARSET = re.compile(rb"""charset\s*=\s*["']?\s*(iso-8859-\d{1,2}|windows-125\d|macintosh)""", re.I)
_NOTICE = re.compile(r"\b(?:cookies?|traceurs|javascript)\b", re.IGNORECASE)
# A line break in the middle of a sentence, as verses of addresses and mended layouts have it.
_RUNS_ON = re.compile(r"(?<=[\w,;»”’'\-)])[ ]?\n(?=[a-zà-öø-ÿœ])")
_SENTENCE_END = (".", "!", "?", "…", "»", "”", '"', ":")


def parse(data: bytes, origin: str, *, url: str | None = None, charset: str | None = None) -> Document:
    """The article in a page; raises `Unreadable` where there is none.

    `url` is the page's address, which names the document, and `charset` the encoding that its server
    named, where known. Paragraphs are parted by an empty line.
    """
    if len(data) > LARGEST:
        raise Unreadable("the page is larger than %(size)s MB", size=LARGEST // 1_000_000)
    if data.count(b"<") > _MOST_TAGS:
        raise Unreadable("the page holds more than %(number)s tags", number=_MOST_TAGS)
    source, notes = _decoded(data, charset)
    try:
        found = trafilatura.bare_extraction(
            source, url=url, include_comments=False, include_tables=False, with_metadata=True
        )
    except Exception as error:  # whatever a hostile page does to the parsers beneath is a fault of the page
        raise Unreadable("the page cannot be taken apart (%(error)s)", error=type(error).__name__) from None
    if found is None or isinstance(found, dict) or not found.text:
        raise Unreadable("no article was found in the page")
    text, _ = mend(_paragraphs(found.text))
    if why := _boilerplate(text):
        raise Unreadable(why)
    return Document(
        id=url or content_id(text),
        text=text,
        title=_line(found.title),
        date=_day(found.date),
        outlet=_line(found.sitename),
        url=url or _address(found.url),
        origin=origin,
        notes=(NOTE, *notes),
    )


def _decoded(data: bytes, charset: str | None) -> tuple[str, tuple[str, ...]]:
    """As any text, but an encoding of single bytes that the server or the page names is believed."""
    text, notes = decode(data)
    named = _CHARSET.search(b"charset=" + (charset or "").encode("ascii", "replace")) or _CHARSET.search(
        data[:4096]
    )
    if not notes or named is None:  # clean UTF-8 is what it is, whatever is said of it
        return text, notes
    encoding = named[1].decode("ascii")
    try:
        return data.decode(encoding, errors="replace"), (f"read as {encoding}",)
    except LookupError:
        return text, notes


def _paragraphs(text: str) -> str:
    return re.sub(r"\n+", "\n\n", _RUNS_ON.sub(" ", text.strip()))


def _boilerplate(text: str) -> Reason | None:
    """Why a text is no article: too little of it is prose, or it is a notice."""
    lines = [line.split() for line in text.split("\n\n") if line.rstrip().endswith(_SENTENCE_END)]
    if sum(len(words) for words in lines if len(words) >= 6) < _FEWEST_WORDS:
        return Reason("no article was found in the page")
    if _NOTICE.search(text) and len(text.split()) < _NOTICE_WORDS:
        return Reason("the page holds no article, only a notice about cookies or scripts")
    return None


def _line(text: str | None) -> str | None:
    return " ".join(mend(text)[0].split()) or None if text else None


def _day(text: str | None) -> str | None:
    """The day as found, where something can have been published on it."""
    try:
        day = dt.date.fromisoformat((text or "")[:10])
    except ValueError:
        return None
    return None if unfit(day) else day.isoformat()


def _address(url: str | None) -> str | None:
    return url if url and url.startswith(("http://", "https://")) else None
