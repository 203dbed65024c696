"""An article in paragraphs: every place of the page leads back to its offset in the text."""

from hypothesis import given
from hypothesis import strategies as st

from onrecord.model import Reading, Statement
from onrecord.record.linked import Some
from onrecord.record.opened import Opened, Stated
from onrecord.record.uttered import Uttered
from onrecord.web.article import parts_of
from tests.record.samples import document, promise

ROW = {"version": "v", "state": "current", "added_at": "2020-02-03T00:00:00Z", "ended_at": None}


def stated(statement, state="found"):
    return Stated(
        statement=statement, state=state, actor=None, principal=None, uttered=Uttered(statement.id),
        others=[], links=Some([], 0), history=[],
    )  # fmt: skip


def opened(text, *statements):
    return Opened(
        row=ROW, reading=Reading(document=document(text=text), statements=()), versions=[ROW], first=None,
        copies=[], stated=list(statements),
    )  # fmt: skip


@st.composite
def texts(draw):
    text = draw(st.text("ab é🚢\u0300\r\n.", min_size=1, max_size=40))
    places = st.integers(0, len(text))
    spans = draw(st.lists(st.tuples(places, places), max_size=3))
    usual = {"cue": (), "source": (), "name": "", "via": (), "kind": "direct", "act": "assert", "rule": "r"}
    own = [Statement(id=str(n), content=((a, b),), **usual) for n, (a, b) in enumerate(spans) if a < b]
    return text, [stated(one) for one in own]


@given(texts())
def test_characters_are_found_again_by_counting_those_shown(given):
    text, statements = given
    for part in parts_of(opened(text, *statements)):
        returns = [int(place) for place in part.returns.split()]
        for index, shown in enumerate("".join(piece.text for piece in part.pieces)):
            offset = part.start + index
            for left in returns:  # as the script of the page does
                offset += left < offset
            assert text[offset] == shown or (shown == "\n" and text[offset] == "\r")


def test_a_card_stands_beside_the_paragraph_in_which_it_begins():
    text = "Un navire entre.\n\nAda Rouen a promis une passe sûre.\nRien de plus."
    own = promise("passe", "une passe sûre", text)
    rows = [[card.anchor for card in part.cards] for part in parts_of(opened(text, stated(own)))]
    assert rows == [[], ["passe"], []]


def test_the_role_of_a_speaker_is_told_once():
    text = "Ada Rouen a promis la paix. Ada Rouen a promis le calme."
    both = [promise(id, words, text) for id, words in (("a", "la paix"), ("b", "le calme"))]
    (part,) = parts_of(opened(text, *map(stated, both)))
    assert [card.again for card in part.cards] == [False, True]


def test_the_words_of_a_rejected_statement_bear_no_mark_that_is_seen():
    text = "Ada Rouen a promis la paix."
    (part,) = parts_of(opened(text, stated(promise("no", "la paix", text), "rejected")))
    assert {(piece.classes, piece.statements) for piece in part.pieces} == {("", "no"), ("", "")}
