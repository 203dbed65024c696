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
from onrecord.cli.links import show_of
from onrecord.cli.recorded import console, counted, formatted, headline, indented, recorded
from onrecord.exports import found, jsonl
from onrecord.exports import text as page
from onrecord.exports.words import Places, chain, circumstances, quoted, safe
from onrecord.model import Reading
from onrecord.reading.moved import moved

if TYPE_CHECKING:
    from onrecord.record import Record
    from onrecord.record.finding import Kept
    from onrecord.record.provenance import Provenance
    from onrecord.record.trace import Trace

_SHOW = """\b
Examples:
  onrecord show 3fa90c1d2b47
  onrecord show lecho-0412
  onrecord show 3fa90c1d2b47 --format json
"""


@click.command(epilog=_SHOW)
@click.argument("id")
@formatted("json")
@recorded()
def show(record: Record, id: str, form: str) -> None:
    """A statement in its context with its whole provenance, or all statements of a document.

    ID may be the beginning of a statement's id.
    """
    from onrecord.exports import provenance as exported
    from onrecord.record import finding
    from onrecord.record.contents import load
    from onrecord.record.provenance import provenance

    with record.reading() as connection:
        document = finding.document(connection, id)
        reading = load(connection, document["key"]) if document else None
        own = None if reading else provenance(connection, id)
    if reading and document:
        if form == "json":
            click.echo(jsonl.line(reading))
        else:
            if document["state"] != "current":
                click.echo(f"{document['state']} {document['ended_at']}: in no answer any more")
            page.show_statements(reading, console())
    elif own:
        if form == "json":
            click.echo(json.dumps(exported.row(own), ensure_ascii=False))
        else:
            _show(record, own, console())
            _also(own, console())
            show_of(own.kept.statement.id, own.links, console())


def _show(record: Record, own: Provenance, screen: Console) -> None:
    from onrecord.record import judging
    from onrecord.record.rows import document_of

    kept, actor = own.kept, own.actor
    statement, document = kept.statement, document_of(kept.document)
    start, end = own.context
    cut = dataclasses.replace(document, text=document.text[start:end], notes=())
    page.show_article(Reading(document=cut, statements=(moved(statement, -start),)), screen)
    screen.print(found.head(statement, actor))
    places = Places(document.text)
    told = [
        *circumstances(statement),
        f"cue: {quoted(document.text, statement.cue) or 'none'}",
        f"source: {quoted(document.text, statement.source) or 'none here'}"
        + (", its name inferred" if statement.inferred else ""),
        f"actor: {actor[1]} ({actor[0]})" if actor else "",
        f"relayed: {chain(statement)}" if statement.via else "",
        f"inside: {statement.parent}" if statement.parent else "",
        f"place: {places(statement.content or statement.cue)}",
        f"rule: {statement.rule}, confidence {statement.confidence:.2f}, read by {_reader(record, kept)}",
        *(f"evidence: {one}" for one in statement.evidence),
        f"document: {document.id}, version {kept.document['version']}, {kept.document['state']}, "
        f"added {kept.document['added_at']}",
        f"state: {kept.state}",
    ]
    for one in filter(None, told):
        indented(screen, Text(safe(one)), 2)
    if from_ := document.url or document.origin:
        screen.print(Text(f"  from: {safe(from_)}"), soft_wrap=True)  # an address stays whole
    history = judging.history(record, statement.id)
    if history:
        screen.print(Text("  judgements:"))
    for made in history:
        indented(screen, Text(line(made)), 2)


def _also(own: Provenance, screen: Console) -> None:
    """Print the other reports of an utterance, the words that differ marked."""
    kept = own.kept
    if own.others:
        screen.print(Text(f"  utterance: {found.reported(dataclasses.astuple(own.uttered))}"))
    for hit, group in own.others:
        document = hit.document
        shares = f"shares passages with {group}" if group != document.id else ""
        headline(screen, f"    {hit.statement.id}", [document.date, shares, document.outlet, document.title])
        indented(screen, found.head(hit.statement, hit.actor), 6)
        words = quoted(kept.document["text"], kept.statement.content)
        indented(screen, _compared(words, quoted(document.text, hit.statement.content), screen), 8)


def _compared(one: str, other: str, screen: Console) -> Text:
    """The words of the other, those marked in which it differs."""
    from onrecord.linking.copies.wordings import differing

    shown = Text()
    for piece, differs in differing(one, other):
        plain = screen.color_system is None
        shown.append(f"*{piece}*" if differs and plain else piece, style="bold red" if differs else "green")
    return shown


def _reader(record: Record, kept: Kept) -> str:
    from onrecord.record.contents import load

    if kept.found is None:
        return "a person"
    with record.reading() as connection:
        return load(connection, kept.document["key"]).reader


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
    statement, document = one.hit.statement, one.hit.document
    told = [one.day or "undated", f"{one.nearness:.0f} % alike", document.outlet, document.title]
    headline(screen, statement.id, told)
    indented(screen, found.head(statement, one.hit.actor), 2)
    indented(screen, _compared(text, quoted(document.text, statement.content), screen), 4)
    screen.print()
