"""What commands on a record share: which record, and how its refusals are said."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import wraps
from typing import Any, TypeVar

import click
from rich.console import Console
from rich.text import Text

from onrecord.exports.words import safe

_Command = TypeVar("_Command", bound=Callable[..., Any])
_WIDTH = 100  # columns at most: longer lines of prose are hard to read


class Refused(click.ClickException):
    """What cannot be done, in a sentence, without the usage of the command."""

    exit_code = 2


def recorded(
    *, write: bool = False, make: bool = False
) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Open the record that --record names and give it to the command as its first argument.

    Only a command that may `make` one does so where there is none: a name misspelt is told.
    """

    def decorate(command: Callable[..., Any]) -> Callable[..., Any]:
        @wraps(command)
        def opened(*args: Any, record_path: str, **others: Any) -> Any:
            from onrecord.record import Record, RecordError  # SQLAlchemy is needed by no other command

            try:
                with Record.open(record_path, write=write, make=make) as record:
                    return command(record, *args, **others)
            except RecordError as error:
                raise Refused(safe(str(error))) from None

        option = click.option(
            "--record",
            "record_path",
            metavar="FILE",
            envvar="ONRECORD_RECORD",
            default="onrecord.db",
            show_default=True,
            show_envvar=True,
            help="The record to use.",
        )
        return option(opened)

    return decorate


def formatted(for_programs: str) -> Callable[[_Command], _Command]:
    """The option `--format`, passed as `form`: `text` for people or, for programs, *json* or *jsonl*."""
    return click.option(
        "--format", "form", type=click.Choice(["text", for_programs]), default="text", show_default=True,
        help="For people or for programs.",
    )  # fmt: skip


def console() -> Console:
    """The terminal, or what stands in its place, no wider than prose is read."""
    found = Console(highlight=False, soft_wrap=False)
    found.width = min(found.width, _WIDTH) if found.is_terminal else _WIDTH
    return found


def headline(screen: Console, id: str, told: Iterable[str | None]) -> None:
    """Print an id and what is known of where it stands, on one line."""
    line = safe(f"{id}  {' · '.join(filter(None, told))}")
    screen.print(Text(line, style="dim"), no_wrap=True, overflow="ellipsis")


def indented(screen: Console, text: Text, by: int) -> None:
    """Print `text`, each of its lines `by` columns further in."""
    for line in text.wrap(screen, screen.width - by):
        line.rstrip()
        screen.print(Text(" " * by).append_text(line))


def counted(number: int, noun: str) -> str:
    """*1 document*, *2 documents*, *1,204 documents*."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
