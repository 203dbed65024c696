"""`onrecord read`: from paths to statements on the terminal, as JSON Lines or as a page."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import nullcontext
from typing import IO

import click
from rich.console import Console
from rich.progress import track

from onrecord.cli.inputs import Inputs, takes_inputs
from onrecord.documents import SetAside, count
from onrecord.exports import jsonl, text
from onrecord.exports.words import safe
from onrecord.model import Document, Reading

_WIDTH = 100  # columns at most: longer lines of prose are hard to read
EXAMPLES = """\b
Examples:
  onrecord read article.txt
  onrecord read --show article article.txt
  onrecord read --format jsonl -o statements.jsonl --jobs 2 coverage/
  onrecord read --format html -o page.html article.txt
  onrecord read --issuer "Conseil national" communique.txt
  onrecord read https://www.example.org/article.html
  onrecord read --csv-columns text=body,date=day articles.csv
  cat article.txt | onrecord read --date 2011-06-25 -

Exit status: 0 all read, 1 some documents set aside, 2 unusable arguments.
"""


@click.command(epilog=EXAMPLES)
@takes_inputs
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "jsonl", "html"]),
    default="text",
    show_default=True,
    help="For people, for programs, or one self-contained page.",
)
@click.option("-o", "--output", metavar="FILE", help="Write to FILE in place of standard output.")
@click.option(
    "--show",
    type=click.Choice(["statements", "article"]),
    default="statements",
    show_default=True,
    help="With --format text: a list, or the article with source, cue and content marked.",
)
@click.option(
    "--explain", is_flag=True, help="With --format text: the rule, evidence and confidence of each."
)
def read(
    inputs: Inputs,
    form: str,
    output: str | None,
    jobs: int,
    fast: bool,
    show: str,
    explain: bool,
) -> None:
    """Read articles and tell who said what, through whom and how firmly.

    A PATH is a text, HTML, PDF or Word (.docx) file, a .jsonl file with one {"id", "text"} a line,
    a .csv file with one article a row, a folder of such files, or the address of a page, PDF or feed;
    - is standard input.
    """
    if output and not os.path.isdir(os.path.dirname(output) or "."):
        raise click.UsageError(f"the folder of {safe(output)!r} does not exist; create it first.")
    aside = 0

    def set_aside(what: SetAside) -> None:
        nonlocal aside
        aside += 1
        click.echo(safe(str(what)), err=True)

    documents = inputs.documents(set_aside)
    readings = _readings(documents, set_aside, fast=fast, jobs=jobs, lang=inputs.lang or "fr")
    with _opened(output) as file:
        shown = _progress(readings, inputs.paths, hidden=output is None and sys.stdout.isatty())
        if form == "jsonl":
            for reading in shown:
                file.write(jsonl.line(reading) + "\n")
        elif form == "html":
            from onrecord.exports import html  # jinja2 is needed by no other form

            file.write(html.page(list(shown)))
        else:
            _print(shown, file, show=show, explain=explain)
    sys.exit(1 if aside else 0)


def _readings(
    documents: Iterator[Document], set_aside: Callable[[SetAside], None], *, fast: bool, jobs: int, lang: str
) -> Iterator[Reading]:
    first = next(documents, None)
    if first is None:  # nothing to read: do not load the models for it
        return
    from onrecord.reading.pool import Failure, read_all

    def all_documents() -> Iterator[Document]:
        yield first
        yield from documents

    for result in read_all(all_documents(), lang=lang, fast=fast, jobs=jobs):
        if isinstance(result, Failure):
            set_aside(SetAside(result.document.origin or result.document.id, result.reason))
        else:
            yield result


def _progress(readings: Iterator[Reading], paths: tuple[str, ...], *, hidden: bool) -> Iterable[Reading]:
    """A bar on standard error, where it is a terminal and does not disturb what is shown there."""
    if hidden or not sys.stderr.isatty():
        return readings
    console = Console(stderr=True)
    return track(readings, "Reading", total=count(paths), console=console, transient=True)


def _opened(output: str | None) -> nullcontext[IO[str]] | IO[str]:
    if output is None:
        sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
        return nullcontext(sys.stdout)
    try:
        return open(output, "w", encoding="utf-8", newline="\n")
    except OSError as error:
        raise click.UsageError(f"cannot write to {safe(output)!r}: {error.strerror}.") from None


def _print(readings: Iterable[Reading], file: IO[str], *, show: str, explain: bool) -> None:
    console = Console(file=file, highlight=False, soft_wrap=False)
    console.width = min(console.width, _WIDTH) if console.is_terminal else _WIDTH
    for reading in readings:
        if show == "article":
            text.show_article(reading, console)
        else:
            text.show_statements(reading, console, explain=explain)
