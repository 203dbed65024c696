"""`onrecord judge`: accept, reject, correct and add statements, and take that back."""

from __future__ import annotations

import getpass
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

import click

from onrecord.cli.recorded import Refused, formatted, recorded
from onrecord.cli.settled import settled
from onrecord.exports.words import safe

if TYPE_CHECKING:
    from onrecord.record import Record

_FEW = 5  # rows of an alias table told
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


def signed(command: Callable[..., Any]) -> Callable[..., Any]:
    """Who judges, and why."""
    who = click.option(
        "--who", envvar="ONRECORD_WHO", default=_user, show_envvar=True, metavar="NAME",
        help="Who judges; you, by the name of your account, if not given.",
    )  # fmt: skip
    why = click.option("--why", metavar="REASON", help="Why, kept with the judgement.")
    return who(why(command))


@judge.command()
@click.argument("id")
@signed
@recorded(write=True)
def accept(record: Record, id: str, who: str, why: str | None) -> None:
    """The statement ID is right as it stands."""
    from onrecord.record import judging

    told(record, judging.judge(record, id, "accept", who=who, why=why), f"{id} accepted")


@judge.command()
@click.argument("id")
@signed
@recorded(write=True)
def reject(record: Record, id: str, who: str, why: str | None) -> None:
    """The statement ID is none: it is no longer found or counted."""
    from onrecord.record import judging

    told(record, judging.judge(record, id, "reject", who=who, why=why), f"{id} rejected")


@judge.command()
@click.argument("id")
@click.argument("changes", nargs=-1, required=True, metavar="FIELD=VALUE...")
@signed
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
    told(record, judging.judge(record, id, "correct", who=who, why=why, changes=values), f"{id} corrected")


@judge.command("add")
@click.argument("document")
@click.argument("values", nargs=-1, required=True, metavar="FIELD=VALUE...")
@signed
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
    told(record, number, f"{id} added")


@judge.command()
@click.argument("number", type=int)
@signed
@recorded(write=True)
def undo(record: Record, number: int, who: str, why: str | None) -> None:
    """Take back judgement NUMBER; an undoing can be undone too."""
    from onrecord.record import judging

    told(record, judging.undo(record, number, who=who, why=why), f"judgement {number} undone")


@judge.command("list")
@click.option("--document", metavar="ID", help="Only those on this document.")
@click.option("--orphaned", is_flag=True, help="Only those whose words are no longer found as a statement.")
@formatted("jsonl")
@recorded()
def list_judgements(record: Record, document: str | None, orphaned: bool, form: str) -> None:
    """The judgements made, in order."""
    from onrecord.record import judging

    listed = judging.listed(record, document, orphaned=orphaned)
    if form == "text" and not listed:
        click.echo("No judgement.")
    for one in listed:
        if form == "jsonl":
            row = {**asdict(one.judgement), "bears_on": one.statement, "undone": one.undone}
            click.echo(json.dumps(row, ensure_ascii=False))
        else:
            click.echo(line(one))


def line(standing: Any) -> str:
    """A judgement on one line: its number, who, when, what and why."""
    from onrecord.record.values import written

    judgement = standing.judgement
    what = f"undoes {judgement.undoes}" if judgement.verdict == "undo" else judgement.verdict
    what += f" {judgement.statement}" if judgement.statement else ""
    told = f"{judgement.id:>4}  {judgement.at[:10]}  {judgement.who}: {what}"
    if judgement.verdict == "correct":
        changes = (f"{name}={written(name, value)}" for name, value in judgement.changes.items())
        told += f" ({', '.join(changes)})"
    told += f" – {judgement.why}" if judgement.why else ""
    if standing.undone:
        told += " [undone]"
    elif standing.orphaned:
        told += " [orphaned]"
    quote = " ".join(judgement.quote.split())
    about = f"“{quote}”" if quote else _ruled(judgement.verdict, judgement.changes)
    return safe(f"{told}\n      {about}" if about else told)


def _ruled(verdict: str, changes: Mapping[str, Any]) -> str:
    """What a ruling on actors or links says, in words."""
    if verdict == "merge":
        return " = ".join(changes["actors"])
    if verdict == "distinct":
        return " ≠ ".join(changes["actors"])
    if verdict == "split":
        where = f" in {', '.join(changes['documents'])}" if changes["documents"] else ""
        return f"“{changes['names'][0]}” of {changes['actor']} is {changes['id']}{where}"
    if verdict == "alias":
        ids = [row["id"] for row in changes["rows"]]
        return ", ".join(ids[:_FEW]) + f" and {len(ids) - _FEW:,} more" * (len(ids) > _FEW)
    if verdict in ("confirm", "dismiss", "retype", "link"):
        ends = [f"“{' '.join(changes[end]['quote'].split())}” ({changes[end]['statement']})" for end in "ab"]
        return f" {changes['type'] or 'and'} ".join(reversed(ends))
    return ""


def _values(changes: Sequence[str], text: str) -> dict[str, Any]:
    from onrecord.record.values import value

    values: dict[str, Any] = {}
    for change in changes:
        field, equals, written = change.partition("=")
        if not equals:
            raise click.UsageError(f"{safe(change)!r} is not FIELD=VALUE.")
        values[field.strip()] = value(field.strip(), written, text)
    return values


def told(record: Record, number: int, what: str) -> None:
    """Settle what a judgement touches, and say that it was made and how it is taken back."""
    settled(record, told=False)
    click.echo(f"{safe(what)} (judgement {number}; `onrecord judge undo {number}` takes it back).")
