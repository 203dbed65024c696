"""The options --since and --until, checked, for every command that looks at a stretch of time."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

import click

from onrecord.cli.inputs import day


def period(of: str, *, required: bool = False) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Give a command the ISO days `since` and `until`, None where not given; `of` says of which date."""

    def decorate(command: Callable[..., Any]) -> Callable[..., Any]:
        @wraps(command)
        def checked(*args: Any, since: str | None, until: str | None, **others: Any) -> Any:
            first, last = (given and day(given) for given in (since, until))
            if first and last and first > last:
                raise click.UsageError("--since is later than --until; exchange them.")
            return command(*args, since=first, until=last, **others)

        from_ = click.option(
            "--since", metavar="DAY", required=required, help=f"{of}: from this day on, as 2011-06-25."
        )
        to = click.option(
            "--until", metavar="DAY", required=required, help=f"{of}: up to this day, which is included."
        )
        return from_(to(checked))

    return decorate
