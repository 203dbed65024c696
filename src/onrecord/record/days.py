"""What happened day by day: which events there are is found at once, their rows when they are shown."""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal, NamedTuple, TypeAlias, get_args

from pydantic_core import from_json
from sqlalchemy import Connection, select, text

from onrecord.model import Contact, Document
from onrecord.record import actors, linked, rows, schema
from onrecord.record.index import EVERY, UNDATED, days
from onrecord.record.met import met
from onrecord.record.named_in import meant
from onrecord.record.nodes import PRINCIPAL, SPEAKER, token
from onrecord.record.rulings import table
from onrecord.record.search import Hit, hits
from onrecord.record.uttered import once

LOOKED = 10_000  # statements and contacts each, those added last, that are looked at
LINKED = 200  # links, the surest, that are
_TOGETHER = 500  # events loaded at once

What: TypeAlias = Literal["statement", "contact", "link"]
WHATS: tuple[What, ...] = get_args(What)


@dataclass(frozen=True, slots=True)
class Met:
    """A contact and the document that tells of it."""

    contact: Contact
    document: Document


@dataclass(frozen=True, slots=True)
class Event:
    """Something of one ISO day."""

    day: str
    what: Hit | Met | linked.Linked


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which events: of an actor, from a first to a last ISO day, both included; of one kind or all.

    `whole` looks at all that there are, however long that takes.
    """

    actor: str | None = None
    since: str | None = None
    until: str | None = None
    what: What | None = None
    newest: bool = True
    whole: bool = False

    @property
    def most(self) -> int:
        """How many statements, and how many contacts, are looked at."""
        return sys.maxsize - 1 if self.whole else LOOKED


class Point(NamedTuple):
    """An event by its ISO day and the key of its row; for a link, by its id."""

    day: str
    what: What
    key: int | str


@dataclass(frozen=True, slots=True, kw_only=True)
class Days:
    """Events in order; `more` says that there are others, added before those that were looked at."""

    points: Sequence[Point]
    more: bool
    linked: Mapping[str, linked.Linked]

    def counts(self) -> list[tuple[str, What, int]]:
        """How many events of each kind each day has, the earliest first."""
        number = Counter((point.day, point.what) for point in self.points)
        return [(day, what, n) for (day, what), n in sorted(number.items())]


def found(connection: Connection, wanted: Wanted) -> Days:
    """The events wanted; of what several report, one report stands for all.

    Raises `RecordError` where the actor named is nobody.
    """
    known = table(connection)
    of = actors.required(connection, wanted.actor, known).id if wanted.actor else None
    points: list[Point] = []
    more = False
    links: list[linked.Linked] = []
    if wanted.what in (None, "statement"):
        said, more = _statements(connection, wanted, of)
        points += said
    if wanted.what in (None, "contact"):
        met, others = _contacts(connection, wanted, of)
        points, more = points + met, more or others
    if wanted.what in (None, "link"):
        own = linked.Wanted(actor=of, since=wanted.since, until=wanted.until)
        links = linked.links(connection, own, None if wanted.whole else LINKED + 1)
        more = more or (len(links) > LINKED and not wanted.whole)
        links = links if wanted.whole else links[:LINKED]
        points += [Point(one.day[:10], "link", one.link.id) for one in links if one.day]
    inside = (one for one in points if (wanted.since or "") <= one.day <= (wanted.until or "9"))
    ordered = sorted(inside, key=lambda one: (one.day, WHATS.index(one.what)))
    if wanted.newest:
        ordered.sort(key=lambda one: one.day, reverse=True)
    return Days(points=ordered, more=more, linked={one.link.id: one for one in links})


def every(connection: Connection, of: Days, most: int | None = None) -> Iterator[Event]:
    """The events of some days, `most` of them or all, and never many in memory."""
    points = of.points[:most]
    for start in range(0, len(points), _TOGETHER):
        yield from events(connection, of, points[start : start + _TOGETHER])


def events(connection: Connection, of: Days, some: Sequence[Point]) -> list[Event]:
    """These events of some days, loaded."""
    said = [int(one.key) for one in some if one.what == "statement"]
    met = [int(one.key) for one in some if one.what == "contact"]
    known = dict(zip(said, hits(connection, said), strict=True))
    contacts = _loaded(connection, met)
    told: list[Event] = []
    for one in some:
        if one.what == "link":
            told.append(Event(one.day, of.linked[str(one.key)]))
        else:
            told.append(
                Event(one.day, known[int(one.key)] if one.what == "statement" else contacts[int(one.key)])
            )
    return told


def _statements(connection: Connection, wanted: Wanted, of: str | None) -> tuple[list[Point], bool]:
    parts = [f"tags : {EVERY}"]
    if of is not None:
        nodes = actors.numbers(connection, of)
        parts = [f"tags : ({' OR '.join(token(p, n) for n in nodes for p in (SPEAKER, PRINCIPAL))})"]
    if wanted.since or wanted.until:
        dated = [one for kind in ("said", "published") for one in days(kind, wanted.since, wanted.until)]
        tokens = [one for one in dated if not one.endswith(UNDATED)]
        if not tokens:  # the last day is before the first
            return [], False
        parts.append(f"tags : ({' OR '.join(tokens)})")
    chosen = text(
        "WITH hits AS MATERIALIZED "
        "(SELECT rowid FROM words WHERE words MATCH :match ORDER BY rowid DESC LIMIT :most) "
        "SELECT s.key, substr(coalesce(s.said_start, s.said_end, s.published), 1, 10) AS day "
        "FROM hits CROSS JOIN statements s ON s.key = hits.rowid ORDER BY s.key"
    )
    rows_found = connection.execute(chosen, {"match": " AND ".join(parts), "most": wanted.most + 1}).all()
    day_of = {
        key: day
        for key, day in rows_found[-wanted.most :]
        if day and (wanted.since or "") <= day <= (wanted.until or "9")
    }
    own = [Point(day_of[key], "statement", key) for key in once(connection, list(day_of))]
    return own, len(rows_found) > wanted.most


def _contacts(connection: Connection, wanted: Wanted, of: str | None) -> tuple[list[Point], bool]:
    found = met(connection, of, wanted.most + 1)
    read = [(row, from_json(row.row)) for row in reversed(found[: wanted.most])]
    asked: dict[str, set[str]] = defaultdict(set)
    if of is not None:
        for row, told in read:
            asked[row.document] |= _parties(told)
    names = meant(connection, asked)
    own, seen = [], set()
    for row, told in read:
        when, parties = told.get("when") or {}, _parties(told)
        day = when.get("start") or when.get("end") or row.date
        alike = (row.group, row.kind, parties)  # copies of one report tell one contact
        if day and alike not in seen and (of is None or of in {names[row.document].get(n) for n in parties}):
            seen.add(alike)
            own.append(Point(day[:10], "contact", row.key))
    return own, len(found) > wanted.most


def _parties(told: Mapping[str, Any]) -> frozenset[str]:
    places = ("who", "partners", "through")
    return frozenset(party["name"] for place in places for party in told.get(place, ()))


def _loaded(connection: Connection, keys: Iterable[int]) -> dict[int, Met]:
    contacts, documents = schema.contacts, schema.documents
    chosen = select(contacts.c.key.label("contact"), contacts.c.row, documents).join_from(contacts, documents)
    return {
        row["contact"]: Met(rows.contact_of(row["row"]), rows.document_of(row))
        for some in rows.parts(keys)
        for row in connection.execute(chosen.where(contacts.c.key.in_(some))).mappings()
    }
