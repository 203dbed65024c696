"""The reader of a document, its twins, permalinks of statements, and statements that were missed."""

import csv
import io
import re
from html.parser import HTMLParser

import pytest

from onrecord import ingest
from onrecord.record.judging import judge
from tests.record.disputes import CLAIM, DENIAL, article
from tests.record.samples import TEXT, denial, document, promise, reading

HTML = {"accept": "text/html"}


class Article(HTMLParser):
    """Collects the paragraphs of the article: where each starts, and its words."""

    def __init__(self):
        super().__init__()
        self.starts, self.words, self.inside = [], [], False

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        if given.get("class") == "text":
            self.inside = True
            self.starts.append(int(given["data-start"]))
            self.words.append("")

    def handle_endtag(self, tag):
        self.inside = self.inside and tag != "p"

    def handle_data(self, data):
        if self.inside:
            self.words[-1] += data


def shown(client, id="port"):
    return client.get(f"/document/{id}", headers=HTML).text


def test_the_article_stands_as_it_was_published(client):
    parsed = Article()
    parsed.feed(shown(client))
    assert [TEXT.index(words) for words in parsed.words] == parsed.starts
    assert "\n".join(parsed.words) == TEXT


def test_every_statement_has_its_marks_and_its_card(client):
    page = shown(client)
    assert '<span class="cue" data-s="promise">a promis</span>' in page
    assert re.findall(r'<li class="card found" id="(\w+)" tabindex="0">', page) == ["promise", "denial"]
    for fact in (
        "porte-parole des pilotes",
        "Ada Rouen → Radio Cap → this article",
        "made dimanche",
        "Feb 2, 2020",
    ):
        assert fact in page


def test_an_id_may_have_a_question_mark(client, record):
    record.add(reading(of=document("quai?page=1")))
    assert client.get("/document/quai%3Fpage=1.json").json()["id"] == "quai?page=1"


def test_the_json_twin_is_the_scoring_form_with_permalinks(client):
    told = client.get("/document/port.json").json()
    assert told["text"] == TEXT and told["permalink"] == "/document/port"
    first = told["statements"][0]
    assert (first["id"], first["permalink"], first["state"]) == ("promise", "/statement/promise", "found")
    start, end = first["content"][0]
    assert told["text"][start:end] == "les négociations reprendront lundi"


def test_the_csv_twin_has_a_row_for_each_statement(client):
    rows = list(csv.DictReader(io.StringIO(client.get("/document/port.csv").text)))
    assert [(row["statement"], row["act"]) for row in rows] == [("promise", "commit"), ("denial", "deny")]


def test_what_is_not_there_is_missing(client):
    assert client.get("/document/nowhere").status_code == 404
    assert client.get("/document/port?version=zzz").status_code == 404
    assert client.get("/statement/nowhere", headers=HTML).status_code == 404
    assert client.get("/statement/nowhere.json").json()["error"]["status"] == 404


def test_permalinks_lead_to_the_statement_in_its_document(client):
    sent = client.get("/statement/promi", follow_redirects=False)
    assert (sent.status_code, sent.headers["location"]) == (302, "/document/port#promise")


def test_the_permalink_of_a_rejected_statement_leads_to_its_card(client, record):
    judge(record, "denial", "reject", who="Ines")
    assert (
        client.get("/statement/denial", follow_redirects=False).headers["location"] == "/document/port#denial"
    )
    page = shown(client)
    assert '<li class="card rejected" id="denial"' in page
    assert '<span class="" data-s="denial">a démenti</span>' in page
    assert "1 statement, 1 rejected" in page
    assert client.get("/document/port.json").json()["rejected"] == ["denial"]


def test_a_statement_of_a_former_text_is_read_there(client, record):
    former = client.get("/document/port.json").json()["version"]["version"]
    record.add(reading(denial(text=TEXT + " Fin."), of=document(text=TEXT + " Fin.")))
    where = client.get("/statement/promise", follow_redirects=False).headers["location"]
    assert where == f"/document/port?version={former}#promise"
    page = client.get(where, headers=HTML).text
    assert "This text was superseded" in page and "Accept" not in page
    assert f"?version={former}" in shown(client)


def test_a_removed_document_says_so(client, record):
    record.remove("port")
    page = shown(client)
    assert "was removed from the record" in page and "Add a missed statement" not in page


def test_the_whole_provenance_of_a_statement(client, record):
    judge(record, "promise", "correct", changes={"act": "propose"}, who="Ines")
    told = client.get("/statement/promise.json").json()
    assert (told["act"], told["found"]["act"], told["state"]) == ("propose", "commit", "corrected")
    assert told["version"]["state"] == "current" and told["links"] == []
    assert client.get("/statement/promise.csv").text.splitlines()[1].startswith("promise,port,")


def test_judgements_stand_on_the_card_with_who_and_when(client, record):
    number = judge(record, "promise", "correct", changes={"act": "propose"}, who="Ines", why="an offer")
    page = shown(client)
    assert "Ines" in page and "an offer" in page
    assert f'name="seen" value="{number}"' in page and f'action="/judgement/{number}/undo"' in page


def test_judgements_on_words_that_are_gone_are_told(client, record):
    judge(record, "promise", "accept", who="Ines")
    assert "not found again" not in shown(client)
    short = "Le préfet a démenti tout accord avec les grévistes."
    record.add(reading(denial(text=short), of=document(text=short)))
    assert "1 judgement bears on words that were not found again" in shown(client)


def test_links_and_other_reports_lead_to_their_statements(client, record):
    record.add(article("a", ("Ada Rouen", None, CLAIM)))
    record.add(article("b", ("Léo Vance", None, DENIAL), date="2020-02-05"))
    record.add(article("c", ("Ada Rouen", None, CLAIM), date="2020-02-04"))
    ingest.settle(record)
    page = shown(client, "a")
    assert "denied by</a>" in page and 'href="/document/b#b-0"' in page
    assert "2 reports" in page and 'href="/document/c#c-0"' in page
    (link,) = client.get("/document/b.json").json()["statements"][0]["links"]
    assert f'href="/links#{link["id"]}"' in page
    assert "denies what was said by</a>" in shown(client, "b")


def test_documents_that_share_passages_are_named(client):
    assert "Others share passages with it:" in shown(client)
    assert "Shares passages with an earlier article:" in shown(client, "later")


def test_hostile_documents_do_nothing(client, record):
    text = "<img src=x onerror=alert(1)> Ada Rouen a promis la paix."
    own = promise("hostile", "la paix", text, name='"><script>')
    record.add(
        reading(own, of=document("evil", text=text, title="</title><script>", url="javascript:alert(1)"))
    )
    page = shown(client, "evil")
    assert "<script>" not in page.replace('<script type="module"', "") and "<img" not in page
    assert 'href="javascript:' not in page


def test_returns_that_a_page_leaves_out_are_told(client, record):
    text = "\r\nUn 🚢 part.\r\nAda Rouen a promis\r\nla paix."
    record.add(reading(promise("cr", "la paix", text, source=()), of=document("cr", text=text)))
    page = shown(client, "cr")
    assert f'data-start="0" data-returns="0 {text.index("part.") + 5}"' in page
    assert f'data-start="{text.index("la paix")}"' in page


def add(client, csrf, given, **headers):
    told = {"X-CSRF-Token": csrf, **headers}
    return client.post("/document/port/statements", json=given, headers=told, follow_redirects=False)


MISSED = {"content": "Le quai de Lorvane est vide", "name": "la capitainerie", "act": "assert", "who": "Ines"}


def test_a_missed_statement_is_added_by_its_words(client, csrf):
    made = add(client, csrf, MISSED)
    assert made.status_code == 201
    told = client.get(f"/statement/{made.json()['statement']}.json").json()
    assert (told["state"], told["name"]) == ("added", "la capitainerie")
    assert told["content_text"] == ["Le quai de Lorvane est vide"]
    assert f'id="{made.json()["statement"]}"' in shown(client)


def test_a_form_leads_back_to_the_statement_that_it_added(client, csrf):
    sent = client.post(
        "/document/port/statements", data={**MISSED, "csrf": csrf}, headers=HTML, follow_redirects=False
    )
    assert sent.status_code == 303 and sent.headers["location"].startswith("/document/port#")
    assert 'value="Ines"' in shown(client)  # the session keeps the name


@pytest.mark.parametrize(
    ("changed", "status"),
    [
        ({"content": "les"}, 400),  # stands several times
        ({"content": "9-9999"}, 400),
        ({"content": ""}, 400),
        ({"act": "sing"}, 400),
        ({"who": ""}, 400),
        ({"said": "soon"}, 400),
    ],
)
def test_what_cannot_be_added_is_told(client, csrf, changed, status):
    assert add(client, csrf, {**MISSED, **changed}).status_code == status


def test_nothing_is_added_without_the_token_or_to_what_is_not_there(client, csrf, record):
    assert add(client, "wrong", MISSED).status_code == 403
    record.remove("port")
    assert add(client, csrf, MISSED).status_code == 400


def long_text(number):
    """A text of so many paragraphs of a thousand characters, with what Ada Rouen promises in the last."""
    return "\n\n".join(["La mer monte. " * 71] * number + ["Ada Rouen a promis une passe sûre."])


def test_a_long_text_is_shown_in_parts(client, record):
    text = long_text(130)
    record.add(reading(promise("passe", "une passe sûre", text), of=document("long", text=text)))
    first, last = (client.get(f"/document/long?part={part}", headers=HTML).text for part in (1, 3))
    assert "Part 1 of 3" in first and 'rel="next" href="/document/long?part=2"' in first
    assert 'rel="prev" href="/document/long?part=2"' in last and 'rel="next"' not in last
    assert 'id="passe"' in last and 'id="passe"' not in first
    assert client.get("/document/long?part=4", headers=HTML).status_code == 404


def test_the_parts_of_a_long_text_are_the_whole(client, record):
    text = long_text(130)
    record.add(reading(of=document("long", text=text)))
    parsed = Article()
    for part in (1, 2, 3):
        parsed.feed(client.get(f"/document/long?part={part}", headers=HTML).text)
    for start, words in zip(parsed.starts, parsed.words, strict=True):
        assert text.startswith(words, start)
    assert "".join(parsed.words).replace("\n", "") == text.replace("\n", "")
    assert client.get("/document/long.json?part=2").json()["text"] == text
    assert len(client.get("/document/long.csv?part=3").text.splitlines()) == 3


def test_a_permalink_leads_to_the_part_in_which_a_statement_stands(client, record):
    text = long_text(130)
    record.add(reading(promise("passe", "une passe sûre", text), of=document("long", text=text)))
    sent = client.get("/statement/passe", follow_redirects=False)
    assert sent.headers["location"] == "/document/long?part=3#passe"
