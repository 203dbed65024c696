"""Who has to do with whom: as plain data, as CSV, and as GraphML and GEXF for programs that draw networks."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from onrecord.exports.found import csv_line, harmless
from onrecord.exports.words import safe

if TYPE_CHECKING:
    from onrecord.record.network import Edge

Format: TypeAlias = Literal["graphml", "gexf"]
COLUMNS = ("a", "a_name", "relation", "b", "b_name", "weight", "examples")


def row(edge: Edge, names: Mapping[str, str]) -> dict[str, Any]:
    """An edge as plain data; actors are `{id, name}`."""
    return {
        "a": {"id": edge.a, "name": names.get(edge.a, edge.a)},
        "relation": edge.relation,
        "b": {"id": edge.b, "name": names.get(edge.b, edge.b)},
        "weight": edge.weight,
        "examples": list(edge.examples),
    }


def csv_lines(edges: Iterable[Edge], names: Mapping[str, str]) -> Iterator[str]:
    """The edges as CSV with a head."""
    yield csv_line(COLUMNS)
    for edge in edges:
        ends = (edge.a, names.get(edge.a, edge.a), edge.relation, edge.b, names.get(edge.b, edge.b))
        yield csv_line([*map(harmless, ends), edge.weight, harmless("; ".join(edge.examples))])


def graph(edges: Iterable[Edge], names: Mapping[str, str], form: Format) -> str:
    """The edges as the XML of a format: one for each relation of two actors, who are its nodes."""
    import networkx as nx  # slow to load

    drawn: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for edge in edges:
        for end in (edge.a, edge.b):
            drawn.add_node(_fit(end), label=_fit(names.get(end, end)))
        drawn.add_edge(_fit(edge.a), _fit(edge.b), relation=edge.relation, weight=edge.weight)
    out = io.BytesIO()
    (nx.write_graphml_xml if form == "graphml" else nx.write_gexf)(drawn, out)
    return out.getvalue().decode()


def _fit(told: str) -> str:
    """A text that XML may hold."""
    return safe(told).translate({0xFFFE: 0xFFFD, 0xFFFF: 0xFFFD})
