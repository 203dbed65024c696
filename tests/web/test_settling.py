"""What rests on a change is settled in the background, by one thread at a time."""

import pytest

from onrecord import ingest
from onrecord.record import RecordError
from onrecord.web.settling import Settler, settler, wake


@pytest.fixture
def settle(monkeypatch):
    """Stands in for the settling itself: `settle.does` are called in turn, `settle.calls` counts."""

    class Settle:
        does, calls = [], 0

        def __call__(self, record):
            self.calls += 1
            if self.does:
                self.does.pop(0)()

    stub = Settle()
    monkeypatch.setattr(ingest, "settle", stub)
    return stub


def test_a_change_made_meanwhile_is_settled_too(settle):
    own = Settler(None)
    settle.does = [own.wake, own.wake]
    own.wake()
    own.wait()
    assert settle.calls == 3
    own.wake()
    own.wait()
    assert settle.calls == 4


@pytest.mark.parametrize("error", [RecordError("the record is locked."), ZeroDivisionError()])
def test_what_goes_wrong_is_logged_and_the_next_change_settles(settle, caplog, error):
    def fail():
        raise error

    own, settle.does = Settler(None), [fail]
    own.wake()
    own.wait()
    assert "not settled" in caplog.text
    own.wake()
    own.wait()
    assert settle.calls == 2


def test_an_application_has_one(client, settle):
    wake(client.app)
    assert settler(client.app) is settler(client.app)
    settler(client.app).wait()
    assert settle.calls == 1
