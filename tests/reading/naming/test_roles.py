import pytest

from onrecord.reading.naming.cast import Person
from onrecord.reading.naming.roles import principal_of, role_of


@pytest.mark.parametrize(
    ("role", "principal"),
    [
        ("porte-parole du comité des digues", "comité des digues"),
        ("ministre suédoise de la Pêche", "la Suède"),
        ("directrice de l'hôpital de Tessange", "hôpital de Tessange"),
        ("ancien ministre de la Pêche", None),
        ("députée de la Loire", None),
        ("un porte-parole du port", "port"),
        ("les préfets de Bormes", None),
        ("la mairie de Bormes", None),
        ("avocat", None),
    ],
)
def test_on_whose_behalf(role: str, principal: str | None) -> None:
    assert principal_of(role, "") == principal


def test_an_office_without_a_state_is_of_the_state_most_spoken_of() -> None:
    assert principal_of("ministre de la Pêche", "La marine chilienne a quitté le Chili.") == "le Chili"


def test_a_secretary_of_state_speaks_for_the_state() -> None:
    assert principal_of("secrétaire d'État chilienne à la Pêche", "") == "le Chili"


def test_a_leader_with_a_nationality_speaks_for_the_state() -> None:
    assert principal_of("leader suédois", "") == "la Suède"


def test_the_fullest_role_is_taken() -> None:
    person = Person("Paul Dorval", roles=[(0, "ministre"), (80, "ministre de la Pêche")])
    assert role_of(person, person.name) == "ministre de la Pêche"


def test_an_office_goes_before_an_occupation() -> None:
    person = Person("Paul Dorval", roles=[(0, "maire de Tessange"), (80, "avocat de profession à Bormes")])
    assert role_of(person, person.name) == "maire de Tessange"


def test_what_stands_beside_the_name_goes_before_later_descriptions() -> None:
    person = Person(
        "Paul Dorval", roles=[(0, "maire")], described=[(80, "ancien président du club de voile")]
    )
    assert role_of(person, person.name) == "maire"


@pytest.mark.parametrize(
    ("name", "role"),
    [
        ("le préfet de Bormes", "préfet de Bormes"),
        ("un préfet", None),
        ("les préfets", None),
        ("la mairie de Bormes", None),
    ],
)
def test_an_unnamed_source_has_the_role_that_describes_it(name: str, role: str | None) -> None:
    assert role_of(None, name) == role
