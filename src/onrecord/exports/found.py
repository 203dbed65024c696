"""Statements found in a record: for the terminal with the words in context, as JSON Lines and as CSV."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from typing import Any, TypeAlias

from rich.text import Text

from onrecord.exports.jsonl import statement_row
from onrecord.exports.text import STYLES
from onrecord.exports.words import ACTS, chain, manner, quoted, safe, speaker
from onrecord.model import Document, Span, Statement

Uttered: TypeAlias = tuple[str, int, int]  # id of an utterance, its reports, how many are independent
# A statement, its document and state, where the words around it stand, id and name of who speaks, utterance.
Row: TypeAlias = tuple[Statement, Document, str, Span, tuple[str, str] | None, Uttered]

COLUMNS = (
    "statement", "document", "published", "outlet", "title", "url", "name", "actor", "role", "principal",
    "act", "kind", "certainty", "polarity", "said_start", "said_end", "via", "content", "context",
    "confidence", "state", "utterance", "reports", "independent",
)  # fmt: skip
_FORMULA = ("=", "+", "-", "@", "\t", "\r")  # with these a spreadsheet takes a text for a formula


def row(
    statement: Statement,
    document: Document,
    state: str,
    context: Span,
    actor: tuple[str, str] | None,
    uttered: Uttered,
) -> dict[str, Any]:
    """A statement with its document as plain data; see `Row`."""
    known = ("id", "title", "date", "outlet", "url", "lang", "origin")
    return {
        **statement_row(statement),
        "state": state,
        "actor": {"id": actor[0], "name": actor[1]} if actor else None,
        **dict(zip(("utterance", "reports", "independent"), uttered, strict=True)),
        "content_text": [document.text[a:b] for a, b in statement.content],
        "context": {"start": context[0], "end": context[1], "text": document.text[context[0] : context[1]]},
        "document": {name: getattr(document, name) for name in known},
    }


def csv_lines(rows: Iterable[Row]) -> Iterable[str]:
    """The rows as CSV with a head, line by line; a text that a spreadsheet would run gets an apostrophe."""
    yield csv_line(COLUMNS)
    for statement, document, state, context, actor, uttered in rows:
        said = statement.said
        values = (
            statement.id, document.id, document.date, document.outlet, document.title, document.url,
            statement.name, actor[1] if actor else None, statement.role, statement.principal,
            statement.act, statement.kind, statement.certainty, statement.polarity,
            said.start if said else None, said.end if said else None,
            "; ".join(statement.via), quoted(document.text, statement.content),
            quoted(document.text, (context,)), round(statement.confidence, 3), state,
            *uttered,
        )  # fmt: skip
        yield csv_line([harmless(value) for value in values])


def harmless(value: object) -> object:
    """A value for a cell: what a spreadsheet would run gets an apostrophe."""
    if not isinstance(value, str):
        return value
    return safe(f"'{value}" if value.startswith(_FORMULA) else value)


def csv_line(values: Sequence[object]) -> str:
    """One line of CSV, without its line end."""
    out = io.StringIO()
    csv.writer(out, lineterminator="").writerow(values)
    return out.getvalue()


def head(statement: Statement, actor: tuple[str, str] | None = None) -> Text:
    """Who speaks, which actor that is where the name does not say it, the act, its manner, through whom."""
    told = Text(safe(speaker(statement)), style=STYLES["source"])
    if actor and actor[1] != statement.name:
        told.append(safe(f" → {actor[1]}"), style="dim")
    told.append(f" – {ACTS[statement.act]}", style=STYLES["cue"])
    told.append(f" ({manner(statement)})", style="dim")
    if through := safe(chain(statement)):
        told.append(f" · {through}", style="dim")
    return told


def reported(uttered: Uttered) -> str:
    """In how many reports an utterance stands, nothing where it is one: *3 reports, 2 independent*."""
    _, reports, independent = uttered
    return f"{reports:,} reports, {independent:,} independent" if reports > 1 else ""


def in_context(
    statement: Statement, document: Document, context: Span, marks: Iterable[Span], *, colour: bool
) -> Text:
    """The words around a statement, its content and the words sought marked: in colour, else by [ ] and *."""
    start, end = context
    opening, closing = ({a for a, _ in statement.content}, {b for _, b in statement.content})
    styles = ["dim"] * (end - start)
    for spans, style in ((statement.content, STYLES["content"]), (tuple(marks), "bold reverse")):
        for a, b in spans:
            a, b = max(a, start) - start, min(b, end) - start
            styles[a:b] = [style] * max(0, b - a)
    shown = Text("… " if start > 0 and document.text[start - 1] != "\n" else "", style="dim")
    last = 0
    for place in range(1, end - start + 1):
        bounded = start + place in opening or start + place in closing
        if place == end - start or styles[place] != styles[last] or bounded:
            piece = " ".join(safe(document.text[start + last : start + place]).split("\n"))
            if not colour:
                piece = f"*{piece}*" if styles[last] == "bold reverse" else piece
                piece = "[" * (start + last in opening) + piece + "]" * (start + place in closing)
            shown.append(piece, style=styles[last])
            last = place
    if end < len(document.text) and document.text[end] != "\n":
        shown.append(" …", style="dim")
    return shown
