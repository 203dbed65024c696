"""What the formats for people share: safe text, who spoke and through whom, where it stands."""

from __future__ import annotations

import re
from bisect import bisect_right

from onrecord.model import Document, Spans, Statement

# Control and direction characters of a document must not drive the reader's terminal.
_UNSAFE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")

ACTS = {
    "assert": "asserts",
    "deny": "denies",
    "accuse": "accuses",
    "demand": "demands",
    "propose": "proposes",
    "commit": "commits to",
    "warn": "warns",
    "concede": "concedes",
    "refuse": "refuses",
    "support": "supports",
    "ask": "asks",
}


def safe(text: str) -> str:
    """`text` without what a terminal would obey: line ends become newlines, the rest U+FFFD."""
    return _UNSAFE.sub("\N{REPLACEMENT CHARACTER}", text.replace("\r\n", "\n").replace("\r", "\n"))


def quoted(text: str, spans: Spans) -> str:
    """The words in `spans` on one line, with an ellipsis where something stands between them."""
    return " […] ".join(" ".join(safe(text[start:end]).split()) for start, end in spans)


def heading(document: Document) -> str:
    """What a person would call the document."""
    return document.title or document.origin or document.id


def imprint(document: Document) -> str:
    """Outlet, date and origin, those that are known and not the heading."""
    known = (document.outlet, document.date, document.url, document.origin)
    return " · ".join(part for part in known if part and part != heading(document))


def speaker(statement: Statement) -> str:
    """Who speaks, with the role and for whom, each where what goes before does not say it already."""
    told = statement.name or "somebody unnamed"
    for addition, wording in ((statement.role, ", {}"), (statement.principal, ", for {}")):
        if addition and addition.casefold() not in told.casefold():
            told += wording.format(addition)
    return told


def chain(statement: Statement) -> str:
    """The relay chain, from the speaker to the page, or nothing where it is direct."""
    return " → ".join((statement.name, *reversed(statement.via), "this article")) if statement.via else ""


def manner(statement: Statement) -> str:
    """How it is said: kind, certainty and polarity, the two latter only where they are marked."""
    marks: list[str] = [statement.kind]
    if statement.certainty != "asserted":
        marks.append(statement.certainty)
    if statement.polarity == "negative":
        marks.append("negative")
    return ", ".join(marks)


class Places:
    """Says where offsets of one text stand: paragraphs are numbered from 1."""

    def __init__(self, text: str) -> None:
        self._starts = [m.start() for m in re.finditer(r"\S[^\n]*", text)] or [0]

    def paragraph(self, offset: int) -> int:
        """The number of the paragraph that holds `offset`."""
        return max(1, bisect_right(self._starts, offset))

    def __call__(self, spans: Spans) -> str:
        """Paragraph and characters of `spans`, as *paragraph 2, characters 310–420*."""
        start, end = spans[0][0], spans[-1][1]
        return f"paragraph {self.paragraph(start)}, characters {start}–{end}"
