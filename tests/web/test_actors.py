"""Actors: the list, one of them, the pairs that may be one, and what people rule."""

import csv
import io

import pytest

from onrecord import ingest
from onrecord.record import Record
from tests.record.crisis import Article, crisis

HTML = {"accept": "text/html"}


@pytest.fixture
def record(tmp_path):
    with Record.open(str(tmp_path / "test.db")) as opened:
        yield crisis(opened)


@pytest.fixture
def pair(client, record):
    """The ids of two whose names are almost alike."""
    for id, name in (("cinq", "Syndicat Barlin"), ("six", "Syndicat Barlin des Dunes")):
        told = Article(id, "2020-03-10").says(name, "réuni", name, "a demandé", "la réouverture", "demand")
        record.add(told.read())
    ingest.settle(record)
    (found,) = suggested(client)
    return found["a"]["id"], found["b"]["id"]


def suggested(client):
    return client.get("/actors.json?suggest=true").json()["suggestions"]


def rule(client, csrf, path, **fields):
    return client.post(
        path, data={"csrf": csrf, "who": "Ada", **fields}, headers=HTML, follow_redirects=False
    )


def test_those_that_say_most_come_first(client):
    told = client.get("/actors.json").json()
    assert [(one["name"], one["utterances"]) for one in told["actors"][:2]] == [
        ("Paul Estrade", 3),
        ("Nadia Ferrol", 1),
    ]
    assert told["actors"][0]["side"]["name"] == "mairie de Lorvane"
    page = client.get("/actors").text
    assert 'href="/actor/paul-estrade"' in page and 'href="/statements?actor=paul-estrade"' in page


def test_by_words_kind_and_name(client):
    assert [one["name"] for one in client.get("/actors.json?words=estrade").json()["actors"]] == [
        "Paul Estrade"
    ]
    people = client.get("/actors.json?kind=person&sort=name").json()["actors"]
    assert [one["name"] for one in people] == ["Nadia Ferrol", "Paul Estrade"]
    assert "No actor found" in client.get("/actors?words=dirigeable").text


def test_the_csv_has_every_actor(client):
    rows = list(csv.DictReader(io.StringIO(client.get("/actors.csv?size=1").text)))
    assert {row["name"] for row in rows} >= {"Paul Estrade", "Nadia Ferrol", "Front du Port"}
    first = client.get("/actors.json?size=1").json()
    assert first["next"] == "/actors.json?size=1&page=2"


def test_an_actor_under_all_its_names(client):
    told = client.get("/actor/paul-estrade.json").json()
    assert told["roles"][0]["role"] == "adjoint" and told["side"]["id"] == "mairie-de-lorvane"
    assert [one["taken"] for one in told["positions"]] == ["denied", "refused"]
    assert {(edge["relation"], edge["b"]["id"]) for edge in told["network"]} == {
        ("accuses", "front-du-port"),
        ("mentions", "front-du-port"),
    }
    page = client.get("/actor/paul-estrade").text
    assert "toute négociation avec le Front du Port" in page and "<svg" in page
    assert 'href="/document/deux#deux-1"' in page
    rows = list(csv.DictReader(io.StringIO(client.get("/actor/paul-estrade.csv").text)))
    assert [row["taken"] for row in rows] == ["denied", "refused"]


def test_positions_of_some_days(client):
    told = client.get("/actor/paul-estrade.json?since=2020-03-05").json()
    assert [one["taken"] for one in told["positions"]] == ["refused"]


def test_a_side_has_the_positions_of_those_who_speak_for_it(client):
    assert [one["name"] for one in client.get("/actor/front-du-port.json").json()["positions"]] == [
        "Nadia Ferrol"
    ]


def test_another_name_leads_to_the_actor_for_good(client):
    moved = client.get("/actor/Paul~20Estrade.json?since=2020-03-05", follow_redirects=False)
    assert moved.status_code == 308
    assert moved.headers["location"] == "/actor/paul-estrade.json?since=2020-03-05"
    missing = client.get("/actor/nobody", headers=HTML)
    assert missing.status_code == 404 and "no such actor" in missing.text


def test_pairs_that_may_be_one_are_joined(client, csrf, pair):
    a, b = pair
    assert f'action="/actor/{a}/merge"' in client.get("/actors?suggest=true").text
    sent = rule(client, csrf, f"/actor/{a}/merge", other=b, back="/actors?suggest=true")
    assert (sent.status_code, sent.headers["location"]) == (303, "/actors?suggest=true")
    assert suggested(client) == []
    assert client.get("/actors.json?words=barlin").json()["total"] == 1


def test_two_that_are_not_the_same_are_suggested_no_more(client, csrf, pair):
    a, b = pair
    rule(client, csrf, f"/actor/{a}/distinct", other=b)
    assert suggested(client) == []
    told = client.post("/judgement/1/undo", data={"csrf": csrf, "who": "Ada"})
    assert told.status_code == 200 and len(suggested(client)) == 1


def test_a_merger_shows_at_once_and_the_old_id_leads_on(client, csrf):
    sent = rule(client, csrf, "/actor/nadia-ferrol/merge", other="paul-estrade")
    assert sent.status_code == 303
    old = client.get("/actor/nadia-ferrol.json", follow_redirects=False)
    assert old.status_code in (200, 308)
    assert client.get("/actor/paul-estrade.json").json()["utterances"] == 4


def test_a_name_is_split_off_and_another_added(client, csrf):
    sent = rule(client, csrf, "/actor/paul-estrade/split", name="Paul Estrade", documents="trois")
    assert sent.status_code == 303
    other = client.get(sent.headers["location"] + ".json").json()
    assert other["utterances"] == 1 and other["id"] != "paul-estrade"
    rule(client, csrf, "/actor/nadia-ferrol/alias", name="la Pasionaria du quai")
    assert client.get("/actor/la~20Pasionaria~20du~20quai", follow_redirects=False).status_code == 308


def test_nobody_rules_without_a_name_or_from_elsewhere(client, csrf):
    assert client.post("/actor/nadia-ferrol/merge", data={"other": "paul-estrade"}).status_code == 403
    unnamed = client.post("/actor/nadia-ferrol/merge", data={"other": "paul-estrade", "csrf": csrf})
    assert unnamed.status_code == 400 and "name" in unnamed.json()["error"]["detail"]


def test_hostile_names_are_only_shown(client, record):
    hostile = Article("sept", "2020-03-11").says(
        "<script>alert(1)</script>", "chef", "Front du Port", "a exigé", "la réouverture du quai", "demand"
    )
    record.add(hostile.read())
    page = client.get("/timeline").text
    assert "<script>alert" not in page and "&lt;script&gt;" in page
