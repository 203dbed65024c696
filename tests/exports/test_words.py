import dataclasses

from onrecord.exports.words import Places, chain, manner, quoted, safe, speaker


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
    assert places(((5, 9),)) == "paragraph 2, characters 5–9"
    assert places.paragraph(0) == 1
