"""Documents from PDF files: the text in the order of the pages' content, lines joined to paragraphs."""

from __future__ import annotations

import json
import re
import subprocess
import sys

from onrecord.documents import pdf_lines
from onrecord.documents.paragraphs import joined
from onrecord.documents.pdf_lines import Line
from onrecord.documents.reason import Reason, Unreadable
from onrecord.documents.text import content_id, mend
from onrecord.model import Document

NOTE = (
    "the text of a PDF file: lines joined to paragraphs, broken words mended, running heads and page "
    "numbers left out; offsets count this text"
)
_LARGEST = 100_000_000  # bytes
_FAULTS = {  # what the program that reads files tells, and what becomes of it
    "pages": Reason("it has more than %(number)s pages", number=pdf_lines.MOST_PAGES),
    "characters": Reason("it holds more than %(number)s characters", number=pdf_lines.MOST_CHARACTERS),
    "locked": Reason("it is protected by a password"),
    "damaged": Reason("the PDF file is damaged"),
    "slow": Reason("the PDF file took more than %(number)s seconds", number=pdf_lines.SECONDS),
    "lost": Reason("the PDF file is damaged, or takes too much memory or time"),
}
# What programs call a file, in place of a title.
_NO_TITLE = re.compile(r"^(?:microsoft |untitled|sans titre|document\d*$)|\.[a-z]{2,5}$", re.IGNORECASE)


def parse(data: bytes, origin: str) -> Document:
    """The text of a PDF file, paragraphs parted by an empty line; raises `Unreadable`.

    The day on which a file was made is not that of publication, and not taken for it.
    """
    if len(data) > _LARGEST:
        raise Unreadable("the PDF file is larger than %(size)s MB", size=_LARGEST // 1_000_000)
    title, pages = _lines(data)
    text, mending = mend(joined(pages))
    if not text:
        raise Unreadable("its pages hold no text, as those of a scan; have the text recognised (OCR) first")
    title = " ".join(mend(title)[0].split())
    return Document(
        id=content_id(text),
        text=text,
        title=None if not title or _NO_TITLE.search(title) else title,
        origin=origin,
        notes=(NOTE, *mending),
    )


def _lines(data: bytes) -> tuple[str, list[list[Line]]]:
    # -P: the folder of the program holds modules that would stand before those of the standard library
    program = [sys.executable, "-P", pdf_lines.__file__]
    try:
        run = subprocess.run(program, input=data, capture_output=True, timeout=pdf_lines.SECONDS)
        answer = json.loads(run.stdout) if run.returncode == 0 else {}
    except subprocess.TimeoutExpired:
        answer = {"error": "slow"}
    if "pages" not in answer:
        raise Unreadable(_FAULTS[answer.get("error", "lost")])
    return answer["title"], [[Line(*line) for line in page] for page in answer["pages"]]
