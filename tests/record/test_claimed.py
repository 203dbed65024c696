"""Claims in the record, with what they answer beside them or without."""

from dataclasses import replace

from onrecord import ingest
from onrecord.record.claimed import Claims
from onrecord.record.rulings import table
from onrecord.record.ties import Ties
from tests.record.disputes import article

FRAUD = ("a accusé le maire d'", "avoir vidé la caisse du port", "accuse", "vider")
LIE = ("a répondu :", "c'est une invention, je n'ai jamais touché un sou", "deny", "toucher")


def test_what_is_answered_is_told_where_it_is_asked_for(record):
    record.add(article("a", ("Nora Bellamy", None, FRAUD), ("Karl Ivering", None, LIE)))
    ingest.settle(record)
    with record.reading() as connection:
        ties = Ties(connection, table(connection))
        whole = Claims(connection, ties).of_documents(["a"])
        plain = Claims(connection, ties, answering=False).of_documents(["a"])
    assert [one.answers is not None for one in whole.values()] == [False, True]
    assert plain == {key: replace(one, answers=None) for key, one in whole.items()}
