"""In which ways a claim says that something is not so."""

import pytest

from onrecord.linking.links.retorts import kinds
from onrecord.linking.links.turns import Turn
from onrecord.model import Act
from tests.linking.links.made import claim


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Ce récit est entièrement faux, car le pont tient", "untrue"),
        ("le directeur du port a encore menti devant les dockers réunis", "lies"),
        ("une campagne de diffamation menée depuis la capitale par des envieux", "lies"),
        ("il n'y a aucune preuve que ce pont ait bougé un jour", "lies"),
        ("je n'ai rien à voir avec cette histoire de villa", "own"),
        ("C'est faux, le pont a tenu tout l'hiver malgré la crue", "vague"),
    ],
)
def test_words_that_deny(words: str, kind: str) -> None:
    assert kind in kinds(claim("1", "Odar", "assert", words))


@pytest.mark.parametrize(
    ("words", "act"),
    [
        ("le pont a tenu tout l'hiver", "assert"),
        ("Il pleut, c'est vrai", "assert"),
        ("l'hypothèse d'une crue", "deny"),
        ("Je ne souhaite pas commenter ces mensonges", "assert"),
        ("il portera plainte en diffamation", "commit"),
        ("il portera plainte en diffamation", "assert"),
        ("prouver que la lettre était fausse", "demand"),
    ],
)
def test_words_that_deny_nothing(words: str, act: Act) -> None:
    assert not kinds(claim("1", "Odar", act, words))


def test_who_does_not_deny_affirms() -> None:
    assert not kinds(claim("1", "Odar", "concede", "avoir vidé la caisse", cue="ne nie pas"))


def test_who_refuses_accusations_denies_them() -> None:
    assert kinds(claim("1", "Odar", "refuse", "ces accusations", sign=-1)) == {"deny", "vague"}
    assert not kinds(claim("1", "Odar", "refuse", "cette offre", sign=-1))


def test_what_is_only_an_answer_is_weak() -> None:
    tide, bridge = "La marée était haute", "le pont tenait"
    assert kinds(claim("1", "Odar", "assert", tide, cue="a répliqué")) == {"reply", "weak"}
    assert kinds(claim("1", "Odar", "assert", bridge, turn=Turn(defends=True))) == {"defends", "weak"}
    assert not kinds(claim("1", "Odar", "accuse", "Lindh a vidé la caisse", cue="a répliqué"))


def test_what_is_told_after_it_makes_a_denial_no_vague_one() -> None:
    rumours = {"words": "les rumeurs", "cue": "dément", "sign": -1}
    assert "vague" in kinds(claim("1", "Odar", "deny", **rumours))
    assert "vague" not in kinds(claim("1", "Odar", "deny", **rumours, turn=Turn(spelled=True)))
