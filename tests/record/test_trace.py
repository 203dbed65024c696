"""From words to the statements that they may come from."""

import pytest

from onrecord.model import When
from onrecord.record import RecordError
from onrecord.record.trace import reach, trace
from tests.record.samples import TEXT, document, promise, reading


def ids(record, words):
    with record.reading() as connection:
        return [one.hit.statement.id for one in trace(connection, words)]


def test_the_earliest_comes_first(record):
    early = When(text="samedi", start="2020-02-01", end="2020-02-01")
    record.add(reading(promise(id="late")))
    record.add(reading(promise(id="early", said=early), of=document("b")))
    record.add(reading(promise(id="undated", said=None), of=document("c", date=None)))
    assert ids(record, "Les négociations reprendront lundi !") == ["early", "late", "undated"]


def test_other_wording_is_near_and_other_words_are_not(record):
    record.add(reading())
    assert ids(record, "« la négociation reprendra lundi »") == ["promise"]
    assert ids(record, "les négociations sont un échec total pour le pays, a-t-on appris") == []
    assert ids(record, "la barque a coulé") == []
    assert ids(record, "un accord négocié lundi") == []


def test_a_part_of_a_long_quotation_is_near(record):
    record.add(reading())
    assert ids(record, "Selon elle, les négociations reprendront lundi matin au port") == ["promise"]


def test_a_scrap_of_the_quotation_is_not_near(record):
    record.add(reading(promise(content="lundi")))
    assert ids(record, "les négociations entre les pilotes et le port reprendront lundi") == []


def test_nothing_to_trace_is_refused(record):
    with pytest.raises(RecordError, match="there is no word in it to trace"):
        ids(record, "… et de la")


def test_what_was_searched_is_told(record):
    record.add(reading())
    record.add(reading(of=document("b", date="2019-05-01", text=TEXT + " Fin.")))
    with record.reading() as connection:
        found = reach(connection)
    assert (found.documents, found.first, found.last) == (2, "2019-05-01", "2020-02-03")
