"""`onrecord merge`, `distinct`, `split` and `alias`: what people rule about actors."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from onrecord.cli.judge import signed, told
from onrecord.cli.recorded import Refused, counted, recorded
from onrecord.exports.words import safe

if TYPE_CHECKING:
    from onrecord.record import Record

_MERGE = """\b
Examples:
  onrecord merge mustafa-abdul-jalil moustapha-abdeljalil
  onrecord merge "Rada Force" "Force de dissuasion" --why "its name in English"
"""


@click.command(epilog=_MERGE)
@click.argument("a")
@click.argument("b")
@signed
@recorded(write=True)
def merge(record: Record, a: str, b: str, who: str, why: str | None) -> None:
    """The actors A and B, by name or id, are one.

    It shows at once, outlives every new reading, and can be undone.
    """
    from onrecord.record import ruling

    number = ruling.merge(record, a, b, who=who, why=why)
    told(record, number, f"{a} and {b} are one")


_DISTINCT = """\b
Examples:
  onrecord actors --suggest
  onrecord distinct jean-martin jeanne-martin --why "mother and son"
"""


@click.command(epilog=_DISTINCT)
@click.argument("a")
@click.argument("b")
@signed
@recorded(write=True)
def distinct(record: Record, a: str, b: str, who: str, why: str | None) -> None:
    """The actors A and B, by name or id, are two: the pair is suggested no more.

    What was merged is parted by `split`.
    """
    from onrecord.record import ruling

    number = ruling.distinct(record, a, b, who=who, why=why)
    told(record, number, f"{a} and {b} are two")


_SPLIT = """\b
Examples:
  onrecord split emmanuel-macron --name "Brigitte Macron"
  onrecord split jean-martin --name "Jean Martin" --document lecho-0412 --document lecho-0415
"""


@click.command(epilog=_SPLIT)
@click.argument("actor")
@click.option("--name", required=True, help="Which of its names is somebody else's.")
@click.option(
    "--document", "documents", multiple=True, metavar="ID",
    help="Only in this document; may be given several times.",
)  # fmt: skip
@signed
@recorded(write=True)
def split(
    record: Record, actor: str, name: str, documents: tuple[str, ...], who: str, why: str | None
) -> None:
    """A name of ACTOR is somebody else's, everywhere or in some documents.

    It becomes an actor of its own, which `merge` can join to another.
    """
    from onrecord.record import ruling

    number, id = ruling.split(record, actor, name, documents, who=who, why=why)
    told(record, number, f"{name} is another, {id}")


@click.group()
def alias() -> None:
    """What states, organisations and others are called: a table (CSV) that you can change."""


@alias.command("import", epilog="\b\nExample:\n  onrecord alias import names.csv\n")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@signed
@recorded(write=True)
def import_(record: Record, file: Path, who: str, why: str | None) -> None:
    """Lay the rows of the CSV file FILE over the table: a row replaces that of its id.

    Columns: id, kind, name, names (parted by |), part_of (an id), seats (parted by |).
    """
    from onrecord.linking.table import TableError, read_rows
    from onrecord.record import ruling

    try:
        with file.open(encoding="utf-8-sig", newline="") as lines:
            rows = list(read_rows(lines))
    except (TableError, UnicodeDecodeError) as error:
        raise Refused(f"{safe(str(file))} cannot be used: {safe(str(error))}.") from None
    number = ruling.alias(record, rows, who=who, why=why)
    told(record, number, f"{counted(len(rows), 'row')} laid over the alias table")


@alias.command("export", epilog="\b\nExamples:\n  onrecord alias export\n  onrecord alias export names.csv\n")
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path), required=False)
@recorded()
def export_(record: Record, file: Path | None) -> None:
    """Write the whole table as CSV, what was imported laid over it, to FILE or standard output."""
    from onrecord.linking.table import write_rows
    from onrecord.record.rulings import table

    with record.reading() as connection:
        rows = table(connection).rows
    if file is None:
        write_rows(rows, sys.stdout)
        return
    with file.open("w", encoding="utf-8", newline="") as out:
        write_rows(rows, out)
    click.echo(f"{counted(len(rows), 'row')} written to {safe(str(file))}.")
