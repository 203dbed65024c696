"""Whom a statement is aimed at: `[cue]`, `{content}` and `<source>` in a sentence → the words that say so."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from onrecord.model import Spans
from onrecord.reading.addressees import addressees
from onrecord.reading.parse import load

CLOSING = {"]": "cue", "}": "content", ">": "source"}


@dataclass(frozen=True)
class Marked:
    content: Spans
    cue: Spans
    source: Spans


def aimed(marked: str, names: dict[str, str] | None = None) -> list[tuple[str, str]]:
    spans: dict[str, list[tuple[int, int]]] = {"cue": [], "content": [], "source": []}
    text, opened = "", 0
    for char in marked:
        if char in "[{<":
            opened = len(text)
        elif char in CLOSING:
            spans[CLOSING[char]].append((opened, len(text)))
        else:
            text += char
    one = Marked(tuple(spans["content"]), tuple(spans["cue"]), tuple(spans["source"]))
    parties = addressees(load()(text), [one], lambda span: (names or {}).get(text[slice(*span)]))[0]
    return [(text[slice(*party.span)], party.name) for party in parties]


@pytest.mark.parametrize(
    ("marked", "words"),
    [
        ("<La mairie> [accuse] de son côté Norval d'{avoir coupé l'eau}.", ["Norval"]),
        ("<La mairie> [a accusé] une nouvelle fois les forains d'{avoir coupé l'eau}.", ["les forains"]),
        ("<Le juge> [accuse] la banque d'{avoir menti}.", ["la banque"]),
        ("<Le juge> [a appelé] mardi les deux camps à {déposer les armes}.", ["les deux camps"]),
        ("<Le juge> [exhorte] le maire et la préfète à {se parler}.", ["le maire", "la préfète"]),
        ("<Le juge> [a mis en garde] les éleveurs contre {la crue}.", ["les éleveurs"]),
        ("<Le juge> [demande] au ministre de la Pêche de {rouvrir le port}.", ["ministre de la Pêche"]),
        ("<Le juge> [reproche] à la banque d'{avoir menti}.", ["la banque"]),
        ("<Le juge> [exige] du ministre qu'{il démissionne}.", ["ministre"]),
        ("« {Partez} », [a lancé] <le juge> aux manifestants.", ["manifestants"]),
        ("« {Partez} », [lance] <le juge> à l'adresse des ministres.", ["ministres"]),
        ("La banque [est accusée] par <le juge> d'{avoir menti}.", ["La banque"]),
    ],
)
def test_addressees(marked, words):
    assert [span for span, _ in aimed(marked)] == words


@pytest.mark.parametrize(
    "marked",
    [
        "<Le juge> [appelle à] {une trêve}.",
        "<Le juge> [demande] {une enquête}.",
        "<Le juge> [a affirmé] à la presse que {la banque mentait}.",
        "« {Partez} », [a répondu] <le juge> à une question.",
        "« {Partez} », [a lancé] <le juge> à Paris.",
        "<Le juge> veut [prévenir] les fuites en {fermant la vanne}.",
        "« {Partez} »",
    ],
)
def test_aimed_at_nobody(marked):
    assert aimed(marked) == []


def test_an_object_pronoun_needs_a_name():
    marked = "<Le juge> l'[accuse] d'{avoir menti}."
    assert aimed(marked) == []
    assert aimed(marked, {"l'": "Ida Ross"}) == [("l'", "Ida Ross")]
    assert aimed("<Le juge> leur [a demandé] de {partir}.", {"leur": "les gardes"}) == [
        ("leur", "les gardes")
    ]


def test_the_fullest_name_is_taken():
    marked = "<Le juge> [accuse] Ross d'{avoir menti}."
    assert aimed(marked, {"Ross": "Ida Ross"}) == [("Ross", "Ida Ross")]
