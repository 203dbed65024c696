"""`onrecord judge`: accept, reject, correct and add statements, and take that back."""

from __future__ import annotations

import getpass
import json
from collections.abc import Callable, Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

import click

from onrecord.cli.recorded import Refused, recorded
from onrecord.exports.words import safe

if TYPE_CHECKING:
    from onrecord.record import Record

_EPILOG = """\b
Examples:
  onrecord judge accept 3fa90c1d
  onrecord judge reject 3fa90c1d --why "the title of a song"
  onrecord judge correct 3fa90c1d act=deny name="Salima Ferhat"
  onrecord judge add lecho-0412 content="rien n'est signé" cue="a affirmé" name="Salima Ferhat"
  onrecord judge undo 12
  onrecord judge list --orphaned
"""


@click.group(epilog=_EPILOG)
def judge() -> None:
    """Accept, reject or correct statements, or add what the reader missed.

    A judgement is laid over what the reader found and never written into it: it can be undone, and
    outlives a new reading. ID may be the beginning of a statement's id.
    """


def _user() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "unknown"


def _signed(command: Callable[..., Any]) -> Callable[..., Any]:
    """Who judges, and why."""
    who = click.option(
        "--who", envvar="ONRECORD_WHO", default=_user, show_envvar=True, metavar="NAME",
        help="Who judges; you, by the name of your account, if not given.",
    )  # fmt: skip
    why = click.option("--why", metavar="REASON", help="Why, kept with the judgement.")
    return who(why(command))


@judge.command()
@click.argument("id")
@_signed
@recorded(write=True)
def accept(record: Record, id: str, who: str, why: str | None) -> None:
    """The statement ID is right as it stands."""
    from onrecord.record import judging

    _told(judging.judge(record, id, "accept", who=who, why=why), f"{id} accepted")


@judge.command()
@click.argument("id")
@_signed
@recorded(write=True)
def reject(record: Record, id: str, who: str, why: str | None) -> None:
    """The statement ID is none: it is no longer found or counted."""
    from onrecord.record import judging

    _told(judging.judge(record, id, "reject", who=who, why=why), f"{id} rejected")


@judge.command()
@click.argument("id")
@click.argument("changes", nargs=-1, required=True, metavar="FIELD=VALUE...")
@_signed
@recorded(write=True)
def correct(record: Record, id: str, changes: tuple[str, ...], who: str, why: str | None) -> None:
    """Put right values of the statement ID.

    A FIELD is name, role, principal, via (outlets parted by ;), kind, act, certainty, polarity,
    said (a day, or DAY..DAY), content, cue or source (the words, or their offsets as 12-40,52-60).
    """
    from onrecord.record import finding, judging

    with record.reading() as connection:
        text = finding.statement(connection, id).document["text"]
    values = _values(changes, text)
    _told(judging.judge(record, id, "correct", who=who, why=why, changes=values), f"{id} corrected")


@judge.command("add")
@click.argument("document")
@click.argument("values", nargs=-1, required=True, metavar="FIELD=VALUE...")
@_signed
@recorded(write=True)
def add_statement(record: Record, document: str, values: tuple[str, ...], who: str, why: str | None) -> None:
    """Add a statement that the reader missed in DOCUMENT, by the fields of `judge correct`."""
    from onrecord.record import finding, judging

    with record.reading() as connection:
        row = finding.document(connection, document)
    if row is None:
        raise Refused(f"there is no document {safe(document)!r} in the record.")
    given = _values(values, row["text"])
    number, id = judging.add_missed(record, document, given, who=who, why=why)
    _told(number, f"{id} added")


@judge.command()
@click.argument("number", type=int)
@_signed
@recorded(write=True)
def undo(record: Record, number: int, who: str, why: str | None) -> None:
    """Take back judgement NUMBER; an undoing can be undone too."""
    from onrecord.record import judging

    _told(judging.undo(record, number, who=who, why=why), f"judgement {number} undone")


@judge.command("list")
@click.option("--document", metavar="ID", help="Only those on this document.")
@click.option("--orphaned", is_flag=True, help="Only those whose words are no longer found as a statement.")
@click.option(
    "--format", "form", type=click.Choice(["text", "jsonl"]), default="text", show_default=True,
    help="For people or for programs.",
)  # fmt: skip
@recorded()
def list_judgements(record: Record, document: str | None, orphaned: bool, form: str) -> None:
    """The judgements made, in order."""
    from onrecord.record import judging

    for one in judging.listed(record, document, orphaned=orphaned):
        if form == "jsonl":
            row = {**asdict(one.judgement), "bears_on": one.statement, "undone": one.undone}
            click.echo(json.dumps(row, ensure_ascii=False))
        else:
            click.echo(line(one))


def line(standing: Any) -> str:
    """A judgement on one line: its number, who, when, what and why."""
    judgement = standing.judgement
    what = f"undoes {judgement.undoes}" if judgement.verdict == "undo" else judgement.verdict
    changes = ", ".join(f"{name}={value}" for name, value in judgement.changes.items())
    told = f"{judgement.id:>4}  {judgement.at[:10]}  {judgement.who}: {what} {judgement.statement or ''}"
    told += f" ({changes})" if changes and judgement.verdict == "correct" else ""
    told += f" – {judgement.why}" if judgement.why else ""
    if standing.undone:
        told += " [undone]"
    elif judgement.verdict != "undo" and standing.statement is None:
        told += " [orphaned]"
    quote = " ".join(judgement.quote.split())
    return safe(f"{told}\n      “{quote}”")


def _values(changes: Sequence[str], text: str) -> dict[str, Any]:
    from onrecord.record.values import value

    values: dict[str, Any] = {}
    for change in changes:
        field, equals, written = change.partition("=")
        if not equals:
            raise click.UsageError(f"{safe(change)!r} is not FIELD=VALUE.")
        values[field.strip()] = value(field.strip(), written, text)
    return values


def _told(number: int, what: str) -> None:
    click.echo(f"{safe(what)} (judgement {number}; `onrecord judge undo {number}` takes it back).")
