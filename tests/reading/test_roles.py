import pytest

from onrecord.reading.roles import principal_of, role_of


@pytest.mark.parametrize(
    ("role", "principal"),
    [
        ("porte-parole du comité des digues", "comité des digues"),
        ("ministre suédoise de la Pêche", "la Suède"),
        ("directrice de l'hôpital de Tessange", "hôpital de Tessange"),
        ("ancien ministre de la Pêche", None),
        ("députée de la Loire", None),
        ("avocat", None),
    ],
)
def test_on_whose_behalf(role: str, principal: str | None) -> None:
    assert principal_of(role, None, "") == principal


def test_an_office_without_a_state_is_of_the_state_most_spoken_of() -> None:
    assert principal_of("ministre de la Pêche", None, "La marine chilienne a quitté le Chili.") == "le Chili"


def test_the_fullest_role_is_taken() -> None:
    assert role_of([(0, "ministre"), (80, "ministre de la Pêche")]) == "ministre de la Pêche"
