"""`onrecord positions` and `talks`: what actors want, and who talks to whom on what terms."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import click
from rich.text import Text

from onrecord.cli.period import period
from onrecord.cli.recorded import console, formatted, indented, recorded
from onrecord.exports import positions as positions_export
from onrecord.exports import talks as export
from onrecord.exports.words import safe

if TYPE_CHECKING:
    from onrecord.record import Record

_POSITIONS = """\b
Examples:
  onrecord positions "Conseil national de transition"
  onrecord positions Kadhafi --on retrait
  onrecord positions Turquie --format jsonl
"""
_FORM = formatted("jsonl")


@click.command(epilog=_POSITIONS)
@click.argument("actor")
@click.option("--on", "about", metavar="WORDS", help="Only on this matter, in these words or opposite ones.")
@period("The day of the position")
@_FORM
@recorded()
def positions(
    record: Record, actor: str, about: str | None, since: str | None, until: str | None, form: str
) -> None:
    """What ACTOR, or whoever speaks for it, demanded, offered, promised, accepted, conceded, refused
    or denied, in time order, with what it gave up since.
    """
    from onrecord.record.taken import taken

    with record.reading() as connection:
        found = taken(connection, actor, about, since=since, until=until)
    if form == "jsonl":
        for row in positions_export.rows(found):
            click.echo(json.dumps(row, ensure_ascii=False))
        return
    screen = console()
    screen.print(Text(safe(f"{found.name}  {found.actor}"), style="bold"))
    for line, by in positions_export.lines(found):
        indented(screen, line, by)
    if not found.positions:
        screen.print("No position found.")


_TALKS = """\b
Examples:
  onrecord talks
  onrecord talks --actor "Conseil national de transition" --since 2011-06-01
  onrecord talks --format jsonl > talks.jsonl
"""


@click.command(epilog=_TALKS)
@click.option("--actor", metavar="NAME", help="Only talks of this actor's side, or that it mediates.")
@period("Talks that went on")
@_FORM
@recorded()
def talks(record: Record, actor: str | None, since: str | None, until: str | None, form: str) -> None:
    """Who talks to whom, through whom and where, who affirms and who denies it, and the terms put.

    A term is shown in each state that it has been in: demanded, offered, accepted, refused, conceded,
    threatened or dropped. What others press both sides to do stands there too.
    """
    from onrecord.record.talking import talking

    with record.reading() as connection:
        found = talking(connection, actor=actor, since=since, until=until)
    if form == "jsonl":
        for one in found.talks:
            click.echo(json.dumps(export.row(one, found), ensure_ascii=False))
        return
    screen = console()
    for one in found.talks:
        for line, by in export.lines(one, found):
            indented(screen, line, by)
        screen.print()
    if not found.talks:
        screen.print("No talks found.")
