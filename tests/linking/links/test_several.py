"""Denials of more than one thing, among claims made by hand."""

from dataclasses import replace

from onrecord.linking.links.claim import Claim
from onrecord.linking.links.replies import replies
from onrecord.linking.links.several import several
from onrecord.linking.links.turns import Turn
from tests.linking.links.made import claim

FIRE = claim("1", "Ida Venn", "accuse", "avoir brûlé le hangar", 10, cue="accuse")
THEFT = claim("2", "Ida Venn", "assert", "Ils ont volé la caisse", 80)
RAIN = claim("3", "Ida Venn", "assert", "Il a plu lundi", 140)
THESE = claim("4", "le port", "deny", "ces accusations", 200, sign=-1, cue="dément", since=130)
HERS = replace(THESE, words="les accusations d'Ida Venn", place=1500, since=1400)


def denied(*claims: Claim) -> dict[str, set[str]]:
    found = replies(claims)
    more = several(claims, found)
    return {denial: {id, *more.get(denial, ())} for denial, (id, _) in found.items()}


def test_these_accusations_are_all_that_one_source_has_just_charged() -> None:
    charge = replace(THEFT, act="accuse", cue="accuse")
    assert denied(FIRE, charge, RAIN, THESE) == {"4": {"1", "2"}}
    other = replace(FIRE, name="Pol Marec", speaker="marec")
    assert denied(other, charge, THESE) == {"4": {"2"}}


def test_what_goes_on_in_the_same_sentence_denies_as_much() -> None:
    charge = replace(THEFT, act="accuse", cue="accuse")
    fables = claim("5", "le port", "deny", "de pures fables", 240, cue="qualifie", turn=Turn(start=200))
    assert denied(FIRE, charge, THESE, fables) == {"4": {"1", "2"}, "5": {"1", "2"}}
    later = replace(fables, words="une fable", turn=Turn(start=230))
    assert denied(FIRE, charge, THESE, later)["5"] < {"1", "2"}


def test_those_of_one_side_charge_together() -> None:
    ours = replace(FIRE, name="la mairie", speaker="la mairie", side="town:a")
    charge = replace(THEFT, act="accuse", cue="accuse", side="town:a")
    assert denied(ours, charge, THESE) == {"4": {"1", "2"}}


def test_one_thing_is_denied_alone() -> None:
    assert denied(FIRE, THEFT, replace(THESE, words="cette accusation")) == {"4": {"1"}}


def test_the_accusations_of_somebody_are_his_wherever_they_stand() -> None:
    charge = replace(THEFT, act="accuse", cue="accuse", place=2200)
    assert denied(FIRE, HERS, charge) == {"4": {"1", "2"}}


def test_of_what_there_is_none_nobody_told_rightly() -> None:
    first = claim("1", "Ida Venn", "assert", "Il y a eu une fuite lundi", 10, terms=frozenset({"fuit"}))
    more = replace(first, id="2", words="La fuite a souillé le quai", place=80)
    none = claim("4", "le port", "deny", "Il n'y a eu aucune fuite", 200, sign=-1, cue="dément", since=0)
    assert denied(first, more, none) == {"4": {"1", "2"}}
