"""Documents from Word files (DOCX): their paragraphs in order, those of tables and text boxes too."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import Any

import docx

from onrecord.documents.reason import Unreadable
from onrecord.documents.text import content_id, mend
from onrecord.model import Document

NOTE = "the paragraphs of a Word file; offsets count this text"

_LARGEST = 200_000_000  # bytes unpacked, pictures and all
_LARGEST_XML = 20_000_000  # bytes of one part: a tree of it takes about ten times as much memory
_MOST_FILES = 5_000

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
# Deleted and moved words stand in the file still; the second copy of a text box does too.
_PASSED_OVER = {_W + "del", _W + "moveFrom", _FALLBACK}
_AS_TEXT = {_W + "tab": "\t", _W + "br": "\n", _W + "cr": "\n", _W + "noBreakHyphen": "-"}


def parse(data: bytes, origin: str) -> Document:
    """The text of a Word file, paragraphs parted by an empty line; raises `Unreadable`.

    Changes that are tracked count as accepted. Headers, footers and notes are left out. The day
    on which a file was made is not that of publication, and not taken for it.
    """
    _refuse_bombs(data)
    try:
        opened = docx.Document(io.BytesIO(data))
        paragraphs = list(_paragraphs(opened.element.body))
        title = _title(opened)
    except Exception as error:  # whatever a damaged file does to the parsers beneath is a fault of the file
        raise Unreadable("the Word file is damaged (%(error)s)", error=type(error).__name__) from None
    text, mending = mend("\n\n".join(p for p in paragraphs if p))
    if not text:
        raise Unreadable("the Word file holds no text")
    return Document(id=content_id(text), text=text, title=title, origin=origin, notes=(NOTE, *mending))


def _refuse_bombs(data: bytes) -> None:
    """Sizes are as declared, which is also all that the archive's reader unpacks."""
    try:
        parts = zipfile.ZipFile(io.BytesIO(data)).infolist()
    except Exception:  # damaged archives raise much else beside BadZipFile
        raise Unreadable("the Word file is damaged (its archive cannot be opened)") from None
    if any(part.flag_bits & 1 for part in parts):
        raise Unreadable("the Word file is protected by a password")
    xml = (part.file_size for part in parts if part.filename.endswith((".xml", ".rels")))
    if len(parts) > _MOST_FILES or max(xml, default=0) > _LARGEST_XML:
        raise Unreadable("the Word file unpacks to far more than a text takes")
    if sum(part.file_size for part in parts) > _LARGEST:
        raise Unreadable("the Word file unpacks to more than %(size)s MB", size=_LARGEST // 1_000_000)


def _paragraphs(body: Any) -> Iterator[str]:
    for element in body.iter(_W + "p"):
        if not any(above.tag in _PASSED_OVER for above in element.iterancestors()):
            yield "".join(_pieces(element)).strip()


def _pieces(element: Any) -> Iterator[str]:
    """What stands in an element as text; paragraphs inside it, as in text boxes, speak for themselves."""
    for child in element:
        if child.tag == _W + "t":
            yield child.text or ""
        elif child.tag in _AS_TEXT:
            yield _AS_TEXT[child.tag]
        elif child.tag not in _PASSED_OVER and child.tag not in (_W + "p", _W + "pPr"):
            yield from _pieces(child)


def _title(opened: Any) -> str | None:
    """The paragraph that is styled as title; the one among a file's properties is often a template's."""
    for paragraph in opened.paragraphs[:20]:
        if paragraph.style is not None and paragraph.style.name == "Title" and paragraph.text.strip():
            return mend(" ".join(paragraph.text.split()))[0]
    return None
