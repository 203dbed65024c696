import dataclasses

from onrecord.exports.words import Places, chain, circumstances, manner, moment, quoted, safe, speaker
from onrecord.model import Occasion, Party, When


def test_control_and_direction_characters_do_not_reach_the_terminal():
    assert safe("a\x1b[2Jb\x07\x9b\u202ec\r\nd\re\tf") == "a\ufffd[2Jb\ufffd\ufffd\ufffdc\nd\ne\tf"


def test_words_in_parts_are_joined_on_one_line():
    assert quoted("Non, dit-il,\nje reste  ici", ((0, 3), (13, 28))) == "Non […] je reste ici"


def test_a_speaker_is_named_with_role_and_side_once(reading):
    outer, inner = reading.statements
    assert speaker(outer) == "Ada Rouen, porte-parole des pilotes"
    assert speaker(dataclasses.replace(outer, principal="Union du rail")).endswith(
        "pilotes, for Union du rail"
    )
    assert speaker(inner) == "Guy Morne"


def test_the_relay_chain_leads_to_the_page(reading):
    outer, inner = reading.statements
    assert chain(outer) == "Ada Rouen → Radio Cap → this article"
    assert chain(inner) == ""


def test_only_marked_certainty_and_polarity_are_told(reading):
    outer, inner = reading.statements
    assert manner(outer) == "direct"
    assert manner(dataclasses.replace(inner, polarity="negative")) == "direct, hedged, negative"


def test_places_count_paragraphs_from_one():
    places = Places("Un.\n\nDeux, trois.")
    assert places(((5, 9),)) == "paragraph 2, 5–9"
    assert places.paragraph(0) == 1


def test_a_time_is_told_with_its_days_where_they_are_known():
    assert moment(When(text="hier", start="2020-02-02", end="2020-02-02")) == "hier (2020-02-02)"
    assert moment(When(text="avant mai", end="2020-04-30")) == "avant mai (… – 2020-04-30)"
    assert moment(When(text="alors")) == "alors"
    assert moment(When(text="", start="2020-02-02", end="2020-02-02")) == "(2020-02-02)"


def test_circumstances_are_told_where_the_text_has_them(reading):
    outer, _ = reading.statements
    assert circumstances(outer) == []
    full = dataclasses.replace(
        outer,
        said=When(text="lundi", start="2020-02-03", end="2020-02-03"),
        occasion=Occasion(kind="interview", text="dans un entretien\nà L'Écho", span=(0, 3)),
        addressees=(Party(name="le maire", span=(0, 3)), Party(name="le maire", span=(5, 7))),
        about=(When(text="demain", start="2020-02-04", end="2020-02-04"), When(text="un jour")),
    )
    assert circumstances(full) == [
        "said lundi (2020-02-03)",
        "interview (dans un entretien à L'Écho)",
        "aimed at le maire",
        "about demain (2020-02-04); un jour",
    ]
