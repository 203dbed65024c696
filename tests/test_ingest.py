"""From documents to the record, with a reader of no weight."""

import pytest

from onrecord import ingest
from onrecord.model import Document, Reading
from onrecord.reading import pool
from onrecord.reading.version import reader_version
from onrecord.record import Record


class Reader:
    """Finds nothing, and fails on texts that begin with *bad*."""

    def __init__(self, lang, fast, threads=0):
        pass

    def read(self, document):
        if document.text.startswith("bad"):
            raise RuntimeError("no such thing")
        return Reading(document=document, statements=(), reader=reader_version("fr", False))

    def pipe(self, documents):
        return map(self.read, documents)


@pytest.fixture
def record(tmp_path, monkeypatch):
    monkeypatch.setattr(pool, "Reader", Reader)
    with Record.open(str(tmp_path / "test.db")) as opened:
        yield opened


def documents(**texts):
    return [Document(id=id, text=text, lang="fr") for id, text in texts.items()]


def changes(record, given, aside=None):
    set_aside = (lambda _: None) if aside is None else aside.append
    return [(one.document, one.change) for one in ingest.add(record, given, set_aside)]


def test_only_what_is_new_is_read(record, monkeypatch):
    assert changes(record, documents(a="A.", b="B.")) == [("a", "new"), ("b", "new")]
    told = changes(record, documents(a="A.", c="C.", b="B. Fin."))
    assert dict(told) == {"a": "unchanged", "c": "new", "b": "superseded"}
    monkeypatch.setattr(pool, "read_all", None)
    assert [change for _, change in changes(record, documents(a="A.", c="C."))] == ["unchanged"] * 2


def test_every_document_is_told_of_once_wherever_the_known_stand(record):
    changes(record, documents(b="B.", d="D.", e="E."))
    told = changes(record, documents(a="A.", b="B.", c="C.", d="D.", e="E."))
    assert sorted(told) == [
        ("a", "new"), ("b", "unchanged"), ("c", "new"), ("d", "unchanged"), ("e", "unchanged"),
    ]  # fmt: skip


def test_a_document_that_the_reader_fails_on_loses_no_other(record):
    aside = []
    assert changes(record, documents(a="A.", b="bad", c="C."), aside) == [("a", "new"), ("c", "new")]
    assert [str(one) for one in aside] == [
        "b: set aside, the reader failed on it (RuntimeError: no such thing)."
    ]


def test_what_another_reader_read_is_read_again(record, monkeypatch):
    changes(record, documents(a="A."))
    assert list(ingest.reread(record, print)) == []
    monkeypatch.setattr(ingest, "reader_version", lambda lang, fast: "another")
    assert [one.document for one in ingest.reread(record, print)] == ["a"]
    monkeypatch.undo()
    monkeypatch.setattr(pool, "Reader", Reader)
    assert [one.change for one in ingest.reread(record, print, every=True)] == ["updated"]
