"""`onrecord links` and `link`: who says otherwise, and what people rule about that."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, cast, get_args

import click
from rich.console import Console
from rich.text import Text

from onrecord.cli.judge import signed, told
from onrecord.cli.period import period
from onrecord.cli.recorded import console, counted, formatted, headline, indented, recorded
from onrecord.exports import found
from onrecord.exports import links as export
from onrecord.exports.words import safe
from onrecord.model import LinkType

if TYPE_CHECKING:
    from onrecord.record import Record
    from onrecord.record.linked import Linked
    from onrecord.record.search import Hit

_MOST = 20
_WIDTH = 60  # characters shown on either side of a content
_TYPES = click.Choice(get_args(LinkType))
_RULED = click.Choice([type for type in get_args(LinkType) if type != "repeats"])
_LINKS = """\b
Examples:
  onrecord links
  onrecord links --type denies --type contradicts --since 2011-06-01
  onrecord links --actor "Conseil national de transition" --same-side
  onrecord links --format jsonl > links.jsonl
"""


@click.command(epilog=_LINKS)
@click.option(
    "--type", "types", type=_TYPES, multiple=True,
    help="Only links of this type; may be given several times.  [default: all but repeats]",
)  # fmt: skip
@click.option("--actor", metavar="NAME", help="Who makes one of the two statements, or for whom it is made.")
@period("The later statement")
@click.option("--same-side", is_flag=True, help="Only those within one side.")
@click.option("--all", "every", is_flag=True, help="Those that are not sure enough to be shown, too.")
@click.option(
    "-n", "--limit", type=click.IntRange(min=1), help="At most so many.  [default: 20, with jsonl all]"
)
@formatted("jsonl")
@recorded()
def links(
    record: Record,
    types: tuple[LinkType, ...],
    actor: str | None,
    since: str | None,
    until: str | None,
    same_side: bool,
    every: bool,
    limit: int | None,
    form: str,
) -> None:
    """Pairs of statements of which one denies, contradicts, takes back or bears out the other, and why.

    The first is the claim or the earlier position, the second what stands against it. The surest come
    first, before them those that somebody has confirmed.
    """
    from onrecord.record import linked as store

    wanted = store.Wanted(
        types=types, actor=actor, since=since, until=until, same_side=same_side, every=every
    )
    most = limit or (_MOST if form == "text" else None)
    with record.reading() as connection:
        listed = store.links(connection, wanted, most and most + 1)
    if form == "jsonl":
        for one in listed[:most]:
            click.echo(json.dumps(export.row(one), ensure_ascii=False))
        return
    screen = console()
    for one in listed[:most]:
        _show(one, screen)
    if not listed:
        screen.print("No link found.")
    elif most and len(listed) > most:
        screen.print(f"The first {counted(most, 'link')}; --limit shows more.")


def _show(linked: Linked, screen: Console) -> None:
    screen.print(export.head(linked), soft_wrap=True)
    indented(screen, Text(safe(linked.link.reason)), 2)
    for mark, hit in (("a", linked.a), ("b", linked.b)):
        _show_end(mark, hit, screen)
    screen.print()


def _show_end(mark: str, hit: Hit, screen: Console) -> None:
    from onrecord.record.rows import hull
    from onrecord.record.wording import around

    statement, document = hit.statement, hit.document
    headline(screen, f"  {mark} {statement.id}", export.source(hit))
    indented(screen, found.head(statement, hit.actor), 4)
    bounds = hull(statement.content, statement.cue, statement.source)
    context = around(document.text, *bounds, _WIDTH)
    colour = screen.color_system is not None
    indented(screen, found.in_context(statement, document, context, (), colour=colour), 6)


def show_of(statement: str, listed: list[Linked], screen: Console) -> None:
    """Print the links of a statement, each on two lines, with the other one."""
    if listed:
        screen.print(Text("  links:"))
    for one in listed:
        other = one.b if one.a.statement.id == statement else one.a
        indented(screen, export.head(one).append(f"  {other.statement.id}", style="dim"), 4)
        indented(screen, Text(safe(one.link.reason)), 6)


_LINK = """\b
Examples:
  onrecord link confirm 3fa90c1d
  onrecord link dismiss 3fa90c1d --why "of another town"
  onrecord link retype 3fa90c1d --type reverses
  onrecord link add 1b2c3d4e 5f6a7b8c --type denies --why "he answers her"
"""


@click.group(epilog=_LINK)
def link() -> None:
    """Say of a link whether it is right, or link two statements yourself.

    ID may be the beginning of the id of a link. A ruling outlives new readings, stands in
    `judge list`, and is taken back by `judge undo`.
    """


@link.command()
@click.argument("id")
@signed
@recorded(write=True)
def confirm(record: Record, id: str, who: str, why: str | None) -> None:
    """The link ID is right: it is shown before others."""
    from onrecord.record import link_ruling

    told(record, link_ruling.confirm(record, id, who=who, why=why), f"{id} confirmed")


@link.command()
@click.argument("id")
@signed
@recorded(write=True)
def dismiss(record: Record, id: str, who: str, why: str | None) -> None:
    """The link ID is none: the two statements are not linked any more."""
    from onrecord.record import link_ruling

    told(record, link_ruling.dismiss(record, id, who=who, why=why), f"{id} dismissed")


@link.command()
@click.argument("id")
@click.option("--type", required=True, type=_RULED, help="What it is.")
@signed
@recorded(write=True)
def retype(record: Record, id: str, type: str, who: str, why: str | None) -> None:
    """The link ID is one of another type."""
    from onrecord.record import link_ruling

    number = link_ruling.retype(record, id, cast(LinkType, type), who=who, why=why)
    told(record, number, f"{id} {type} now")


@link.command("add")
@click.argument("a")
@click.argument("b")
@click.option("--type", required=True, type=_RULED, help="How B stands to A.")
@signed
@recorded(write=True)
def add_link(record: Record, a: str, b: str, type: str, who: str, why: str | None) -> None:
    """The statement B denies, contradicts, takes back or bears out the statement A; say --why."""
    from onrecord.record import link_ruling

    if not why:
        raise click.UsageError("--why is missing: it is the reason that will be shown.")
    number, id = link_ruling.add(record, a, b, cast(LinkType, type), who=who, why=why)
    told(record, number, f"{id} added: {b} {type} {a}")
