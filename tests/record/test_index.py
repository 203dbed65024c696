"""Days as tokens: an interval and a range share one exactly where they share a day."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.model import When
from onrecord.record.index import OUTLET, VIA, days, entry, whole
from tests.record.samples import document, promise

DAYS = st.dates(dt.date(1990, 1, 1), dt.date(2030, 12, 31))


def tokens(statement, **values):
    row = {
        "text": document().text,
        "outlet": None,
        "date": None,
        "added_at": "2024-01-01T00:00:00Z",
        **values,
    }
    return entry(statement, row, 1)["tags"].split()


def test_a_statement_is_found_by_the_words_in_it_and_apart_by_those_around_it():
    row = {
        "text": document().text,
        "outlet": "L'Écho",
        "date": "2020-02-03",
        "added_at": "2024-01-01T00:00:00Z",
    }
    found = entry(promise(), row, 7)
    assert found["content"] == "negoci reprendront lund"
    assert found["context"] == "selon radio cap ada rouen port parol pilot prom"
    assert found["name"] == "n_ada n_rouen"
    assert {"b_pilotes", whole(VIA, "Radio Cap"), whole(OUTLET, "L'Écho")} <= set(found["tags"].split())
    assert found["rowid"] == 7


def test_no_word_of_a_text_is_a_token_that_is_filtered_by():
    text = "Ada Rouen a promis act_deny by_0000000000000001 every_ p_none."
    said = promise(content="act_deny by_0000000000000001 every_ p_none", text=text)
    found = entry(said, {"text": text, "outlet": None, "date": None, "added_at": "2024-01-01T00:00:00Z"}, 1)
    assert "_" not in found["content"] + found["context"]
    assert all("_" in token for token in (found["name"] + " " + found["tags"]).split())


@pytest.mark.parametrize(
    ("since", "until", "expected"),
    [
        ("2011-06-25", "2011-06-25", ["p_20110625"]),
        ("2011-06-29", "2011-08-02", ["p_20110629", "p_20110630", "p_201107", "p_20110801", "p_20110802"]),
        ("2010-01-01", "2020-12-31", ["p_201", "p_2020"]),
        ("2000-01-01", None, ["p_20", "p_21", "p_22"]),
    ],
)
def test_a_range_is_the_fewest_pieces(since, until, expected):
    found = [token for token in days("published", since, until) if not token.startswith("p_l")]
    assert found[:1] == ["p_none"]
    assert found[1:][: len(expected)] == expected


def test_the_undated_are_in_every_range():
    assert "p_none" in tokens(promise())
    assert "p_none" not in tokens(promise(), date="2020-02-03")


@given(DAYS, st.integers(0, 399), DAYS, st.integers(0, 3_000))
def test_they_meet_where_they_share_a_day(start, length, since, span):
    end, until = start + dt.timedelta(length), since + dt.timedelta(span)
    about = When(text="x", start=start.isoformat(), end=end.isoformat())
    said = set(tokens(promise(about=(about,))))
    asked = set(days("about", since.isoformat(), until.isoformat()))
    assert bool(said & asked) == (start <= until and since <= end)


def test_a_long_time_is_found_by_its_years():
    years = When(text="de 2001 à 2015", start="2001-01-01", end="2015-12-31")
    said = set(tokens(promise(about=(years,))))
    assert said & set(days("about", "2007-03-04", "2007-03-04"))
    assert not said & set(days("about", "2016-03-04", "2019-03-04"))


def test_what_goes_on_goes_on_until_the_day_of_publication():
    since = When(text="depuis janvier", start="2020-01-01")
    said = set(tokens(promise(about=(since,)), date="2020-02-03"))
    assert said & set(days("about", "2020-02-01", "2020-02-01"))
    assert not said & set(days("about", "2020-02-05", "2020-02-05"))
