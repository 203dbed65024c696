"""Long texts in parts."""

from hypothesis import given
from hypothesis import strategies as st

from onrecord.web.parting import PART, holding, parts

SENTENCE = "Le port reste ouvert aux navires de pêche. "


@given(st.lists(st.integers(1, 4000), min_size=1, max_size=40))
def test_parts_are_the_text_and_none_is_too_long(lengths):
    text = "\n".join(SENTENCE * length for length in lengths)
    found = parts(text)
    spans = [span for part in found for span in part]
    assert "".join(text[start:end] for start, end in spans) == text
    assert len(found) == 1 or all(part[-1][1] - part[0][0] <= PART for part in found)


def test_a_text_somewhat_longer_than_a_part_is_one():
    assert len(parts(SENTENCE * 2000)) == 1


def test_a_paragraph_too_long_for_a_part_ends_with_a_sentence():
    first = parts(SENTENCE * 5000)[0]
    assert first[-1][1] % len(SENTENCE) == 0


def test_what_stands_in_a_part_is_found_there():
    found = parts(f"{SENTENCE * 100}\n" * 50)
    assert [holding(found, part[0][0]) for part in found] == [1, 2, 3, 4]
    assert holding(found, found[1][0][0] - 1) == 1
