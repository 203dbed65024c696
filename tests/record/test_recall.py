"""What was computed over a record is kept until it changes."""

import threading

from onrecord.record.recall import Recall
from tests.record.crisis import articles, crisis


def documents(connection):
    return connection.exec_driver_sql("SELECT count(*) FROM documents WHERE state = 'current'").scalar_one()


def test_it_is_made_once_until_the_record_changes(record):
    recall, made = Recall(record), []

    def make(connection):
        made.append(documents(connection))
        return made[-1]

    assert [recall("number", make), recall("number", make)] == [0, 0] and made == [0]
    crisis(record)
    assert recall("number", make) == 3 and recall("number", make) == 3
    assert made == [0, 3]


def test_another_key_is_another_value(record):
    recall = Recall(record)
    assert recall("a", lambda _: 1) == 1 and recall(("a", None), lambda _: 2) == 2


def test_what_fails_is_not_kept(record):
    recall = Recall(record)

    def fail(_):
        raise ValueError("not now")

    for make, expected in ((fail, "failed"), (lambda _: "made", "made")):
        try:
            told = recall("key", make)
        except ValueError:
            told = "failed"
        assert told == expected


def test_threads_share_what_one_makes(record):
    recall, made, told = Recall(record), [], []
    record.add(articles()[0])

    def make(connection):
        made.append(threading.get_ident())
        return documents(connection)

    threads = [threading.Thread(target=lambda: told.append(recall("number", make))) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert told == [1] * 6 and len(made) == 1


def test_nobody_waits_while_what_takes_long_is_made_anew(record, monkeypatch):
    monkeypatch.setattr("onrecord.record.recall._LONG", 0.0)
    recall, going_on, told = Recall(record), threading.Event(), threading.Event()

    def slowly(connection):
        going_on.set()
        assert told.wait(60)
        return documents(connection)

    assert recall("number", documents) == 0
    crisis(record)
    thread = threading.Thread(target=lambda: recall("number", slowly))
    thread.start()
    assert going_on.wait(60)
    assert recall("number", documents) == 0
    told.set()
    thread.join()
    assert recall("number", documents) == 3
