"""The network: its edges, its picture, and its forms for other programs."""

import csv
import io

import networkx as nx
import pytest

from onrecord.record import Record
from tests.record.crisis import crisis


@pytest.fixture
def record(tmp_path):
    with Record.open(str(tmp_path / "test.db")) as opened:
        yield crisis(opened)


def edges(client, query=""):
    told = client.get(f"/network.json{query}").json()["edges"]
    return {(one["a"]["id"], one["relation"], one["b"]["id"]) for one in told}


def test_who_has_to_do_with_whom(client):
    assert edges(client) == {
        ("nadia-ferrol", "addresses", "mairie-de-lorvane"),
        ("paul-estrade", "accuses", "front-du-port"),
        ("paul-estrade", "mentions", "front-du-port"),
        ("front-du-port", "meets", "mairie-de-lorvane"),
    }


def test_filters_leave_a_part_of_it(client):
    assert edges(client, "?relation=accuses") == {("paul-estrade", "accuses", "front-du-port")}
    assert edges(client, "?actor=nadia-ferrol") == {("nadia-ferrol", "addresses", "mairie-de-lorvane")}
    assert edges(client, "?since=2020-03-05") == set()
    assert edges(client, "?least=2") == set()
    assert ("mairie-de-lorvane", "accuses", "front-du-port") in edges(client, "?sides=true")


def test_the_picture_leads_to_actors_and_statements(client):
    page = client.get("/network").text
    chart = page.partition("<figure")[2].partition("</figure>")[0]
    assert 'href="/actor/paul-estrade"' in chart and "relation=accuses#sources" in chart
    assert "Paul Estrade → Front du Port: accuses, 1" in chart
    assert "style=" not in chart and "http://www.w3.org/1999/xlink" not in chart


def test_a_relation_leads_to_what_it_rests_on(client):
    query = "?a=paul-estrade&b=front-du-port&relation=accuses"
    assert 'id="deux-0"' in client.get(f"/network{query}").text
    (one,) = client.get(f"/network.json{query}").json()["statements"]
    assert one["id"] == "deux-0"
    assert 'href="/document/un"' in client.get("/network?a=front-du-port&b=mairie-de-lorvane").text


def test_other_programs_read_it(client):
    rows = list(csv.DictReader(io.StringIO(client.get("/network.csv?size=1").text)))
    assert len(rows) == 4
    drawn = nx.parse_graphml(client.get("/network.graphml").text)
    assert drawn.number_of_edges() == 4 and drawn.nodes["paul-estrade"]["label"] == "Paul Estrade"
    gexf = client.get("/network.gexf?relation=meets")
    assert nx.read_gexf(io.BytesIO(gexf.content)).number_of_edges() == 1
    assert "network.gexf" in gexf.headers["content-disposition"]


def test_an_empty_network_says_what_to_do(client, record):
    assert "Nobody has to do with anybody here" in client.get("/network?least=50").text
    for id in ("un", "deux", "trois"):
        record.remove(id)
    assert "No network yet" in client.get("/network").text
