"""Documents from paths: files, folders, web addresses and standard input."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path, PurePath
from typing import BinaryIO

from onrecord.documents import kinds
from onrecord.documents.kinds import Options, Source
from onrecord.documents.language import unreadable
from onrecord.documents.reason import Reason, Unreadable
from onrecord.documents.set_aside import SetAside
from onrecord.model import Document

STDIN = "-"
_EMPTY = Reason("the file is empty")


def gather(
    paths: Iterable[str],
    stdin: BinaryIO,
    set_aside: Callable[[SetAside], None],
    *,
    lang: str | None = None,
    date: str | None = None,
    issuer: str | None = None,
    columns: Mapping[str, str] | None = None,
    allow_private: bool = False,
) -> Iterator[Document]:
    """Every readable document under `paths`, in order; the others go to `set_aside`.

    `lang`, `date` (an ISO day) and `issuer` hold for the documents that name none themselves.
    `columns` tells which columns of tables hold which field, where they do not bear its name.
    Pages are fetched from public addresses alone, unless `allow_private`.
    """
    options = Options(lambda url: kinds.single(_fetched(url, allow_private)), columns or {})
    for path in _files(paths):
        found = _read(path, stdin, options, allow_private)
        yield from _fit(found, path, set_aside, lang=lang, date=date, issuer=issuer)


def received(
    sources: Iterable[Source],
    set_aside: Callable[[SetAside], None],
    *,
    date: str | None = None,
    issuer: str | None = None,
    allow_private: bool = False,
) -> Iterator[Document]:
    """Every readable document in pieces of data that came otherwise than by a path; see `gather`."""
    options = Options(lambda url: kinds.single(_fetched(url, allow_private)))
    for source in sources:
        found = kinds.documents(source, options) if source.data else [SetAside(source.origin, _EMPTY)]
        yield from _fit(found, source.origin, set_aside, lang=None, date=date, issuer=issuer)


def _fit(
    found: Iterable[Document | SetAside],
    path: str,
    set_aside: Callable[[SetAside], None],
    *,
    lang: str | None,
    date: str | None,
    issuer: str | None,
) -> Iterator[Document]:
    """Those that can be read, with what holds for the documents that do not tell it themselves."""
    seen: dict[str, str] = {}
    for one in found:
        if isinstance(one, SetAside):
            set_aside(one)
            continue
        document = dataclasses.replace(
            one, lang=one.lang or lang, date=one.date or date, issuer=one.issuer or issuer
        )
        where = document.origin or path
        if reason := _fault(document, seen):
            set_aside(SetAside(where, reason))
        else:
            seen[document.id] = where
            yield dataclasses.replace(document, lang=document.lang or "fr")


def count(paths: Iterable[str]) -> int | None:
    """About how many documents `paths` hold; None where standard input or the web is among them."""
    total = 0
    for path in _files(paths):
        if path == STDIN or is_url(path):
            return None
        total += _count(path)
    return total


def is_url(path: str) -> bool:
    """Whether a path names a page in place of a file."""
    return path.lower().startswith(("http://", "https://"))


def _count(path: str) -> int:
    try:
        match kinds.SUFFIXES.get(PurePath(path).suffix.lower()):
            case "jsonl":
                with open(path, "rb") as file:
                    return sum(1 for _ in file)
            case "csv":
                from onrecord.documents import csv

                return csv.count(Path(path).read_bytes())
    except (OSError, Unreadable):
        pass
    return 1


def _fault(document: Document, seen: dict[str, str]) -> Reason | None:
    if not document.text.strip():
        return Reason("its text is empty")
    if document.id in seen:
        first = seen[document.id]
        return Reason("its id %(id)s was already given at %(place)s", id=repr(document.id), place=first)
    return unreadable(document.text, document.lang)


def _files(paths: Iterable[str]) -> Iterator[str]:
    for path in paths:
        if path != STDIN and Path(path).is_dir():
            inside = (p for p in Path(path).rglob("*") if p.suffix.lower() in kinds.SUFFIXES and p.is_file())
            yield from (str(p) for p in sorted(inside))
        else:
            yield path


def _read(path: str, stdin: BinaryIO, options: Options, allow_private: bool) -> Iterator[Document | SetAside]:
    try:
        if path == STDIN:
            yield from kinds.documents(Source(stdin.read(), "standard input"), options)
        elif is_url(path):
            yield from kinds.documents(_fetched(path, allow_private), options)
        elif path.endswith(".jsonl"):
            with open(path, "rb") as file:
                yield from kinds.lines(file, path)
        elif data := Path(path).read_bytes():
            yield from kinds.documents(Source(data, path), options)
        else:
            yield SetAside(path, _EMPTY)
    except Unreadable as error:
        yield SetAside(path, error.reason)
    except OSError as error:
        why = (error.strerror or "unknown error").lower()
        yield SetAside(path, Reason("it could not be opened (%(error)s)", error=why))


def _fetched(url: str, allow_private: bool) -> Source:
    from onrecord.documents import web  # its library is needed by nothing else

    page = web.fetch(url, allow_private=allow_private)
    return Source(page.data, url, page.url, page.mime, page.charset)
