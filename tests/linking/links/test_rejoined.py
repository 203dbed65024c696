"""Denials of what whoever spoke last told of their source or in like words, among claims made by hand."""

from dataclasses import replace

from onrecord.linking.links.claim import Claim
from onrecord.linking.links.replies import replies
from tests.linking.links.made import claim

RESIGNED = claim(
    "1", "Tahar", "assert", "Le préfet a remis sa démission lundi", 10,
    terms=frozenset({"pref", "remis", "demiss"}), predicate="démission",
)  # fmt: skip
STAYS = claim("2", "Samra", "assert", "Odar n'a donné sa démission à personne", 150, sign=-1, since=100)
SEEN = claim("3", "Lindh", "assert", "Odar a dîné avec les brasseurs", 10, entities=frozenset({"odar"}))
ALONE = claim("4", "Odar", "deny", "Je n'ai vu personne depuis mardi", 150, sign=-1, since=100)
BACK = claim("5", "Odar", "assert", "Je n'étais pas chez eux", 150, cue="réplique", since=100)


def answered(*claims: Claim) -> dict[str, str]:
    return {denial: id for denial, (id, _) in replies(claims).items()}


def test_the_very_thing_that_was_told_is_negated() -> None:
    assert answered(RESIGNED, STAYS) == {"2": "1"}
    assert not answered(RESIGNED, replace(STAYS, words="Odar n'a donné son avis à personne"))


def test_one_word_is_not_enough_where_the_denial_tells_much_else() -> None:
    other = frozenset({"demiss", "brasseur", "caution", "palai"})
    words = "Aucun des brasseurs sous caution n'a offert sa démission au palais"
    assert not answered(RESIGNED, replace(STAYS, words=words, terms=other))


def test_what_is_only_supposed_negates_nothing() -> None:
    assert not answered(RESIGNED, replace(STAYS, words="S'il n'a donné sa démission à personne, tant mieux"))


def test_who_is_spoken_of_says_that_he_did_no_such_thing() -> None:
    assert answered(SEEN, ALONE) == {"4": "3"}
    assert not answered(replace(SEEN, words="Marec a dîné", entities=frozenset({"marec"})), ALONE)
    assert not answered(SEEN, replace(ALONE, place=1500, since=1400))


def test_who_is_spoken_of_answers_back() -> None:
    assert answered(SEEN, BACK) == {"5": "3"}
    assert not answered(SEEN, replace(BACK, cue="raconte"))


def test_who_is_spoken_of_answers_after_others_spoke() -> None:
    other = claim("6", "Samra", "assert", "La bière était bonne", 80)
    reply = replace(ALONE, cue="répond", place=300, since=80)
    assert answered(SEEN, other, reply) == {"4": "3"}
    assert not answered(SEEN, other, replace(reply, cue="raconte"))


def test_nobody_by_name_spreads_a_rumour() -> None:
    assert not answered(replace(SEEN, name="des messages partagés mille fois"), BACK)
