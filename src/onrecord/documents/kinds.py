"""What kind of input a piece of data is, and the documents in it."""

from __future__ import annotations

import dataclasses
import io
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import Literal, TypeAlias

from onrecord.documents import jsonl
from onrecord.documents.reason import Reason, Unreadable
from onrecord.documents.set_aside import SetAside
from onrecord.documents.text import content_id, decode
from onrecord.model import Document

Kind: TypeAlias = Literal["text", "jsonl", "csv", "html", "feed", "pdf", "docx"]

SUFFIXES: dict[str, Kind] = {
    ".txt": "text", ".jsonl": "jsonl", ".csv": "csv", ".tsv": "csv",
    ".html": "html", ".htm": "html", ".xhtml": "html", ".pdf": "pdf", ".docx": "docx",
}  # fmt: skip
_MEDIA: dict[str, Kind] = {
    "text/plain": "text", "text/csv": "csv", "text/html": "html", "application/xhtml+xml": "html",
    "application/x-ndjson": "jsonl", "application/jsonl": "jsonl",
}  # fmt: skip
_NAMES = {"jsonl": "JSON", "csv": Reason("a table"), "feed": Reason("a feed")}
# Possessive throughout: what stands before the first element must not be tried in more than one way.
_PROLOGUE = rb"(?:(?><\?.{0,300}?\?>)\s*+|(?><!--.{0,2000}?-->)\s*+|(?><!doctype\s[^>]{0,500}>)\s*+)*+"
_FEED = re.compile(_PROLOGUE + rb"<(?:rss|feed|rdf:RDF)[\s>]", re.IGNORECASE | re.DOTALL)
_PAGE = re.compile(_PROLOGUE + rb"<(?:html|head|body)[\s>]", re.IGNORECASE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class Source:
    """A piece of data and what is known of it: where it is from, and its web address and headers if any."""

    data: bytes
    origin: str
    url: str | None = None
    mime: str | None = None
    charset: str | None = None


@dataclass(frozen=True, slots=True)
class Options:
    """`fetch` reads the article at an address; `columns` names those of tables, by field."""

    fetch: Callable[[str], Document]
    columns: Mapping[str, str] = field(default_factory=dict)


def kind(source: Source) -> Kind:
    """By its content where that is plain, else by media type, else by the suffix of its name."""
    data = source.data
    start = data[:4096].removeprefix(b"\xef\xbb\xbf").lstrip()
    if b"%PDF-" in data[:1024]:
        return "pdf"
    if data.startswith(b"PK\x03\x04") and b"word/document.xml" in data:
        return "docx"
    if _FEED.match(start):
        return "feed"
    named = _MEDIA.get(source.mime or "") or SUFFIXES.get(PurePath(source.origin).suffix.lower())
    if named not in ("csv", "jsonl") and _PAGE.match(start):
        return "html"
    if named is None and start.startswith(b"{"):
        return "jsonl"
    return named if named not in (None, "pdf", "docx") else "text"


def documents(source: Source, options: Options) -> Iterator[Document | SetAside]:
    """Every document in a piece of data, those that cannot be read as what is told of them."""
    try:
        match kind(source):
            case "jsonl":
                yield from lines(io.BytesIO(source.data), source.origin)
            case "csv":
                from onrecord.documents import csv

                yield from csv.parse(source.data, source.origin, options.columns)
            case "feed":
                from onrecord.documents import feeds

                yield from feeds.articles(source.data, source.origin, options.fetch)
            case _:
                yield single(source)
    except Unreadable as error:
        yield SetAside(source.origin, error.reason)


def single(source: Source) -> Document:
    """The one document in a text, page, PDF or Word file, named by its address, else by its text.

    Raises `Unreadable`.

    The libraries beneath are imported when they are needed: that takes longer than reading a text.
    """
    match kind(source):
        case "html":
            from onrecord.documents import html

            return html.parse(source.data, source.origin, url=source.url, charset=source.charset)
        case "pdf":
            from onrecord.documents import pdf

            found = pdf.parse(source.data, source.origin)
        case "docx":
            from onrecord.documents import docx

            found = docx.parse(source.data, source.origin)
        case "text":
            text, notes = decode(source.data)
            found = Document(id=content_id(text), text=text, origin=source.origin, notes=notes)
        case other:
            raise Unreadable("it is no article but %(what)s", what=_NAMES[other])
    return dataclasses.replace(found, id=source.url or found.id, url=source.url)


def lines(given: Iterable[bytes], origin: str) -> Iterator[Document | SetAside]:
    """The document in each line of JSON Lines."""
    for number, line in enumerate(given, 1):
        if not line.strip(b"\xef\xbb\xbf \r\n\t"):
            continue
        where = f"{origin}, line {number}"
        try:
            yield jsonl.parse(line, where)
        except Unreadable as error:
            yield SetAside(where, error.reason)
