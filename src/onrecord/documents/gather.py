"""Documents from paths: text files, JSON Lines files, folders of both, and standard input."""

from __future__ import annotations

import dataclasses
import io
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from onrecord.documents import jsonl
from onrecord.documents.language import unreadable
from onrecord.documents.text import Unreadable, content_id, decode
from onrecord.model import Document

STDIN = "-"
SUFFIXES = (".txt", ".jsonl")


@dataclass(frozen=True, slots=True)
class SetAside:
    """A document that could not be read: where it stands, and why, as the end of a sentence."""

    where: str
    reason: str

    def __str__(self) -> str:
        return f"{self.where}: set aside, {self.reason}."


def gather(
    paths: Iterable[str],
    stdin: BinaryIO,
    set_aside: Callable[[SetAside], None],
    *,
    lang: str | None = None,
    date: str | None = None,
    issuer: str | None = None,
) -> Iterator[Document]:
    """Every readable document under `paths`, in order; the others go to `set_aside`.

    `lang`, `date` (an ISO day) and `issuer` hold for the documents that name none themselves.
    """
    for path in _files(paths):
        seen: dict[str, str] = {}
        for found in _read(path, stdin):
            if isinstance(found, SetAside):
                set_aside(found)
                continue
            document = dataclasses.replace(
                found, lang=found.lang or lang, date=found.date or date, issuer=found.issuer or issuer
            )
            where = document.origin or path
            if reason := _fault(document, seen):
                set_aside(SetAside(where, reason))
            else:
                seen[document.id] = where
                yield dataclasses.replace(document, lang=document.lang or "fr")


def count(paths: Iterable[str]) -> int | None:
    """About how many documents `paths` hold; None where standard input is among them."""
    total = 0
    for path in _files(paths):
        if path == STDIN:
            return None
        try:
            with open(path, "rb") as file:
                total += sum(1 for _ in file) if path.endswith(".jsonl") else 1
        except OSError:
            total += 1
    return total


def _fault(document: Document, seen: dict[str, str]) -> str | None:
    if not document.text.strip():
        return "its text is empty"
    if document.id in seen:
        return f"its id {document.id!r} was already given at {seen[document.id]}"
    return unreadable(document.text, document.lang)


def _files(paths: Iterable[str]) -> Iterator[str]:
    for path in paths:
        if path != STDIN and Path(path).is_dir():
            inside = (p for p in Path(path).rglob("*") if p.suffix in SUFFIXES and p.is_file())
            yield from (str(p) for p in sorted(inside))
        else:
            yield path


def _read(path: str, stdin: BinaryIO) -> Iterator[Document | SetAside]:
    try:
        if path == STDIN:
            yield from _read_stdin(stdin)
        elif path.endswith(".jsonl"):
            with open(path, "rb") as file:
                yield from _lines(file, path)
        else:
            yield _whole(Path(path).read_bytes(), path)
    except OSError as error:
        yield SetAside(path, f"it could not be opened ({(error.strerror or 'unknown error').lower()})")


def _read_stdin(stdin: BinaryIO) -> Iterator[Document | SetAside]:
    """Standard input is JSON Lines where its first character is that of a JSON object."""
    data = stdin.read()
    if data.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"{"):
        yield from _lines(io.BytesIO(data), "standard input")
    else:
        yield _whole(data, "standard input")


def _lines(lines: Iterable[bytes], name: str) -> Iterator[Document | SetAside]:
    for number, line in enumerate(lines, 1):
        if not line.strip(b"\xef\xbb\xbf \r\n\t"):
            continue
        where = f"{name}, line {number}"
        try:
            yield jsonl.parse(line, where)
        except Unreadable as error:
            yield SetAside(where, str(error))


def _whole(data: bytes, name: str) -> Document | SetAside:
    if not data:
        return SetAside(name, "the file is empty")
    try:
        text, notes = decode(data)
    except Unreadable as error:
        return SetAside(name, str(error))
    return Document(id=content_id(text), text=text, origin=name, notes=notes)
