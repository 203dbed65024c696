"""What people ruled about actors, out of the judgements that stand."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection

from onrecord.linking.actors.rulings import Parted, Rulings, dateless
from onrecord.linking.table import Entry, Table, TableError, shipped
from onrecord.record.judged import RULINGS, judgements_of
from onrecord.record.judgements import standing


def rulings(connection: Connection) -> Rulings:
    """The merges and splits that stand. A name that was split off leaves the merges made before."""
    merges: list[frozenset[str]] = []
    splits: dict[str, str] = {}
    parted: list[Parted] = []
    for verdict, changes in _standing(connection, "merge", "split"):
        if verdict == "merge":
            merges.append(frozenset(changes["nodes"]))
        elif not changes["documents"]:
            merges = [group - set(changes["nodes"]) for group in merges]
            splits |= dict.fromkeys(changes["nodes"], changes["id"])
            of = frozenset(changes.get("of", ()))  # earlier ones are of the months that they were made in
            parted += [Parted(key, of, changes["id"]) for key in sorted(_in_any_month(changes["nodes"]))]
    return Rulings([group for group in merges if len(group) > 1], splits, parted)


def _in_any_month(keys: Iterable[str]) -> set[str]:
    return {timeless for key in keys if (timeless := dateless(key)) is not None}


def distinct(connection: Connection) -> list[tuple[str, str]]:
    """Pairs of nodes, by their keys, of actors of whom a person said that they are two."""
    told = (changes["nodes"] for _, changes in _standing(connection, "distinct"))
    return [(one, other) for a, b in told for one in a for other in b]


def parted(connection: Connection, document: str) -> dict[str, str]:
    """Keys of nodes that name another actor in this document than elsewhere → its id."""
    found: dict[str, str] = {}
    for _, changes in _standing(connection, "split"):
        if document in changes["documents"]:
            found |= dict.fromkeys(changes["nodes"], changes["id"])
    return found


def ruled(connection: Connection) -> tuple[set[str], set[str], set[str]]:
    """Keys of nodes, names, and ids of documents that any ruling speaks of, those undone included."""
    every = judgements_of(connection, RULINGS, "merge", "split", "alias")

    def told(field: str) -> Iterable[str]:
        return (value for judgement in every for value in judgement.changes.get(field, ()))

    return set(told("nodes")), set(told("names")), set(told("documents"))


def laid_over(connection: Connection) -> set[str]:
    """The ids of rows that anybody laid over the alias table, those taken back included."""
    every = judgements_of(connection, RULINGS, "alias")
    return {row["id"] for judgement in every for row in judgement.changes["rows"]}


def _standing(connection: Connection, *verdicts: str) -> Iterable[tuple[str, Any]]:
    every = judgements_of(connection, RULINGS, *verdicts, "undo")
    return ((judgement.verdict, judgement.changes) for judgement in standing(every))


def table(connection: Connection) -> Table:
    """The alias table, with the rows that people laid over it."""
    layers = [changes["rows"] for _, changes in _standing(connection, "alias")]
    return _laid(tuple(tuple(map(_entry, layer)) for layer in layers)) if layers else shipped()


def _entry(row: dict[str, Any]) -> Entry:
    return Entry(**{**row, "names": tuple(row["names"]), "seats": tuple(row["seats"])})


@lru_cache(maxsize=4)
def _laid(layers: tuple[tuple[Entry, ...], ...]) -> Table:
    """The table with these layers; a row is part of nothing where that was taken back since."""
    found = shipped()
    for layer in layers:
        ids = {row.id for row in layer}
        known = [
            row
            if row.part_of in ids or (row.part_of and found.entry(row.part_of))
            else replace(row, part_of=None)
            for row in layer
        ]
        try:
            found = found.with_rows(known)
        except TableError:
            found = found.with_rows(replace(row, part_of=None) for row in known)
    return found
