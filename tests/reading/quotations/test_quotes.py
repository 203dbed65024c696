"""Quotation marks: each text with the quotations that must be found in it."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.reading.quotations.quotes import find_quotes, is_speech


def inner(text):
    return [text[slice(*quote.inner)] for quote in find_quotes(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("« Le pont tient », dit-il.", ["Le pont tient"]),
        ("«Le pont tient», dit-il.", ["Le pont tient"]),
        ("\u00ab\u202fLe pont tient\u202f\u00bb, dit-il.", ["Le pont tient"]),
        ("“Le pont tient”, dit-il.", ["Le pont tient"]),
        ("„Le pont tient“, dit-il.", ["Le pont tient"]),
        ("„Le pont tient”, dit-il.", ["Le pont tient"]),
        ('"Le pont tient", dit-il.', ["Le pont tient"]),
        ('Il dit " oui " puis " non ".', ["oui", "non"]),
        ("Il dit : ‘Le pont tient’.", ["Le pont tient"]),
        ('Il dit :\n"\nLe pont tient. Il pleut.\n"\nFin.', ["Le pont tient. Il pleut."]),
        ('Il dit "oui".\n"\nFin.', ["oui"]),
        ("Le « front uni » et le « bloc » votent.", ["front uni", "bloc"]),
        ("Le port. Il tient. « Il pleut. Il vente. » Fin.", ["Il pleut. Il vente."]),
    ],
)
def test_marks_of_every_family(text, expected):
    assert inner(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "L'eau d'ici n'est qu'un souvenir d'hier.",
        "L’été, aujourd’hui, c’est l’affaire d’Aïcha.",
        "Canal + et BFM + font +4 points et + 12 %.",
        "Un écran de 15 pouces.",
        "- Un sous-titre -",
        "",
    ],
)
def test_apostrophes_and_signs_are_no_quotations(text):
    assert inner(text) == []


def test_nested_quotations_have_their_depth():
    text = "« Il m'a dit : “Va au 'Café bleu'”, puis plus rien. »"
    found = [(text[slice(*q.inner)], q.depth) for q in find_quotes(text)]
    assert found == [
        ("Il m'a dit : “Va au 'Café bleu'”, puis plus rien.", 0),
        ("Va au 'Café bleu'", 1),
        ("Café bleu", 2),
    ]


def test_same_marks_nest():
    assert inner("« Le mot « paix » me va. »") == ["Le mot « paix » me va.", "paix"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("« La mer monte« , dit-il. Le bac « Éole » part.", ["La mer monte", "Éole"]),
        ("Il répond : »La mer monte». Le bac part.", ["La mer monte"]),
        ("» La mer monte. « Awa part. » Il pleut « , dit-elle.", ["La mer monte.", "Il pleut"]),
        ("Elle monte », dit Awa. Le bac « part.", ["part."]),
    ],
)
def test_marks_that_point_the_wrong_way(text, expected):
    assert inner(text) == expected


def test_agency_plus_signs_nest_in_a_quotation():
    text = '"Ils crient +justice+ depuis lundi", raconte-t-elle.'
    assert inner(text) == ["Ils crient +justice+ depuis lundi", "justice"]


def test_a_plus_never_closed_ends_with_the_quotation_around_it():
    text = '"Il disait +viens avec moi." Elle part.'
    assert inner(text) == ["Il disait +viens avec moi.", "viens avec moi."]


def test_a_quotation_runs_over_paragraphs():
    text = "« La mer monte.\n\nElle montera encore », dit Awa."
    assert inner(text) == ["La mer monte.\n\nElle montera encore"]


def test_french_reopening_at_each_paragraph():
    text = "« La mer monte.\n\n« Elle montera encore », dit Awa."
    quotes = find_quotes(text)
    assert [(text[slice(*q.inner)], q.closed) for q in quotes] == [
        ("La mer monte.", False),
        ("Elle montera encore", True),
    ]


def test_a_quotation_never_closed_ends_with_its_paragraph():
    text = "« La mer monte, dit Awa.\n\nLe port ferme. Le « bac » aussi."
    assert inner(text) == ["La mer monte, dit Awa.", "bac"]


def test_a_stray_mark_does_not_turn_later_ones_round():
    text = 'Un tuyau de 15" a cédé.\n\n"Nous réparons", dit la régie. "Ce sera long", ajoute-t-elle.'
    assert inner(text) == ["Nous réparons", "Ce sera long"]


def test_a_stray_mark_in_the_same_paragraph():
    text = 'Il parle d\'une "trêve fragile. "Nous la tiendrons", dit-il.'
    assert inner(text) == ["trêve fragile.", "Nous la tiendrons"]


def test_dialogue_dashes():
    text = "— Vous partez demain ?\n— Jamais, dit-elle.\n— un mot sans fin\n– 15 octobre –"
    assert inner(text) == ["Vous partez demain ?", "Jamais, dit-elle."]


@pytest.mark.parametrize(
    ("spoken", "not_spoken"),
    [
        ("« Nous n'irons pas voter dimanche », dit-il.", "Le « Vieux Lion » ne viendra pas."),
        ("Il répond : « Jamais. »", "Il lit « Les Dunes »."),
        ("« Les prix ont doublé. »", "Des « injonctions » venues d'en haut."),
    ],
)
def test_speech_scores_above_names_and_scare_quotes(spoken, not_spoken):
    def score(text):
        return is_speech(find_quotes(text)[0], text)

    assert score(spoken) > 0.45 > score(not_spoken)


@given(st.text(alphabet="ab .,:\n«»“”„\"'’‘+—A1", max_size=80))
def test_quotations_lie_in_the_text_and_never_cross(text):
    quotes = find_quotes(text)
    for quote in quotes:
        assert 0 <= quote.outer[0] < quote.inner[0] < quote.inner[1] <= quote.outer[1] <= len(text)
        assert text[quote.outer[0]] == quote.mark
    for a in quotes:
        for b in quotes:
            assert not a.outer[0] < b.outer[0] < a.outer[1] < b.outer[1]


def test_time_is_linear_in_the_number_of_marks():
    def seconds(size):
        text = '"Oui", dit-il. Le "bloc" tient. ' * size
        start = time.perf_counter()
        find_quotes(text)
        return time.perf_counter() - start

    seconds(100)
    assert seconds(4000) < 60 * max(seconds(400), 0.001)
