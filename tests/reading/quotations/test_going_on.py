"""Clauses cut in two by their cue: each text with the source and content that must be read in it."""

import pytest

from onrecord.reading.indirect.view import view_of
from onrecord.reading.parse import load
from onrecord.reading.quotations.direct import direct_candidates
from onrecord.reading.quotations.quotes import find_quotes


def read(text: str) -> list[tuple[str, str]]:
    def words(spans: tuple[tuple[int, int], ...]) -> str:
        return " … ".join(text[start:end] for start, end in spans)

    candidates = direct_candidates(view_of(load()(text), find_quotes(text)))
    return [(words(c.source), words(c.content)) for c in candidates]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "La fermeture du moulin, souligne la note, « a été débattue ».",
            ("la note", "La fermeture du moulin … a été débattue"),
        ),
        (
            "Les gardiens, affirme le port, « ont quitté la digue » lundi.",
            ("le port", "Les gardiens … ont quitté la digue » lundi"),
        ),
        (
            "Les habitants, d'après la maire, « vont tous bien ».",
            ("la maire", "Les habitants … vont tous bien"),
        ),
        (
            "À Namur, selon la maire, « personne n'a rien vu ».",
            ("la maire", "À Namur … personne n'a rien vu"),
        ),
        ("En outre, selon la maire, « personne n'a rien vu ».", ("la maire", "personne n'a rien vu")),
        ("Un texte qui, selon la maire, « ne vaut rien ».", ("la maire", "ne vaut rien")),
        (
            "« Au contraire, poursuit la note, les gardiens du port, aidés de pompiers, restent prêts. »",
            ("la note", "Au contraire … les gardiens du port, aidés de pompiers, restent prêts."),
        ),
        (
            "« Malgré cela, ajoute le texte, le port et ses bacs restent ouverts. »",
            ("le texte", "Malgré cela … le port et ses bacs restent ouverts."),
        ),
        (
            "Son parti, martèle-t-elle, lancera un appel aux dons.",
            ("elle", "Son parti … lancera un appel aux dons"),
        ),
        (
            "Le texte, affirme la CGT, lance une chasse aux pauvres.",
            ("la CGT", "Le texte … lance une chasse aux pauvres"),
        ),
        (
            "« La digue tient », a-t-il dit en réponse à une question, « et le bac roule ».",
            ("il", "La digue tient … et le bac roule"),
        ),
        (
            "Le duc a rejeté le pacte, tout en laissant, note la maire, la porte ouverte.",
            ("la maire", "tout en laissant … la porte ouverte"),
        ),
        ("Ils sont victimes, dit-il, d'un complot.", ("il", "Ils sont victimes … d'un complot")),
        ("Ils sont victimes, dit-il, d'un ton las.", ("il", "Ils sont victimes")),
        (
            "« Aucune trace », répond le port, c'est une « farce ».",
            ("le port", "Aucune trace … c'est une « farce »"),
        ),
        (
            "« Aucune trace » dans le sable, répond le port, c'est une « farce ».",
            ("le port", "Aucune trace » dans le sable … c'est une « farce »"),
        ),
        ("« Aucune trace », répond le port, ce que la mairie nie.", ("le port", "Aucune trace")),
        (
            "« Nous tiendrons, ont crié les gardiens qui barrent le pont. Nous ne cédons rien. »",
            ("les gardiens", "Nous tiendrons … Nous ne cédons rien."),
        ),
        (
            "« Nous tiendrons, a dit la maire que le port acclame, et nous vivrons. »",
            ("la maire", "Nous tiendrons … et nous vivrons."),
        ),
        (
            '"Nous tiendrons, ont crié les gardiens qui barrent aussi le pont.',
            ("les gardiens", "Nous tiendrons"),
        ),
        (
            "« Malgré cela », ajoutent le PS, les Verts et le PCF.",
            ("le PS, les Verts et le PCF", "Malgré cela"),
        ),
    ],
)
def test_what_goes_on_after_the_cue(text: str, expected: tuple[str, str]) -> None:
    assert read(text) == [expected]
