from dataclasses import dataclass

import pytest

from onrecord.model import Spans
from onrecord.reading.names import resolve
from onrecord.reading.parse import load


@dataclass(frozen=True)
class Said:
    content: Spans
    cue: Spans
    source: Spans
    follows: bool = False


def said(text: str, content: str, cue: str, source: str) -> Said:
    at = text.index(content)
    spot = text.index(source, max(0, at - 90)) if source else 0
    return Said(
        ((at, at + len(content)),),
        ((text.index(cue), text.index(cue) + len(cue)),),
        ((spot, spot + len(source)),) if source else (),
    )


def names(text: str, *statements: tuple[str, str, str]) -> list[str]:
    return [who.name for who in resolve(load()(text), [said(text, *s) for s in statements])]


def test_a_surname_stands_for_the_full_name() -> None:
    text = "Le maire Paul Dorval a inauguré le port. M. Dorval a promis que la digue tiendrait."
    assert names(text, ("la digue tiendrait", "a promis", "M. Dorval")) == ["Paul Dorval"]


def test_a_pronoun_goes_on_with_the_speaker() -> None:
    text = "« Le pont tiendra », affirme Claire Dorval. « La route aussi », ajoute-t-elle."
    said_by = names(
        text, ("Le pont tiendra", "affirme", "Claire Dorval"), ("La route aussi", "ajoute", "elle")
    )
    assert said_by == ["Claire Dorval", "Claire Dorval"]


def test_a_role_finds_who_holds_it() -> None:
    text = (
        "La ministre de la Pêche, Claire Dorval, a reçu le préfet. Les filets seront rendus, "
        "a assuré la ministre."
    )
    assert names(text, ("Les filets seront rendus", "a assuré", "la ministre")) == ["Claire Dorval"]


def test_the_head_of_state_is_the_president() -> None:
    text = "Le président Karim Benali a voyagé. Le chef de l'État a jugé que la trêve tenait."
    assert names(text, ("la trêve tenait", "a jugé", "Le chef de l'État")) == ["Karim Benali"]


def test_an_acronym_is_spelt_out() -> None:
    text = "L'Office des pêches du Nord (OPN) compte les prises. Selon l'OPN, la morue revient."
    assert names(text, ("la morue revient", "Selon", "l'OPN")) == ["Office des pêches du Nord (OPN)"]


def test_an_anonymous_source_keeps_its_description() -> None:
    text = "Une source portuaire a indiqué que le cargo avait coulé."
    assert names(text, ("le cargo avait coulé", "a indiqué", "Une source portuaire")) == [
        "une source portuaire"
    ]


def test_the_lawyer_of_a_person_is_not_that_person() -> None:
    text = "Claire Dorval se tait. L'avocat de Claire Dorval assure que tout est payé."
    found = names(text, ("tout est payé", "assure", "L'avocat de Claire Dorval"))
    assert found == ["l'avocat de Claire Dorval"]


def test_no_source_means_the_speaker_before() -> None:
    text = "« Nous restons », a dit Paul Dorval. « Nous tiendrons l'hiver. »"
    found = names(text, ("Nous restons", "a dit", "Paul Dorval"), ("Nous tiendrons l'hiver", "a dit", ""))
    assert found == ["Paul Dorval", "Paul Dorval"]


@pytest.mark.parametrize("source", ["Claire Dorval", "Claire Dorval, porte-parole du comité des digues"])
def test_role_and_principal_survive_a_source_cut_short(source: str) -> None:
    text = "Claire Dorval, porte-parole du comité des digues, a dit que l'eau montait."
    (who,) = resolve(load()(text), [said(text, "l'eau montait", "a dit", source)])
    assert (who.name, who.role, who.principal) == (
        "Claire Dorval",
        "porte-parole du comité des digues",
        "comité des digues",
    )


def test_inferred_says_that_the_name_stands_elsewhere() -> None:
    text = "« Le pont tiendra », affirme Claire Dorval. « La route aussi », ajoute-t-elle."
    first, then = resolve(
        load()(text),
        [
            said(text, "Le pont tiendra", "affirme", "Claire Dorval"),
            said(text, "La route aussi", "ajoute", "elle"),
        ],
    )
    assert (first.inferred, then.inferred) == (False, True)
