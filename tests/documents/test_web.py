"""Fetching, from a server on this machine."""

import gzip
import http.server
import threading
import time

import pytest

from onrecord.documents import web
from onrecord.documents.reason import Unreadable
from onrecord.documents.web import fetch


class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.server.asked.append((self.path, self.headers["Host"]))
        answer = self.server.answers.get(self.path, (404, {}, b""))
        if callable(answer):
            answer(self)
            return
        status, headers, body = answer
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


@pytest.fixture
def site():
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.answers, server.asked = {}, []
    server.url = f"http://127.0.0.1:{server.server_port}"
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


def refused(url, **options):
    with pytest.raises(Unreadable) as error:
        fetch(url, **{"allow_private": True, **options})
    return str(error.value)


def test_a_page_comes_with_its_type_and_its_address_after_redirects(site):
    site.answers["/a"] = (302, {"Location": "/b?x=é"}, b"")
    site.answers["/b?x=%C3%A9"] = (200, {"Content-Type": 'text/html; charset="ISO-8859-1"'}, b"<p>Oui")
    got = fetch(site.url + "/a#part", allow_private=True)
    assert (got.data, got.mime, got.charset) == (b"<p>Oui", "text/html", "iso-8859-1")
    assert got.url == site.url + "/b?x=%C3%A9"


def test_compressed_pages_are_unpacked(site):
    site.answers["/"] = (200, {"Content-Encoding": "gzip"}, gzip.compress(b"Oui" * 100_000))
    assert fetch(site.url, allow_private=True).data == b"Oui" * 100_000


def test_this_machine_is_not_asked_unless_allowed(site):
    assert "is in a private network" in refused(site.url, allow_private=False)
    assert "is in a private network" in refused(
        site.url.replace("127.0.0.1", "localhost"), allow_private=False
    )
    assert site.asked == []


def test_a_redirect_into_a_private_network_is_refused(site, monkeypatch):
    honest = web.resolve
    monkeypatch.setattr(  # a public site, played by this machine
        web,
        "resolve",
        lambda host, port, **options: (
            ["127.0.0.1"] if host == "journal.example" else honest(host, port, **options)
        ),
    )
    site.answers["/a"] = (301, {"Location": f"{site.url}/secret"}, b"")
    site.answers["/b"] = (301, {"Location": "file:///etc/passwd"}, b"")
    public = f"http://journal.example:{site.server_port}"
    assert "'127.0.0.1' is in a private network" in refused(public + "/a", allow_private=False)
    assert "only http and https" in refused(public + "/b", allow_private=False)
    host = f"journal.example:{site.server_port}"
    assert site.asked == [("/a", host), ("/b", host)]  # by its name, at the address that was checked


@pytest.mark.parametrize(
    ("url", "why"),
    [
        ("ftp://journal.example/a", "only http and https"),
        ("file:///etc/passwd", "only http and https"),
        ("http://", "not a valid address"),
        ("http://journal.example:99999/", "not a valid address"),
        ("http://nom:secret@journal.example/", "a name and password"),
    ],
)
def test_addresses_that_cannot_be_fetched(url, why):
    assert why in refused(url)


def test_what_a_server_answers_is_said(site):
    site.answers["/turn"] = (302, {"Location": "/turn"}, b"")
    site.answers["/bad"] = (200, {"Content-Encoding": "gzip"}, b"no gzip at all")
    assert refused(site.url + "/none") == "the server answered 404 Not Found"
    assert refused(site.url + "/turn") == "it was redirected more than 5 times"
    assert refused(site.url + "/bad") == "its compressed content is damaged"
    site.answers["/short"] = (200, {"Content-Length": "500"}, b"half")
    assert refused(site.url + "/short") == "the connection failed"
    assert refused(site.url.replace("http:", "https:")).startswith(
        "no connection to '127.0.0.1' could be made"
    )


def test_a_closed_port_is_said(site):
    site.shutdown()
    site.server_close()
    assert refused(site.url) == "no connection to '127.0.0.1' could be made (the connection failed)"


def test_large_pages_and_bombs_are_refused(site, monkeypatch):
    monkeypatch.setattr(web, "LARGEST", 1_000_000)
    site.answers["/large"] = (200, {}, bytes(1_000_001))
    bomb = gzip.compress(bytes(200_000_000), 1)
    site.answers["/bomb"] = (200, {"Content-Encoding": "gzip"}, bomb)
    site.answers["/twice"] = (200, {"Content-Encoding": "gzip, gzip"}, gzip.compress(bomb))
    for path in ("/large", "/bomb", "/twice"):
        assert refused(site.url + path) == "it is larger than 1 MB, unpacked"


def _drips(before):
    def answer(handler):
        try:
            handler.wfile.write(before)
            while True:
                handler.wfile.write(b"x")
                time.sleep(0.02)
        except OSError:
            return

    return answer


@pytest.mark.parametrize("before", [b"", b"HTTP/1.0 200 OK\r\n\r\n"])
def test_a_server_that_sends_for_ever_is_left(site, monkeypatch, before):
    monkeypatch.setattr(web, "SECONDS", 0.3)
    site.answers["/"] = _drips(before)
    begun = time.monotonic()
    assert refused(site.url) == "it did not arrive within 0 seconds"
    assert time.monotonic() - begun < 3
