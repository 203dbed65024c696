"""Denials that answer what stands beside them, chosen among the claims of one document."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from onrecord.linking.links.claim import Claim
from onrecord.linking.links.finding import SHOWN
from onrecord.linking.links.rebuttals import rebuttals
from tests.linking.links.made import claim

CHARGE = claim("1", "Lindh", "accuse", "avoir vidé la caisse", 0, targets=frozenset({"odar"}))
NEWS = claim("2", "Rossi", "assert", "le pont rouvre lundi", 150)
DENIAL = claim("3", "Odar", "deny", "C'est une invention, je n'ai jamais touché un sou", 300)


def answered(*claims: Claim) -> dict[str, str]:
    return {denial: id for denial, (id, _) in rebuttals(claims).items()}


def test_a_denial_answers_the_charge_and_not_what_stands_between() -> None:
    ((denial, (id, sure)),) = rebuttals([CHARGE, NEWS, DENIAL]).items()
    assert (denial, id) == ("3", "1")
    assert (
        0 < sure < SHOWN
    )  # in articles of other crises too few are right: for whoever asks for the doubtful


def test_nobody_answers_himself() -> None:
    own = claim("1", "Odar", "accuse", "avoir vidé la caisse", targets=frozenset({"odar"}))
    assert not answered(own, DENIAL)
    driver, coach = "la conductrice", "la conductrice du car"
    told = claim("1", driver, "assert", "j'ai vu le car frapper le mur", speaker=None)
    assert not answered(told, claim("2", coach, "deny", "les faits", 90, cue="nie", sign=-1, speaker=None))


def test_what_answers_none_is_left_alone() -> None:
    news = [
        claim(str(n), name, "assert", "le pont rouvre lundi", 100 * n)
        for n, name in enumerate(("Lindh", "Rossi", "Venn"))
    ]
    assert not answered(*news, claim("3", "Odar", "assert", "Ce récit est faux pour qui le lit vite", 900))


def test_of_the_claims_of_one_source_that_is_denied_which_blames() -> None:
    fraud = claim("1", "Lindh", "accuse", "avoir truqué le scrutin du port", 0)
    plan = claim("2", "Lindh", "assert", "le comité se réunira encore jeudi", 200)
    denial = claim("3", "Odar", "deny", "ces accusations", 300, cue="rejette", sign=-1)
    assert answered(fraud, plan, denial) == {"3": "1"}


def test_what_tells_of_something_bad_is_likelier_denied() -> None:
    denial = claim("2", "la police", "deny", "ces faits", 200, cue="nie", sign=-1)
    beaten = claim("1", "Venn", "assert", "la police l'a frappé au visage")
    dressed = replace(beaten, words="la police l'a habillé de neuf")
    assert answered(beaten, denial) == {"2": "1"}
    assert not answered(dressed, denial)


@given(st.permutations([CHARGE, NEWS, DENIAL]))
def test_the_order_in_which_claims_are_given_tells_nothing(claims: list[Claim]) -> None:
    assert rebuttals(claims) == rebuttals([CHARGE, NEWS, DENIAL])
