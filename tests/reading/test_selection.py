"""Which proposals are kept: of two for one statement the surer, of two levels both."""

from onrecord.reading.merge import propose
from onrecord.reading.parse import load
from onrecord.reading.quotations.quotes import find_quotes
from onrecord.reading.selection import kept


def contents(text):
    quotes = find_quotes(text)
    return [
        " … ".join(text[a:b] for a, b in one.content)
        for one in kept(text, quotes, propose(load()(text), quotes, None), fast=True)
    ]


def test_who_tells_and_who_is_told_of_are_both_kept():
    text = "« Le maire a affirmé que la grande digue du nord tiendrait tout l'hiver », a rapporté la députée."
    assert contents(text) == [
        "Le maire a affirmé que la grande digue du nord tiendrait tout l'hiver",
        "la grande digue du nord tiendrait tout l'hiver",
    ]


def test_a_noun_in_the_content_of_its_verb_is_no_second_statement():
    text = "Le maire a exprimé son refus de vendre le port aux grandes compagnies étrangères."
    assert len(contents(text)) == 1


def test_what_one_says_and_another_denies_are_both_kept():
    text = "Le parti des pêcheurs affirme avoir gagné le port de Namur, ce que la mairie dément."
    assert contents(text) == ["avoir gagné le port de Namur"] * 2


def test_what_one_denies_and_another_affirms_are_both_kept():
    text = "La mairie de Namur a nié avoir vendu le port aux pêcheurs, comme l'affirme le parti du roi."
    assert contents(text) == ["avoir vendu le port aux pêcheurs"] * 2


def test_two_counts_of_one_thing_are_both_kept():
    text = "La grande marche du port contre la loi a réuni 300 marins selon la police, 900 selon le club."
    assert contents(text) == [
        "La grande marche du port contre la loi a réuni … 900",
        "La grande marche du port contre la loi a réuni 300 marins",
    ]
