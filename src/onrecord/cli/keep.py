"""`onrecord stats`, `backup`, `check`: what a record holds, a copy of it, and whether it is whole."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from dataclasses import asdict
from typing import TYPE_CHECKING

import click

from onrecord.cli.recorded import counted, formatted, recorded
from onrecord.exports.words import ACTS, safe

if TYPE_CHECKING:
    from onrecord.record import Record

_LISTED = 20  # of what was set aside, the last
_STATS = """\b
Examples:
  onrecord stats
  onrecord stats --format json
"""


@click.command(epilog=_STATS)
@formatted("json")
@recorded()
def stats(record: Record, form: str) -> None:
    """What the record holds: documents, utterances, who speaks most, what was set aside."""
    from onrecord.record.summary import summary

    with record.reading() as connection:
        found = summary(connection)
    if form == "json":
        click.echo(json.dumps(asdict(found), ensure_ascii=False))
        return
    days = f", {found.first} – {found.last}" if found.first else ""
    undated = f", {found.undated:,} undated" if found.undated else ""
    copies = f", of which {found.copies:,} made of others" if found.copies else ""
    click.echo(f"{counted(found.documents, 'document')}{copies}{days}{undated}")
    utterances = f" of {counted(found.utterances, 'utterance')}"
    click.echo(f"{counted(found.statements, 'statement')}{utterances}, {counted(found.contacts, 'contact')}")
    for number, what in (
        (found.superseded, "former text"),
        (found.removed, "removed document"),
        (found.judgements, "judgement"),
        (found.orphaned, "orphaned judgement"),
    ):
        if number:
            click.echo(counted(number, what))
    _most("Read by", found.readers)
    _most("Outlets", found.outlets)
    _most("Speakers", found.names)
    _most("Acts", [(ACTS.get(act, act), number) for act, number in found.acts])
    _most("Relayed by", found.vias)
    if found.set_aside:
        click.echo("\nSet aside")
        for place, reason in found.set_aside[-_LISTED:]:
            click.echo(f"  {safe(place)}: {safe(reason)}")
        if more := len(found.set_aside[:-_LISTED]):
            click.echo(f"  and {more:,} before; --format json lists all.")


def _most(title: str, counts: Iterable[tuple[str, int]]) -> None:
    lines = [f"  {number:>8,}  {safe(value)}" for value, number in counts]
    if lines:
        click.echo("\n".join([f"\n{title}", *lines]))


@click.command(epilog="\b\nExample:\n  onrecord backup onrecord-2024-03-12.db\n")
@click.argument("file")
@recorded()
def backup(record: Record, file: str) -> None:
    """Write a whole copy of the record to the new FILE, even while documents are added."""
    from onrecord.record.backup import copy

    copy(record.engine, file)
    click.echo(f"{safe(record.path)} copied to {safe(file)}.")


@click.command(epilog="\b\nExit status: 0 the record is whole, 1 it is not.\n")
@recorded()
def check(record: Record) -> None:
    """Look whether the record is whole: the file, its index, every text and span."""
    from onrecord.record.check import check as problems

    number = 0
    for problem in problems(record):
        number += 1
        click.echo(safe(problem))
    if number:
        click.echo(f"{counted(number, 'fault')} in {safe(record.path)}; take the last backup.", err=True)
        sys.exit(1)
    click.echo(f"{safe(record.path)} is whole.")
