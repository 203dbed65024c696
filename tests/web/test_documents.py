"""The list of documents and its twins."""

import csv
import io

import pytest

from onrecord import ingest
from tests.record.samples import document, reading


@pytest.fixture
def more(record):
    """The record with a wire copy of its first article under another title, and an older article."""
    copy = document("wire", title="Le port reste fermé", outlet="Dépêches du Large", date="2020-02-04")
    record.add(reading(of=copy))
    old = document(
        "old", text="Rien de neuf.", title="Départ d'un remorqueur", date="2019-11-30", outlet=None
    )
    record.add(reading(of=old))
    ingest.settle(record)


def ids(client, **given):
    return [one["id"] for one in client.get("/documents.json", params=given).json()["documents"]]


def test_the_latest_come_first_and_the_undated_last(client, more):
    assert ids(client) == ["wire", "port", "old", "later"]
    assert ids(client, sort="oldest") == ["old", "port", "wire", "later"]
    assert ids(client, sort="added") == ["old", "wire", "later", "port"]


def test_words_are_found_by_their_beginnings_without_accents(client, more):
    assert ids(client, words="gre PORT") == ["port"]
    assert ids(client, words="depart") == ["old"]
    assert ids(client, words="grève remorqueur") == []


def test_filters_by_outlet_and_day_keep_the_undated(client, more):
    assert ids(client, outlet="Dépêches du Large") == ["wire"]
    assert ids(client, since="2020-01-01", until="2020-02-03") == ["port", "later"]


def test_a_title_that_changed_is_found_by_its_new_words(client, record):
    record.add(reading(of=document(title="Reprise au bassin"), reader="fr-2"))
    assert ids(client, words="bassin") == ["port"] and ids(client, words="grève") == []
    record.purge("port")
    assert ids(client, words="bassin") == []


def test_copies_are_told_and_can_be_left_out(client, more):
    told = {one["id"]: one for one in client.get("/documents.json").json()["documents"]}
    assert told["wire"]["copy_of"] == "port" and told["port"]["copies"] == ["wire", "later"]
    assert ids(client, originals=True) == ["port", "old"]
    page = client.get("/documents").text
    assert "copy of <a" in page and "2 copies" in page


def test_pages_and_counts(client, more):
    first = client.get("/documents.json?size=3").json()
    assert (first["total"], first["next"]) == (4, "/documents.json?size=3&page=2")
    assert first["documents"][0]["statements"] == 2 and first["documents"][0]["permalink"] == "/document/wire"
    assert client.get("/documents.json?size=3&page=2").json()["next"] is None
    assert {"value": "L'Écho du Large", "count": 2} in first["outlets"]


def test_the_csv_twin_has_every_document(client, more):
    rows = list(csv.DictReader(io.StringIO(client.get("/documents.csv?size=1").text)))
    assert [row["document"] for row in rows] == ["wire", "port", "old", "later"]
    assert rows[1]["copies"] == "wire; later"


def test_a_removed_document_stands_in_no_list(client, record):
    record.remove("port")
    assert ids(client) == ["later"] and ids(client, words="grève") == []


def test_nothing_found_says_what_to_do(client):
    assert "No document found" in client.get("/documents?words=dirigeable").text
    assert "Nothing on this page" in client.get("/documents?page=9").text
    assert client.get("/documents.json?words=%21%21").status_code == 400


def test_hostile_titles_do_nothing(client):
    page = client.get("/documents").text
    assert "&lt;script&gt;alert(1)" in page and "<script>alert" not in page
