"""The board of contradictions, and what people rule on it."""

import csv
import io

import pytest
from fastapi.testclient import TestClient

from onrecord import ingest
from onrecord.record import Record
from onrecord.web.app import create
from onrecord.web.settings import Settings
from tests.record.disputes import CLAIM, DENIAL, OTHER, article
from tests.web.conftest import SECRET

PAGE = {"accept": "text/html"}


@pytest.fixture
def record(tmp_path):
    """A record with a claim, its denial, and something else."""
    with Record.open(str(tmp_path / "links.db")) as opened:
        opened.add(article("a", ("Ada Rouen", None, CLAIM)))
        opened.add(article("b", ("Léo Vance", None, DENIAL), date="2020-02-05"))
        opened.add(article("c", ("Ines Dol", None, OTHER)))
        ingest.settle(opened)
        yield opened


@pytest.fixture
def post(client, csrf):
    """`post(path, **values)` sends JSON as Rosa Prat and gives the answer."""

    def send(path, **values):
        return client.post(path, json={"who": "Rosa Prat", **values}, headers={"x-csrf-token": csrf})

    return send


def only(client):
    (one,) = client.get("/links.json").json()["links"]
    return one


def test_the_two_stand_side_by_side_with_the_reason(client):
    one = only(client)
    assert (one["type"], one["state"], one["seen"], one["day"]) == ("denies", "found", 0, "2020-02-05")
    assert (one["a"]["statement"], one["b"]["statement"]) == ("a-0", "b-0")
    page = client.get("/links").text
    assert f'id="{one["id"]}"' in page and "Ada Rouen says « la digue" in page
    assert page.index("Ada Rouen</a>") < page.index("Léo Vance</a>")
    french = client.get("/links", headers={"accept-language": "fr"}).text
    assert "Ada Rouen dit « la digue" in french and "Léo Vance dément «" in french


def test_filters(client):
    for query, number in [
        ("type=denies", 1), ("type=reverses", 0), ("actor=Ada+Rouen", 1), ("actor=Ines+Dol", 0),
        ("since=2020-02-05", 1), ("until=2020-02-04", 0), ("same_side=true", 0), ("all=true", 1),
    ]:  # fmt: skip
        assert client.get(f"/links.json?{query}").json()["total"] == number, query
    assert "No pair found" in client.get("/links?type=reverses").text
    assert client.get("/links.json?type=sings").status_code == 422
    assert client.get("/links.json?actor=nobody").status_code in (400, 404)


def test_twins_of_the_board_and_of_one_link(client):
    one = only(client)
    rows = list(csv.DictReader(io.StringIO(client.get("/links.csv").text)))
    assert [(row["link"], row["a_name"], row["b_name"]) for row in rows] == [
        (one["id"], "Ada Rouen", "Léo Vance")
    ]
    assert client.get(f"/link/{one['id']}.json").json()["link"] == one
    assert f'id="{one["id"]}"' in client.get(f"/link/{one['id']}").text
    assert client.get("/link/ffffffffffff.json").status_code == 404


def test_a_link_is_dismissed_and_brought_back(client, post):
    one = only(client)
    told = post(f"/link/{one['id']}/rule", verdict="dismiss", seen=0).json()
    assert told["link"] is None and client.get("/links.json").json()["total"] == 0
    assert "Undo the last" in client.get("/links").text
    post(told["undo"])
    assert only(client)["id"] == one["id"]


def test_a_link_is_confirmed_and_retyped(client, post):
    id = only(client)["id"]
    told = post(f"/link/{id}/rule", verdict="confirm", seen=0).json()
    assert (told["link"]["state"], told["link"]["confidence"]) == ("confirmed", 1.0)
    told = post(f"/link/{id}/rule", verdict="retype", type="contradicts", seen=told["judgement"]).json()
    assert (told["link"]["type"], only(client)["state"]) == ("contradicts", "retyped")
    assert post(f"/link/{id}/rule", verdict="retype", seen=told["judgement"]).status_code == 400
    assert f"/link/{id}" in client.get("/judgements").text


def test_two_rulings_at_once_do_not_overwrite_each_other(client, post, csrf):
    id = only(client)["id"]
    post(f"/link/{id}/rule", verdict="dismiss", seen=0)
    assert post(f"/link/{id}/rule", verdict="confirm", seen=0).status_code == 409
    sent = {"verdict": "confirm", "seen": "0", "who": "Ali", "csrf": csrf}
    page = client.post(f"/link/{id}/rule", data=sent, headers=PAGE)
    assert page.status_code == 409 and "Rosa Prat judged it meanwhile: dismissed" in page.text


def test_two_statements_are_linked_by_id_or_address(client, post, csrf):
    assert "Ada Rouen" in client.get("/links?a=a-0").text
    told = post(
        "/links", a="a-0", b="https://here/statement/c-0", type="contradicts", why="no dike, no pumps"
    )
    made = told.json()["link"]
    assert (made["state"], made["reason"]) == ("added", "no dike, no pumps")
    assert made["b"]["statement"] == "c-0" and client.get("/links.json").json()["total"] == 2
    again = post("/links", a="a-0", b="/document/c#c-0", type="denies", why="no")
    assert again.status_code == 409
    assert post("/links", a="a-0", b="c-0", type="denies", why="").status_code == 422
    assert post("/links", a="a-0", b="nobody", type="denies", why="x").status_code == 404
    sent = {"a": "b-0", "b": "c-0", "type": "confirms", "why": "both", "csrf": csrf}
    form = client.post("/links", data=sent, headers=PAGE, follow_redirects=False)
    assert form.status_code == 303 and form.headers["location"].startswith("/link/")


def test_copies_are_collapsed(record, client):
    record.add(article("d", ("Ada Rouen", None, CLAIM), date="2020-02-04"))
    ingest.settle(record)
    assert client.get("/links.json").json()["total"] == 1
    assert "2 reports" in client.get("/links").text


def test_an_empty_record_says_what_will_stand_here(tmp_path):
    with (
        Record.open(str(tmp_path / "empty.db")) as empty,
        TestClient(create(empty, Settings(secret=SECRET, hosts=("testserver",)))) as visitor,
    ):
        assert (
            "Nobody contradicts anybody yet" in visitor.get("/links", headers={"accept-language": "en"}).text
        )
