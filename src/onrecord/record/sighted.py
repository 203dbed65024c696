"""The sightings of each document, and the counters that rest on them: exact, whatever comes and goes."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import Connection, Table, delete, insert, select, update
from sqlalchemy.dialects.sqlite import insert as upsert

from onrecord.languages.stems import plain
from onrecord.linking.actors.node import Node, counted
from onrecord.record import rows, schema
from onrecord.record.nodes import Seen, number

Touched = dict[str, frozenset[str]]


def looked_up(name: str) -> str:
    """A name as forms are looked up: its words, folded."""
    return " ".join(plain(name))


def replace(connection: Connection, document: str, seen: Mapping[str, Seen]) -> Touched:
    """Put these sightings in the place of the former ones of a document, and count anew.

    Returns the keys of the nodes of what came or went, each with its tokens there.
    """
    sightings = schema.sightings
    own = sightings.c.document == document
    former: list[rows.Values] = [
        {**row} for row in connection.execute(select(sightings).where(own)).mappings()
    ]
    fresh = [_row(document, name, one) for name, one in sorted(seen.items())]
    gone = [row for row in former if row not in fresh]
    come = [row for row in fresh if row not in former]
    keys = _keys(connection, {row["node"] for row in gone})
    names = [row["name"] for row in gone]
    connection.execute(delete(sightings).where(own, sightings.c.name.in_(names)))
    _counted(connection, gone, -1)
    nodes = {number(one.sighting.node.key): one.sighting.node for one in seen.values()}
    _named(connection, nodes.values())
    if come:
        connection.execute(insert(sightings), come)
    _counted(connection, come, 1)
    keys |= {number: node.key for number, node in nodes.items()}
    _renamed(connection, {row["node"] for row in (*gone, *come)})
    touched: dict[str, frozenset[str]] = defaultdict(frozenset)
    for row in (*gone, *come):
        touched[keys[row["node"]]] |= {*json.loads(row["tokens"]), f"m:{row['month']}"}
    return dict(touched)


def _row(document: str, name: str, seen: Seen) -> rows.Values:
    sighting = seen.sighting
    return {
        "document": document,
        "name": name,
        "node": number(sighting.node.key),
        "month": sighting.month,
        "statements": seen.statements,
        "tokens": json.dumps(sorted(sighting.tokens), ensure_ascii=False),
        "forms": json.dumps(seen.forms, ensure_ascii=False),
    }


def _keys(connection: Connection, numbers: set[int]) -> dict[int, str]:
    nodes = schema.nodes
    found = connection.execute(select(nodes.c.number, nodes.c.key).where(nodes.c.number.in_(numbers)))
    return {own: key for own, key in found}


def _named(connection: Connection, nodes: Iterable[Node]) -> None:
    """Make a row for each node that has none; its actor is found out later."""
    fresh = [
        {
            "number": number(node.key), "key": node.key, "kind": node.kind, "name": node.name,
            "actor": "", "documents": 0, "statements": 0,
        }
        for node in nodes
    ]  # fmt: skip
    if fresh:
        connection.execute(upsert(schema.nodes).on_conflict_do_nothing(), fresh)


def _counted(connection: Connection, sightings: Iterable[rows.Row], times: int) -> None:
    """Add what each sighting counts for, or with `times` -1 take it back."""
    nodes: Counter[int] = Counter()
    statements: Counter[int] = Counter()
    clues: Counter[tuple[str, int, str]] = Counter()
    forms: Counter[tuple[int, str]] = Counter()
    named: Counter[tuple[int, str]] = Counter()
    for row in sightings:
        node = row["node"]
        nodes[node] += times
        statements[node] += times * row["statements"]
        named[node, row["name"]] += times
        tokens = json.loads(row["tokens"])
        clues.update({(token, node, counted(token, row["month"])): times for token in tokens})
        forms.update({(node, form): times for form in json.loads(row["forms"])})
    for node, n in nodes.items():
        own = schema.nodes.c.number == node
        counts = {"documents": schema.nodes.c.documents + n}
        counts["statements"] = schema.nodes.c.statements + statements[node]
        connection.execute(update(schema.nodes).where(own).values(counts))
    _summed(
        connection,
        schema.clues,
        [{"token": t, "node": node, "month": m, "documents": n} for (t, node, m), n in clues.items()],
    )
    _summed(
        connection,
        schema.forms,
        [
            {"node": node, "name": f, "plain": looked_up(f), "documents": n, "named": named[node, f]}
            for (node, f), n in forms.items()
        ],
    )
    for table in (schema.clues, schema.forms):
        connection.execute(delete(table).where(table.c.node.in_(list(nodes)), table.c.documents == 0))


def _summed(connection: Connection, table: Table, values: list[dict[str, Any]]) -> None:
    """Add counts to those that stand in the table."""
    if not values:
        return
    fresh = upsert(table)
    counts = [name for name in ("documents", "named") if name in table.c]
    sums = {name: table.c[name] + fresh.excluded[name] for name in counts}
    connection.execute(fresh.on_conflict_do_update(index_elements=list(table.primary_key), set_=sums), values)


def _renamed(connection: Connection, numbers: set[int]) -> None:
    """Give each node the name that most documents give it, in whatever order they came; drop the unnamed."""
    nodes, forms = schema.nodes, schema.forms
    connection.execute(delete(nodes).where(nodes.c.number.in_(numbers), nodes.c.documents == 0))
    chosen = select(forms.c.node, forms.c.name).where(forms.c.node.in_(numbers), forms.c.named > 0)
    ranked = connection.execute(chosen.order_by(forms.c.named, forms.c.name.desc()))
    for node, name in {node: name for node, name in ranked}.items():
        connection.execute(update(nodes).where(nodes.c.number == node).values(name=name))
