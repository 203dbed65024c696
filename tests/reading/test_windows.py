from hypothesis import given
from hypothesis import strategies as st

from onrecord.reading.windows import windows


def test_a_window_ends_with_a_paragraph():
    text = "Le pont tient.\n\nLe fleuve monte.\n\nLe maire attend."
    assert [text[a:b] for a, b in windows(text, 36)] == [
        "Le pont tient.\n\nLe fleuve monte.\n\n",
        "Le maire attend.",
    ]


def test_one_long_line_is_cut_after_a_sentence_or_a_word():
    assert [b for _, b in windows("Le pont tient. Le fleuve monte.", 20)] == [15, 31]
    assert [b for _, b in windows("pont fleuve maire", 13)] == [12, 17]
    assert [b for _, b in windows("le pontlevis tient", 12)] == [3, 13, 18]
    assert [b for _, b in windows("aaaaaaaaaa", 4)] == [4, 8, 10]


@given(st.text(alphabet="a. \n", max_size=200), st.integers(2, 30))
def test_windows_cover_the_text_in_order(text, largest):
    spans = list(windows(text, largest))
    assert "".join(text[a:b] for a, b in spans) == text
    assert all(b - a <= largest for a, b in spans)
