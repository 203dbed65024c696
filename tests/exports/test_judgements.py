"""Judgements as plain data and as CSV."""

import csv

from onrecord.exports.judgements import Change, changes, csv_lines, row
from onrecord.record.judgements import Judgement
from onrecord.record.judging import Standing

TEXT = "Le maire nie tout."
MADE = Judgement(
    id=3, document="pont", version="v", verdict="correct", who="Ines Dol", at="2020-02-03T10:00:00Z",
    statement="s", changes={"act": "deny", "content": [[13, 17]], "via": []}, quote="nie tout",
    seen={"act": "assert", "content": [[9, 17]], "via": []},
)  # fmt: skip


def test_what_changed_is_told_in_words():
    own = Standing(MADE, "s", undone=False)
    assert changes(own, TEXT) == [Change("act", "assert", "deny"), Change("content", "nie tout", "tout")]
    assert changes(own, None)[1] == Change("content", "9-17", "13-17")  # of a text that is kept no more


def test_one_line_each():
    (line,) = csv.DictReader(csv_lines([row(Standing(MADE, None, undone=False), TEXT)]))
    assert (line["judgement"], line["who"], line["orphaned"]) == ("3", "Ines Dol", "True")
    assert line["changes"] == "act: assert → deny; content: nie tout → tout"
