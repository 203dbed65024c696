"""`onrecord search`: statements by their words, who said them, how, when and through whom."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import astuple
from typing import TYPE_CHECKING, get_args

import click

from onrecord.cli.inputs import day
from onrecord.cli.recorded import console, headline, indented, recorded
from onrecord.exports import found
from onrecord.model import Act, Certainty, Kind

if TYPE_CHECKING:
    from onrecord.record import Record
    from onrecord.record.search import Hit, Query, Total

_PAGE = 20
_WIDTH = 60  # characters shown on either side of a content
_EPILOG = """\b
Examples:
  onrecord search cessez-le-feu
  onrecord search '"retrait des troupes" négociation' --since 2011-06-01 --until 2011-06-30
  onrecord search --actor Kadhafi --act refuse --sort newest
  onrecord search --side Haftar négociations
  onrecord search pétrole --via Reuters --format csv > petrole.csv

Accents, plurals and elisions make no difference; words in quotation marks must follow one another.
"""


@click.command(epilog=_EPILOG)
@click.argument("words", nargs=-1)
@click.option("--actor", metavar="NAME", help="Who speaks.")
@click.option("--act", type=click.Choice(get_args(Act)), help="What the speaker does.")
@click.option("--kind", type=click.Choice(get_args(Kind)), help="How it is quoted.")
@click.option("--certainty", type=click.Choice(get_args(Certainty)), help="How firmly it is relayed.")
@click.option("--outlet", metavar="NAME", help="Where it was published.")
@click.option("--via", metavar="NAME", help="An outlet or go-between that relayed it.")
@click.option("--principal", metavar="NAME", help="On whose behalf it was said.")
@click.option(
    "--side",
    metavar="NAME",
    help="On whose side: what this actor says, whoever speaks for it or is part of it on that day.",
)
@click.option("--since", metavar="DAY", help="From this day on, as 2011-06-25.")
@click.option("--until", metavar="DAY", help="Up to this day, which is included.")
@click.option(
    "--date",
    type=click.Choice(["published", "said", "about", "added"]),
    default="published",
    show_default=True,
    help="Which date --since, --until and --sort look at (for about, --sort takes that of publication); "
    "statements without it stay, marked undated.",
)
@click.option(
    "--sort",
    type=click.Choice(["rank", "newest", "oldest"]),
    help="Best first, or by date.  [default: rank, newest without WORDS]",
)
@click.option("--reports", is_flag=True, help="Every report of an utterance, not one for all.")
@click.option(
    "-n",
    "--limit",
    type=click.IntRange(min=1),
    help="At most so many.  [default: 20, with csv and jsonl all]",
)
@click.option("--page", type=click.IntRange(min=1), default=1, help="The next ones, with --format table.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["table", "jsonl", "csv"]),
    default="table",
    show_default=True,
    help="For people, for programs, or for a spreadsheet.",
)
@recorded()
def search(
    record: Record,
    words: tuple[str, ...],
    since: str | None,
    until: str | None,
    sort: str | None,
    reports: bool,
    limit: int | None,
    page: int,
    form: str,
    **filters: str,
) -> None:
    """Find statements by WORDS in their content, around it or in the speaker's name.

    Without WORDS, all that the options leave, the newest first. What several articles report of one
    utterance is one row, the best of its reports.
    """
    from onrecord.record import search as store

    bounds = {"since": since and day(since), "until": until and day(until)}
    if since and until and since > until:
        raise click.UsageError("--since is later than --until; exchange them.")
    query = store.Query(words=" ".join(words), **filters, **bounds)  # type: ignore[arg-type]
    order: store.Sort = "rank" if words else "newest"
    if sort in ("rank", "newest", "oldest"):
        order = sort  # type: ignore[assignment]
    with record.reading() as connection:
        if form == "table":
            size = limit or _PAGE
            first = (page - 1) * size
            hits = store.search(connection, query, limit=size, offset=first, sort=order, reports=reports)
            number = store.total(connection, query, reports=reports)
            _show(hits, number, query, first=first + 1, size=size, what="report" if reports else "utterance")
            return
        rows = (
            (hit.statement, hit.document, hit.state, _context(hit), hit.actor, astuple(hit.uttered))
            for hit in store.every(connection, query, limit=limit, sort=order, reports=reports)
        )
        lines = _json_lines(rows) if form == "jsonl" else found.csv_lines(rows)
        for line in lines:
            click.echo(line)


def _json_lines(rows: Iterable[found.Row]) -> Iterator[str]:
    for row in rows:
        yield json.dumps(found.row(*row), ensure_ascii=False)


def _show(hits: list[Hit], number: Total, query: Query, first: int, size: int, what: str) -> None:
    from onrecord.record.wording import marked

    screen = console()
    for hit in hits:
        statement, document = hit.statement, hit.document
        context = _context(hit)
        reports = found.reported(astuple(hit.uttered))
        told = [document.date or "undated", reports, document.outlet, document.title]
        if (query.since or query.until) and query.date != "published":
            told.insert(1, f"{query.date} {' – '.join(dict.fromkeys(hit.dates(query.date))) or 'undated'}")
        if hit.state != "found":
            told.append(hit.state)
        headline(screen, statement.id, told)
        indented(screen, found.head(statement, hit.actor), 2)
        marks = marked(document.text, *context, query.words)
        colour = screen.color_system is not None
        indented(screen, found.in_context(statement, document, context, marks, colour=colour), 4)
        screen.print()
    last = first + len(hits) - 1
    if not hits:
        screen.print("No statement found." if first == 1 else "No more statements.")
    else:
        more = f" --page {(first - 1) // size + 2} shows the next." if last < number.number else ""
        screen.print(f"{first:,}–{last:,} of {number} {what}{'' if str(number) == '1' else 's'}.{more}")


def _context(hit: Hit) -> tuple[int, int]:
    from onrecord.record.rows import hull
    from onrecord.record.wording import around

    statement = hit.statement
    return around(hit.document.text, *hull(statement.content, statement.cue, statement.source), _WIDTH)
