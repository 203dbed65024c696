"""Denials that answer what stands beside them, chosen among the claims of one document."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.linking.links.claim import Claim
from onrecord.linking.links.rebuttals import kinds, rebuttals
from onrecord.model import Act


def claim(id: str, name: str, act: Act, words: str, place: int, **told: object) -> Claim:
    """A claim of a document; who is not told is an actor of his own."""
    plain: dict[str, object] = {
        "speaker": name.lower(), "side": None, "certainty": "asserted", "sign": 1, "terms": frozenset(),
        "predicate": None, "arguments": (), "entities": frozenset(), "targets": frozenset(),
        "quantities": (), "cue": "", "start": None, "end": None, "told": False, "published": None,
        "about": (), "parent": None, "confidence": 1.0,
    }  # fmt: skip
    return Claim(id=id, document="d", place=place, name=name, act=act, words=words, **(plain | told))  # type: ignore[arg-type]


CHARGE = claim("1", "Lindh", "accuse", "avoir vidé la caisse", 0, targets=frozenset({"odar"}))
NEWS = claim("2", "Rossi", "assert", "le pont rouvre lundi", 150)
DENIAL = claim("3", "Odar", "deny", "C'est une invention, je n'ai jamais touché un sou", 300)


def test_a_denial_answers_the_charge_and_not_what_stands_between() -> None:
    ((denial, (answered, sure)),) = rebuttals([CHARGE, NEWS, DENIAL]).items()
    assert (denial, answered) == ("3", "1")
    assert 0.6 < sure < 1


def test_nobody_answers_himself() -> None:
    own = claim("1", "Odar", "accuse", "avoir vidé la caisse", 0, targets=frozenset({"odar"}))
    assert not rebuttals([own, DENIAL])


def test_what_answers_none_is_left_alone() -> None:
    news = [
        claim(str(n), name, "assert", "le pont rouvre lundi", 100 * n)
        for n, name in enumerate(("Lindh", "Rossi", "Venn"))
    ]
    assert not rebuttals([*news, claim("3", "Odar", "assert", "Il est faux de le croire facile", 300)])


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Ce récit est entièrement faux, car le pont tient", "untrue"),
        ("le directeur du port a encore menti devant les dockers réunis", "lies"),
        ("il n'y a aucune preuve que ce pont ait bougé un jour", "lies"),
        ("je n'ai rien à voir avec cette histoire de villa", "own"),
        ("C'est faux, le pont a tenu tout l'hiver malgré la crue", "vague"),
    ],
)
def test_words_that_deny(words: str, kind: str) -> None:
    assert kind in kinds(claim("1", "Odar", "assert", words, 0))


@pytest.mark.parametrize(
    "words", ["le pont a tenu tout l'hiver", "Je ne souhaite pas commenter ces mensonges"]
)
def test_words_that_deny_nothing(words: str) -> None:
    assert not kinds(claim("1", "Odar", "assert", words, 0))


def test_who_does_not_deny_affirms() -> None:
    assert not kinds(claim("1", "Odar", "concede", "avoir vidé la caisse", 0, cue="ne nie pas"))


@given(st.permutations([CHARGE, NEWS, DENIAL]))
def test_the_order_in_which_claims_are_given_tells_nothing(claims: list[Claim]) -> None:
    assert rebuttals(claims) == rebuttals([CHARGE, NEWS, DENIAL])
