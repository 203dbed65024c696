"""The sentence that says why two statements are linked."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.linking.links.claim import Claim
from onrecord.linking.links.finding import Finding
from onrecord.linking.links.reasons import LONGEST, reason

BRIDGE = Claim(
    id="a",
    document="d",
    place=0,
    name="Lina Marec",
    speaker="lina-marec",
    side="comite-des-vallees",
    principal="comite-des-vallees",
    behalf="Comité des vallées",
    act="deny",
    certainty="asserted",
    sign=-1,
    words="tout contact avec la garde",
    terms=frozenset(("contact", "gard")),
    predicate="contact",
    arguments=(),
    entities=frozenset(),
    targets=frozenset(),
    quantities=(),
    cue="dément",
    start="2031-03-12",
    end="2031-03-12",
    told=True,
    published="2031-03-13",
    about=(),
    parent=None,
    confidence=0.9,
)
TALKS = replace(
    BRIDGE,
    id="b",
    name="Tomas Irel",
    speaker="tomas-irel",
    act="assert",
    sign=1,
    words="Des pourparlers avec la garde sont en cours",
    cue="affirme",
    told=False,
)


def found(a: Claim = TALKS, b: Claim = BRIDGE, **values: Any) -> str:
    given = {"type": "contradicts", "ground": "denial", "confidence": 0.8, "about": ("contact", "garde")}
    return reason(Finding(a=a, b=b, **(given | values)))


def test_both_are_named_with_whom_they_speak_for_and_the_days_that_are_told() -> None:
    assert found() == (
        "Tomas Irel, of the Comité des vallées, says « Des pourparlers avec la garde sont en cours » ; "
        "Lina Marec, of the same side, denies « tout contact avec la garde » on 12 March 2031."
    )


def test_who_speaks_for_nobody_is_named_alone() -> None:
    sentence = found(a=replace(TALKS, principal=None, side=None, behalf=None))
    assert sentence.startswith("Tomas Irel says « ")
    assert "; Lina Marec, of the Comité des vallées, denies" in sentence


def test_a_state_goes_without_its_article() -> None:
    sentence = found(b=replace(BRIDGE, principal="italie", side="italie", behalf="l'Italie"))
    assert "Lina Marec, of Italie, denies" in sentence


def test_a_person_goes_without_article() -> None:
    sentence = found(b=replace(BRIDGE, principal="paul-dorval", side="paul-dorval", behalf="Paul Dorval"))
    assert "Lina Marec, of Paul Dorval," in sentence


def test_one_speaker_who_changes_position() -> None:
    later = replace(BRIDGE, id="c", act="propose", cue="se dit prêt à", words="négocier avec la garde")
    earlier = replace(BRIDGE, act="refuse", cue="exclut", words="toute négociation", told=False)
    assert found(earlier, later, type="reverses", ground="change") == (
        "Lina Marec, of the Comité des vallées, first refuses « toute négociation » ; the same speaker later "
        "offers « négocier avec la garde » on 12 March 2031."
    )
    other_text = found(replace(earlier, document="e"), later, type="reverses", ground="change")
    assert "« toute négociation » (published 13 March 2031) ;" in other_text


@pytest.mark.parametrize(
    ("act", "cue", "words", "expected"),
    [
        ("refuse", "a déclaré", "Nous ne vendrons pas le port", "says « Nous ne vendrons pas le port »"),
        ("refuse", "a refusé", "de vendre le port", "refuses « de vendre le port »"),
        ("concede", "n'exclut pas", "la vente du port", "says « n'exclut pas : la vente du port »"),
        ("support", "dément", "soutenir la garde", "denies « soutenir la garde »"),
        ("accuse", "a condamné", "la vente du port", "condemns « la vente du port »"),
        ("accuse", "accuse", "d'avoir vendu le port", "alleges « d'avoir vendu le port »"),
        ("deny", "a rejeté", "cette affirmation", "denies « cette affirmation »"),
        ("accuse", "a rejeté", "la faute sur le port", "alleges « la faute sur le port »"),
        ("commit", "", "Le port rouvrira", "says « Le port rouvrira »"),
    ],
)
def test_the_verb_is_that_of_the_cue(act: Any, cue: str, words: str, expected: str) -> None:
    assert expected in found(b=replace(BRIDGE, act=act, cue=cue, words=words))


def test_what_stands_against_what() -> None:
    assert found(ground="opposites", told=("fermé", "ouvert")).endswith(": « fermé » against « ouvert ».")
    assert found(ground="figures", told=("12 morts", "at least 40 morts")).endswith(
        ": 12 morts against at least 40 morts."
    )


def test_a_long_content_is_cut_to_what_tells() -> None:
    long = "Les habitants du vallon ont attendu longtemps sous la pluie. " * 4
    sentence = found(a=replace(TALKS, words=f"{long}Des contacts avec la garde ont lieu. {long}"))
    assert "« … Des contacts avec la garde ont lieu" in sentence
    assert len(sentence) <= LONGEST


NAMES = st.text(alphabet="abc É'«» .\n", max_size=400)


@given(NAMES, NAMES, NAMES, NAMES)
def test_it_is_never_too_long_and_always_one_line(name: str, behalf: str, words: str, cue: str) -> None:
    a = replace(TALKS, name=name, behalf=behalf, words=words, cue=cue)
    sentence = found(a, replace(BRIDGE, words=words[::-1]))
    assert len(sentence) <= LONGEST
    assert "\n" not in sentence
