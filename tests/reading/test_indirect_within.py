"""Indirect statements: what a *selon X* vouches for that stands inside a clause, and who X is there."""

import pytest

from tests.reading.test_indirect import read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # inside a noun phrase
        (
            "La vallée pleure après « la tuerie » selon Sens de douze mineurs.",
            ("Sens", "selon", "la tuerie … de douze mineurs"),
        ),
        (
            "C'est « une fable » selon Rosa Prat de la Ligue.",
            ("Rosa Prat de la Ligue", "selon", "C'est « une fable"),
        ),
        # before an object, a complement, a subject
        (
            "Le feu a gagné le port, tuant selon les autorités suisses 12 marins.",
            ("les autorités suisses", "selon", "tuant … 12 marins"),
        ),
        (
            "La vague a frappé le quai, blessant selon la Croix-Bleue une dizaine de passants.",
            ("la Croix-Bleue", "selon", "blessant … une dizaine de passants"),
        ),
        (
            "Le duc évoque un pacte, dont profite selon lui la société Navimer.",
            ("lui", "selon", "dont profite … la société Navimer"),
        ),
        (
            "Le duc évoque un pacte, auquel participe selon la garde le Danemark.",
            ("la garde", "selon", "auquel participe … le Danemark"),
        ),
        (
            "Elle serait, selon un voisin, morte de froid.",
            ("un voisin", "selon", "Elle serait … morte de froid"),
        ),
        (
            "Le bac a été fermé, selon la régie, pour deux mois.",
            ("la régie", "selon", "Le bac a été fermé … pour deux mois"),
        ),
        # a relative in an apposition
        (
            "Le pacte, une ruse qui cacherait, selon le juge, la vente du port, a été signé.",
            ("le juge", "selon", "cacherait … la vente du port"),
        ),
        # each has his own count
        (
            "La marche a réuni entre 400 personnes selon la garde et 950 selon le club.",
            ("la garde", "selon", "La marche a réuni entre 400 personnes"),
        ),
        (
            "La marche a réuni entre 400 personnes selon la garde et 950 selon le club.",
            ("le club", "selon", "La marche a réuni … 950"),
        ),
        # what the author adds
        (
            "Dix marins sont morts, selon le club, un bilan contesté par la régie.",
            ("le club", "selon", "Dix marins sont morts"),
        ),
        (
            "La ville compte dix noyés, un bilan sous-évalué selon les pompiers.",
            ("les pompiers", "selon", "un bilan sous-évalué"),
        ),
        ("Selon la garde pourtant, la trêve tient.", ("la garde", "Selon", "la trêve tient")),
        # one who vouches for his own words
        (
            "La duchesse affirme que le port est vendu, selon elle.",
            ("elle", "selon", "le port est vendu"),
        ),
        (
            "La duchesse dénonce un plan destiné selon elle à « ruiner » le port.",
            ("La duchesse", "dénonce", "un plan destiné selon elle à « ruiner » le port"),
        ),
        # an apposition to who vouches, or to whom it is said of
        (
            "Un prix qui, selon Paul Aubin, le chef du port, pourrait baisser.",
            ("Paul Aubin, le chef du port", "selon", "pourrait baisser"),
        ),
        (
            "Ida Lund, artisane de la paix selon plusieurs élus, a salué le vote.",
            ("plusieurs élus", "selon", "artisane de la paix"),
        ),
        (
            "La Cour, dominée selon elle par ses rivaux, ne siège plus.",
            ("elle", "selon", "dominée … par ses rivaux"),
        ),
        (
            "Le texte prévoit, selon nos informations, une hausse, une prime et deux congés.",
            ("nos informations", "selon", "Le texte prévoit … une hausse, une prime et deux congés"),
        ),
    ],
)
def test_what_it_vouches_for(text: str, expected: tuple[str, str, str]) -> None:
    assert expected in read(text)


@pytest.mark.parametrize(
    "text",
    [
        "La ville a fait état de dix noyés selon un premier bilan.",
        "Le juge avait annoncé que le duc avait été élu selon « des chiffres partiels ».",
    ],
)
def test_nobodys_count_is_no_speaker_beside_another(text: str) -> None:
    assert len(read(text)) == 1
