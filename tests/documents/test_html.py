import pytest

from onrecord.documents import html
from onrecord.documents.reason import Unreadable
from tests.documents.made import PROSE, page

HEAD = """<title>Le pont rouvre | Le Phare</title><meta property="og:site_name" content="Le Phare">
<meta property="article:published_time" content="2024-03-12T08:10:00+01:00">
<link rel="canonical" href="https://phare.example/2024/pont">"""


def test_a_page_gives_its_article_with_title_day_and_outlet():
    document = html.parse(page(*PROSE, head=HEAD), "pont.html")
    assert document.text == "\n\n".join(["Le pont rouvre", *PROSE])
    assert (document.title, document.date, document.outlet) == ("Le pont rouvre", "2024-03-12", "Le Phare")
    assert (document.url, document.origin) == ("https://phare.example/2024/pont", "pont.html")
    assert document.notes == (html.NOTE,)


def test_the_address_that_it_was_fetched_from_goes_before_the_one_it_names():
    assert html.parse(page(*PROSE, head=HEAD), "x", url="https://a.example/").url == "https://a.example/"


def test_addresses_other_than_of_the_web_are_not_kept():
    head = '<link rel="canonical" href="javascript:alert(1)">'
    assert html.parse(page(*PROSE, head=head), "x").url is None


def test_a_line_that_runs_on_is_no_paragraph():
    broken = PROSE[1].replace("», a déclaré", "»,<br>a déclaré")
    assert PROSE[1] in html.parse(page(PROSE[0], broken, PROSE[2]), "x").text.split("\n\n")


@pytest.mark.parametrize("charset", ["utf-8", "iso-8859-15", "windows-1252"])
def test_encodings_named_by_the_page_or_the_server_are_believed(charset):
    priced = "Le péage d'Œuvre coûtera 3 € à l'été, a assuré le maire."
    data = page(*PROSE, priced, charset=charset)
    assert priced in html.parse(data, "x").text
    assert priced in html.parse(data.replace(charset.encode(), b"utf-8"), "x", charset=charset).text


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"<html>", "no article"),
        (page(), "no article"),
        (page("Accueil.", "Tous les titres.", "Recevoir la lettre du soir."), "no article"),
        (
            page("Ce site pose des cookies pour mesurer son audience et payer ses frais. " * 4),
            "a notice about",
        ),
        (page("Merci d'activer JavaScript dans votre navigateur pour lire la suite. " * 4), "a notice about"),
        (b"<p>" * 50_001, "more than 50,000 tags"),
        (bytes(20_000_001), "larger than 20 MB"),
        (bytes(5_000), "binary data"),
    ],
)
def test_pages_without_an_article_are_refused(data, why):
    with pytest.raises(Unreadable, match=why):
        html.parse(data, "x")


def test_a_day_in_the_future_is_not_taken_over():
    head = '<meta property="article:published_time" content="2999-03-12">'
    assert html.parse(page(*PROSE, head=head), "x").date is None
