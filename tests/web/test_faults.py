"""What cannot be done is told in the language of the page, with where to go on."""

import pytest

from onrecord import ingest
from onrecord.web.faults import told, unfit
from onrecord.web.languages import language
from tests.record.coverage import FULL, OTHER, SHORT, article, person

HTML = {"accept": "text/html", "accept-language": "fr"}


@pytest.mark.parametrize(
    ("path", "status", "sentence"),
    [
        ("/document/nulle-part", 404, "Il n’y a pas de document «\u00a0nulle-part\u00a0»"),
        ("/statement/nulle-part", 404, "Il n’y a ni déclaration ni document «\u00a0nulle-part\u00a0»"),
        ("/link/nulle-part", 404, "Il n’y a pas de lien «\u00a0nulle-part\u00a0»"),
        ("/links?actor=Personne", 400, "Il n’y a pas d’acteur «\u00a0Personne\u00a0»"),
        ("/statements?words=%E2%80%A6", 400, "«\u00a0…\u00a0» n’a aucun mot à chercher"),
        ("/statements?since=hier", 422, "Du\u00a0: ce n’est pas une date"),
        ("/statements?act=chanter", 422, "Acte\u00a0: choisissez dans la liste."),
        ("/nulle-part", 404, "Il n’y a pas de telle page"),
    ],
)
def test_a_page_tells_it_in_french(client, path, status, sentence):
    answer = client.get(path, headers=HTML)
    assert answer.status_code == status and sentence in answer.text


def test_a_program_is_told_the_parameter_and_its_values(client):
    detail = client.get("/statements.json?act=sing").json()["error"]["detail"]
    assert detail.startswith("act: choose from 'assert', 'deny'")


def test_a_name_of_several_leads_to_each_of_them(client, record):
    for own in (
        article("a", FULL, cast=[person(FULL, "f")], date="2020-02-03"),
        article("b", SHORT, cast=[person(SHORT, "f")], date="2020-07-01"),
        article("d", OTHER, cast=[person(OTHER, "m")], date=None),
        article("e", SHORT, cast=[person(SHORT, "m")], date=None),
    ):
        record.add(own)
    ingest.settle(record)
    page = client.get("/statements?actor=Rouen&act=demand&page=2", headers=HTML)
    assert page.status_code == 400 and "Plusieurs acteurs portent ce nom" in page.text
    for id in ("ada-rouen", "jules-rouen"):
        assert f'href="/statements?actor={id}&amp;act=demand"' in page.text


def test_ways_on_stay_on_this_server(client):
    page = client.get("http://testserver//elsewhere.example?a=1", headers=HTML)
    assert page.status_code == 404 and 'href="//' not in page.text


def test_a_form_leads_back_to_where_it_came_from(client, csrf):
    sent = {"a": "nulle-part", "b": "nulle-part", "type": "denies", "why": "x", "who": "Zoé", "csrf": csrf}
    for referer, back in (
        ("http://testserver/links?a=x%26y", True),
        ("http://elsewhere.example/links?a=x", False),
    ):
        page = client.post("/links", data=sent, headers={**HTML, "referer": referer})
        assert page.status_code == 404 and ('href="/links?a=x%26y"' in page.text) is back


def test_what_is_no_sentence_of_ours_stays():
    assert told("the mill has burnt down.", language("fr")) == "the mill has burnt down."
    assert told("", language("fr")) == ""
    assert told("'l\\'eau' has no word to look for; write it in letters.", language("en")).startswith(
        "“l'eau”"
    )


def test_each_field_is_told_once():
    wrong = {"loc": ("body", "why"), "type": "missing", "msg": "Field required"}
    assert unfit([wrong, wrong], language("en"), labelled=False) == "why: it is missing."
