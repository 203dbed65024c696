"""`onrecord show` and `trace`: one statement with all that it rests on; where words were said first."""

from __future__ import annotations

import dataclasses
import json
import sys
from typing import TYPE_CHECKING

import click
from rich.console import Console
from rich.text import Text

from onrecord.cli.judge import line
from onrecord.cli.recorded import console, counted, headline, indented, recorded
from onrecord.exports import found, jsonl
from onrecord.exports import text as page
from onrecord.exports.words import Places, chain, circumstances, quoted, safe
from onrecord.model import Reading
from onrecord.reading.moved import moved

if TYPE_CHECKING:
    from onrecord.record import Record
    from onrecord.record.finding import Kept
    from onrecord.record.trace import Trace

_AROUND = 300  # characters shown on either side of a statement
_SHOW = """\b
Examples:
  onrecord show 3fa90c1d2b47
  onrecord show lecho-0412
  onrecord show 3fa90c1d2b47 --format json
"""


@click.command(epilog=_SHOW)
@click.argument("id")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="For people or for programs.",
)
@recorded()
def show(record: Record, id: str, form: str) -> None:
    """A statement in its context with its whole provenance, or all statements of a document.

    ID may be the beginning of a statement's id.
    """
    from onrecord.record import finding
    from onrecord.record.contents import load

    with record.reading() as connection:
        document = finding.document(connection, id)
        reading = load(connection, document["key"]) if document else None
        kept = None if reading else finding.statement(connection, id)
    if reading:
        if form == "json":
            click.echo(jsonl.line(reading))
        else:
            page.show_statements(reading, console())
    elif kept:
        if form == "json":
            click.echo(json.dumps(_row(kept), ensure_ascii=False))
        else:
            _show(record, kept, console())


def _row(kept: Kept) -> dict[str, object]:
    from onrecord.record.rows import document_of

    row = found.row(kept.statement, document_of(kept.document), kept.state, _around(kept))
    row["found"] = jsonl.statement_row(kept.found) if kept.found else None
    row["version"] = {name: kept.document[name] for name in ("version", "state", "added_at", "ended_at")}
    return row


def _show(record: Record, kept: Kept, screen: Console) -> None:
    from onrecord.record import judging
    from onrecord.record.rows import document_of

    statement, document = kept.statement, document_of(kept.document)
    start, end = _around(kept)
    cut = dataclasses.replace(document, text=document.text[start:end], notes=())
    page.show_article(Reading(document=cut, statements=(moved(statement, -start),)), screen)
    screen.print(found.head(statement))
    places = Places(document.text)
    told = [
        *circumstances(statement),
        f"cue: {quoted(document.text, statement.cue) or 'none'}",
        f"source: {quoted(document.text, statement.source) or 'none here'}"
        + (", its name inferred" if statement.inferred else ""),
        f"relayed: {chain(statement)}" if statement.via else "",
        f"inside: {statement.parent}" if statement.parent else "",
        f"place: {places(statement.content or statement.cue)}",
        f"rule: {statement.rule}, confidence {statement.confidence:.2f}, read by {_reader(record, kept)}",
        *(f"evidence: {one}" for one in statement.evidence),
        f"document: {document.id}, version {kept.document['version']}, {kept.document['state']}, "
        f"added {kept.document['added_at']}",
        f"from: {document.url or document.origin}" if document.url or document.origin else "",
        f"state: {kept.state}",
    ]
    for one in filter(None, told):
        indented(screen, Text(safe(one)), 2)
    history = judging.history(record, statement.id)
    if history:
        screen.print(Text("  judgements:"))
    for made in history:
        screen.print(Text(f"  {line(made)}"))


def _reader(record: Record, kept: Kept) -> str:
    from onrecord.record.contents import load

    if kept.found is None:
        return "a person"
    with record.reading() as connection:
        return load(connection, kept.document["key"]).reader


def _around(kept: Kept) -> tuple[int, int]:
    from onrecord.record.rows import hull
    from onrecord.record.wording import around

    statement = kept.statement
    return around(kept.document["text"], *hull(statement.content, statement.cue, statement.source), _AROUND)


_TRACE = """\b
Examples:
  onrecord trace "Le port restera ouvert aussi longtemps qu'il le faudra"
  pbpaste | onrecord trace -

Exit status: 0 found, 1 not found.
"""


@click.command(epilog=_TRACE)
@click.argument("text")
@click.option(
    "-n", "--limit", type=click.IntRange(min=1, max=200), default=10, show_default=True, help="At most."
)
@recorded()
def trace(record: Record, text: str, limit: int) -> None:
    """The statements nearest to a quotation, the earliest first, differing words marked.

    TEXT is the quotation; - takes it from standard input.
    """
    from onrecord.record import trace as store

    if text == "-":
        text = sys.stdin.read()
    with record.reading() as connection:
        traces = store.trace(connection, text, limit=limit)
        reach = store.reach(connection)
    screen = console()
    for one in traces:
        _traced(one, text, screen)
    if not traces:
        days = f", {reach.first} – {reach.last}" if reach.first else ""
        screen.print(f"Not found in {counted(reach.documents, 'document')}{days}.")
        sys.exit(1)


def _traced(one: Trace, text: str, screen: Console) -> None:
    from onrecord.record.trace import differing

    statement, document = one.hit.statement, one.hit.document
    told = [one.day or "undated", document.outlet, document.title, f"{one.nearness:.0f} % alike"]
    headline(screen, statement.id, told)
    indented(screen, found.head(statement), 2)
    shown = Text()
    for piece, differs in differing(text, quoted(document.text, statement.content)):
        plain = screen.color_system is None
        shown.append(f"*{piece}*" if differs and plain else piece, style="bold red" if differs else "green")
    indented(screen, shown, 4)
    screen.print()
