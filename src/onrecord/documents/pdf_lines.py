"""The lines of a PDF, as a program of its own: PDF on standard input, JSON on standard output.

PDFs come from strangers and are read by a library in C++. Here a broken one can neither take the
reader down nor use up the machine's memory and time. Nothing of the package is imported, so that
starting it costs little; `pdf.py` starts it.
"""

from __future__ import annotations

import json
import sys
from typing import Any, NamedTuple

MEMORY = 1_000_000_000  # bytes
SECONDS = 60
MOST_PAGES = 5_000
MOST_CHARACTERS = 10_000_000


class Line(NamedTuple):
    """A line as set: its text, where it begins and ends, its baseline, the size of its type, in points.

    Heights grow upwards, as they do in PDF. A hyphen at which a word is broken is kept in `text`.
    """

    text: str
    left: float
    right: float
    base: float
    size: float


def lines_of(data: bytes) -> dict[str, Any]:
    """`title` and `pages`, each a list of lines in the order of the page's content; or `error`, a code."""
    import pypdfium2 as pdfium

    try:
        document = pdfium.PdfDocument(data)
        if len(document) > MOST_PAGES:
            return {"error": "pages"}
        pages: list[list[Line]] = []
        characters = 0
        for number in range(len(document)):
            page = document[number]
            pages.append(_page(page.get_textpage()))
            page.close()
            characters += sum(len(line.text) for line in pages[-1])
            if characters > MOST_CHARACTERS:
                return {"error": "characters"}
        return {"title": document.get_metadata_value("Title"), "pages": pages}
    except pdfium.PdfiumError as error:
        locked = "password" in str(error).lower()
        return {"error": "locked" if locked else "damaged"}


def _page(text: Any) -> list[Line]:
    import pypdfium2.raw as raw

    lines: list[Line] = []
    begun: list[tuple[int, str]] = []  # the characters of the line so far, with their indices

    def end() -> None:
        visible = [index for index, character in begun if not character.isspace()]
        if visible:
            left, base, _, _ = text.get_charbox(visible[0], loose=True)
            right = text.get_charbox(visible[-1], loose=True)[2]
            size = raw.FPDFText_GetFontSize(text, visible[len(visible) // 2])  # a bullet has its own
            lines.append(Line(" ".join("".join(c for _, c in begun).split()), left, right, base, size))
        begun.clear()

    for index in range(text.count_chars()):
        code = raw.FPDFText_GetUnicode(text, index)
        if code in (0x0A, 0x0D):
            end()
        elif code in (0x02, 0xFFFE):  # what it makes of a hyphen at the end of a line
            begun.append((index, "-"))
            end()
        elif code and not 0xD800 <= code < 0xE000:
            begun.append((index, chr(code)))
    end()
    return lines


def _limit() -> None:
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))


if __name__ == "__main__":
    _limit()
    json.dump(lines_of(sys.stdin.buffer.read()), sys.stdout)
