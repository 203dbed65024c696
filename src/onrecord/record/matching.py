"""What a search seeks, as an expression of full-text search (see index.py).

Every filter is a part of the expression, so that one intersection answers it. All that comes from outside
stands in it as quoted words.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from sqlalchemy import Connection

from onrecord.languages.stems import plain, stems
from onrecord.record import actors
from onrecord.record.errors import RecordError
from onrecord.record.index import BEHALF, EVERY, NAME, NOTHING, OUTLET, VIA, days, tag, whole
from onrecord.record.nodes import PRINCIPAL, SPEAKER, token
from onrecord.record.outline import numbers
from onrecord.record.ranking import Sought, telling
from onrecord.record.rulings import table
from onrecord.record.siding import ALWAYS, Stretch, standing

DateKind: TypeAlias = Literal["published", "said", "about", "added"]

_SEEN = 1_000  # statements, those added last, by which it is told how frequent a word is
_VALUES = {  # each value that stands in a column, found by leaps through its index
    mark: f"WITH RECURSIVE own(v) AS (SELECT min({column}) FROM {of} UNION ALL "
    f"SELECT (SELECT min({column}) FROM {of} WHERE {column} > v) FROM own WHERE v IS NOT NULL) "
    "SELECT v FROM own WHERE v IS NOT NULL"
    for mark, column, of in ((OUTLET, "outlet", "documents"), (VIA, "name", "vias"))
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """What to search for. All that is given must hold; words in “ ” or " " must follow one another.

    `side` is an actor: what is said by or for whoever spoke for it, or was part of it, on that day.
    `since` and `until` are ISO days, both included, of the date that `date` names: statements that
    have no such date stay.
    """

    words: str = ""
    actor: str | None = None
    act: str | None = None
    kind: str | None = None
    certainty: str | None = None
    outlet: str | None = None
    via: str | None = None
    principal: str | None = None
    side: str | None = None
    since: str | None = None
    until: str | None = None
    date: DateKind = "published"


def expression(connection: Connection, query: Query) -> str:
    """The expression for a query; raises `RecordError` where it cannot be answered."""
    return " AND ".join(_parts(connection, query)) or quoted(EVERY)


def sought(connection: Connection, query: Query) -> list[Sought]:
    """The words and phrases of a query, by which what is found is ranked."""
    wanted = [
        (f"({written})", Sought(numbers(own), numbers(name))) for written, own, name in _wanted(query.words)
    ]
    if len(wanted) == 1:  # all that is found has it
        return [one for _, one in wanted]
    return [replace(one, telling=telling(*about(connection, match))) for match, one in wanted]


def about(connection: Connection, match: str) -> tuple[int, int]:
    """About how many statements an expression finds, of how many, by those added last."""
    seen = (
        "SELECT count(*), min(rowid), (SELECT max(key) FROM statements) FROM "
        "(SELECT rowid FROM words WHERE words MATCH ? ORDER BY rowid DESC LIMIT ?)"
    )
    number, least, last = connection.exec_driver_sql(seen, (match, _SEEN)).one()
    return (number * last // (last - least + 1) if number == _SEEN else number), last or 0


def quoted(*words: str) -> str:
    """Words that follow one another."""
    return '"' + " ".join(words).replace('"', "") + '"'


def _parts(connection: Connection, query: Query) -> Iterator[str]:
    wanted = [written for written, *_ in _wanted(query.words)]
    if not wanted and query.words.strip() and not plain(query.words):
        raise RecordError(f"{query.words!r} has no word to look for; write it in letters.")
    if not wanted and query.words.strip():
        raise RecordError(f"{query.words!r} has only words that stand everywhere; give one that says more.")
    yield from wanted
    for field in ("actor", "outlet", "via", "principal"):
        value = getattr(query, field)
        if value is not None:
            named = plain(value)
            if not named:
                raise RecordError(f"{value!r} has no word to look for; name the {field} in letters.")
            yield _named(connection, field, value, named)
    if query.side is not None:
        yield _sided(connection, query.side)
    yield from (
        quoted(tag(field, v)) for field in ("act", "kind", "certainty") if (v := getattr(query, field))
    )
    if query.since or query.until:
        yield _any(days(query.date, query.since, query.until))


def _named(connection: Connection, field: str, value: str, named: Sequence[str]) -> str:
    """The expression for a name given: whom it means, else what has all its words."""
    if mark := {"outlet": OUTLET, "via": VIA}.get(field):
        return _any(whole(mark, one) for one in _holding(connection, mark, named))
    node, word = {"actor": (SPEAKER, NAME), "principal": (PRINCIPAL, BEHALF)}[field]
    found = actors.meant(connection, value, table(connection))
    if found and (own := actors.numbers(connection, found.id)):
        return _any(token(node, number) for number in own)
    return " AND ".join(quoted(tag(word, one)) for one in named)


def _sided(connection: Connection, side: str) -> str:
    """The expression for what is said by or for whoever stood on a side on the day on which it was said."""
    known = table(connection)
    found = standing(connection, actors.required(connection, side, known).id, known)
    always = [one for one, stretches in found.items() if stretches == [ALWAYS]]
    parts = [_spoken(connection, always)]
    for one in found.keys() - {*always}:
        at = " OR ".join(_said(stretch) for stretch in found[one])
        parts.append(f"({_spoken(connection, [one])} AND ({at}))")
    return f"({' OR '.join(parts)})"


def _spoken(connection: Connection, ids: Iterable[str]) -> str:
    """What is said by or for actors."""
    nodes = actors.numbers(connection, *ids)
    return _any(token(way, number) for number in nodes for way in (SPEAKER, PRINCIPAL))


def _said(stretch: Stretch) -> str:
    """What was said in a stretch of time, else published; what has no day, in one that goes on."""
    last = stretch.until and (dt.date.fromisoformat(stretch.until) - dt.timedelta(1)).isoformat()
    none, *said = days("said", stretch.since, last)
    undated, *published = days("published", stretch.since, last)
    if last is None:
        published.append(undated)
    return f"({_any(said)} OR ({quoted(none)} AND {_any(published)}))"


def _holding(connection: Connection, mark: str, named: Sequence[str]) -> Iterator[str]:
    """The outlets, or those whom statements were relayed by, that have all these words in their names."""
    for value in connection.exec_driver_sql(_VALUES[mark]).scalars():
        if set(named) <= set(plain(value)):
            yield value


def _wanted(words: str) -> Iterator[tuple[str, Sequence[str], Sequence[str]]]:
    """Each word or phrase, as it stands in contents and around them, or as part of a name.

    The expression for it, its stems, and its words in a name.
    """
    pieces = words.translate(str.maketrans("“”«»", '""""')).split('"')
    for n, piece in enumerate(pieces):
        if n % 2:
            if phrase := stems(piece):
                yield quoted(*phrase), phrase, ()
            continue
        for word in piece.split():
            name = [tag(NAME, one) for one in plain(word)]
            for stem in stems(word):
                yield f"({quoted(stem)} OR {quoted(*name)})", [stem], name


def _any(tokens: Iterable[str]) -> str:
    return f"({' OR '.join(map(quoted, tokens)) or quoted(NOTHING)})"
