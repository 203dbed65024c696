from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from onrecord.dates import dateline, find, resolve
from onrecord.dates.interval import FIRST, LAST
from onrecord.languages.calendar import calendar_words

WORDS = sorted({" ".join(e.words) for entries in calendar_words().entries.values() for e in entries})
PIECES = st.one_of(
    st.sampled_from(WORDS),
    st.integers(0, 9999).map(str),
    st.sampled_from([",", "(", ")", "-", ".", "\n", "\n\n", "14/07/2011", "10h20", "1er", "XXe", "port"]),
    st.text(max_size=4),
)
TEXTS = st.one_of(st.text(max_size=80), st.lists(PIECES, max_size=14).map(" ".join))
DAYS = st.one_of(st.none(), st.dates(FIRST, LAST))


@given(TEXTS, DAYS)
def test_spans_lie_in_the_text_and_bounds_in_order(text: str, published: date | None) -> None:
    at = 0
    for found in find(text, published):
        assert found.span is not None
        assert at <= found.span[0] < found.span[1]
        assert text[slice(*found.span)] == found.text
        at = found.span[1]
        bounds = [date.fromisoformat(b) for b in (found.start, found.end) if b is not None]
        assert bounds == sorted(bounds)
        assert all(FIRST <= bound <= LAST for bound in bounds)


@given(TEXTS, DAYS, st.sampled_from([None, "past", "future"]))
def test_resolving_again_gives_the_same(text: str, published: date | None, tense) -> None:  # type: ignore[no-untyped-def]
    assert resolve(text, published, tense) == resolve(text, published, tense)


@given(TEXTS)
def test_dateline_is_a_day_or_none(text: str) -> None:
    found = dateline(text)
    assert found is None or FIRST <= date.fromisoformat(found) <= LAST
