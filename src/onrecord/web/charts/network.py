"""The network of actors: whoever has more to do with others has a larger point and broader lines."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

import networkx as nx
from markupsafe import Markup

from onrecord.record.network import Edge, Relation
from onrecord.web.charts.placing import Spot, placed
from onrecord.web.charts.svg import COLOURS, WIDTH, config, figure, leading

LINES: dict[Relation, str] = {
    "addresses": "soft", "mentions": "mute", "accuses": "bad", "supports": "content", "contradicts": "hold",
    "meets": "source",
}  # fmt: skip
_LEAST = 420  # units of height
_BESIDE = 5.0  # units between two lines that join the same nodes
_TIP = 70  # square units of the tip of an arrow
_ANCHORS: dict[str, Any] = {"start": "left", "end": "right", "middle": "center"}
_HALO: dict[str, Any] = {"stroke": COLOURS["card"], "strokeWidth": 3, "strokeJoin": "round"}
_LONGEST = 34  # letters of a name that are shown


def network(
    edges: Sequence[Edge],
    *,
    names: Mapping[str, str],
    actor_href: Callable[[str], str],
    edge_href: Callable[[Edge], str],
    label: Callable[[Edge], str],
    told: str,
    language: str,
) -> Markup:
    """Who has to do with whom; every node and line leads somewhere, `label` tells a line in words."""
    import altair as alt  # slow to load, and only pages with charts need it

    graph: nx.Graph[str] = nx.Graph()
    strength: dict[str, int] = defaultdict(int)
    for edge in sorted(edges, key=lambda e: (e.a, e.b, e.relation)):
        graph.add_edge(edge.a, edge.b)
        strength[edge.a] += edge.weight
        strength[edge.b] += edge.weight
    most = max(strength.values())
    radii = {node: 4 + 8 * math.sqrt(n / most) for node, n in strength.items()}
    short = {node: _short(names.get(node, node)) for node in graph}
    spots, height = placed(graph, radii, short, width=WIDTH, least=_LEAST)
    heaviest = max(edge.weight for edge in edges)
    lines = [
        {
            **line, "colour": COLOURS[LINES[edge.relation]],
            "width": 1.2 + 3.5 * edge.weight / max(heaviest, 4),
            "href": leading(edge_href(edge)), "label": label(edge),
        }
        for edge, line in _lines(edges, spots, radii)
    ]  # fmt: skip
    nodes = [
        {
            "x": spots[node].x, "y": spots[node].y, "size": math.pi * radii[node] ** 2, "name": short[node],
            "label": names.get(node, node), "lx": spots[node].label_x, "ly": spots[node].label_y,
            "anchor": spots[node].anchor, "href": leading(actor_href(node)),
        }
        for node in sorted(graph)
    ]  # fmt: skip

    def at(field: str, axis: Any, size: float) -> Any:
        return axis(
            f"{field}:Q",
            axis=None,
            scale=alt.Scale(domain=[0, size], range=[0, size], nice=False, zero=False),
        )

    drawn = alt.Chart(alt.InlineData(values=lines))
    line = drawn.mark_rule(strokeCap="round").encode(
        x=at("x", alt.X, WIDTH), y=at("y", alt.Y, height), x2="x2:Q", y2="y2:Q",
        color=alt.Color("colour:N", scale=None), strokeWidth=alt.StrokeWidth("width:Q", scale=None),
        href="href:N", description="label:N",
    )  # fmt: skip
    tips = (
        drawn.transform_filter("datum.directed")
        .mark_point(shape="triangle", filled=True, size=_TIP, opacity=1)
        .encode(
            x=at("tx", alt.X, WIDTH), y=at("ty", alt.Y, height), angle=alt.Angle("angle:Q", scale=None),
            color=alt.Color("colour:N", scale=None), href="href:N", description="label:N",
        )
    )  # fmt: skip
    own = alt.Chart(alt.InlineData(values=nodes))
    dots = own.mark_circle(color=COLOURS["ink"], opacity=1).encode(
        x=at("x", alt.X, WIDTH), y=at("y", alt.Y, height), size=alt.Size("size:Q", scale=None),
        href="href:N", description="label:N",
    )  # fmt: skip
    labels = [
        own.transform_filter(f"datum.anchor == '{anchor}'")
        .mark_text(align=align, baseline="middle", color=COLOURS["ink"], **halo)
        .encode(x=at("lx", alt.X, WIDTH), y=at("ly", alt.Y, height), text="name:N", href="href:N")
        for anchor, align in _ANCHORS.items()
        for halo in (_HALO, {})
    ]
    chart = alt.layer(line, tips, dots, *labels, width=WIDTH, height=height, config=config())
    spec: dict[str, Any] = chart.to_dict()
    return figure(spec, told=told, language=language)


def _lines(
    edges: Sequence[Edge], spots: Mapping[str, Spot], radii: Mapping[str, float]
) -> Iterator[tuple[Edge, dict[str, Any]]]:
    """Lines from node to node, those between the same two side by side; y grows upwards there."""
    together: dict[tuple[str, ...], list[Edge]] = defaultdict(list)
    for edge in edges:
        together[tuple(sorted((edge.a, edge.b)))].append(edge)
    for (first, _), group in sorted(together.items()):
        for place, edge in enumerate(sorted(group, key=lambda e: (e.relation, e.a))):
            beside = (place - (len(group) - 1) / 2) * _BESIDE * (1 if edge.a == first else -1)
            a, b = spots[edge.a], spots[edge.b]
            long = math.hypot(b.x - a.x, b.y - a.y) or 1.0
            ux, uy = (b.x - a.x) / long, (b.y - a.y) / long
            directed = edge.relation != "meets"
            back = radii[edge.b] + (8 if directed else 2)
            x, y = a.x - uy * beside + ux * radii[edge.a], a.y + ux * beside + uy * radii[edge.a]
            x2, y2 = b.x - uy * beside - ux * back, b.y + ux * beside - uy * back
            yield edge, {
                "x": x, "y": y, "x2": x2, "y2": y2, "directed": directed,
                "tx": x2 + ux * 2, "ty": y2 + uy * 2, "angle": math.degrees(math.atan2(uy, ux)) + 90,
            }  # fmt: skip


def _short(name: str) -> str:
    return name if len(name) <= _LONGEST else name[: _LONGEST - 1].rstrip() + "…"
