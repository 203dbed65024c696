"""The page of the review: one statement at a time, the least sure first."""

import csv
import io

import pytest

from onrecord.record import judging
from onrecord.record.finding import statement
from tests.record.samples import TEXT, denial, document, reading


def next_of(client, query=""):
    """The id of the statement to review next."""
    told = client.get(f"/review.json{query}").json()
    return told["statement"] and told["statement"]["id"]


@pytest.fixture
def named(client, csrf):
    """The client, whose session has the name of a reviewer."""
    client.post("/reviewer", json={"name": "Ines Dol"}, headers={"x-csrf-token": csrf})
    return client


def test_the_statement_stands_in_its_passage(client):
    page = client.get("/review?statement=promise").text
    assert '<span class="cue">a promis</span>' in page and "Le quai de Lorvane est vide." in page
    assert 'data-start="0"' in page
    assert "0 of 3 judged" in page


def test_a_name_is_asked_before_anything_is_judged(client, csrf):
    assert 'value="accept"' not in client.get("/review").text
    sent = {"name": "Ines Dol", "back": "/review?act=deny", "csrf": csrf}
    begun = client.post("/reviewer", data=sent, headers={"accept": "text/html"}, follow_redirects=False)
    assert (begun.status_code, begun.headers["location"]) == (303, "/review?act=deny")
    page = client.get("/review").text
    assert 'value="accept"' in page and "You judge as Ines Dol" in page


def test_a_form_judges_and_leads_to_the_next(named, csrf):
    first = next_of(named)
    sent = {"verdict": "accept", "seen": "0", "back": "/review", "csrf": csrf}
    judged = named.post(
        f"/statement/{first}/judge", data=sent, headers={"accept": "text/html"}, follow_redirects=False
    )
    assert (judged.status_code, judged.headers["location"]) == (303, "/review")
    assert next_of(named) != first
    page = named.get("/review").text
    assert "1 of 3 judged" in page and "1 by you today" in page and "/judgement/1/undo" in page


def test_what_is_skipped_comes_no_more_in_this_session(named, csrf, client):
    headers = {"x-csrf-token": csrf}
    order = []
    while own := next_of(named):
        order.append(own)
        named.post("/review/skip", json={"statement": own}, headers=headers)
    assert sorted(order) == ["denial", "promise", "undated"]
    assert "Nothing is left but what you skipped" in named.get("/review").text
    back = named.post("/review/skip", json={"again": True}, headers=headers).json()
    assert back == {"statement": order[-1], "skipped": 2} and next_of(named) == order[-1]


def test_filters_narrow_the_queue(client):
    assert next_of(client, "?act=deny") == "denial"
    assert next_of(client, "?document=later") == "undated"
    assert next_of(client, "?document=nowhere") is None
    assert "Nothing is left to review here" in client.get("/review?document=nowhere").text
    rows = list(csv.DictReader(io.StringIO(client.get("/review.csv?document=port").text)))
    assert sorted(row["statement"] for row in rows) == ["denial", "promise"]


def test_one_that_was_judged_can_be_looked_at_again(client, record):
    judging.judge(record, "denial", "correct", who="Ali", changes={"name": "la préfète"})
    told = client.get("/review.json?statement=denial").json()
    assert (told["seen"], told["statement"]["name"]) == (1, "la préfète")
    assert client.get("/review.json?statement=nobody").status_code == 404


def test_offsets_of_the_passage_are_those_of_the_text(client, record, csrf):
    text = "Un.\r\n\r\n" + "x" * 900 + "\r\nDeux.\r\n" + TEXT
    record.add(reading(denial("far", text=text), of=document("far", text=text)))
    page = client.get("/review?statement=far").text
    start = int(page.split('data-start="')[1].split('"')[0])
    shown = page.split(f'data-start="{start}">')[1].split("</div>")[0]
    for mark in ('<span class="content">', '<span class="cue">', '<span class="source">', "</span>"):
        shown = shown.replace(mark, "")
    assert shown == text[start : start + len(shown)].replace("\r", " ")
    with record.reading() as connection:
        (a, b) = statement(connection, "far").statement.content[0]
    assert shown[a - start : b - start] == "tout accord avec les grévistes"
