"""What commands that read documents share: the paths, the options that tell of them, and their check."""

from __future__ import annotations

import datetime as dt
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import wraps
from typing import Any

import click

from onrecord.documents import SetAside, gather, is_url
from onrecord.exports.words import safe
from onrecord.model import Document


@dataclass(frozen=True, slots=True, kw_only=True)
class Inputs:
    """The documents that a command is to read, by the arguments given."""

    paths: tuple[str, ...]
    lang: str | None
    date: str | None
    issuer: str | None
    columns: dict[str, str]
    allow_private: bool

    def documents(self, set_aside: Callable[[SetAside], None]) -> Iterator[Document]:
        """Every readable one, in order; the others go to `set_aside`."""
        return gather(
            self.paths,
            sys.stdin.buffer,
            set_aside,
            lang=self.lang,
            date=self.date,
            issuer=self.issuer,
            columns=self.columns,
            allow_private=self.allow_private,
        )


def _columns(_context: click.Context, _option: click.Parameter, given: str | None) -> dict[str, str]:
    """`text=body,date=day` as a mapping from fields to columns."""
    from onrecord.documents.fields import NAMES

    columns: dict[str, str] = {}
    for pair in given.split(",") if given else ():
        field, equals, column = (part.strip() for part in pair.partition("="))
        if field not in NAMES or not equals or not column:
            raise click.BadParameter(
                f"{safe(pair)!r} is not FIELD=COLUMN with a FIELD of {', '.join(NAMES)}."
            )
        columns[field] = column
    return columns


_OPTIONS = (
    click.argument("paths", nargs=-1, required=True, metavar="PATH... | -"),
    click.option(
        "--lang", metavar="CODE", help="Language of documents that name none; else it is recognised."
    ),
    click.option(
        "--date", metavar="DAY", help="Publication day, as 2011-06-25, of documents that name none."
    ),
    click.option(
        "--issuer",
        metavar="NAME",
        help="Whose own words the texts are, as those of a communiqué or speech: one statement of NAME, "
        "with those of others inside it.",
    ),
    click.option(
        "--csv-columns",
        "columns",
        metavar="FIELD=COLUMN,...",
        callback=_columns,
        help="Which columns of CSV files hold the text, title, date, outlet..., as text=body,date=day, "
        "where they do not bear these names.",
    ),
    click.option(
        "--allow-private", is_flag=True, help="Fetch pages from private networks and this machine too."
    ),
    click.option(
        "--jobs",
        type=click.IntRange(min=1),
        default=1,
        show_default=True,
        metavar="N",
        help="Read with N processes.",
    ),
    click.option("--fast", is_flag=True, help="Rules alone, without the learned part: faster, finds less."),
)


def takes_inputs(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the arguments that tell what to read: it gets them checked, as `inputs`."""

    @wraps(command)
    def checked(
        *args: Any,
        paths: tuple[str, ...],
        lang: str | None,
        date: str | None,
        issuer: str | None,
        columns: dict[str, str],
        allow_private: bool,
        **others: Any,
    ) -> Any:
        check(paths, lang, date)
        inputs = Inputs(
            paths=paths, lang=lang, date=date, issuer=issuer, columns=columns, allow_private=allow_private
        )
        return command(*args, inputs=inputs, **others)

    decorated: Callable[..., Any] = checked
    for option in reversed(_OPTIONS):
        decorated = option(decorated)
    return decorated


def check(paths: Iterable[str], lang: str | None, date: str | None) -> None:
    """Refuse unusable arguments before any work is done."""
    from onrecord.documents.dates import unfit
    from onrecord.documents.language import READABLE

    for path in paths:
        if is_url(path) and "@" in path.split("/")[2]:  # and so the record will not hold it either
            raise click.UsageError("addresses with a name and password in them are not fetched.")
        if path == "-" or is_url(path) or os.path.exists(path):
            continue
        if "://" in path:
            raise click.UsageError(f"{safe(path)!r} cannot be fetched; only http and https addresses are.")
        raise click.UsageError(f"there is no file or folder {safe(path)!r}; check the path.")
    if lang and lang not in READABLE:
        raise click.UsageError(
            f"the language {safe(lang)!r} cannot be read; choose from: {', '.join(READABLE)}."
        )
    if date is not None and (why := unfit(dt.date.fromisoformat(day(date)))):
        raise click.UsageError(f"the day of publication {why}.")


def day(given: str) -> str:
    """The ISO day given, or a refusal."""
    try:
        return dt.date.fromisoformat(given).isoformat()
    except ValueError:
        raise click.UsageError(f"{safe(given)!r} is not a day; write it as 2011-06-25.") from None
