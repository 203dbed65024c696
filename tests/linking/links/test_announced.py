"""Statements that the text itself tells to be denials."""

from dataclasses import replace

from onrecord.linking.links.announced import announced
from tests.linking.links.made import claim

TEXT = (
    "Lindh dit que le pont a cédé. Le préfet dément. « Le pont tient », dit-il. « Il est neuf », ajoute-t-il."
)
CEDED = claim("1", "Lindh", "assert", "le pont a cédé", TEXT.index("dit que"))
HOLDS = claim("2", "le préfet", "assert", "Le pont tient", TEXT.index("Le pont tient"))
NEW = claim("3", "le préfet", "assert", "Il est neuf", TEXT.index("Il est neuf"))


def test_what_comes_first_after_the_sentence_is_a_denial() -> None:
    assert announced(TEXT, [CEDED, HOLDS, NEW]) == {"2"}


def test_a_question_or_a_demand_is_none() -> None:
    asked = replace(HOLDS, certainty="questioned")
    demanded = replace(NEW, act="demand")
    assert announced(TEXT, [CEDED, asked, demanded]) == frozenset()


def test_in_one_sentence_after_a_colon() -> None:
    text = "Lindh dit que le pont a cédé. Le préfet a opposé un démenti : « Le pont tient »."
    assert announced(text, [replace(HOLDS, place=text.index("Le pont tient"))]) == {"2"}


def test_who_says_neither_yes_nor_no_denies_nothing() -> None:
    text = TEXT.replace("dément.", "ne confirme ni ne dément.")
    assert announced(text, [replace(HOLDS, place=text.index("Le pont tient"))]) == frozenset()
