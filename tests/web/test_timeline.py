"""The timeline: events by day, its chart, and its twins."""

import csv
import io

import pytest

from onrecord.record import Record
from tests.record.crisis import crisis


@pytest.fixture
def record(tmp_path):
    with Record.open(str(tmp_path / "test.db")) as opened:
        yield crisis(opened)


def events(client, query=""):
    return [(one["day"], one["what"]) for one in client.get(f"/timeline.json{query}").json()["events"]]


def test_the_latest_day_comes_first(client):
    assert events(client) == [
        ("2020-03-05", "statement"),
        ("2020-03-04", "statement"),
        ("2020-03-04", "statement"),
        ("2020-03-04", "contact"),
        ("2020-03-02", "statement"),
        ("2020-03-02", "contact"),
    ]
    assert events(client, "?sort=oldest&size=1") == [("2020-03-02", "statement")]


def test_by_actor_kind_and_days(client):
    assert events(client, "?actor=nadia-ferrol") == [("2020-03-02", "statement")]
    assert len(events(client, "?actor=front-du-port&what=contact")) == 2
    assert events(client, "?since=2020-03-03&until=2020-03-04&what=contact") == [("2020-03-04", "contact")]


def test_pages_follow_one_another(client):
    first = client.get("/timeline.json?size=4").json()
    assert first["next"] == "/timeline.json?size=4&page=2"
    assert events(client, "?size=4&page=2") == [("2020-03-02", "statement"), ("2020-03-02", "contact")]


def test_a_day_of_the_chart_leads_to_it(client):
    page = client.get("/timeline").text
    chart = page.partition("<figure")[2].partition("</figure>")[0]
    assert 'href="/timeline?what=statement&amp;since=2020-03-04&amp;until=2020-03-04"' in chart.replace(
        "since=2020-03-04&amp;until=2020-03-04&amp;what=statement",
        "what=statement&amp;since=2020-03-04&amp;until=2020-03-04",
    )
    assert "March 4, 2020: Statements, 2" in chart and "style=" not in chart


def test_the_csv_has_every_event(client):
    rows = list(csv.DictReader(io.StringIO(client.get("/timeline.csv?size=1").text)))
    assert [row["what"] for row in rows].count("contact") == 2 and len(rows) == 6


def test_nothing_found_says_what_to_do(client):
    assert "Nothing on these days" in client.get("/timeline?since=2031-01-01").text
    assert client.get("/timeline?actor=nobody").status_code == 400
