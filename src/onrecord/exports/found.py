"""Statements found in a record: for the terminal with the words in context, as JSON Lines and as CSV."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from typing import Any

from rich.text import Text

from onrecord.exports.jsonl import statement_row
from onrecord.exports.text import STYLES
from onrecord.exports.words import ACTS, chain, manner, quoted, safe, speaker
from onrecord.model import Document, Span, Statement

COLUMNS = (
    "statement", "document", "published", "outlet", "title", "url", "name", "role", "principal", "act",
    "kind", "certainty", "polarity", "said_start", "said_end", "via", "content", "context",
    "confidence", "state",
)  # fmt: skip
_FORMULA = ("=", "+", "-", "@", "\t", "\r")  # with these a spreadsheet takes a text for a formula


def row(statement: Statement, document: Document, state: str, context: Span) -> dict[str, Any]:
    """A statement with its document as plain data; `context` is where the words around it stand."""
    known = ("id", "title", "date", "outlet", "url", "lang", "origin")
    return {
        **statement_row(statement),
        "state": state,
        "content_text": [document.text[a:b] for a, b in statement.content],
        "context": {"start": context[0], "end": context[1], "text": document.text[context[0] : context[1]]},
        "document": {name: getattr(document, name) for name in known},
    }


def csv_lines(rows: Iterable[tuple[Statement, Document, str, Span]]) -> Iterable[str]:
    """The rows as CSV with a head, line by line; a text that a spreadsheet would run gets an apostrophe."""
    yield _csv_line(COLUMNS)
    for statement, document, state, context in rows:
        said = statement.said
        values = (
            statement.id, document.id, document.date, document.outlet, document.title, document.url,
            statement.name, statement.role, statement.principal, statement.act, statement.kind,
            statement.certainty, statement.polarity, said.start if said else None, said.end if said else None,
            "; ".join(statement.via), quoted(document.text, statement.content),
            quoted(document.text, (context,)), round(statement.confidence, 3), state,
        )  # fmt: skip
        yield _csv_line([_harmless(value) for value in values])


def _harmless(value: object) -> object:
    if not isinstance(value, str):
        return value
    return safe(f"'{value}" if value.startswith(_FORMULA) else value)


def _csv_line(values: Sequence[object]) -> str:
    out = io.StringIO()
    csv.writer(out, lineterminator="").writerow(values)
    return out.getvalue()


def head(statement: Statement) -> Text:
    """Who speaks, the act and its manner, through whom."""
    told = Text(safe(speaker(statement)), style=STYLES["source"])
    told.append(f" – {ACTS[statement.act]}", style=STYLES["cue"])
    told.append(f" ({manner(statement)})", style="dim")
    if through := safe(chain(statement)):
        told.append(f" · {through}", style="dim")
    return told


def in_context(
    statement: Statement, document: Document, context: Span, marks: Iterable[Span], *, colour: bool
) -> Text:
    """The words around a statement, its content and the words sought marked: in colour, else in asterisks."""
    start, end = context
    styles = ["dim"] * (end - start)
    for spans, style in ((statement.content, STYLES["content"]), (tuple(marks), "bold reverse")):
        for a, b in spans:
            a, b = max(a, start) - start, min(b, end) - start
            styles[a:b] = [style] * max(0, b - a)
    shown = Text("… " if start > 0 and document.text[start - 1] != "\n" else "", style="dim")
    last = 0
    for place in range(1, end - start + 1):
        if place == end - start or styles[place] != styles[last]:
            piece = " ".join(safe(document.text[start + last : start + place]).split("\n"))
            sought = styles[last] == "bold reverse" and not colour
            shown.append(f"*{piece}*" if sought else piece, style=styles[last])
            last = place
    if end < len(document.text) and document.text[end] != "\n":
        shown.append(" …", style="dim")
    return shown
