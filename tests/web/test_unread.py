"""Why something could not be read, in the language of the page."""

import pickle

from onrecord.documents.language import unreadable
from onrecord.documents.reason import Reason, Unreadable
from onrecord.record import news
from onrecord.web.languages import language
from onrecord.web.unread import unread

FRENCH = language("fr")


def test_a_reason_is_a_sentence_and_can_be_told_in_french():
    why = Unreadable("it is no article but %(what)s", what=Reason("a table")).reason
    assert why == "it is no article but a table"
    assert unread(why, FRENCH) == "ce n’est pas un article mais un tableau"
    assert unread(Reason("it has more than %(number)s pages", number=5000), FRENCH) == (
        "il a plus de 5\u202f000 pages"
    )


def test_a_language_goes_by_its_name():
    why = unreadable("Der Hafen bleibt am Montag geschlossen, sagte die Sprecherin der Stadt.", None)
    assert "German (de)" in why and unread(why, FRENCH).startswith("il est en allemand et")


def test_it_outlives_processes_and_the_record(record):
    why = Reason("the Word file is damaged (%(error)s)", error="BadZipFile")
    assert pickle.loads(pickle.dumps(why)).packed() == why.packed()
    record.set_aside("a.docx", why)
    record.set_aside("b.docx", "it was read by an earlier onrecord")
    with record.reading() as connection:
        kept = [reason for _, reason, _ in news.last_aside(connection, None)]
    assert sorted(unread(one, FRENCH) for one in kept) == [
        "it was read by an earlier onrecord",
        "le fichier Word est endommagé (BadZipFile)",
    ]


def test_the_first_page_tells_it_in_the_language_of_the_visitor(client, record):
    record.set_aside("a.pdf", Reason("the PDF file is damaged"))
    page = client.get("/", headers={"accept": "text/html", "accept-language": "fr"}).text
    assert "le fichier PDF est endommagé" in page
    assert client.get("/index.json").json()["set_aside"][0]["reason"] == "the PDF file is damaged"
