"""Passages of texts, and those that were made of one another."""

import csv
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.linking.copies.passages import passages, same_passage

SUBJECTS = list(csv.DictReader(Path(__file__).with_name("passages.csv").open(encoding="utf-8")))


def passage(text):
    (only,) = passages(text)
    return only


@pytest.mark.parametrize("subject", SUBJECTS, ids=lambda subject: subject["subject"])
def test_a_rewritten_paragraph_is_found_and_one_written_apart_is_not(subject):
    wire, rewritten, apart = (passage(subject[way]) for way in ("wire", "rewritten", "apart"))
    assert same_passage(wire, rewritten) and same_passage(rewritten, wire)
    assert not same_passage(wire, apart) and not same_passage(rewritten, apart)


def test_nearly_all_rewritten_paragraphs_meet_under_a_key():
    pairs = [(passage(subject["wire"]), passage(subject["rewritten"])) for subject in SUBJECTS]
    assert sum(1 for a, b in pairs if set(a.bands) & set(b.bands)) >= 0.9 * len(pairs)


def test_paragraphs_on_other_subjects_are_not_the_same():
    texts = [passage(subject["wire"]) for subject in SUBJECTS]
    assert not any(same_passage(a, b) for a, b in combinations(texts, 2))


def test_case_accents_quotes_and_spaces_make_no_difference():
    text = SUBJECTS[0]["wire"]
    other = text.upper().replace("'", "’").replace(" ", "\u00a0").replace("É", "E")
    assert passage(text).bands == passage(other).bands


def test_a_paragraph_within_a_longer_one_is_found():
    one, other = SUBJECTS[0]["wire"], SUBJECTS[1]["wire"]
    assert same_passage(passage(one), passage(f"{one} {other}"))


def test_few_words_tell_nothing():
    scrap = passage("Lire aussi notre dossier sur la crue")
    assert not scrap.bands and not same_passage(scrap, scrap)


def test_short_paragraphs_are_joined_to_the_next_and_the_last_to_the_one_before():
    long = SUBJECTS[0]["wire"]
    text = f"Marselle.\n\n{long}\n\n{long}\n\nAvec l'agence."
    assert [text[slice(*one.span)] for one in passages(text)] == [
        f"Marselle.\n\n{long}",
        f"{long}\n\nAvec l'agence.",
    ]


def test_long_paragraphs_are_cut_between_sentences():
    text = " ".join(subject["wire"] for subject in SUBJECTS)
    found = [text[slice(*one.span)] for one in passages(text)]
    assert len(found) > 3
    assert all(len(one.split()) <= 150 and one.endswith(".") for one in found)
    assert " ".join(found) == text


@given(st.text(st.sampled_from("ab ÉN.!\n»«-é1"), max_size=400))
def test_passages_stand_in_order_and_leave_out_nothing_but_blanks(text):
    end, left_out = 0, ""
    for one in passages(text):
        start, stop = one.span
        assert end <= start < stop <= len(text)
        left_out += text[end:start]
        end = stop
    assert not (left_out + text[end:]).strip()
