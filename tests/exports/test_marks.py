"""Paragraphs and pieces of a text: nothing is lost, whatever is marked."""

from hypothesis import given
from hypothesis import strategies as st

from onrecord.exports.marks import Mark, cut_into, paragraphs
from onrecord.exports.words import safe

TEXTS = st.text("ab é🚢\u0300\r\n.", min_size=1, max_size=40)


@st.composite
def marked(draw):
    text = draw(TEXTS)
    places = st.integers(0, len(text))
    kinds = st.sampled_from(["content", "cue", "source"])
    spans = draw(st.lists(st.tuples(places, places, kinds), max_size=5))
    return text, [Mark(a, b, what, str(n)) for n, (a, b, what) in enumerate(spans) if a < b]


@given(TEXTS)
def test_paragraphs_are_the_whole_text_in_order(text):
    bounds = list(paragraphs(text))
    assert "".join(text[start:end] for start, end in bounds) == text


@given(marked())
def test_pieces_keep_every_word_under_every_mark(given):
    text, marks = given
    shown = [piece for pieces in cut_into(text, marks, list(paragraphs(text))) for piece in pieces]
    assert "".join(piece.text for piece in shown).replace("\n", "") == safe(text).replace("\n", "")
    for mark in marks:
        own = "".join(piece.text for piece in shown if mark.anchor in piece.statements.split())
        assert own.replace("\n", "") == safe(text[mark.start : mark.end]).replace("\n", "")


def test_one_content_in_another_is_deeper():
    marks = [Mark(0, 9, "content", "a"), Mark(4, 9, "content", "b"), Mark(4, 5, "cue", "b")]
    (pieces,) = cut_into("Il dit : oui", marks, [(0, 12)])
    told = [(piece.text, piece.classes, piece.statements, piece.depth) for piece in pieces]
    assert told == [
        ("Il d", "content", "a", 1),
        ("i", "content cue", "a b", 2),
        ("t : ", "content", "a b", 2),
        ("oui", "", "", 0),
    ]
