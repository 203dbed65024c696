"""`onrecord add`, `remove`, `reread`: what goes into a record and out of it."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

import click
from rich.console import Console
from rich.progress import track

from onrecord.cli.inputs import Inputs, takes_inputs
from onrecord.cli.recorded import counted, recorded
from onrecord.cli.settled import settled
from onrecord.documents import SetAside, count
from onrecord.exports.words import safe

if TYPE_CHECKING:
    from onrecord.record import Added, Record

_ADD = """\b
Examples:
  onrecord add coverage/
  onrecord add --jobs 2 articles.jsonl https://www.example.org/feed.xml
  onrecord add --issuer "Conseil national" communique.txt
  onrecord add --record libya.db --date 2011-06-25 article.txt

What was added is safe at once: a run that is broken off can be started again, and reads what is left.

Exit status: 0 all read, 1 some documents set aside, 2 unusable arguments or record.
"""
_WORDS = {
    "new": "new",
    "superseded": "with a new text, which supersedes the former",
    "updated": "read anew",
    "unchanged": "unchanged",
    "removed": "left out, as you removed them (`onrecord remove --undo ID` restores one)",
}


@click.command(epilog=_ADD)
@takes_inputs
@recorded(write=True, make=True)
def add(record: Record, inputs: Inputs, jobs: int, fast: bool) -> None:
    """Read documents into the record: who said what, where, kept with the text.

    A PATH is a text, HTML, PDF or Word (.docx) file, a .jsonl file with one {"id", "text"} a line,
    a .csv file with one article a row, a folder of such files, or the address of a page, PDF or feed;
    - is standard input. What stands in the record already is not read again.
    """
    from onrecord import ingest

    aside = _Aside(record)
    documents = inputs.documents(aside)
    added = ingest.add(record, documents, aside, lang=inputs.lang or "fr", fast=fast, jobs=jobs)
    changes = Counter[str]()
    statements = 0
    for one in _progress(added, "Adding", lambda: count(inputs.paths)):
        changes[one.change] += 1
        statements += one.statements
        if one.change == "superseded":
            click.echo(f"{safe(one.document)}: its text has changed; the new one supersedes the former.")
    told = [f"{changes[name]:,} {words}" for name, words in _WORDS.items() if changes[name]]
    told += [f"{aside.number:,} set aside"] if aside.number else []
    total = counted(changes.total() + aside.number, "document")
    click.echo(f"{total}: {', '.join(told) or 'nothing to add'}.")
    if statements:
        click.echo(f"{counted(statements, 'statement')} read into {safe(record.path)}.")
    settled(record)
    sys.exit(1 if aside.number else 0)


_REMOVE = """\b
Examples:
  onrecord remove lecho-0412
  onrecord remove --undo lecho-0412
  onrecord remove --purge lecho-0412
"""


@click.command(epilog=_REMOVE)
@click.argument("id")
@click.option("--purge", is_flag=True, help="Delete it for good, its former texts and judgements too.")
@click.option("--undo", is_flag=True, help="Bring back a document that was removed.")
@recorded(write=True)
def remove(record: Record, id: str, purge: bool, undo: bool) -> None:
    """Take the document ID out of every answer. It is kept, and adding it again leaves it out."""
    if purge and undo:
        raise click.UsageError("what is purged cannot be brought back; give --purge or --undo.")
    if purge:
        click.echo(f"{safe(id)}: {counted(record.purge(id), 'version')} deleted for good.")
    elif undo:
        click.echo(f"{safe(id)}: restored, with {counted(record.restore(id), 'statement')}.")
    else:
        click.echo(
            f"{safe(id)}: removed, with {counted(record.remove(id), 'statement')}; --undo restores it."
        )
    settled(record, told=False)


_REREAD = """\b
Examples:
  onrecord reread
  onrecord reread --all --jobs 2

Exit status: 0 all read, 1 some documents set aside, 2 unusable arguments or record.
"""


@click.command(epilog=_REREAD)
@click.option("--all", "every", is_flag=True, help="Every document, not only what another reader read.")
@click.option(
    "--jobs", type=click.IntRange(min=1), default=1, show_default=True, metavar="N", help="N processes."
)
@click.option("--fast", is_flag=True, help="Rules alone, without the learned part: faster, finds less.")
@recorded(write=True)
def reread(record: Record, every: bool, jobs: int, fast: bool) -> None:
    """Read documents again with this version of the reader; judgements are kept.

    A judgement whose words are no longer found as a statement is listed as orphaned.
    """
    from onrecord import ingest
    from onrecord.record import judging

    before = {one.judgement.id for one in judging.listed(record, orphaned=True)}
    aside = _Aside(record)
    changes = Counter[str]()
    for one in _progress(ingest.reread(record, aside, fast=fast, jobs=jobs, every=every), "Reading"):
        changes += Counter(documents=1, appeared=one.appeared, gone=one.gone, changed=one.changed)
    if not changes["documents"] and not aside.number:
        click.echo("Every document was read by this reader already; --all reads them again.")
        return
    found = [f"{changes[name]:,} {name}" for name in ("appeared", "gone", "changed")]
    click.echo(f"{counted(changes['documents'], 'document')} read again; statements: {', '.join(found)}.")
    for lost in judging.listed(record, orphaned=True):
        if lost.judgement.id not in before:
            quote = " ".join(safe(lost.judgement.quote).split())
            click.echo(f"judgement {lost.judgement.id} ({lost.judgement.verdict}) is orphaned: “{quote}”")
    settled(record)
    sys.exit(1 if aside.number else 0)


class _Aside:
    """Says what is set aside, notes it in the record, and counts."""

    def __init__(self, record: Record) -> None:
        self._record = record
        self.number = 0

    def __call__(self, what: SetAside) -> None:
        self.number += 1
        self._record.set_aside(what.where, what.reason)
        click.echo(safe(str(what)), err=True)


def _progress(
    added: Iterator[Added], what: str, total: Callable[[], int | None] = lambda: None
) -> Iterable[Added]:
    """A bar on standard error, where that is a terminal."""
    if not sys.stderr.isatty():
        return added
    return track(added, what, total=total(), console=Console(stderr=True), transient=True)
