"""The annotated examples are what docs/statement-format.md says."""

import json
from pathlib import Path
from typing import get_args

import pytest

from onrecord.model import Act, Certainty, Kind, Polarity

EXAMPLES = Path(__file__).parents[2] / "examples"
ROWS = [json.loads(line) for line in (EXAMPLES / "gold.jsonl").read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["id"])
def test_the_annotation_fits_the_text(row):
    text = row["text"]
    assert (EXAMPLES / f"{row['id']}.txt").read_text(encoding="utf-8") == text + "\n"
    for statement in row["statements"]:
        assert statement["kind"] in get_args(Kind)
        assert statement["act"] in get_args(Act)
        assert statement["certainty"] in get_args(Certainty)
        assert statement["polarity"] in get_args(Polarity)
        assert statement["name"] or statement.get("optional")
        for start, end in statement["content"] + statement["cue"] + statement["source"]:
            assert text[start:end] == text[start:end].strip()
            assert not text[start - 1 : start].isalnum()  # no word is cut
            assert text[end - 1] in "'’" or not text[end : end + 1].isalnum()


def test_there_are_ten_articles_or_more_and_every_act_stands_in_one():
    assert len(ROWS) >= 10
    assert {s["act"] for row in ROWS for s in row["statements"]} == set(get_args(Act))
