"""Accounts that the text itself sets against another's."""

import pytest

from onrecord.linking.links.claim import Claim
from onrecord.linking.links.contrasts import contrasts
from onrecord.linking.links.finding import Finding
from onrecord.linking.links.oppositions import told_otherwise
from onrecord.linking.links.turns import Turn, turn
from onrecord.model import Act
from tests.linking.links.made import claim

COUNTER = Turn(counters=True)


def said(
    id: str, name: str, words: str, place: int, *terms: str, act: Act = "assert", **told: object
) -> Claim:
    return claim(id, name, act, words, place, terms=frozenset(terms), **told)


@pytest.mark.parametrize(
    ("text", "against"),
    [
        ("Les voisins donnent une autre version : selon eux, la digue a cédé.", True),
        ("La digue a cédé, a au contraire assuré Lia Benz.", True),
        ("Le syndicat contredit la mairie et assure que la digue a cédé.", True),
        ("« C'est au contraire une chance », a assuré Lia Benz.", False),
        ("Au contraire de la mairie, le port assure que la digue a cédé.", False),
    ],
)
def test_a_sentence_sets_an_account_against_another(text: str, against: bool) -> None:
    cue = next(word for word in ("selon", "assuré", "assure") if word in text)
    at = text.index(cue)
    assert turn(text, (at, at + len(cue)), (), lambda name: None).counters == against


def test_it_stands_against_what_shares_most_of_what_was_told_last() -> None:
    told = [
        said("1", "Lia Benz", "la digue tient", 0, "digu", "tient"),
        said("2", "Lia Benz", "le port est beau", 60, "port"),
        said("3", "Max Orn", "la digue a cédé", 140, "digu", "ced", turn=COUNTER),
    ]
    assert contrasts(told) == {"3": "1"}


def test_what_shares_nothing_with_it_is_not_what_it_stands_against() -> None:
    told = [
        said("1", "Lia Benz", "le port est beau", 0, "port"),
        said("2", "Max Orn", "la digue a cédé", 80, "digu", "ced", turn=COUNTER),
    ]
    assert contrasts(told) == {}


def test_nobody_stands_against_his_own_words() -> None:
    told = [
        said("1", "Max Orn", "la digue tient", 0, "digu"),
        said("2", "Max Orn", "la digue a cédé", 80, "digu", turn=COUNTER),
    ]
    assert contrasts(told) == {}


def test_the_two_are_linked_in_whatever_order_they_are_given() -> None:
    a = said("1", "Lia Benz", "la digue tient", 0, "digu", "tient")
    b = said("2", "Max Orn", "la digue a cédé", 80, "digu", "ced", turn=COUNTER, against="1")
    found = told_otherwise(b, a)
    assert isinstance(found, Finding)
    assert (found.type, found.a.id, found.b.id) == ("contradicts", "1", "2")
    assert told_otherwise(a, b) == found
