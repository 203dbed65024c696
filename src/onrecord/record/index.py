"""What full-text search knows of a statement: its words, and tokens for all that it is filtered by.

Filters are words of the index too, so that one intersection of lists answers a query, however rare or common
its parts are. All but the stems of contents have a `_`, which no stem has: a token stands in one list with
nothing else, and that is walked as far as it is needed. A day is found as itself and by its century, decade,
year and month: `p_20 p_201 p_2011 p_201106 p_20110625`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any

from onrecord.languages.stems import plain, stems
from onrecord.linking.copies.hashing import hashed
from onrecord.model import Statement
from onrecord.record import rows
from onrecord.record.nodes import PRINCIPAL, SPEAKER, token

EVERY = "every_"  # a token of every statement
NOTHING = "nothing_"  # and one of none
NAME, BEHALF = "n", "b"  # mark each word of the name of who speaks, and of who is spoken for
OUTLET, VIA = "o", "v"  # mark the outlet and the relays as a whole
DATES = {"published": "p_", "said": "s_", "about": "a_", "added": "d_"}
UNDATED = "none"
_AROUND = 100  # characters on either side of a statement whose words find it too
_SIZES = (2, 3, 4, 6, 8)  # digits of a century, decade, year, month and day
_LONG = "l"
_SPELL = 400  # days of an interval that is spelled day by day
_EARLIEST, _LATEST = dt.date(1000, 1, 1), dt.date(2999, 12, 31)


def entry(
    statement: Statement,
    document: rows.Row,
    key: int,
    node: int | None = None,
    principal_node: int | None = None,
) -> dict[str, Any]:
    """The row of the full-text index for a statement in the document of the row given.

    `node` and `principal_node` are the numbers of its speaker's and its principal's nodes.
    """
    text = document["text"]
    content = " … ".join(text[a:b] for a, b in statement.content)
    return {
        "rowid": key,
        "content": " ".join(stems(content)),
        "context": " ".join(stems(_context(text, statement))),
        "name": " ".join(tag(NAME, word) for word in plain(statement.name)),
        "tags": " ".join([*_tags(statement, document), *_nodes(node, principal_node)]),
    }


def tag(field: str, value: str) -> str:
    """The token for a value out of a fixed list, as *act_deny*, or for one word of a name."""
    return f"{field}_{value}"


def whole(mark: str, name: str) -> str:
    """The token for the name of an outlet or relay as it is written."""
    return tag(mark, f"{hashed(name):x}")


def days(kind: str, since: str | None, until: str | None) -> list[str]:
    """The tokens of which one stands with whatever touches the days from `since` to `until`.

    The undated have one of them too. `kind` is a key of `DATES`.
    """
    mark = DATES[kind]
    start = max(dt.date.fromisoformat(since), _EARLIEST) if since else _EARLIEST
    end = min(dt.date.fromisoformat(until), _LATEST) if until else _LATEST
    years = dt.date(start.year, 1, 1), dt.date(end.year, 12, 31)
    return [
        f"{mark}{UNDATED}",
        *(f"{mark}{piece}" for piece in _pieces(start, end)),
        *(f"{mark}{_LONG}{piece}" for piece in _pieces(*years)),
    ]


def _context(text: str, statement: Statement) -> str:
    """The words around a statement that are none of its content, in its paragraph."""
    start, end = rows.hull(statement.content, statement.cue, statement.source)
    left = max(text.rfind("\n", 0, start) + 1, start - _AROUND)
    stop = text.find("\n", end)
    right = min(len(text) if stop < 0 else stop, end + _AROUND)
    around, last = [], left
    for a, b in sorted(statement.content):
        around.append(text[last:a])
        last = max(last, b)
    return " ".join([*around, text[last:right]])


def _tags(statement: Statement, document: rows.Row) -> Iterator[str]:
    yield EVERY
    for field in ("act", "kind", "certainty", "polarity"):
        yield tag(field, getattr(statement, field))
    yield from (tag(BEHALF, word) for word in plain(statement.principal or ""))
    yield from (whole(VIA, name) for name in dict.fromkeys(statement.via))
    if document["outlet"]:
        yield whole(OUTLET, document["outlet"])
    published = document["date"]
    said = [statement.said] if statement.said else []
    intervals = {
        "published": [(published, published)],
        "said": [(when.start, when.end) for when in said],
        "about": [(when.start, when.end) for when in statement.about],
        "added": [(document["added_at"][:10],) * 2],
    }
    for kind, mark in DATES.items():
        tokens = {piece for start, end in intervals[kind] for piece in _spelled(start, end, published)}
        yield from sorted(f"{mark}{token}" for token in tokens or (UNDATED,))


def _nodes(node: int | None, principal_node: int | None) -> Iterator[str]:
    if node is not None:
        yield token(SPEAKER, node)
    if principal_node is not None:
        yield token(PRINCIPAL, principal_node)


def _spelled(start: str | None, end: str | None, published: str | None) -> set[str]:
    """Every day that an interval touches, with its month, year, decade and century.

    One that goes on ends on the day of publication; one that has only an end is known by it. A long one
    is spelled by its years.
    """
    if not start and not end:
        return set()
    first = _clipped(start or end or "")
    last = max(first, _clipped(end or published or start or ""))
    if (last - first).days > _SPELL:
        years = range(first.year, last.year + 1)
        return {f"{_LONG}{year}"[: len(_LONG) + size] for year in years for size in (2, 3, 4)}
    touched = (first + dt.timedelta(n) for n in range((last - first).days + 1))
    return {f"{day:%Y%m%d}"[:size] for day in touched for size in _SIZES}


def _clipped(day: str) -> dt.date:
    return min(max(dt.date.fromisoformat(day), _EARLIEST), _LATEST)


def _pieces(start: dt.date, end: dt.date) -> Iterator[str]:
    """The fewest centuries, decades, years, months and days that make up `start` to `end`, both included."""
    day = start
    while day <= end:
        name = f"{day:%Y%m%d}"
        for size in _SIZES:
            last = _last(day, size)
            if last <= end and (size == 8 or f"{day - dt.timedelta(1):%Y%m%d}"[:size] != name[:size]):
                yield name[:size]
                day = last + dt.timedelta(1)
                break


def _last(day: dt.date, size: int) -> dt.date:
    """The last day of the century (2), decade (3), year (4), month (6) or day (8) that holds `day`."""
    if size == 8:
        return day
    if size == 6:
        return (day.replace(day=28) + dt.timedelta(4)).replace(day=1) - dt.timedelta(1)
    years = 10 ** (4 - size)
    return dt.date(day.year // years * years + years - 1, 12, 31)
