"""For which claims a denial can be meant."""

from dataclasses import replace

from onrecord.linking.links.meant import can_be_meant, is_word_denied, reproaches
from tests.linking.links.made import claim

FACTS = claim("2", "Odar", "deny", "les faits", 600, cue="nie", sign=-1, since=400)
CHARGE = claim("1", "Lindh", "accuse", "avoir vidé la caisse", 100, targets=frozenset({"odar"}))


def test_bare_facts_answer_who_accuses_him_and_nobody_else() -> None:
    assert can_be_meant(CHARGE, FACTS)
    assert not can_be_meant(replace(CHARGE, targets=frozenset({"rossi"})), FACTS)
    assert not can_be_meant(replace(CHARGE, act="assert", words="la caisse rouvre lundi"), FACTS)


def test_what_points_back_is_meant_for_what_stands_just_before() -> None:
    version = replace(FACTS, words="cette version")
    stranger = replace(CHARGE, targets=frozenset(), place=450)
    assert can_be_meant(stranger, version)
    assert not can_be_meant(replace(stranger, place=300), version)
    assert not can_be_meant(replace(stranger, place=700), version)
    assert not can_be_meant(stranger, FACTS)


def test_accusations_point_back_to_what_accuses() -> None:
    these = replace(FACTS, words="ces accusations")
    news = claim("1", "Rossi", "assert", "la caisse rouvre lundi", 450)
    assert not can_be_meant(news, these)
    assert can_be_meant(replace(news, act="accuse"), these)


def test_whose_word_is_named_is_meant_alone() -> None:
    named = replace(FACTS, words="les accusations de Lindh")
    assert can_be_meant(replace(CHARGE, targets=frozenset()), named)
    assert not can_be_meant(replace(CHARGE, name="Rossi", speaker="rossi"), named)


def test_a_paper_not_received_is_not_denied() -> None:
    unread = replace(FACTS, words="ne pas avoir reçu le rapport")
    assert not is_word_denied(CHARGE, unread)
    assert is_word_denied(replace(CHARGE, words="avoir remis le rapport à Odar"), unread)


def test_who_was_not_told_denies_that_he_was_told() -> None:
    untold = replace(FACTS, words="avoir été prévenu")
    assert not is_word_denied(CHARGE, untold)
    assert is_word_denied(replace(CHARGE, words="avoir prévenu Odar dès janvier"), untold)


def test_who_denies_another_thing_answers_nothing() -> None:
    assert not can_be_meant(CHARGE, replace(FACTS, words="vouloir fermer le port"))


def test_what_is_published_of_somebody_reproaches_him_and_what_is_looked_into_does_not() -> None:
    told = claim("1", "le quotidien", "assert", "Odar a touché une commission", entities=frozenset({"odar"}))
    assert reproaches(told, FACTS)
    assert not reproaches(replace(told, name="le parquet"), FACTS)
    assert not reproaches(replace(told, name="un voisin"), FACTS)


def test_a_description_is_not_whom_it_names() -> None:
    attacker = replace(FACTS, name="un agresseur de Lina Marec", speaker="agresseur de lina marec")
    hurt = claim("1", "Rossi", "assert", "Lina Marec a menti", 450, entities=frozenset({"lina marec"}))
    assert not reproaches(hurt, attacker)
