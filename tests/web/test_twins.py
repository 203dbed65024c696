"""Every page in three forms; what a twin has open is closed with it."""

import asyncio
import gc
from concurrent.futures import ThreadPoolExecutor

import pytest
from fastapi import APIRouter

from onrecord.web.app import create
from onrecord.web.settings import Settings
from onrecord.web.twins import Page, twins
from onrecord.web.visit import Visiting
from tests.web.conftest import SECRET


@pytest.fixture
def endless(record):
    """An application with a twin that never ends, and reads the record all the while."""
    router = APIRouter()

    @twins(router, "/endless", "none.html.j2", name="endless")
    def view(visit: Visiting) -> Page:
        """Without end."""

        def lines():
            with visit.record.reading():
                while True:
                    yield "x" * 1000

        return Page(data={}, lines=lines)

    app = create(record, Settings(secret=SECRET, hosts=("testserver",)))
    app.include_router(router)
    return app


@pytest.mark.parametrize("path", ["/", "/statements", "/statements.json", "/documents.csv", "/docs"])
def test_head_is_answered_with_the_headers_of_get(client, path):
    got, asked = client.get(path), client.head(path)
    assert asked.status_code == 200 and asked.headers["content-type"] == got.headers["content-type"]
    assert not asked.content


def visited(app, path, pieces):
    """Ask for a path over ASGI and go away after so many pieces of the answer."""
    came, gone = [], asyncio.Event()

    async def receive():
        await gone.wait()
        return {"type": "http.disconnect"}

    async def send(message):
        came.append(message)
        if len(came) > pieces:
            gone.set()

    scope = {"type": "http", "method": "GET", "path": path, "query_string": b"", "root_path": ""}
    scope |= {"headers": [(b"host", b"testserver")], "server": ("testserver", 80), "scheme": "http"}

    def ask():
        asyncio.run(asyncio.wait_for(app(scope, receive, send), 20))

    with ThreadPoolExecutor(1) as apart:  # where no test of the browser has left a loop running
        apart.submit(ask).result()
    return came


def test_who_goes_away_leaves_no_connection_behind(endless, record):
    gc.disable()  # which would close it at some time or other, and in any thread
    try:
        came = visited(endless, "/endless.csv", pieces=3)
        assert came[0]["status"] == 200 and len(came) >= 3
        assert record.engine.pool.checkedout() == 0
    finally:
        gc.enable()
