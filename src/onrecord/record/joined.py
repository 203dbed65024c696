"""Components of things as the record keeps them: what `linking.copies.components` does in memory.

A thing stands under the key of its row. Of bands the upper bits are kept: that two meet by chance costs a
comparison now and then, and less is written.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from sqlalchemy import Column, Connection, Row, Table, delete, insert, select, update

from onrecord.record import rows

T = TypeVar("T")
Days = tuple[int, int]
ANY_DAY: Days = (0, 1 << 62)
NO_DAY: Days = (0, 0)
_BAND = 63  # bits


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind(Generic[T]):
    """What is compared, and the tables where it is kept.

    `load` makes the things of some keys; those that are no longer there are left out. `document` is the id of
    the one that a thing stands in, `print` a number that changes with it. `kept` and `sought` are its keys as
    in `Components`; it is kept under `day` and sought with the days among which others may be. `groups` parts
    a component, each group with its first thing in front. `bits` is how many of a band are kept, in whole
    bytes.
    """

    things: Table
    bands: Table
    grouped: Table
    load: Callable[[Connection, Collection[int]], dict[int, T]]
    document: Callable[[T], str]
    print: Callable[[T], int]
    kept: Callable[[T], Iterable[int]]
    sought: Callable[[T], Sequence[tuple[Days, Iterable[int]]]]
    day: Callable[[T], int]
    joined: Callable[[T, T], bool]
    groups: Callable[[Mapping[int, T]], list[list[int]]]
    bits: int = 32

    def upper(self, bands: Iterable[int]) -> list[int]:
        """The upper bits of some bands, each once, in order."""
        return sorted({band >> _BAND - self.bits for band in bands})

    def packed(self, upper: Iterable[int]) -> bytes:
        return b"".join(one.to_bytes(self.bits // 8, "little") for one in upper)

    def unpacked(self, packed: bytes) -> list[int]:
        size = self.bits // 8
        return [int.from_bytes(packed[at : at + size], "little") for at in range(0, len(packed), size)]


class Joined(Generic[T]):
    """The components of one kind, within one transaction; each thing is loaded once."""

    def __init__(self, connection: Connection, kind: Kind[T]) -> None:
        self._connection = connection
        self._kind = kind
        self.name = kind.things.name
        self._loaded: dict[int, T] = {}
        things, bands = kind.things.name, kind.bands.name
        # Asked for every thing, and so sent as they stand.
        self._seek = (
            f"SELECT DISTINCT b.key, t.component FROM json_each(?) sought CROSS JOIN {bands} b "
            f"ON b.band = sought.value AND b.day BETWEEN ? AND ? CROSS JOIN {things} t ON t.key = b.key"
        )
        self._put = (
            f"INSERT INTO {things} (key, document, print, day, component, bands) VALUES (?, ?, ?, ?, ?, ?)"
        )
        self._keep = f"INSERT INTO {bands} (band, day, key) VALUES (?, ?, ?)"
        self._drop = f"DELETE FROM {bands} WHERE band = ? AND day = ? AND key = ?"

    def replace(self, documents: Collection[str], keys: Collection[int]) -> set[int]:
        """Take in the things of these keys as they are now, in the place of all others of the documents.

        What did not change stays. What hung together through something that went is joined anew. Returns the
        keys of all that may be in another group than before.
        """
        kind, things = self._kind, self._kind.things
        now = self._all(keys)
        chosen = (things.c.key, things.c.print)
        standing = (
            *self._rows(chosen, things.c.document, documents),
            *self._rows(chosen, things.c.key, keys),
        )
        former = {row.key: row.print for row in standing}
        come = {key for key, thing in now.items() if former.get(key) != kind.print(thing)}
        gone = former.keys() - (now.keys() - come)
        left = self._remove(gone) - gone
        again = come | self._all(left).keys()
        for key in sorted(again):
            self._add(key)
        return self._group(again)

    def _remove(self, gone: Collection[int]) -> set[int]:
        """Take out all that hangs together with what went; their keys."""
        things, grouped = self._kind.things, self._kind.grouped
        parts = {row.component for row in self._rows((things.c.component,), things.c.key, gone)}
        chosen = (things.c.key, things.c.day, things.c.bands)
        removed = self._rows(chosen, things.c.component, parts)
        keys = {row.key for row in removed}
        bands = [(band, row.day, row.key) for row in removed for band in self._kind.unpacked(row.bands)]
        if bands:
            self._connection.exec_driver_sql(self._drop, bands)
        for some in rows.parts(keys):
            for table in (things, grouped):
                self._connection.execute(delete(table).where(table.c.key.in_(some)))
        return keys

    def _add(self, key: int) -> None:
        kind, things = self._kind, self._kind.things
        thing = self._loaded[key]
        joined = {key}
        for own, component in self._near(thing):
            other = self._loaded.get(own)
            if component not in joined and other is not None and kind.joined(thing, other):
                joined.add(component)
        component, day = min(joined), kind.day(thing)
        if others := joined - {key, component}:
            moved = update(things).where(things.c.component.in_(others))
            self._connection.execute(moved.values(component=component))
        bands = kind.upper(kind.kept(thing))
        told = (key, kind.document(thing), kind.print(thing), day)
        self._connection.exec_driver_sql(self._put, (*told, component, kind.packed(bands)))
        if bands:
            self._connection.exec_driver_sql(self._keep, [(band, day, key) for band in bands])

    def _near(self, thing: T) -> list[tuple[int, int]]:
        """Key and component of whatever may be joined with a thing."""
        near = {
            (key, component)
            for days, bands in self._kind.sought(thing)
            for key, component in self._connection.exec_driver_sql(
                self._seek, (json.dumps(self._kind.upper(bands)), *days)
            )
        }
        self._all({key for key, _ in near})
        return sorted(near)

    def _group(self, keys: Collection[int]) -> set[int]:
        """Part anew the components of these things; the keys of all in them."""
        things, grouped = self._kind.things, self._kind.grouped
        parts = {row.component for row in self._rows((things.c.component,), things.c.key, keys)}
        members = defaultdict[int, list[int]](list)
        for row in self._rows((things.c.key, things.c.component), things.c.component, parts):
            members[row.component].append(row.key)
        values = []
        for part in members.values():
            together = self._all(sorted(part))
            groups = self._kind.groups(together) if len(together) > 1 else []
            values += [{"key": key, "first": one[0]} for one in groups if len(one) > 1 for key in one]
        every = {key for part in members.values() for key in part}
        for some in rows.parts(every):
            self._connection.execute(delete(grouped).where(grouped.c.key.in_(some)))
        if values:
            self._connection.execute(insert(grouped), values)
        return every

    def _all(self, keys: Collection[int]) -> dict[int, T]:
        """The things of these keys that are there."""
        for some in rows.parts(key for key in keys if key not in self._loaded):
            self._loaded |= self._kind.load(self._connection, some)
        return {key: self._loaded[key] for key in keys if key in self._loaded}

    def _rows(
        self, chosen: tuple[Column[Any], ...], column: Column[Any], values: Iterable[object]
    ) -> list[Row[Any]]:
        """These columns of the rows that have one of the values in a column."""
        return [
            row
            for some in rows.parts(values)
            for row in self._connection.execute(select(*chosen).where(column.in_(some)))
        ]
