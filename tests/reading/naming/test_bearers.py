"""Who bears a description: the spokesman named before, no bystander, nobody of the other side."""

import pytest

from tests.reading.naming.test_names import names


@pytest.mark.parametrize(
    ("before", "source", "name"),
    [
        ("Chen Bo, porte-parole de la mairie, se tait.", "Le porte-parole", "Chen Bo"),
        ("Lia Prat, la porte-parole du port, se tait.", "La porte-parole du port", "Lia Prat"),
        ("Lia Prat, porte-parole du port, sort.", "La porte-parole de l'usine", "la porte-parole de l'usine"),
        ("Le préfet de l'Orne, Paul Dorval, se tait.", "Le représentant de l'État", "Paul Dorval"),
        ("La préfète de l'Orne, Lia Prat, se tait.", "La représentante de l'État", "Lia Prat"),
        (
            "Le haut-commissaire de la République, Paul Dorval, sort.",
            "Le haut-commissaire",
            "Paul Dorval",
        ),
        # a bystander
        (
            "La sénatrice Ada Bel vise le vice-président Paul Dorval.",
            "L'ancien président",
            "l'ancien président",
        ),
        ("Le directeur général Paul Dorval sort.", "Le général de brigade", "le général de brigade"),
        ("Le général Paul Dorval sort.", "Le général", "Paul Dorval"),
        # the other side
        ("Le chef rebelle Paul Dorval a pris le port.", "Le ministre", "le ministre"),
        ("Le ministre Paul Dorval a pris le port.", "Le ministre", "Paul Dorval"),
        ("L'ex-maire Paul Dorval dort.", "Le maire", "Paul Dorval"),
        # how it stands to what was told
        ("Le maire Paul Dorval dort.", "Le maire pourtant", "Paul Dorval"),
        ("On attend.", "L'état-major pourtant", "l'état-major"),
    ],
)
def test_who_bears_a_description(before: str, source: str, name: str) -> None:
    text = f"{before} {source} a dit que la morue revenait."
    assert names(text, ("la morue revenait", "a dit", source)) == [name]


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("Un conseiller du ministre Paul Dorval", "un conseiller du ministre Paul Dorval"),
        ("Un officier proche du colonel Paul Dorval", "un officier proche du colonel Paul Dorval"),
        ("Le cabinet du président Paul Dorval", "le cabinet du président Paul Dorval"),
        ("La porte-parole du ministre Claire Prat", "Claire Prat"),
        ("Le porte-parole du président Paul Dorval, Karim Benali,", "Karim Benali"),
        ("Lia Prat, la porte-parole du ministre Paul Dorval,", "Lia Prat"),
        ("Lia Prat, conseillère du président Paul Dorval,", "Lia Prat"),
        ("Karim Benali, maire de la commune Tondo,", "Karim Benali"),
        ("Le ministre Paul Dorval et la préfète Lia Prat", "Paul Dorval et Lia Prat"),
        ("La belle-sœur du maire, Lia Prat,", "Lia Prat"),
    ],
)
def test_whose_somebody_is_is_not_who_speaks(source: str, name: str) -> None:
    text = f"{source} a dit que la morue revenait."
    assert names(text, ("la morue revenait", "a dit", source)) == [name]


@pytest.mark.parametrize(
    ("before", "source", "name"),
    [
        ("Le maire, Paul Dorval, attend. Quant au colonel Karim Benali, ", "il", "Karim Benali"),
        ("Le maire, Paul Dorval, attend. Quant au syndicat, ", "il", "le syndicat"),
        ("Le maire, Paul Dorval, attend. ", "Il", "Paul Dorval"),
        ("Paul Dorval reçoit Lia Prat. ", "Ce dernier, Karim Benali,", "Karim Benali"),
    ],
)
def test_whom_a_pronoun_resumes(before: str, source: str, name: str) -> None:
    text = f"{before}{source} a dit que la morue revenait."
    assert names(text, ("la morue revenait", "a dit", source)) == [name]


def test_the_person_concerned_is_no_speaker_before() -> None:
    text = "Paul Dorval accuse Karim Benali de vol. L'intéressé a nié avoir volé."
    said = ("vol.", "accuse", "Paul Dorval"), ("avoir volé", "a nié", "L'intéressé")
    assert names(text, *said) == ["Paul Dorval", "Karim Benali"]


@pytest.mark.parametrize(
    ("before", "source", "name"),
    [
        ("Le Parti réformiste a voté.", "La formation", "le Parti réformiste"),
        ("Le Parti Rade a voté.", "La formation d'opposition", "Parti Rade"),
        (
            "Le Front de libération de Kerlou (FLK) a frappé. À Kerlou on tremble. Kerlou tremble.",
            "Le groupe clandestin",
            "le Front de libération de Kerlou",
        ),
        # the apposition alone taken for the source
        ("Le Front du lac, ", "une milice accusée de pillages", "le Front du lac"),
        ("Devant le Front du Nord, ", "une milice", "une milice"),
        # a country, no person of like name
        ("La ministre, Chili Paredes, part.", "Le Chili", "le Chili"),
    ],
)
def test_which_body_is_meant(before: str, source: str, name: str) -> None:
    mark = "," if before.endswith(", ") else ""
    text = f"{before.rstrip()} {source}{mark} a dit que la morue revenait."
    assert names(text, ("la morue revenait", "a dit", source)) == [name]
