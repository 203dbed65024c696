"""`onrecord brief`: what was new in some days, to be sent round."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from onrecord.cli.period import period
from onrecord.cli.recorded import recorded
from onrecord.exports.brief_words import Lang
from onrecord.exports.words import safe

if TYPE_CHECKING:
    from onrecord.record import Record

_EPILOG = """\b
Examples:
  onrecord brief --since 2011-06-24 --until 2011-06-25
  onrecord brief --since 2011-06-20 --until 2011-06-26 --lang fr --watch CNT --watch Kadhafi
  onrecord brief --since 2011-06-25 --until 2011-06-25 --format html -o brief.html
"""


@click.command(epilog=_EPILOG)
@period("The day of what is told", required=True)
@click.option(
    "--watch", multiple=True, metavar="ACTOR", help="Only what this actor says, or is told; several times."
)
@click.option(
    "--lang", type=click.Choice(["fr", "en"]), default="en", show_default=True, help="Of the headings."
)
@click.option(
    "--format", "form", type=click.Choice(["md", "html"]), default="md", show_default=True,
    help="Markdown, or one self-contained page.",
)  # fmt: skip
@click.option("-o", "--output", metavar="FILE", help="Write to FILE in place of standard output.")
@recorded()
def brief(
    record: Record,
    since: str,
    until: str,
    watch: tuple[str, ...],
    lang: Lang,
    form: str,
    output: str | None,
) -> None:
    """What was new in some days: terms that moved, new denials, contradictions and reversals, then
    demands, offers, commitments, threats and refusals, thirty rows at most, each with its source.
    """
    from onrecord.exports import brief as export
    from onrecord.record import brief as store

    if output and not os.path.isdir(os.path.dirname(output) or "."):
        raise click.UsageError(f"the folder of {safe(output)!r} does not exist; create it first.")
    with record.reading() as connection:
        found = store.brief(connection, since, until, watch)
    told = export.page(found, lang) if form == "html" else export.markdown(found, lang)
    if output is None:
        click.echo(told, nl=False)
    else:
        Path(output).write_text(told, encoding="utf-8")
