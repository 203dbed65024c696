import pytest

from onrecord.model import Document
from onrecord.reading.reader import Reader


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader(fast=True)


@pytest.mark.parametrize(
    ("text", "role", "principal"),
    [
        (
            "« Le port reste fermé », a dit Paul Dorval, porte-parole du Comité des digues.",
            "porte-parole du Comité des digues",
            "Comité des digues",
        ),
        (
            "« Le port reste fermé », a dit la ministre suédoise de la Pêche, Marie Dorval.",
            "ministre suédoise de la Pêche",
            "la Suède",
        ),
        (
            "« Le port reste fermé », a dit l'ancien ministre de la Pêche, Paul Dorval.",
            "ancien ministre de la Pêche",
            None,
        ),
        ("« Le port reste fermé », a dit Paul Dorval, pêcheur à Bormes.", "pêcheur à Bormes", None),
        (
            "Le Conseil national des digues siège. « Non », a dit Paul Dorval, vice-président du CND.",
            "vice-président du CND",
            "Conseil national des digues",
        ),
        (
            "Au Chili, la pêche cesse. « Non », a dit le ministre de la Pêche, Paul Dorval.",
            "ministre de la Pêche",
            "le Chili",
        ),
        (
            "Marie Dorval est devenue directrice de la Banque des digues. « Non », a dit Mme Dorval.",
            "directrice de la Banque des digues",
            "Banque des digues",
        ),
        ("« Non », a dit un porte-parole du port.", None, "port"),
        ("« Non », a dit le préfet de Bormes.", "préfet de Bormes", None),
    ],
)
def test_role_and_principal(reader: Reader, text: str, role: str | None, principal: str | None) -> None:
    said = reader.read(Document(id="a", text=text)).statements[-1]
    assert (said.role, said.principal) == (role, principal)
