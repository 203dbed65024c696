"""Where the nodes of a network stand, and where their names: the same for the same network."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import TypeAlias

import networkx as nx

Point: TypeAlias = tuple[float, float]
Points: TypeAlias = dict[str, Point]
Line: TypeAlias = tuple[Point, Point]

_SEEDS = range(6)  # ways to begin, of which the one with least in the way is taken
_LETTER, _LINE = 6.4, 15.0  # units that a letter is wide and a line is high
_GAP = 5.0  # units between a node and its name
_APART = 34.0  # units between two nodes at least
_ROUNDS = 60
_LEFT, _RIGHT = 60.0, 130.0  # units beside a part that names need
_BROAD = 1.8  # times as far to the sides as up and down, for names lie
_MANY = 30  # nodes of a part that takes the whole width
_STEP = 9.0  # units of a line that count as one


@dataclass(frozen=True, slots=True)
class Spot:
    """A node in units of the chart, from its left and upper edge, with its name: `anchor` is as in SVG."""

    x: float
    y: float
    label_x: float
    label_y: float
    anchor: str


@dataclass(frozen=True, slots=True)
class _Box:
    left: float
    top: float
    right: float
    bottom: float

    def overlap(self, other: _Box) -> float:
        across = min(self.right, other.right) - max(self.left, other.left)
        down = min(self.bottom, other.bottom) - max(self.top, other.top)
        return across * down if across > 0 and down > 0 else 0.0


def placed(
    graph: nx.Graph[str], radii: Mapping[str, float], names: Mapping[str, str], *, width: float, least: float
) -> tuple[dict[str, Spot], float]:
    """The place of each node in a chart of a width, and the height that it takes, `least` at least."""
    parts = sorted((sorted(part) for part in nx.connected_components(graph)), key=lambda p: (-len(p), p))
    points: Points = {}
    left = top = tallest = 0.0
    for part in parts:
        own = _laid(_in_order(graph, part), width, least)
        wide = max(x for x, _ in own.values()) + _margin(part, names)
        high = max(y for _, y in own.values())
        if left and left + wide > width:
            left, top, tallest = 0.0, top + tallest, 0.0
        points |= {node: (left + x, top + y) for node, (x, y) in own.items()}
        left, tallest = left + wide, max(tallest, high + 2 * _LINE)
    points = _apart(points, width)
    height = max(y for _, y in points.values()) + 2 * _LINE
    lines = [(points[a], points[b]) for a, b in sorted(map(sorted, graph.edges))]
    return _named(points, radii, names, lines, width), height


def _in_order(graph: nx.Graph[str], part: Sequence[str]) -> nx.Graph[str]:
    """One part with its nodes and edges in order, on which their places depend."""
    found: nx.Graph[str] = nx.Graph()
    found.add_nodes_from(part)
    found.add_edges_from(sorted((min(edge), max(edge)) for edge in graph.edges(part)))
    return found


def _laid(graph: nx.Graph[str], width: float, least: float) -> Points:
    """One connected part in a box as large as its nodes need."""
    number = len(graph)
    if number == 2:
        a, b = sorted(graph)
        return {a: (_LEFT, 30.0), b: (_LEFT, 86.0)}
    wide = min(width - _LEFT - _RIGHT, 40 + 105 * math.sqrt(number))
    high = 20 + 62 * math.sqrt(number) if number < _MANY else max(least, 15.0 * number)
    ways = [_sprung(graph, seed, wide, high) for seed in _SEEDS]
    return min(ways, key=lambda way: _crowd(graph, way))


def _sprung(graph: nx.Graph[str], seed: int, wide: float, high: float) -> Points:
    """The nodes as springs between them place them, in a box."""
    rough = nx.spring_layout(graph, k=2.2 / math.sqrt(len(graph)), iterations=200, seed=seed, weight=None)
    xs, ys = ([float(point[n]) for point in rough.values()] for n in (0, 1))
    return {
        node: (_LEFT + _share(float(x), xs) * wide, 30 + _share(float(y), ys) * high)
        for node, (x, y) in rough.items()
    }


def _crowd(graph: nx.Graph[str], points: Points) -> float:
    """How much is in the way of reading: lines that cross, and nodes near to one another."""
    lines = [(points[a], points[b]) for a, b in map(sorted, graph.edges)]
    near = sum(max(0.0, 1 - _apart_by(a, b) / (2 * _APART)) for a, b in combinations(points.values(), 2))
    return near + sum(_cross(one, other) for one, other in combinations(lines, 2))


def _apart_by(a: Point, b: Point) -> float:
    return math.hypot((b[0] - a[0]) / _BROAD, b[1] - a[1])


def _cross(one: Line, other: Line) -> bool:
    """Whether two lines meet elsewhere than at their ends."""

    def turn(a: Point, b: Point, c: Point) -> float:
        return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])

    if {*one} & {*other}:
        return False
    (a, b), (c, d) = one, other
    return turn(a, b, c) * turn(a, b, d) < 0 and turn(c, d, a) * turn(c, d, b) < 0


def _share(value: float, every: Sequence[float]) -> float:
    low, high = min(every), max(every)
    return (value - low) / (high - low) if high > low else 0.5


def _margin(part: Iterable[str], names: Mapping[str, str]) -> float:
    return 16 + min(_RIGHT, max(len(names[node]) for node in part) * _LETTER)


def _apart(points: Points, width: float) -> Points:
    """Nodes pushed from one another until none is too near to another."""
    at = {node: list(point) for node, point in points.items()}
    nodes = sorted(at)
    for _ in range(_ROUNDS):
        moved = False
        for n, a in enumerate(nodes):
            for b in nodes[n + 1 :]:
                dx, dy = at[b][0] - at[a][0], at[b][1] - at[a][1]
                near = math.hypot(dx / _BROAD, dy)
                if near < _APART:
                    push = (_APART - near) / 2
                    ux, uy = (dx / _BROAD / near, dy / near) if near else (0.0, 1.0)
                    for node, sign in ((a, -1), (b, 1)):
                        at[node][0] += sign * ux * push
                        at[node][1] += sign * uy * push
                    moved = True
        if not moved:
            break
    low = min(y for _, y in at.values())
    return {node: (min(max(x, 12.0), width - 12.0), y - low + 24) for node, (x, y) in at.items()}


def _named(
    points: Points,
    radii: Mapping[str, float],
    names: Mapping[str, str],
    lines: Iterable[Line],
    width: float,
) -> dict[str, Spot]:
    """Each name where it covers least of what is there, the largest nodes first."""
    taken = [_Box(x - radii[n], y - radii[n], x + radii[n], y + radii[n]) for n, (x, y) in points.items()]
    crossed = [box for line in lines for box in _along(*line)]
    found = {}
    for node in sorted(points, key=lambda one: (-radii[one], one)):
        spot, box = min(
            _beside(points[node], radii[node] + _GAP, len(names[node]) * _LETTER),
            key=lambda way: _cost(way[1], taken, crossed, width),
        )
        taken.append(box)
        found[node] = spot
    return found


def _beside(at: Point, out: float, long: float) -> Iterator[tuple[Spot, _Box]]:
    """Where a name may stand around a node, the best places first."""
    (x, y), half = at, _LINE / 2
    for down in (0.0, out * 0.8, -out * 0.8):
        yield (
            Spot(x, y, x + out, y + down, "start"),
            _Box(x + out, y + down - half, x + out + long, y + down + half),
        )
        yield (
            Spot(x, y, x - out, y + down, "end"),
            _Box(x - out - long, y + down - half, x - out, y + down + half),
        )
    for middle in (y + out + 4, y - out - 4):
        yield (
            Spot(x, y, x, middle, "middle"),
            _Box(x - long / 2, middle - half, x + long / 2, middle + half),
        )


def _along(a: Point, b: Point) -> Iterator[_Box]:
    """What a line covers, in small boxes."""
    steps = max(1, int(math.dist(a, b) / _STEP))
    for step in range(1, steps):
        x, y = (start + (end - start) * step / steps for start, end in zip(a, b, strict=True))
        yield _Box(x - 3, y - 3, x + 3, y + 3)


def _cost(box: _Box, taken: Iterable[_Box], crossed: Iterable[_Box], width: float) -> float:
    """How bad a place is: outside of the chart is worst, on another name or node worse than on a line."""
    outside = max(0.0, -box.left) + max(0.0, box.right - width) + max(0.0, -box.top)
    return (
        outside * 100
        + sum(box.overlap(other) for other in taken) * 8
        + sum(box.overlap(other) for other in crossed)
    )
