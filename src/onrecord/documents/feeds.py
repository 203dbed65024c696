"""Documents from RSS and Atom feeds: the article behind each entry."""

from __future__ import annotations

import dataclasses
import datetime as dt
import html as entities
import io
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import feedparser

from onrecord.documents import html
from onrecord.documents.dates import unfit
from onrecord.documents.reason import Unreadable
from onrecord.documents.set_aside import SetAside
from onrecord.model import Document

NOTE = "the text that the feed carries, as the article's page could not be read: "
LARGEST = 20_000_000  # bytes
_MOST_TAGS = 400_000  # those of the articles that the feed carries count too


@dataclass(frozen=True, slots=True)
class Entry:
    """What a feed tells of one article; `content` is HTML, where the feed carries the whole text."""

    url: str | None
    title: str | None
    date: str | None
    content: str | None


def articles(data: bytes, origin: str, fetch: Callable[[str], Document]) -> Iterator[Document | SetAside]:
    """The article of each entry as `fetch` gives it for its address, else as the feed carries it.

    What a page does not tell of title, day and outlet is taken from the feed. `fetch` and this
    raise `Unreadable`.
    """
    outlet, entries = parse(data)
    for number, entry in enumerate(entries, 1):
        where = entry.url or f"{origin}, entry {number}"
        try:
            found = _article(entry, where, fetch)
        except Unreadable as error:
            yield SetAside(where, error.reason)
            continue
        yield dataclasses.replace(
            found,
            title=found.title or entry.title,
            date=found.date or entry.date,
            outlet=_outlet(found) or outlet or found.outlet,
        )


def parse(data: bytes) -> tuple[str | None, list[Entry]]:
    """The feed's title and its entries in the feed's order; raises `Unreadable` where there are none."""
    if len(data) > LARGEST:
        raise Unreadable("the feed is larger than %(size)s MB", size=LARGEST // 1_000_000)
    if data.count(b"<") > _MOST_TAGS:
        raise Unreadable("the feed holds more than %(number)s tags", number=_MOST_TAGS)
    try:
        feed = feedparser.parse(io.BytesIO(data))  # a stream: of bytes it would take some for an address
        entries = [_entry(entry) for entry in feed.entries]
        title = _plain(feed.feed.get("title"))
    except Exception as error:  # whatever a hostile feed does to the parser is a fault of the feed
        raise Unreadable("the feed cannot be taken apart (%(error)s)", error=type(error).__name__) from None
    if not entries:
        raise Unreadable("the feed holds no entries")
    return title, entries


def _entry(entry: Any) -> Entry:
    contents = [part.get("value") for part in entry.get("content", ()) if part.get("value")]
    return Entry(
        url=entry.get("link") or None,
        title=_plain(entry.get("title")),
        date=_day(entry.get("published_parsed") or entry.get("updated_parsed")),
        content=max(contents, key=len, default=None),
    )


def _article(entry: Entry, where: str, fetch: Callable[[str], Document]) -> Document:
    try:
        if entry.url is None:
            raise Unreadable("the entry names no address")
        return fetch(entry.url)
    except Unreadable as error:
        if entry.content is None:
            raise
        why = error.reason
    page = f"<html><body><article>{entry.content}</article></body></html>".encode("utf-8", "replace")
    try:
        carried = html.parse(page, where, url=entry.url)
    except Unreadable:
        raise Unreadable(why) from None
    return dataclasses.replace(carried, date=entry.date, notes=(NOTE + why, *carried.notes))


def _outlet(found: Document) -> str | None:
    """The outlet as its page names itself, where that is more than its host."""
    host = found.outlet and "." in found.outlet and found.outlet.lower() in (found.url or "")
    return None if host else found.outlet


def _plain(text: str | None) -> str | None:
    return " ".join(entities.unescape(re.sub(r"<[^>]{0,200}>", " ", text)).split()) or None if text else None


def _day(parsed: Any) -> str | None:
    try:
        day = dt.date(*parsed[:3])
    except (TypeError, ValueError):
        return None
    return None if unfit(day) else day.isoformat()
