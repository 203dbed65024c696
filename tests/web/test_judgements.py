"""Judging over the web, and the list of who judged what."""

import csv
import io

import pytest

from onrecord.record import finding, judging
from onrecord.web.settling import settler
from tests.record.samples import span

PAGE = {"accept": "text/html"}


@pytest.fixture
def judge(client, csrf):
    """`judge(id, verdict, seen, **values)` posts JSON and gives the answer."""

    def post(id, verdict, seen=0, who="Ines Dol", **values):
        told = {"verdict": verdict, "seen": seen, "who": who, **values}
        return client.post(f"/statement/{id}/judge", json=told, headers={"x-csrf-token": csrf})

    return post


def test_a_verdict_answers_how_the_statement_stands(judge, client, csrf):
    told = judge("denial", "reject").json()
    assert (told["judgement"], told["state"], told["undo"]) == (1, "rejected", "/judgement/1/undo")
    undone = client.post(told["undo"], json={}, headers={"x-csrf-token": csrf}).json()
    assert (undone["judgement"], undone["state"], undone["statement"]["id"]) == (2, "found", "denial")


@pytest.mark.parametrize(
    ("given", "field", "value"),
    [
        ({"act": "refuse"}, "act", "refuse"),
        ({"name": "  la préfète "}, "name", "la préfète"),
        ({"role": None}, "role", None),
        ({"role": ""}, "role", None),
        ({"via": ["L'Écho", "Radio Cap"]}, "via", ["L'Écho", "Radio Cap"]),
        ({"via": "L'Écho; Radio Cap"}, "via", ["L'Écho", "Radio Cap"]),
        ({"content": [list(span("les négociations"))]}, "content", [list(span("les négociations"))]),
        ({"content": "les négociations"}, "content", [list(span("les négociations"))]),
        ({"said": "2020-02-01..2020-02-03"}, "said", "2020-02-03"),
    ],
)
def test_values_are_corrected(judge, given, field, value):
    told = judge("promise", "correct", **given).json()
    got = told["statement"][field]
    assert (got["end"] if field == "said" else got) == value and told["state"] == "corrected"


def test_a_form_that_changes_one_value_keeps_the_others(client, csrf, record):
    with record.reading() as connection:
        before = finding.statement(connection, "promise").statement
    sent = {
        "verdict": "correct", "seen": "0", "who": "Ines Dol", "csrf": csrf, "name": "Ada Rouen",
        "role": "porte-parole des pilotes", "principal": "pilotes", "via": "Radio Cap", "act": "propose",
        "kind": "indirect", "certainty": "asserted", "polarity": "positive", "said": "2020-02-02",
        "content": "-".join(map(str, before.content[0])), "cue": "a promis", "source": "Ada Rouen",
    }  # fmt: skip
    answer = client.post("/statement/promise/judge", data=sent, headers=PAGE, follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (303, "/statement/promise")
    (made,) = judging.history(record, "promise")
    assert dict(made.judgement.changes) == {"act": "propose"}


@pytest.mark.parametrize(
    ("given", "status", "why"),
    [
        ({"verdict": "sing"}, 422, "verdict"),
        ({"verdict": "accept", "seen": -1}, 422, "seen"),
        ({"verdict": "correct"}, 400, "nothing in it differs"),
        ({"verdict": "correct", "content": "ballon dirigeable"}, 400, "do not stand in the text"),
        ({"verdict": "correct", "content": [[5, 99999]]}, 400, "spans must lie in the text"),
        ({"verdict": "correct", "content": "", "cue": ""}, 400, "needs content or a cue"),
        ({"verdict": "correct", "said": "demain"}, 400, "is no day"),
        ({"verdict": "correct", "act": "sing"}, 422, "act"),
        ({"verdict": "accept", "who": ""}, 400, "tell your name"),
    ],
)
def test_what_makes_no_sense_is_told_and_not_kept(client, csrf, record, given, status, why):
    told = {"seen": 0, "who": "Ines Dol", **given}
    answer = client.post("/statement/promise/judge", json=told, headers={"x-csrf-token": csrf})
    assert answer.status_code == status and why in answer.json()["error"]["detail"]
    assert judging.listed(record) == []


def test_nobody_judges_unseen_or_from_elsewhere(client):
    told = {"verdict": "accept", "seen": 0, "who": "Ines Dol"}
    assert client.post("/statement/promise/judge", json=told).status_code == 403
    assert client.post("/judgement/1/undo", json={}).status_code == 403


def test_two_at_once_do_not_overwrite_each_other(judge, client, csrf, record):
    assert judge("promise", "accept", who="Ali").status_code == 200
    late = judge("promise", "reject")
    assert late.status_code == 409 and "Ali" in late.json()["error"]["detail"]
    sent = {"verdict": "reject", "seen": "0", "who": "Ines Dol", "csrf": csrf}
    page = client.post("/statement/promise/judge", data=sent, headers=PAGE)
    assert page.status_code == 409 and "Ali judged it meanwhile: accepted" in page.text
    assert 'href="/statement/promise"' in page.text
    assert judge("promise", "reject", seen=1).status_code == 200
    again = client.post("/judgement/2/undo", json={}, headers={"x-csrf-token": csrf})
    twice = client.post("/judgement/2/undo", json={}, headers={"x-csrf-token": csrf})
    assert (again.status_code, twice.status_code) == (200, 409)


def test_what_rests_on_it_follows(judge, client, record):
    judge("promise", "correct", name="Rosa Prat")
    settler(client.app).wait()
    with record.reading() as connection:
        names = connection.exec_driver_sql("SELECT name FROM actors").scalars().all()
        assert connection.exec_driver_sql("SELECT count(*) FROM marks").scalar() == 0
    assert "Rosa Prat" in names and "Ada Rouen" not in names


def test_the_list_tells_what_changed(judge, client):
    judge("promise", "correct", act="propose", content="les négociations", why="an offer")
    judge("denial", "reject", who="Ali")
    told = client.get("/judgements.json").json()
    assert [(one["judgement"], one["who"]) for one in told["judgements"]] == [(2, "Ali"), (1, "Ines Dol")]
    assert told["judgements"][1]["changes"] == [
        {"field": "act", "before": "commit", "after": "propose"},
        {
            "field": "content",
            "before": "les négociations reprendront lundi",
            "after": "les négociations",
        },
    ]
    page = client.get("/judgements").text
    assert "<del>commits to</del> → <ins>proposes</ins>" in page and 'href="/statement/promise"' in page
    assert 'id="judgement-1"' in page and "an offer" in page


def test_the_list_is_filtered_and_has_a_csv_twin(judge, client, csrf):
    judge("promise", "accept")
    judge("undated", "accept", who="Ali")
    client.post("/judgement/1/undo", json={"who": "Léo"}, headers={"x-csrf-token": csrf})
    assert [j["judgement"] for j in client.get("/judgements.json?document=later").json()["judgements"]] == [2]
    assert client.get("/judgements.json?who=Ali").json()["total"] == 1
    assert client.get("/judgements.json?size=2").json()["next"] == "/judgements.json?size=2&page=2"
    rows = list(csv.DictReader(io.StringIO(client.get("/judgements.csv?verdict=accept").text)))
    assert [(row["judgement"], row["undone"]) for row in rows] == [("2", "False"), ("1", "True")]
    assert "No judgement found" in client.get("/judgements?who=nobody").text


def test_hostile_words_are_shown_and_do_nothing(judge, client):
    judge("promise", "correct", who="<b>Ali</b>", name="=1+<script>1</script>", why="<img src=x onerror=1>")
    page = client.get("/judgements").text
    assert "<script>1" not in page and "<img" not in page and "&lt;b&gt;Ali" in page
    assert client.post("/reviewer", json={"name": ""}).status_code in (403, 422)


@pytest.mark.parametrize("body", ["[]", "3", "{", "\xff", '{"seen": NaN, "verdict": "accept"}'])
def test_a_body_that_is_no_object_is_told(client, csrf, body):
    headers = {"x-csrf-token": csrf, "content-type": "application/json"}
    answer = client.post("/statement/promise/judge", content=body.encode("latin-1"), headers=headers)
    assert answer.status_code in (400, 422) and answer.json()["error"]["detail"]
