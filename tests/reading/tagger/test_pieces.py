from hypothesis import given
from hypothesis import strategies as st

from onrecord.reading.quotations.quotes import find_quotes
from onrecord.reading.tagger.pieces import WINDOW, normalise, windows
from onrecord.reading.tagger.runtime import tagger

PIECES = tagger()._tokenizer


def cut(text):
    return list(windows(text, [q.outer for q in find_quotes(text) if q.depth == 0], PIECES))


def test_quotation_marks_of_every_style_look_alike():
    for text in ('Il dit "oui".', "Il dit “oui”.", "Il dit «oui»."):
        assert normalise(text, [(7, 12)]) == "Il dit «oui»."


def test_a_piece_knows_its_characters_and_whether_it_is_quoted():
    text = "Le maire dit : « Partez\u202f! »"
    (window,) = cut(text)
    words = [(text[a:b], q) for (a, b), q in zip(window.offsets, window.quoted, strict=True) if b > a]
    covered = {i for a, b in window.offsets for i in range(a, b)}
    assert covered == {i for i, char in enumerate(text) if not char.isspace()}
    assert ("dit", 0) in words
    assert words[-1] == ("»", 1)


def test_a_paragraph_longer_than_a_window_is_cut():
    found = cut("Le fleuve monte encore. " * 300)
    assert len(found) > 2
    assert all(len(window) <= WINDOW for window in found)


@given(st.text(max_size=80))
def test_offsets_lie_in_any_text_in_order(text):
    for window in cut(text):
        assert all(0 <= a <= b <= len(text) for a, b in window.offsets)
        starts = [a for a, b in window.offsets if b > a]
        assert starts == sorted(starts)
