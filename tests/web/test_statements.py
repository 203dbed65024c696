"""The page of statements and its twins."""

import csv
import io
import sqlite3
from contextlib import contextmanager

from onrecord.record import Record
from onrecord.record.errors import in_words
from tests.record.samples import TEXT, document, promise, reading

HTML = {"accept": "text/html"}


def test_a_statement_in_its_words(client):
    page = client.get("/statements?words=négociation", headers={"accept": "text/html"}).text
    assert '<span class="cue">a promis</span>' in page
    assert '<span class="content sought">négociations</span>' in page
    assert 'href="/document/port#promise"' in page


def test_the_json_twin_has_the_same_filters(client):
    told = client.get("/statements.json", params={"act": "deny"}).json()
    assert [one["id"] for one in told["statements"]] == ["denial"]
    assert told["total"] == 1 and told["facets"]["act"] == [{"value": "deny", "count": 1}]
    start, end = told["statements"][0]["content"][0]
    assert TEXT[start:end] == "tout accord avec les grévistes"


def test_the_csv_twin_has_every_row(client):
    rows = list(csv.DictReader(io.StringIO(client.get("/statements.csv?size=1").text)))
    assert sorted(row["statement"] for row in rows) == ["denial", "promise", "undated"]


def test_pages_lead_to_one_another(client):
    first = client.get("/statements.json?size=1").json()
    assert first["next"] == "/statements.json?size=1&page=2"
    assert client.get("/statements.json?size=1&page=3").json()["next"] is None


def test_filters_stand_as_chips_that_take_them_away(client):
    page = client.get("/statements?actor=Ada+Rouen&act=commit").text
    assert 'href="/statements?act=commit"' in page and 'href="/statements?actor=Ada+Rouen"' in page


def test_nothing_found_says_what_to_do(client):
    assert "No statement found" in client.get("/statements?words=dirigeable").text


def test_a_quotation_that_is_not_literal_leads_to_what_is_near(client):
    quoted = {"words": "les négociations reprendront lundi matin"}
    told = client.get("/statements.json", params=quoted).json()
    assert told["total"] == 0 and "promise" in [one["id"] for one in told["nearest"]]
    page = client.get("/statements", params=quoted, headers=HTML).text
    assert "Said in nearly these words" in page
    assert "nearest" not in client.get("/statements.json", params={**quoted, "act": "deny"}).json()


def test_what_makes_no_sense_is_told(client):
    refused = client.get("/statements.json?act=sing")
    assert refused.status_code == 422 and refused.json()["error"]["title"]
    assert client.get("/statements.json?words=%21%21").status_code == 400
    assert client.get("/statements?since=tomorrow", headers={"accept": "text/html"}).status_code == 422


def test_hostile_texts_are_shown_and_do_nothing(client):
    page = client.get("/statements").text
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page and "<script>alert" not in page


def test_a_side_is_asked_for_and_stands_under_its_name(client):
    told = client.get("/statements.json", params={"side": "ada-rouen"}).json()
    assert [one["id"] for one in told["statements"]] == ["promise"]
    page = client.get("/statements", params={"side": "ada-rouen"}, headers=HTML).text
    assert '<span class="fine">Side</span> Ada Rouen' in page
    unknown = client.get("/statements", params={"side": "Volcan"}, headers=HTML)
    assert unknown.status_code == 400 and 'href="/actors?words=Volcan"' in unknown.text


def test_a_busy_record_says_when_to_try_again(client, monkeypatch):
    @contextmanager
    def locked(record):
        with in_words(record.path):
            raise sqlite3.OperationalError("database is locked")
        yield

    monkeypatch.setattr(Record, "reading", locked)
    busy = client.get("/statements.json")
    assert busy.status_code == 503 and int(busy.headers["retry-after"]) > 0
    page = client.get("/statements", headers={**HTML, "accept-language": "fr"})
    assert page.status_code == 503 and "Un instant" in page.text


def test_answers_carry_a_strict_policy(client):
    policy = client.get("/statements").headers["content-security-policy"]
    assert "script-src 'self'" in policy and "unsafe" not in policy


def test_what_several_say_stands_in_the_plural(client, record):
    record.add(reading(promise(id="crowd", name="des témoins", act="deny"), of=document("crowd")))
    page = client.get("/statements?act=deny", headers={**HTML, "accept-language": "fr"}).text
    assert "démentent</span>" in page


def test_filters_without_a_value_are_told_by_their_names(client):
    page = client.get("/links?all=true&type=denies", headers={**HTML, "accept-language": "fr"}).text
    assert "les douteuses aussi <span" in page and "Démenti <span" in page
