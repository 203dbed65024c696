"""`onrecord settle`, and the settling with which every command ends that changes what is in a record."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING

import click
from rich.console import Console
from rich.progress import Progress

from onrecord.cli.recorded import counted, recorded

if TYPE_CHECKING:
    from onrecord.record import Record

_SETTLE = """\b
Examples:
  onrecord settle
  onrecord settle --all
"""


@click.command(epilog=_SETTLE)
@click.option("--all", "every", is_flag=True, help="From nothing, and not only what came or changed.")
@recorded(write=True)
def settle(record: Record, every: bool) -> None:
    """Find out who is who over all documents, where a command that was broken off left that undone.

    `add`, `remove`, `reread` and rulings end with it by themselves.
    """
    if not settled(record, every=every):
        click.echo("All is settled.")


def settled(record: Record, *, every: bool = False, told: bool = True) -> bool:
    """Settle what is marked and say how long it took; whether anything was."""
    from onrecord import ingest

    started = time.perf_counter()
    with Progress(console=Console(stderr=True), transient=True, disable=not sys.stderr.isatty()) as bar:
        task = bar.add_task("Settling", total=ingest.unsettled(record, every=every))
        done = ingest.settle(record, lambda number: bar.advance(task, number), every=every)
    if done.documents and told:
        seconds = time.perf_counter() - started
        click.echo(f"{counted(done.documents, 'document')} settled in {seconds:.1f} s.")
    return bool(done.documents)
