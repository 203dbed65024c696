"""The first page: what is new, what waits, what is held."""

import csv
import io

import pytest
from starlette.testclient import TestClient

from onrecord.record import Record
from onrecord.record.judging import judge
from onrecord.web.app import create
from onrecord.web.pages import home
from onrecord.web.settings import Settings
from tests.record.samples import denial, document, promise, reading

HTML = {"accept": "text/html"}


def test_an_empty_record_says_what_to_do(tmp_path):
    with (
        Record.open(str(tmp_path / "empty.db")) as record,
        TestClient(create(record, Settings(secret="s", hosts=("testserver",)))) as client,
    ):
        page = client.get("/", headers=HTML).text
        assert "Nothing was read into this record yet" in page and 'href="/add"' in page
        assert client.get("/index.json").json()["figures"]["documents"] == 0


def test_figures_follow_every_change(client, record):
    figures = client.get("/index.json").json()["figures"]
    assert (figures["documents"], figures["statements"], figures["judgements"]) == (2, 3, 0)
    judge(record, "promise", "reject", who="Ada")
    figures = client.get("/index.json").json()["figures"]
    assert (figures["statements"], figures["judgements"]) == (2, 1)
    record.remove("port")
    assert client.get("/index.json").json()["figures"]["documents"] == 1


def test_what_came_since_the_last_visit_stays_new_while_it_is_read(client, record, monkeypatch):
    assert client.get("/index.json").json()["since_last_visit"] is None  # there was none
    clock = home.time.time()
    monkeypatch.setattr(home.time, "time", lambda: clock)
    record.add(reading(of=document("ferry", title="Le bac est à quai")))
    clock += 3600
    for _ in range(2):
        news = client.get("/index.json").json()["since_last_visit"]
        assert (news["documents"], news["statements"], news["links"]) == (1, 2, 0)
        clock += 60
    assert "Since your last visit" in client.get("/", headers=HTML).text
    clock += 3600
    assert client.get("/index.json").json()["since_last_visit"]["documents"] == 0


def test_links_found_last_and_who_moved(tmp_path, client, record):
    told = client.get("/index.json").json()
    assert told["documents"][0]["permalink"] == "/document/later"
    assert {one["name"] for one in told["figures"]["movers"]} == {"Ada Rouen", "le préfet"}


def test_what_was_set_aside_is_told_with_its_reason(client, record):
    record.set_aside("<b>scan</b>.pdf", "it has no text")
    page = client.get("/", headers=HTML).text
    assert "&lt;b&gt;scan&lt;/b&gt;.pdf" in page and "it has no text" in page
    rows = list(csv.DictReader(io.StringIO(client.get("/index.csv").text)))
    assert rows[-1]["value"] == "<b>scan</b>.pdf: it has no text"
    assert {row["figure"]: row["value"] for row in rows}["documents"] == "2"


@pytest.mark.parametrize("confidence", [0.3, 0.9])
def test_doubtful_statements_wait_to_be_reviewed(client, record, confidence):
    record.add(reading(promise(confidence=confidence), denial(), of=document("x")))
    waits = "less than 60% sure" in client.get("/", headers=HTML).text
    assert waits == (confidence < 0.6)
