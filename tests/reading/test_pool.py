from onrecord.model import Document, Reading
from onrecord.reading import pool
from onrecord.reading.pool import Failure, read_all


class Fragile:
    """A reader that fails on one document, and with it on every batch that holds it."""

    def __init__(self, lang, fast, threads=0):
        pass

    def read(self, document):
        if document.id == "bad":
            raise RuntimeError("no such thing")
        return Reading(document=document, statements=())

    def pipe(self, documents):
        return map(self.read, documents)


def test_a_document_that_the_reader_fails_on_loses_no_other(monkeypatch):
    monkeypatch.setattr(pool, "Reader", Fragile)
    results = list(read_all(Document(id=id, text="Il nie.") for id in ("a", "bad", "b")))
    assert [type(result) for result in results] == [Reading, Failure, Reading]
    assert results[1].reason == "the reader failed on it (RuntimeError: no such thing)"


def test_work_is_shared_out_in_pieces_in_order(monkeypatch):
    monkeypatch.setattr(pool, "Reader", Fragile)
    monkeypatch.setattr(pool, "_CHUNK", 10)
    results = list(read_all(Document(id=str(n), text="Il nie.") for n in range(7)))
    assert [result.document.id for result in results] == list("0123456")
