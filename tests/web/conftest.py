"""A record of our own sample coverage, served to a client without a network and to a real browser."""

import io
import socket
import threading
import time
from pathlib import Path

import pytest
import uvicorn
from fastapi.testclient import TestClient

from onrecord import ingest
from onrecord.documents import gather
from onrecord.record import Record
from onrecord.web.app import create
from onrecord.web.settings import Settings
from tests.record.samples import document, promise, reading

EXAMPLES = Path(__file__).parents[2] / "examples" / "gold.jsonl"
SECRET = "not a secret: for the tests alone"


@pytest.fixture
def record(tmp_path):
    """A record with one document of two statements and another of one, undated and with a hostile title."""
    with Record.open(str(tmp_path / "test.db")) as opened:
        opened.add(reading())
        undated = promise(id="undated", name="Léo Vance", via=(), principal=None, said=None)
        hostile = document("later", date=None, title="<script>alert(1)</script>", url="javascript:alert(1)")
        opened.add(reading(undated, of=hostile))
        ingest.settle(opened)
        yield opened


@pytest.fixture
def client(record):
    """A client of that record that reads English and has opened a page, so that it has a session."""
    with TestClient(create(record, Settings(secret=SECRET, hosts=("testserver",)))) as opened:
        opened.headers["accept-language"] = "en"
        yield opened


@pytest.fixture
def csrf(client):
    """The token of the client's session."""
    page = client.get("/statements", headers={"accept": "text/html"}).text
    return page.split('data-csrf="')[1].split('"')[0]


@pytest.fixture(scope="session")
def examples(tmp_path_factory):
    """The path of a record of the examples, read by rules alone; copy it before changing it."""
    path = str(tmp_path_factory.mktemp("examples") / "examples.db")
    with Record.open(path) as opened:
        articles = gather([str(EXAMPLES)], io.BytesIO(), print)
        for _ in ingest.add(opened, articles, print, fast=True):
            pass
        ingest.settle(opened)
    return path


@pytest.fixture(scope="session")
def serve():
    """`serve(record, **settings)` serves a record on a free port until the tests end; its address."""
    running = []

    def start(record, **given):
        listening = socket.socket()
        listening.bind(("127.0.0.1", 0))
        app = create(record, Settings(secret=SECRET, **given))
        server = uvicorn.Server(uvicorn.Config(app, log_level="warning"))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
        thread.start()
        while not server.started:
            time.sleep(0.01)
        running.append((server, thread))
        return f"http://127.0.0.1:{listening.getsockname()[1]}"

    yield start
    for server, thread in running:
        server.should_exit = True
        thread.join()
