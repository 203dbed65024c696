import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.documents import docx, feeds, html
from onrecord.documents.kinds import Options, Source, documents, kind
from onrecord.documents.reason import Unreadable
from onrecord.documents.set_aside import SetAside
from onrecord.model import Document
from tests.documents import made
from tests.documents.made import PROSE, column, page, word


@pytest.mark.parametrize("data", [page(*PROSE), word(*PROSE), made.pdf(column(*PROSE)), PROSE[0].encode()])
def test_what_was_fetched_is_named_by_its_address(data):
    url = "https://phare.example/pont"
    fetch = Options(lambda _: pytest.fail("no other page is asked for"))
    (fetched,) = documents(Source(data, "feed", url), fetch)
    (saved,) = documents(Source(data, "a file"), fetch)
    assert (fetched.id, fetched.url, saved.url) == (url, url, None)
    assert saved.id != url


@pytest.mark.parametrize(
    ("data", "name", "expected"),
    [
        (b"Il nie.", "a.txt", "text"),
        (b"Il nie.", "standard input", "text"),
        (b"{}", "standard input", "jsonl"),
        (b"{}", "a.txt", "text"),
        (b"text\nnon", "a.CSV", "csv"),
        (b"<p>Non", "a.html", "html"),
        (b"\xef\xbb\xbf<!DOCTYPE html>\n<html>", "a", "html"),
        (b"<?xml version='1.0'?><!-- x --><html lang='fr'>", "a", "html"),
        (b"<?xml version='1.0'?><rss version='2.0'>", "a.xml", "feed"),
        (b"<feed xmlns='http://www.w3.org/2005/Atom'>", "a.xml", "feed"),
        (made.pdf([]), "a.txt", "pdf"),
        (word("Non."), "a", "docx"),
        (b"Il nie.", "a.pdf", "text"),
        (b"<??>" * 1_000, "a", "text"),
    ],
)
def test_the_kind_is_told_by_the_content_then_by_the_name(data, name, expected):
    assert kind(Source(data, name)) == expected


def test_on_the_web_it_is_the_media_type_that_names_it():
    url = "https://phare.example/a.csv"
    assert kind(Source(b"<p>Non", url, url, "text/html")) == "html"
    assert kind(Source(b"Non", url, url, "text/plain")) == "text"
    assert kind(Source(b"Non", url, url, "application/octet-stream")) == "csv"


def refuse(url):
    raise Unreadable("nothing is fetched in this test")


@pytest.mark.parametrize(
    "source",
    [
        Source(PROSE[0].encode(), "a.txt"),
        Source(json.dumps({"id": "1", "text": PROSE[0]}).encode(), "a.jsonl"),
        Source(f"text\n{PROSE[0]}".encode(), "a.csv"),
        Source(page(*PROSE), "a.html"),
        Source(made.pdf(column(PROSE[0])), "a.pdf"),
        Source(word(PROSE[0]), "a.docx"),
    ],
)
def test_every_kind_gives_a_document(source):
    (document,) = documents(source, Options(refuse))
    assert isinstance(document, Document)
    assert PROSE[0] in document.text


def test_a_feed_in_a_feed_is_not_followed():
    feed = b"<rss><channel><item><link>https://phare.example/</link></item></channel></rss>"

    def fetch(url):
        from onrecord.documents.kinds import single

        return single(Source(feed, url, url))

    (aside,) = documents(Source(feed, "f.xml"), Options(fetch))
    assert str(aside) == "https://phare.example/: set aside, it is no article but a feed."


STARTS = [
    b"",
    b"<html><body><p>",
    b"<rss><channel><item>",
    b"PK\x03\x04word/document.xml",
    b"{",
    b'text,date\n"',
]
NAMES = ["a.txt", "a.html", "a.csv", "a.jsonl", "a"]


@settings(deadline=None, max_examples=150)
@given(start=st.sampled_from(STARTS), rest=st.binary(max_size=400), name=st.sampled_from(NAMES))
def test_arbitrary_bytes_are_read_or_set_aside(start, rest, name):
    for found in documents(Source(start + rest, name), Options(refuse)):
        assert isinstance(found, Document | SetAside)


@settings(deadline=None, max_examples=60)
@given(data=st.binary(max_size=300))
def test_arbitrary_bytes_raise_nothing_but_unreadable(data):
    for parse in (html.parse, docx.parse, lambda data, _: feeds.parse(data)):
        try:
            parse(data, "x")
        except Unreadable as error:
            assert str(error)


@settings(deadline=None, max_examples=60)
@given(at=st.integers(0, 30_000), byte=st.integers(0, 255))
def test_a_word_file_with_a_wrong_byte_is_read_or_refused(at, byte):
    data = bytearray(WORD)
    data[at % len(data)] = byte
    try:
        docx.parse(bytes(data), "x")
    except Unreadable as error:
        assert "Word file" in str(error)


WORD = word(*PROSE)
