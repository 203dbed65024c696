"""What holds for any text at all."""

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

import onrecord
from onrecord.exports import html, jsonl

# Arbitrary characters seldom make a quotation: pieces of reported speech are mixed among them.
# fmt: off
PIECES = st.sampled_from([
    "«", "»", "“", "”", '"', "‘", "’", "'", "+", "— ", "- ", "(", ")", ":", ",", ". ", "😀", "e\u0301",
    "\n", "\n\n", "\r\n", "\u00a0", "\u202f", "a dit ", "affirme-t-il", ", ajoute-t-elle, ", "selon ",
    "d'après ", "Noé Lambrin", "le préfet", "il ", "qui ", "dément ", "que ", "accuse X de ", "l'annonce de ",
    "n'avait-il pas affirmé que ", "en demandant ", "rien n'est décidé", "se dit prêt à partir",
])
# fmt: on
TEXTS = st.lists(st.one_of(PIECES, st.text(max_size=8)), max_size=30).map("".join)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(TEXTS)
@example("selon 0«d'après ")  # a quotation that is never closed, where the text ends
def test_any_text_is_read_and_its_spans_lie_inside(text):
    reading = onrecord.read(text, fast=True)
    mended = reading.document.text
    assert len(mended) == len(text)
    for statement in reading.statements:
        assert statement.content or statement.cue
        for spans in (statement.content, statement.cue, statement.source):
            assert list(spans) == sorted(spans)
            for start, end in spans:
                assert 0 <= start < end <= len(mended)
                assert mended[start:end].strip()
    assert len({statement.id for statement in reading.statements}) == len(reading.statements)
    assert html.page([reading])


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(TEXTS)
def test_the_same_text_is_read_the_same(text):
    assert jsonl.line(onrecord.read(text)) == jsonl.line(onrecord.read(text))


@pytest.mark.parametrize(
    "text",
    [
        "mènent des pourparlersn'avait-il pas affirmé que Jointe par Reuters, ",
        "accuse de le porte-parole- Jointe par Reuters, Noé Lambrin, ajoute-t-elle, à ",
        "“«, ajoute-t-elle, ",
        "L'armée dément que",
        "Elle accuse d'",
    ],
)
def test_a_text_may_end_where_something_would_follow(text):
    assert onrecord.read(text).document.text == text


def test_a_text_that_ends_within_its_cue_is_read():
    (statement,) = onrecord.read("La digue cède, dit-il,").statements
    assert statement.content == ((0, 13),)
