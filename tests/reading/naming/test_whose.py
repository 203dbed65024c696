"""Owners, one of several, names in apposition, titles: who is meant by words that name somebody else."""

import pytest

from onrecord.reading.naming.described import described
from onrecord.reading.naming.places import Places
from onrecord.reading.naming.subjects import subjects
from onrecord.reading.naming.unnamed import singular
from onrecord.reading.parse import load
from tests.reading.naming.test_names import names


def test_the_owner_may_stand_in_what_is_said() -> None:
    text = "Karim Benali rentrera lundi au port, selon sa sœur."
    assert names(text, ("Karim Benali rentrera lundi au port", "selon", "sa sœur")) == [
        "la sœur de Karim Benali"
    ]


def test_a_pronoun_takes_up_somebody_called_by_an_owner() -> None:
    text = "Karim Benali dort à la prison de Bormes. Sa fille attend devant la porte. « Il tient », dit-elle."
    assert names(text, ("Il tient", "dit", "elle")) == ["la fille de Karim Benali"]


def test_a_pronoun_takes_up_a_subject_that_no_table_knows() -> None:
    text = "Les parents d'élèves ont bloqué le pont. Ils réclament que la passerelle soit refaite."
    assert names(text, ("la passerelle soit refaite", "réclament", "Ils")) == ["les parents d'élèves"]


def test_subjects_are_those_that_lie_in_no_mention() -> None:
    places = Places(load()("Le maire signe. Les parents d'élèves attendent."))
    assert [m.text for m in subjects(places, list(described(places)))] == ["Les parents d'élèves"]


@pytest.mark.parametrize(
    ("them", "one"),
    [("l'un d'eux", "un pêcheur breton"), ("l'un d'eux, mareyeur à Bormes", "un mareyeur à Bormes")],
)
def test_one_of_them(them: str, one: str) -> None:
    text = f"Des pêcheurs bretons réclament que le quai soit refait. « Tout est pourri », soupire {them}."
    first = ("le quai soit refait", "réclament", "Des pêcheurs bretons")
    assert names(text, first, ("Tout est pourri", "soupire", them))[1] == one


@pytest.mark.parametrize(
    ("many", "one"),
    [
        ("députés ruraux de deux ports", "député rural de deux ports"),
        ("sources proches des marins", "source proche des marins"),
        ("jeux nouveaux", "jeu nouveau"),
    ],
)
def test_a_phrase_in_the_singular(many: str, one: str) -> None:
    assert singular(many) == one


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("un cousin du noyé, Moussa", "Moussa"),
        ("l'envoyé spécial, le Norvégien Sverre Dahlgren", "Sverre Dahlgren"),
        ("la ministre, Rosa N'Goma Prat", "Rosa N'Goma Prat"),
        ("le ministre des Finances Tivo Mbadé", "Tivo Mbadé"),
    ],
)
def test_the_name_in_apposition(source: str, name: str) -> None:
    text = f"« La digue a cédé », a dit {source}."
    assert names(text, ("La digue a cédé", "a dit", source)) == [name]


def test_a_title_tells_an_occupation() -> None:
    text = "Pour Me Rosa Prat, le dossier est vide. « On juge une rumeur », a lancé l'avocate."
    first = ("le dossier est vide", "Pour", "Me Rosa Prat")
    assert names(text, first, ("On juge une rumeur", "a lancé", "l'avocate"))[1] == "Rosa Prat"


def test_every_role_beside_a_name_counts() -> None:
    text = (
        "Le ministre de la Mer, le colonel Karim Benali, a reçu les marins. Le préfet a écouté. "
        "« La digue tiendra », a promis le ministre."
    )
    assert names(text, ("La digue tiendra", "a promis", "le ministre")) == ["Karim Benali"]


def test_whom_the_questions_of_an_interview_address() -> None:
    text = (
        "L'ingénieure Rosa Prat a dessiné la digue de Bormes.\n\n"
        "Vous parlez de « fissures ». Sont-elles graves ?\n\nNon.\n\n"
        "Avez-vous prévenu la commune ?\n\nOui.\n\nQue ferez-vous demain ?\n\nRien."
    )
    assert names(text, ("fissures", "parlez de", "Vous")) == ["Rosa Prat"]


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        ("La direction de la première chaîne se tait.", "La direction de la première chaîne"),
        ("Le comptable du club en juin a tout signé.", "Le comptable du club"),
    ],
)
def test_where_a_description_ends(text: str, mention: str) -> None:
    assert next(described(Places(load()(text)))).text == mention


@pytest.mark.parametrize("said", ["affirme", "a promis"])
def test_a_subject_after_a_circumstance_is_in_no_apposition(said: str) -> None:
    text = f"Selon l'évêque Robert Prat, le maire de Bormes {said} que la digue tiendra."
    assert names(
        text,
        (f"le maire de Bormes {said} que la digue tiendra", "Selon", "l'évêque Robert Prat"),
        ("la digue tiendra", said, "le maire de Bormes"),
    ) == ["Robert Prat", "le maire de Bormes"]
