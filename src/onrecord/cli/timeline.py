"""`onrecord timeline`: statements, contacts and links, day by day."""

from __future__ import annotations

import json
from itertools import groupby
from typing import TYPE_CHECKING

import click
from rich.text import Text

from onrecord.cli.period import period
from onrecord.cli.recorded import console, counted, formatted, indented, recorded
from onrecord.exports import timeline as export

if TYPE_CHECKING:
    from onrecord.record import Record

_MOST = 200
_EPILOG = """\b
Examples:
  onrecord timeline --since 2011-06-20 --until 2011-06-25
  onrecord timeline --actor Kadhafi
  onrecord timeline --actor Kadhafi --format jsonl > kadhafi.jsonl
"""


@click.command(epilog=_EPILOG)
@click.option("--actor", metavar="NAME", help="Only what this actor said or took part in.")
@period("The day of what is told")
@click.option(
    "-n", "--limit", type=click.IntRange(min=1), help="At most so many.  [default: 200, with jsonl all]"
)
@formatted("jsonl")
@recorded()
def timeline(
    record: Record, actor: str | None, since: str | None, until: str | None, limit: int | None, form: str
) -> None:
    """Statements, contacts and links day by day, the earliest first: by the day on which it was, else
    that of the article.
    """
    from onrecord.record import days

    wanted = days.Wanted(actor=actor, since=since, until=until, newest=False, whole=True)
    with record.reading() as connection:
        found = days.found(connection, wanted)
        if form == "jsonl":
            for event in days.every(connection, found, limit):
                click.echo(json.dumps(export.row(event), ensure_ascii=False))
            return
        screen, most, number = console(), limit or _MOST, len(found.points)
        for day, group in groupby(days.every(connection, found, most), key=lambda event: event.day):
            screen.print(Text(day, style="bold"))
            for event in group:
                head, words = export.lines(event)
                indented(screen, head, 2)
                indented(screen, words, 6)
        if not number:
            screen.print("Nothing found.")
        elif number > most:
            screen.print(f"The first {most:,} of {counted(number, 'event')}; --limit shows more.")
