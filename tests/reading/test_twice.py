"""Words told by two cues: each text with the sources and contents of all that is proposed for it."""

import pytest

from onrecord.reading.indirect import indirect_candidates
from onrecord.reading.indirect.view import view_of
from onrecord.reading.parse import load
from onrecord.reading.quotations.direct import direct_candidates
from onrecord.reading.quotations.quotes import find_quotes
from onrecord.reading.twice import told_once


def read(text: str) -> set[tuple[str, str]]:
    quotes = find_quotes(text)
    view = view_of(load()(text), quotes)
    found = told_once(text, quotes, direct_candidates(view) + indirect_candidates(view))
    return {
        (text[slice(*c.source[0])] if c.source else "", " … ".join(text[a:b] for a, b in c.content))
        for c in found
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Selon Ida Lund, « la crue recule partout et on le voit », a dit la porte-parole.",
            {
                ("Ida Lund", "la crue recule partout et on le voit"),
                ("la porte-parole", "la crue recule partout et on le voit"),
            },
        ),
        (
            "Ida Lund justifie sa digue « neuve » : « elle protège tout le quai depuis mai ».",
            {("Ida Lund", "elle protège tout le quai depuis mai")},
        ),
        (
            "Pour la maire, il s'agit là « d'un péage qui ruine le port », dénonce-t-elle.",
            {("la maire", "il s'agit là « d'un péage qui ruine le port")},
        ),
        (
            "Ida Lund a ajouté qu'« aucun bac ne passe le fleuve », a-t-elle encore dit.",
            {
                ("Ida Lund", "aucun bac ne passe le fleuve"),
                ("elle", "aucun bac ne passe le fleuve"),
            },
        ),
        (
            "Ida Lund a affirmé que la crue recule, selon elle.",
            {("Ida Lund", "la crue recule"), ("elle", "la crue recule")},
        ),
        (
            "Ida Lund a annoncé un vote, et « la digue sera bâtie », a-t-elle ajouté.",
            {("Ida Lund", "un vote"), ("elle", "la digue sera bâtie")},
        ),
        (
            "Ida Lund indique que tout va bien, mais les gardiens manquent, souligne-t-elle, de sable.",
            {("Ida Lund", "tout va bien"), ("elle", "les gardiens manquent … de sable")},
        ),
        (
            "Le texte, affirme la région, le dernier du genre, sera voté.",
            {("la région, le dernier du genre", "Le texte … sera voté")},
        ),
        (
            "La digue a cédé, selon la région, ce que dément le port.",
            {("la région", "La digue a cédé"), ("le port", "La digue a cédé")},
        ),
        (
            "« Selon la région, la digue doit être rasée, complète Me Brun. »",
            {
                ("la région", "la digue doit être rasée"),
                ("Me Brun", "Selon la région, la digue doit être rasée"),
            },
        ),
    ],
)
def test_whose_words_they_are(text: str, expected: set[tuple[str, str]]) -> None:
    assert read(text) == expected


def test_one_who_passes_on_what_another_said() -> None:
    text = "« Le maire a dit que la digue tiendra », rapporte l'élue."
    assert read(text) == {
        ("l'élue", "Le maire a dit que la digue tiendra"),
        ("Le maire", "la digue tiendra"),
    }
