"""What is opened first is made before anybody asks for it, and again when the record has changed."""

import threading

from fastapi.testclient import TestClient

from onrecord.web import warming
from onrecord.web.app import create
from onrecord.web.settings import Settings
from tests.record.samples import document, promise, reading
from tests.web.conftest import SECRET


def test_first_pages_are_made_at_start_and_after_changes(record, monkeypatch):
    made, changed = threading.Semaphore(0), []

    def network(visit, _):
        with visit.record.reading() as connection:
            told = connection.exec_driver_sql("SELECT count(*) FROM documents").scalar_one()
        changed.append((visit.language.code, told))
        made.release()

    monkeypatch.setattr(warming, "_PAUSE", 0.01)
    monkeypatch.setattr(warming, "_SHARE", 0)
    monkeypatch.setattr(warming.network, "show", network)
    settings = Settings(secret=SECRET, hosts=("testserver",), warm=True)
    with TestClient(create(record, settings)):
        assert made.acquire(timeout=60) and made.acquire(timeout=60)
        record.add(reading(promise(id="new"), of=document("third")))
        assert made.acquire(timeout=60) and made.acquire(timeout=60)
    assert {("en", 2), ("fr", 2), ("en", 3), ("fr", 3)} <= set(changed)


def test_each_first_page_is_made_as_for_a_visitor(record, client):
    made = [make().data for make in warming.Warming(client.app)._views()]
    paths = ("/index", "/actors", "/timeline", "/network", "/talks")
    assert made[: len(paths)] == [client.get(f"{path}.json").json() for path in paths]
