"""Links in the record: what `linking.links` does in memory, for the statements that came, changed or went.

Of an utterance only the statement that reports it first is compared with others.
"""

from __future__ import annotations

import json
from array import array
from collections.abc import Collection, Iterable, Mapping
from dataclasses import fields, is_dataclass
from typing import Any

from sqlalchemy import Connection, Row, delete, insert, select
from sqlalchemy.dialects.sqlite import insert as upsert

from onrecord.linking.copies.hashing import hashed
from onrecord.linking.links.candidates import LONGEST, day_of, keys, near, stretches
from onrecord.linking.links.claim import Claim
from onrecord.linking.links.link import linked
from onrecord.linking.links.reach import Beside
from onrecord.linking.table import Table
from onrecord.model import Link
from onrecord.record import rows, schema
from onrecord.record import ties as standing
from onrecord.record.claimed import Claims
from onrecord.record.ties import Ties
from onrecord.record.uttered import firsts

TABLES = (schema.ties, schema.claims, schema.claim_keys, schema.claim_ties, schema.links)
_HALF = 31  # bits of a key that are left out: that two meet by chance costs a comparison now and then
_SEEK = (
    "SELECT DISTINCT k.statement FROM json_each(?) sought CROSS JOIN claim_keys k "
    "ON k.key = sought.value AND k.day BETWEEN ? AND ?"
)
_KEEP = "INSERT INTO claim_keys (key, day, statement) VALUES (?, ?, ?)"
_DROP = "DELETE FROM claim_keys WHERE key = ? AND day = ? AND statement = ?"
_DATE = (
    "UPDATE links SET day = now.day "
    "FROM (SELECT l.id, max(coalesce(s.said_end, s.said_start, s.published)) day "
    "FROM links l CROSS JOIN statements s ON s.key IN (l.a, l.b) "
    "WHERE l.a IN (SELECT value FROM json_each(?)) OR l.b IN (SELECT value FROM json_each(?)) "
    "GROUP BY l.id) now WHERE links.id = now.id AND links.day IS NOT now.day"
)
_COMPARED = (
    schema.claims.c.statement,
    schema.claims.c.document,
    schema.claims.c.speaker,
    schema.claims.c.side,
    schema.claims.c.start,
    schema.claims.c.end,
    schema.claims.c.published,
)


def settle(
    connection: Connection,
    documents: Collection[str],
    nodes: Collection[int],
    regrouped: Collection[int],
    table: Table,
    ruled: Collection[str],
) -> None:
    """Link anew what documents of these ids say, and all whose speaker, side or utterance is another now.

    `nodes` got another actor, the statements `regrouped` perhaps another utterance; of the actors `ruled` a
    person said what they are part of.
    """
    again = {*documents, *_naming(connection, nodes), *_speaking_for(connection, ruled)}
    changed = standing.replace(connection, again, table)
    ties = Ties(connection, table)
    known = Claims(connection, ties)
    others = {*standing.resting(connection, ties, changed, ruled), *_compared(connection, regrouped)}
    again |= _documents_of(connection, others)
    Linking(connection, known, ties).replace(again, known.of_documents(again))


def _naming(connection: Connection, nodes: Collection[int]) -> set[str]:
    """The documents that name one of these nodes."""
    own = schema.sightings.c
    chosen = select(own.document).distinct()
    return {
        id
        for some in rows.parts(nodes)
        for id in connection.execute(chosen.where(own.node.in_(some))).scalars()
    }


def _speaking_for(connection: Connection, actors: Collection[str]) -> set[str]:
    """The documents in which somebody speaks for one of these actors."""
    own = schema.ties.c
    chosen = select(own.document).distinct().where(own.principal.in_(actors))
    return set(connection.execute(chosen).scalars()) if actors else set()


def _documents_of(connection: Connection, keys: Collection[int]) -> set[str]:
    """The documents of these claims, which are made anew as wholes: they may answer one another."""
    own = schema.claims.c
    return {
        id
        for some in rows.parts(keys)
        for id in connection.execute(select(own.document).distinct().where(own.statement.in_(some))).scalars()
    }


def _compared(connection: Connection, keys: Collection[int]) -> set[int]:
    """Those of these statements that were compared with others, or would be, but are to be no more."""
    first, own = firsts(connection, keys), schema.claims.c
    return {
        key
        for some in rows.parts(keys)
        for key, linked in connection.execute(
            select(own.statement, own.linked).where(own.statement.in_(some))
        )
        if linked != (first.get(key, key) == key)
    }


class Linking:
    """Links among the claims of a record, within one transaction."""

    def __init__(self, connection: Connection, known: Claims, ties: Ties) -> None:
        self._connection = connection
        self._known = known
        self._ties = ties

    def replace(self, documents: Collection[str], now: Mapping[int, Claim]) -> None:
        """Put these claims of documents in the place of all others of them."""
        former = {row.statement: row for row in self._standing(documents, now)}
        first = firsts(self._connection, now)
        fresh = {key: self._row(key, claim, first.get(key, key) == key) for key, claim in now.items()}
        same = {
            key
            for key, row in fresh.items()
            if key in former and (former[key].print, former[key].linked) == (row["print"], row["linked"])
        }
        self._remove(former[key] for key in former.keys() - same)
        come = {key: row for key, row in fresh.items() if key not in same}
        self._insert(come, now)
        beside = Beside({key: now[key] for key, row in fresh.items() if row["linked"]})
        self._link({key: row for key, row in sorted(come.items()) if row["linked"]}, now, beside)
        self._date(now)

    def _standing(self, documents: Collection[str], keys: Collection[int]) -> list[Row[Any]]:
        own = schema.claims
        return [
            row
            for column, values in ((own.c.document, documents), (own.c.statement, keys))
            for some in rows.parts(values)
            for row in self._connection.execute(select(own).where(column.in_(some)))
        ]

    def _row(self, key: int, claim: Claim, linked: bool) -> rows.Values:
        way = self._way(claim)
        return {
            "statement": key, "document": claim.document, "print": hashed(_plain(claim), way),
            "linked": linked, "speaker": claim.speaker, "side": claim.side, "start": claim.start,
            "end": claim.end, "published": claim.published, "keys": _kept(claim) if linked else b"",
        }  # fmt: skip

    def _way(self, claim: Claim) -> list[tuple[str, str, str | None]]:
        return self._ties.way(claim.principal or claim.speaker, claim.end or claim.start)

    def _remove(self, gone: Iterable[Row[Any]]) -> None:
        claims, links, ways = schema.claims, schema.links, schema.claim_ties
        removed = {row.statement: row for row in gone}
        drop = [
            (key, day_of(row) or 0, row.statement) for row in removed.values() for key in array("I", row.keys)
        ]
        if drop:
            self._connection.exec_driver_sql(_DROP, drop)
        for some in rows.parts(removed):
            for column in (claims.c.statement, ways.c.statement, links.c.a, links.c.b):
                self._connection.execute(delete(column.table).where(column.in_(some)))

    def _insert(self, come: Mapping[int, rows.Values], now: Mapping[int, Claim]) -> None:
        keep = [
            (key, day_of(now[own]) or 0, own) for own, row in come.items() for key in array("I", row["keys"])
        ]
        ways = [
            {"actor": actor, "day": day, "statement": key, "above": above}
            for key in come
            for actor, day, above in self._way(now[key])
        ]
        for table, values in ((schema.claims, list(come.values())), (schema.claim_ties, ways)):
            if values:
                self._connection.execute(insert(table), values)
        if keep:
            self._connection.exec_driver_sql(_KEEP, keep)

    def _link(self, come: Mapping[int, rows.Values], now: Mapping[int, Claim], beside: Beside[int]) -> None:
        near = {key: self._near(now[key], row, beside) for key, row in come.items()}
        self._known.of(sorted(set[int]().union(*near.values())))
        of: dict[str, int] = {}
        found: dict[str, Link] = {}
        for key in come:
            claim = now[key]
            others = self._known.of(other for other in near[key] if other not in come or other < key)
            of |= {other.id: own for own, other in others.items()} | {claim.id: key}
            found |= {link.id: link for link in linked(claim, others.values())}
        values = [
            {
                "id": link.id, "type": link.type, "a": of[link.a], "b": of[link.b], "reason": link.reason,
                "confidence": link.confidence, "same_side": link.same_side,
            }
            for link in found.values()
        ]  # fmt: skip
        if values:
            self._connection.execute(upsert(schema.links), values)

    def _date(self, keys: Collection[int]) -> None:
        """Write the day of the later statement into the links of these."""
        for some in rows.parts(keys):
            self._connection.exec_driver_sql(_DATE, (json.dumps(some),) * 2)

    def _near(self, claim: Claim, row: rows.Values, beside: Beside[int]) -> set[int]:
        """The statements near to a claim: in its document, and others that share a key with it."""
        own, day = schema.claims, day_of(claim)
        found = set(beside.of(claim)) - {row["statement"]}
        if day is None:
            return found
        bounds = (json.dumps(list(array("I", row["keys"]))), day - LONGEST, day + LONGEST)
        sought = set(self._connection.exec_driver_sql(_SEEK, bounds).scalars())
        return found | {
            other.statement
            for some in rows.parts(sorted(sought.difference(beside.whole(claim))))
            for other in self._connection.execute(select(*_COMPARED).where(own.c.statement.in_(some)))
            if other.document != claim.document and near(claim, other)
        }


def _kept(claim: Claim) -> bytes:
    """The keys under which claims of other documents find one; those of its own need none (see `Beside`)."""
    return array("I", sorted({hashed(key) >> _HALF for key in keys(claim) - stretches(claim)})).tobytes()


def _plain(value: Any) -> Any:
    """A value written alike in every run."""
    if isinstance(value, frozenset):
        return sorted(value)
    if is_dataclass(value):
        return [_plain(getattr(value, field.name)) for field in fields(value)]
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    return value
