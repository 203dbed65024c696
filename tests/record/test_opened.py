"""A document opened for a reader: its version, its statements, and what links them."""

import pytest

from onrecord import ingest
from onrecord.record import Record
from onrecord.record.judging import judge
from onrecord.record.opened import opened
from tests.record.disputes import CLAIM, DENIAL, article
from tests.record.samples import TEXT, document, reading


@pytest.fixture
def record(tmp_path):
    with Record.open(str(tmp_path / "test.db")) as record:
        yield record


def seen(record, id, version=None, **given):
    with record.reading() as connection:
        return opened(connection, id, version, **given)


def test_the_newest_text_or_the_version_named(record):
    record.add(reading())
    former = seen(record, "port").row["version"]
    record.add(reading(of=document(text=TEXT + " Fin.")))
    assert seen(record, "port").reading.document.text == TEXT + " Fin."
    assert seen(record, "port", former[:8]).row["state"] == "superseded"
    assert next(one["version"] for one in seen(record, "port").versions) == former
    assert seen(record, "port", "zzz") is None and seen(record, "nowhere") is None


def test_statements_stand_in_their_order_with_their_last_judgement(record):
    record.add(reading())
    number = judge(record, "denial", "reject", who="Ines")
    told = [(one.statement.id, one.state, one.last) for one in seen(record, "port").stated]
    assert told == [("promise", "found", 0), ("denial", "rejected", number)]


def test_so_many_links_are_loaded_as_are_wanted_and_all_are_counted(record):
    record.add(article("a", ("Ada Rouen", None, CLAIM)))
    for n, name in enumerate(("Léo Vance", "Nina Calder", "Otto Brume")):
        record.add(article(f"b{n}", (name, None, DENIAL), date=f"2020-02-0{n + 4}"))
    ingest.settle(record)
    (all_of_them,) = seen(record, "a").stated
    (some,) = seen(record, "a", links=1).stated
    assert (len(all_of_them.links.links), all_of_them.links.number) == (3, 3)
    assert (len(some.links.links), some.links.number) == (1, 3)
    assert some.links.links[0] == all_of_them.links.links[0]
