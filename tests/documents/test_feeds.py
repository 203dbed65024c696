import pytest

from onrecord.documents import feeds
from onrecord.documents.reason import Unreadable
from onrecord.model import Document
from tests.documents.made import PROSE

RSS = """<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Le Phare</title>
<item><title>Le pont &amp; le port</title><link>https://phare.example/1</link>
<pubDate>Tue, 12 Mar 2024 08:00:00 +0100</pubDate><description>Un résumé.</description></item>
<item><title>Le barrage</title><link>https://phare.example/2</link>
<content:encoded><![CDATA[{}]]></content:encoded></item>
</channel></rss>""".format("".join(f"<p>{paragraph}</p>" for paragraph in PROSE)).encode()
ATOM = b"""<feed xmlns="http://www.w3.org/2005/Atom"><title>Le Phare</title><entry><title>Le pont</title>
<link href="https://phare.example/1"/><updated>2024-03-12T08:00:00Z</updated></entry></feed>"""


def read(url, **fields):
    return Document(id=url, text="Il nie.", origin=url, url=url, **fields)


def refuse(url):
    raise Unreadable("the server answered 404 Not Found")


def test_each_entry_is_read_at_its_address_and_the_feed_tells_what_the_page_does_not():
    first, second = feeds.articles(RSS, "feed", read)
    assert (first.text, first.url, first.title) == ("Il nie.", "https://phare.example/1", "Le pont & le port")
    assert (first.date, first.outlet) == ("2024-03-12", "Le Phare")
    assert (second.title, second.date) == ("Le barrage", None)
    (entry,) = feeds.articles(ATOM, "feed", lambda url: read(url, outlet="phare.example"))
    assert entry.outlet == "Le Phare"
    (entry,) = feeds.articles(ATOM, "feed", lambda url: read(url, title="Le vrai titre", date="2024-03-11"))
    assert (entry.title, entry.date, entry.outlet) == ("Le vrai titre", "2024-03-11", "Le Phare")


def test_where_the_page_cannot_be_read_the_text_that_the_feed_carries_is():
    missing, carried = feeds.articles(RSS, "feed", refuse)
    assert str(missing) == "https://phare.example/1: set aside, the server answered 404 Not Found."
    assert carried.text.split("\n\n") == list(PROSE)
    assert (carried.url, carried.title) == ("https://phare.example/2", "Le barrage")
    assert carried.notes[0] == feeds.NOTE + "the server answered 404 Not Found"


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"<rss></rss>", "no entries"),
        (b"<rss", "no entries"),
        (b"<rss>" + b"<a>" * 400_000, "more than 400,000 tags"),
        (bytes(20_000_001), "larger than 20 MB"),
    ],
)
def test_feeds_without_entries_and_overlarge_ones_are_refused(data, why):
    with pytest.raises(Unreadable, match=why):
        feeds.parse(data)


def test_entities_that_multiply_are_not_expanded():
    levels = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    bomb = f'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a0 "{"a" * 10}">{levels}]><rss><channel>'
    _, (entry,) = feeds.parse(f"{bomb}<item><title>&a9;</title></item></channel></rss>".encode())
    assert len(entry.title or "") < 100
