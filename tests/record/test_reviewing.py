"""What nobody judged yet waits, the least sure first; what was judged is counted."""

from dataclasses import replace

import pytest

from onrecord.record import judging
from onrecord.record.reviewing import Progress, Wanted, last, progress, waiting
from tests.record.samples import TEXT, document, promise, reading


def queue(record, skipped=(), limit=None, **wanted):
    with record.reading() as connection:
        keys = waiting(connection, Wanted(**wanted), limit=limit, skipped=skipped)
        found = connection.exec_driver_sql("SELECT key, id FROM statements").all()
        ids = {key: id for key, id in found}
        return [ids[key] for key in keys]


def done(record, who="Ines", **given):
    with record.reading() as connection:
        return progress(connection, who, **given)


def test_the_least_sure_comes_first_and_goes_when_it_is_judged(four):
    assert queue(four) == ["fourth", "third", "denial", "promise"]
    judging.judge(four, "third", "accept", who="Ines")
    judging.judge(four, "denial", "reject", who="Ines")
    assert queue(four) == ["fourth", "promise"]
    assert queue(four, limit=1) == ["fourth"]


def test_what_is_skipped_is_left_out(four):
    with four.reading() as connection:
        first = waiting(connection, Wanted(), limit=1)
    assert queue(four, skipped=first, limit=2) == ["third", "denial"]


@pytest.mark.parametrize(
    ("wanted", "ids"),
    [
        ({"act": "deny"}, ["fourth", "denial"]),
        ({"outlet": "Radio Cap"}, ["fourth", "third"]),
        ({"document": "port"}, ["denial", "promise"]),
        ({"document": "port", "act": "deny"}, ["denial"]),
        ({"since": "2020-02-10"}, ["fourth", "third"]),
        ({"until": "2020-02-10"}, ["denial", "promise"]),
        ({"document": "nowhere"}, []),
    ],
)
def test_filters(four, wanted, ids):
    assert queue(four, **wanted) == ids


def test_a_text_that_was_superseded_waits_no_more(four):
    again = document(text=TEXT + "\nLe quai est plein.")
    four.add(reading(replace(promise(), confidence=0.1), of=again))
    assert queue(four) == ["promise", "fourth", "third"]
    assert done(four) == Progress(judged=0, every=3, today=0)


def test_progress_counts_what_stands(four):
    judging.judge(four, "denial", "reject", who="Ines")
    number = judging.judge(four, "third", "accept", who="Ines")
    judging.judge(four, "fourth", "correct", who="Ali", changes={"act": "refuse"})
    assert done(four) == Progress(judged=3, every=4, today=2)
    assert done(four, day="2999-01-01").today == 0
    judging.undo(four, number, who="Ali")
    assert done(four) == Progress(judged=2, every=4, today=1)
    assert done(four, who="") == Progress(judged=2, every=4, today=0)


def test_the_last_of_somebody_is_what_can_be_taken_back(four):
    first = judging.judge(four, "denial", "accept", who="Ines")
    second = judging.judge(four, "third", "accept", who="Ines")
    judging.judge(four, "fourth", "accept", who="Ali")
    with four.reading() as connection:
        assert last(connection, "Ines") == second
    judging.undo(four, second, who="Ines")
    with four.reading() as connection:
        assert last(connection, "Ines") == first and last(connection, "Léo") is None
        assert last(connection, "Ines", ("dismiss",)) is None
