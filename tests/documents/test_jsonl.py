import json

import pytest

from onrecord.documents.jsonl import parse
from onrecord.documents.reason import Unreadable


def parsed(**fields):
    return parse(json.dumps(fields).encode(), "f.jsonl, line 1")


def test_all_fields_are_kept():
    document = parsed(
        id="a1", text="Il nie.", title="Démenti", date="2020-02-29", lang="fr", outlet="L'Écho", url="x:y"
    )
    assert (document.id, document.text, document.title, document.date) == (
        "a1",
        "Il nie.",
        "Démenti",
        "2020-02-29",
    )
    assert (document.lang, document.outlet, document.url) == ("fr", "L'Écho", "x:y")
    assert document.origin == "f.jsonl, line 1"


def test_other_fields_are_passed_over_and_numbers_taken_as_ids():
    assert parsed(id=7, text="Il nie.", statements=[1, 2]).id == "7"


def test_a_timestamp_counts_as_its_day():
    assert parsed(id="a", text="b", date="2020-02-29T23:59:00Z").date == "2020-02-29"


def test_lone_surrogates_are_mended_and_pairs_are_kept():
    document = parse(rb'{"id": "a", "text": "x\ud83dy \ud83d\ude00"}', "f")
    assert document.text == "x\N{REPLACEMENT CHARACTER}y 😀"
    assert document.notes == ("1 unusable character (NUL or lone surrogate) became U+FFFD",)


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ('{"id": "a"', "not valid JSON"),
        ('["a", "b"]', "not an object"),
        ('{"text": "b"}', 'no "id"'),
        ('{"id": "a"}', 'no "text"'),
        ('{"id": "a", "text": 3.5, "title": []}', '"title" is wrong'),
        ('{"id": "a", "text": "b", "date": "hier"}', "not a day like 2011-06-25 but 'hier'"),
        ("[" * 100_000, "not valid JSON"),
    ],
)
def test_what_is_wrong_is_said(line, why):
    with pytest.raises(Unreadable, match=why):
        parse(line.encode(), "f")


def test_a_day_in_the_future_is_refused():
    with pytest.raises(Unreadable, match='its "date" lies in the future: 2999-01-01'):
        parsed(id="a", text="Il nie.", date="2999-01-01")
