"""Talks: their list, who affirms and who denies them, and the terms by side and day."""

import csv
import io

import pytest

from onrecord.record import Record
from tests.record.crisis import crisis


@pytest.fixture
def record(tmp_path):
    with Record.open(str(tmp_path / "test.db")) as opened:
        yield crisis(opened)


@pytest.fixture
def id(client):
    (one,) = client.get("/talks.json").json()["talks"]
    return one["id"]


def test_talks_that_are_disputed_say_so(client):
    page = client.get("/talks").text
    assert "Front du Port – mairie de Lorvane" in page and "It is disputed that they talk" in page
    assert "Found in 3 articles." in page


def test_both_accounts_stand_side_by_side(client, id):
    page = client.get(f"/talks/{id}").text
    dispute, _, rest = page.partition("They do not, say")
    assert "It is disputed that they talk" in dispute
    assert 'href="/document/deux#deux-1"' in rest and "Orle" in rest


def test_terms_lead_to_the_statement_that_tells_them(client, id):
    page = client.get(f"/talks/{id}").text
    row = page.partition('<time datetime="2020-03-02">')[2]
    assert '<span class="stand demanded">demanded</span> <a href="/document/un#un-0"' in row


def test_the_twins_have_the_terms(client, id):
    told = client.get(f"/talks/{id}.json").json()
    assert told["existence"] == {"affirmed_by": [], "denied_by": ["deux-1"]}
    (row,) = csv.DictReader(io.StringIO(client.get(f"/talks/{id}.csv").text))
    assert (row["state"], row["side"], row["statements"]) == ("demanded", "Front du Port", "un-0")
    (row,) = csv.DictReader(io.StringIO(client.get("/talks.csv").text))
    assert row["parties"] == "Front du Port; mairie de Lorvane"


def test_an_actor_and_days(client, id):
    assert client.get("/talks.json?actor=Paul+Estrade").json()["total"] == 1
    assert client.get("/talks.json?until=2020-01-01").json()["total"] == 0
    assert "No talks found" in client.get("/talks?since=2021-01-01").text
    assert client.get("/talks?actor=nobody").status_code == 400
    assert client.get(f"/talks/{id}?until=2020-01-01").status_code == 404


def test_a_change_is_seen(client, record):
    assert client.get("/talks.json").json()["total"] == 1
    for id in ("un", "deux", "trois"):
        record.remove(id)
    assert client.get("/talks.json").json()["total"] == 0
