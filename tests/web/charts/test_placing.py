"""Nodes and names have places of their own, the same each time."""

import networkx as nx
import pytest

from onrecord.web.charts.placing import placed


def place(graph, width=960):
    radii = {node: 6.0 for node in graph}
    return placed(graph, radii, {node: f"Acteur {node}" for node in graph}, width=width, least=400)


@pytest.fixture
def graph():
    made = nx.cycle_graph(9)
    made.add_edges_from([(20, 21), (30, 31), (31, 32), *((40, n) for n in range(41, 52))])
    return nx.relabel_nodes(made, str)


def test_all_stand_inside(graph):
    spots, height = place(graph)
    assert all(0 <= spot.x <= 960 and 0 <= spot.y <= height for spot in spots.values())


def test_none_stands_on_another(graph):
    spots = list(place(graph)[0].values())
    for n, a in enumerate(spots):
        assert all(abs(a.x - b.x) > 8 or abs(a.y - b.y) > 8 for b in spots[n + 1 :])


def test_the_same_network_looks_the_same(graph):
    again = nx.Graph()
    again.add_nodes_from(reversed(sorted(graph)))
    again.add_edges_from((b, a) for a, b in reversed(sorted(graph.edges)))
    assert place(graph) == place(again)


def test_names_do_not_cover_one_another(graph):
    spots, _ = place(graph)
    ends = {"start": (0, 70), "end": (-70, 0), "middle": (-35, 35)}
    boxes = [
        (s.label_x + ends[s.anchor][0], s.label_x + ends[s.anchor][1], s.label_y) for s in spots.values()
    ]
    for n, (left, right, y) in enumerate(boxes):
        for other_left, other_right, other_y in boxes[n + 1 :]:
            assert right <= other_left or other_right <= left or abs(y - other_y) > 7
