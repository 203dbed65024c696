"""What leads to a quotation: each text with the sources read in it."""

import pytest

from onrecord.reading.indirect.view import view_of
from onrecord.reading.parse import load
from onrecord.reading.quotations.direct import direct_candidates
from onrecord.reading.quotations.quotes import find_quotes


def sources(text: str) -> list[str]:
    found = direct_candidates(view_of(load()(text), find_quotes(text)))
    return [text[slice(*c.source[0])] for c in found if c.source]


@pytest.mark.parametrize(
    ("lead", "speaker"),
    [
        ("Seule certitude", "la maire Ida Lund"),
        ("Un pari audacieux", "la maire Ida Lund"),
        ("Une riveraine", "Une riveraine"),
        ("Un passant", "Un passant"),
        ("La CGT", "La CGT"),
        ("Le parti adverse", "Le parti adverse"),
        ("Un appel de Rita Sol", "Un appel de Rita Sol"),
    ],
)
def test_a_thing_before_a_colon_says_nothing(lead: str, speaker: str) -> None:
    text = f"« Nous avons gagné », a dit la maire Ida Lund. {lead} : « La digue sera bâtie avant mai. »"
    assert sources(text) == ["la maire Ida Lund", speaker]


@pytest.mark.parametrize(
    "text",
    [
        "Le club invite à un stage intitulé : « Où en est-on de la pêche à l'école ? ».",
        "Rita Sol expose des toiles baptisées « Les filets ne mentent jamais, la mer non plus ».",
    ],
)
def test_a_title_is_not_said(text: str) -> None:
    assert sources(text) == []


def test_a_thing_that_is_explained_does_not_go_on() -> None:
    lead = "« La digue tient », a dit Ida Lund. Cette remontée s'explique par « un peu de chance »."
    assert sources(f"{lead} « Nous étions dans un creux, nul ne le voyait. »") == ["Ida Lund", "Ida Lund"]


def test_who_is_accused_does_not_go_on() -> None:
    lead = "« La digue cède », a dit Ida Lund.\n\nLa préfète est accusée de mentir."
    assert sources(f"{lead} « Elle ne nous a rien montré du tout. »") == ["Ida Lund", "Ida Lund"]


def contents(text: str) -> list[str]:
    found = direct_candidates(view_of(load()(text), find_quotes(text)))
    return [" … ".join(text[a:b] for a, b in c.content) for c in found]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        (
            "« La digue tient », a dit Ida Lund. « Elle tient depuis cent ans » car elle a « un socle ».",
            "« Elle tient depuis cent ans » car elle a « un socle »",
        ),
        (
            "« La digue tient », a dit Ida Lund. Même pour « un seul voisin, nous ferons des travaux ».",
            "Même pour « un seul voisin, nous ferons des travaux »",
        ),
        (
            "Le texte proclame : « par choix », les marins « restent au port » et « sur la digue ».",
            "« par choix », les marins « restent au port » et « sur la digue »",
        ),
        (
            "Les marins paieront « un peu plus » pour le port, « de l'ordre de 10 % », a dit Ida Lund.",
            "Les marins paieront « un peu plus » pour le port, « de l'ordre de 10 % »",
        ),
        (
            "« Nous aidons d'abord Sens », ville du nord où naît la crue, explique Ida Lund.",
            "Nous aidons d'abord Sens",
        ),
        (
            "Les marins sont opposés au péage, qui serait « une folie », selon Ida Lund.",
            "qui serait « une folie »",
        ),
        ("Le port fermera en mai, ce qui est « une folie » selon Ida Lund.", "ce qui est « une folie »"),
        (
            "Ida Lund défend le port, un lieu que le maire « ne comprend pas » selon elle.",
            "un lieu que le maire « ne comprend pas »",
        ),
    ],
)
def test_how_far_it_reaches(text: str, last: str) -> None:
    assert contents(text)[-1].strip("« »") == last.strip("« »")


def test_who_says_it_within_a_clause_without_verb() -> None:
    text = "Une guerre des mots, regrette Rita Sol, qui mène à l'impasse : « Nul ne parle. »"
    assert sources(text) == ["Rita Sol"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Selon les termes de Rita Sol, « la digue tient ».", "Rita Sol"),
        ("« La digue tient », selon les propos du port.", "du port"),
        ("« La digue tient », selon ses propres mots.", "ses"),
    ],
)
def test_whose_words_they_are(text: str, speaker: str) -> None:
    assert sources(text) == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Même son de cloche chez Rita Sol : « La digue tient bon. »", "Rita Sol"),
        ("Autre ton du côté de la mairie : « La digue tient bon. »", "la mairie"),
        ("Des rumeurs démenties par le préfet : « La digue tient bon. »", "le préfet"),
        ("Des propos « mensongers » pour le préfet.", "le préfet"),
        ("La maire a averti les élus, « la digue va céder ».", "La maire"),
        (
            "16h30 : Le port ferme.\n\n17h10 : « La digue tient bon. » Rita Sol a nié la fuite.",
            "Rita Sol",
        ),
        (
            "16h30. Le port ferme.\n\n17h10. « La digue tient bon ». Rita Sol a nié la fuite.",
            "Rita Sol",
        ),
    ],
)
def test_who_says_it_without_a_verb_of_saying(text: str, speaker: str) -> None:
    assert sources(text) == [speaker]


def test_an_apposition_is_no_quotation_of_its_own() -> None:
    assert sources("La maire a averti le duc, « un homme ruiné ».") == []
    assert sources("Un budget « historique » pour les écoles.") == []


def test_paragraphs_set_off_by_marks_of_their_own() -> None:
    text = 'Rita Sol l\'explique ainsi :\n\n"\n\nLa digue tient bon. Nous restons.\n\n"\n\nLe port se tait.'
    assert sources(text) == ["Rita Sol"]
