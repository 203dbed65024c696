"""Lines that lead to other articles, which nobody says here."""

import pytest

from onrecord.model import Document
from onrecord.reading.reader import Reader
from onrecord.reading.references import references


@pytest.mark.parametrize(
    "line",
    [
        "Lire aussi : Le maire accuse le préfet",
        "(À lire aussi : « Le pont tiendra », jure le maire)",
        ">> Fédération : chaque camp revendique la victoire",
        "► Crue : la ville dément avoir attendu",
        "Voir également : Le maire accuse le préfet",
        "Relire : « Nous ne partirons pas », dit la maire",
    ],
)
def test_a_line_that_leads_elsewhere(line):
    text = f"La crue recule.\n{line}\nLe bac a repris."
    ((start, end),) = references(text)
    assert text[start:end] == line


@pytest.mark.parametrize(
    "line",
    [
        "Lire est un plaisir, dit le maire.",
        "Voir la mer : le maire l'avait promis.",
        "► État de la digue",
        "À voir. Le maire hésite.",
    ],
)
def test_a_line_of_the_article(line):
    assert references(line) == []


def test_nobody_says_it_here():
    text = "Le maire assure que le pont tient.\nLire aussi : Le préfet dit que le pont cède.\nLe bac passe."
    (said,) = Reader(fast=True).read(Document(id="bac", text=text)).statements
    assert said.name == "le maire"
