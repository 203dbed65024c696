"""Sentences keep their quotations whole; `|` shows where they must be cut."""

import pytest

from onrecord.reading.indirect.view import view_of
from onrecord.reading.parse import load
from onrecord.reading.quotations.quotes import find_quotes
from onrecord.reading.quotations.sentence import sentences


def cut(text):
    doc = load()(text)
    return sentences(view_of(doc, find_quotes(text)))


@pytest.mark.parametrize(
    "marked",
    [
        "Il pleut.| La mer monte.",
        "« Il pleut. La mer monte. », dit Awa.| Le bac part.",
        "« Il pleut. »| « La mer monte. »",
        "« Quel vent ! » dit Awa.",
        "Awa a réagi sur X.| « Quel vent ! » a-t-elle écrit.",
        "M. Sow parle.\n|Il pleut.",
    ],
)
def test_where_sentences_end(marked):
    text = marked.replace("|", "")
    found = cut(text)
    pieces = [s.doc[s.start : s.end].text.strip() for s in found]
    assert pieces == [piece.strip() for piece in marked.split("|")]


def test_each_sentence_holds_its_own_quotations():
    found = cut("« Il pleut », dit Awa. Le « bac » part.")
    assert [len(sentence.quotes) for sentence in found] == [1, 1]


def test_connectors_are_no_content():
    (sentence,) = cut("En outre, le pont cède, dit Awa.")
    assert sentence.content(0, 6) == ((10, 22),)


def test_a_subordinate_verb_is_no_main_verb():
    (sentence,) = cut("Le maire, qui préside le port, parle.")
    assert not sentence.has_main_verb(0, 7)
