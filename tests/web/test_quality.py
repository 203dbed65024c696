"""Coding a sample, blindly, and the figures that come of it."""

import csv
import io

import pytest
from click.testing import CliRunner

from onrecord.cli import main
from onrecord.record.samples import draw_sample
from tests.record.samples import TEXT

HTML = {"accept": "text/html"}
YES = dict.fromkeys(("statement", "source", "content", "act"), "yes")


@pytest.fixture
def sample(record):
    return draw_sample(record, n=2, articles=2, seed=1, by=["act"])


@pytest.fixture
def send(client, csrf, sample):
    def send(item, who="Ada", **data):
        return client.post(
            f"/quality/{sample.id}/code", data={"item": item, "who": who, "csrf": csrf, **data}
        )

    return send


def coding_page(client, item):
    return client.get(f"/quality/1/code?item={item}", headers=HTML).text


def test_without_a_sample_it_says_how_to_draw_one(client):
    page = client.get("/quality", headers=HTML).text
    assert "No sample yet" in page and "onrecord sample --n 50" in page
    assert client.get("/quality.json").json() == {"samples": []}
    assert client.get("/quality/7.json").status_code == 404


def test_a_coder_tells_the_name_once_and_goes_from_item_to_item(client, csrf, sample):
    assert "Your name" in client.get("/quality/1/code", headers=HTML).text
    page = client.post("/quality/1/code", data={"who": "Ada", "csrf": csrf}, headers=HTML).text
    assert "Item 1 of 4" in page
    page = client.post("/quality/1/code", data={"item": 1, "csrf": csrf, **YES}, headers=HTML).text
    assert "Item 2 of 4" in page and "Ada, 1 coded" in page


def test_coding_is_blind(client, send, record):
    send(1, who="Bohumil", **YES, note="Bohumil was here")  # too long to stand in a random token
    send(1, who="Ada", statement="no")
    page = coding_page(client, 1)
    for told in ("Bohumil", "confidence", "clause", "%"):  # others, how sure the reader was, its rule
        assert told not in page.split("<main")[1].split("</main>")[0], told


def test_a_whole_article_shows_its_places_in_the_text(client, send, sample):
    send(1, **YES)
    page = coding_page(client, 3)
    start = int(page.split('class="cue"')[0].rpartition('data-start="')[2].split('"')[0])
    assert page.split('class="cue')[1].split(">")[1].startswith(TEXT[start : start + 5])


def test_answers_become_figures(client, send, sample):
    for who in ("Ada", "Bo"):
        assert send(1, who=who, **YES).status_code == 201
        assert send(2, who=who, **{**YES, "act": "no" if who == "Bo" else "yes"}).status_code == 201
        for item in (3, 4):
            page = coding_page(client, item)
            ids = [part.split("=yes")[0] for part in page.split('<option value="')[1:] if "=yes" in part[:40]]
            sent = send(item, who=who, found=[f"{id}=yes" for id in ids], missed="1", span=["0-6"])
            assert sent.status_code == 201
    told = client.get("/quality/1.json").json()
    assert told["coders"] == {"Ada": 4, "Bo": 4}
    figures = {row["measure"]: row["estimate"] for row in told["figures"] if not row["group"]}
    assert figures == {"statement": 1, "source": 1, "content": 1, "act": 0.75, "all": 0.75, "recall": 0.6}
    assert {own["measure"]: own["units"] for own in told["agreement"]}["found"] == 3
    page = client.get("/quality/1", headers=HTML).text
    assert "75%" in page and "Krippendorff" in page
    assert "60%" in client.get("/quality", headers=HTML).text
    rows = list(csv.DictReader(io.StringIO(client.get("/quality/1.csv").text)))
    assert {(row["item"], row["coder"], row["answer"]) for row in rows if row["question"] == "act"} == {
        ("1", "Ada", "yes"), ("1", "Bo", "yes"), ("2", "Ada", "yes"), ("2", "Bo", "no"),
    }  # fmt: skip
    figures = list(csv.DictReader(io.StringIO(client.get("/quality.csv").text)))
    assert [row["estimate"] for row in figures if row["measure"] == "recall"] == ["0.6"]


def test_a_sample_is_drawn_in_the_browser_too(client, csrf):
    data = {"n": 2, "articles": 1, "seed": 5, "by": ["act", "kind"], "csrf": csrf}
    page = client.post("/quality", data=data, headers=HTML)
    assert page.url.path == "/quality/1" and "seed 5" in page.text
    made = client.post("/quality", data=data)
    assert made.status_code == 201 and made.json()["sample"] == 2
    told = client.get(made.json()["address"]).json()
    assert (told["by"], told["statements"], told["articles"]) == (["act", "kind"], 2, 1)
    assert client.post("/quality", data={**data, "by": "mood"}).status_code == 422
    assert client.post("/quality", data={**data, "n": 0, "articles": 0}).status_code == 400


@pytest.mark.parametrize(
    ("item", "data", "status"),
    [
        (1, {"who": ""}, 400),
        (1, {"statement": "perhaps"}, 422),
        (1, {"statement": "yes"}, 400),
        (99, YES, 404),
        (3, {"found": ["x=yes"]}, 400),
        (3, {"span": ["x"]}, 400),
    ],
)
def test_what_is_unfit_is_told(send, item, data, status):
    refused = send(item, **data)
    assert refused.status_code == status and refused.json()["error"]["detail"]


def test_the_command_tells_where_to_code(record):
    found = CliRunner().invoke(main, ["sample", "--record", record.path, "--n", "6", "--articles", "1"])
    assert found.output.splitlines()[0] == "Sample 1: 3 statements of 2 strata, 1 whole article."
    refused = CliRunner().invoke(main, ["sample", "--record", record.path, "--by", "act,mood"])
    assert refused.exit_code == 2 and "not stratified by 'mood'" in refused.output
