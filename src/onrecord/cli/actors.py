"""`onrecord actors` and `actor`: who stands in the record under which names, and all of one."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import astuple
from typing import TYPE_CHECKING, get_args

import click
from rich.text import Text

from onrecord.cli.recorded import console, counted, formatted, indented, recorded
from onrecord.exports import actors as export
from onrecord.exports.found import row as found_row
from onrecord.exports.words import safe
from onrecord.model import ActorKind

if TYPE_CHECKING:
    from onrecord.record import Record
    from onrecord.record.actors import Listed

_MOST = 50
_ACTORS = """\b
Examples:
  onrecord actors
  onrecord actors conseil national --kind organisation
  onrecord actors --suggest
  onrecord actors --format csv > actors.csv
"""


@click.command(epilog=_ACTORS)
@click.argument("words", nargs=-1)
@click.option("--kind", type=click.Choice(get_args(ActorKind)), help="Only actors of this kind.")
@click.option("--suggest", is_flag=True, help="Pairs that may be one, for you to decide.")
@click.option(
    "-n",
    "--limit",
    type=click.IntRange(min=1),
    help="At most so many.  [default: 50, with csv and jsonl all]",
)
@click.option(
    "--format", "form", type=click.Choice(["table", "jsonl", "csv"]), default="table", show_default=True,
    help="For people, for programs, or for a spreadsheet.",
)  # fmt: skip
@recorded()
def actors(
    record: Record, words: tuple[str, ...], kind: str | None, suggest: bool, limit: int | None, form: str
) -> None:
    """Actors whose names have WORDS, all without, those that say most first.

    A person, body or state is one actor under all its names, `onrecord merge` and `split` put right
    what is taken for one or two wrongly.
    """
    if suggest:
        _suggest(record, " ".join(words), limit, form)
        return
    most = limit or (_MOST if form == "table" else None)
    found = list(_listed(record, " ".join(words), kind, most and most + 1))
    rows = [export.row(one.actor, one.utterances, side) for one, side in found[:most]]
    if form == "jsonl":
        for row in rows:
            click.echo(json.dumps(row, ensure_ascii=False))
    elif form == "csv":
        for line in export.csv_lines(rows):
            click.echo(line)
    elif rows:
        screen = console()
        for row in rows:
            head, more = export.lines(row)
            screen.print(head, soft_wrap=True)
            indented(screen, more, 8)
        if len(found) > len(rows):
            click.echo(f"The first {counted(len(rows), 'actor')}; --limit shows more.")
    else:
        click.echo("No actor found.")


def _listed(
    record: Record, words: str, kind: str | None, limit: int | None
) -> Iterator[tuple[Listed, tuple[str, str]]]:
    """Each actor with id and name of the one on whose side it stands now."""
    from onrecord.record.actors import listed, names
    from onrecord.record.roles import Sides
    from onrecord.record.rulings import table

    with record.reading() as connection:
        known = table(connection)
        sides = Sides(connection, known)
        for one in listed(connection, words, known, kind=kind, limit=limit):
            root = sides(one.actor.id)
            yield one, (root, names(connection, [root], known)[root])


def _suggest(record: Record, words: str, limit: int | None, form: str) -> None:
    from onrecord.record.actors import suggested
    from onrecord.record.rulings import table

    with record.reading() as connection:
        found = suggested(connection, words, table(connection))
    if form != "table":
        rows = [{"a": one.a, "b": one.b, "why": one.why} for one in found[:limit]]
        lines = map(json.dumps, rows) if form == "jsonl" else export.csv_lines(rows)
        for line in lines:
            click.echo(line)
        return
    for one in found[: limit or _MOST]:
        click.echo(safe(f"{one.a}  {one.b}\n    {one.why}"))
    if found:
        click.echo(f"{counted(len(found), 'pair')} that may be one; `onrecord merge A B` says that two are.")
    else:
        click.echo("No two actors look like one.")


_ACTOR = """\b
Examples:
  onrecord actor Kadhafi
  onrecord actor mouammar-kadhafi --limit 100
  onrecord actor "Conseil national de transition" --format jsonl
"""


@click.command(epilog=_ACTOR)
@click.argument("name")
@click.option(
    "-n", "--limit", type=click.IntRange(min=1), default=20, show_default=True,
    help="How many utterances at most; with jsonl all.",
)  # fmt: skip
@formatted("jsonl")
@recorded()
def actor(record: Record, name: str, limit: int, form: str) -> None:
    """One actor: its names, its roles with their days, on whose side it stood, what it said in time order.

    NAME is any of its names, or its id.
    """
    from onrecord.record.portrait import portrait, statements
    from onrecord.record.rows import hull

    with record.reading() as connection:
        found = portrait(connection, name)
        if form == "jsonl":
            click.echo(json.dumps(export.portrait_row(found), ensure_ascii=False))
            for hit in statements(connection, found):
                row = found_row(
                    hit.statement,
                    hit.document,
                    hit.state,
                    hull(hit.statement.content),
                    hit.actor,
                    astuple(hit.uttered),
                )
                click.echo(json.dumps(row, ensure_ascii=False))
            return
        screen = console()
        screen.print(Text(safe(f"{found.actor.name}  {found.actor.id}"), style="bold"))
        for line in export.portrait_lines(found):
            indented(screen, Text(safe(line)), 2)
        if found.said:
            screen.print(Text("Said"))
        for hit in statements(connection, found, limit):
            head, words = export.said_lines(hit)
            indented(screen, head, 2)
            indented(screen, words, 6)
        if len(found.said) > limit:
            screen.print(
                f"The first {limit:,} of {counted(len(found.said), 'utterance')}; --limit shows more."
            )
