import pytest

from onrecord.reading.naming.roles.office import office


@pytest.mark.parametrize(
    ("role", "of", "nation", "former"),
    [
        ("présidente du club de voile", "club de voile", None, False),
        ("ministre suédoise de la Pêche", "Pêche", "la Suède", False),
        ("ambassadeur du Pérou", "Pérou", "le Pérou", False),
        ("ancienne maire de Bormes", "Bormes", None, True),
        ("ex-maire de Bormes", "Bormes", None, True),
        ("chef du parti et président du conseil", "parti", None, False),
        ("chef de la Fondation du Nord pour le fleuve", "Fondation du Nord", None, False),
        ("chef de la Fondation laïque pour le fleuve", "Fondation laïque pour le fleuve", None, False),
        ("envoyé de l'Union pour les îles", "Union", None, False),
        ("directeur du port en ouverture de son procès", "port", None, False),
        ("porte-parole du port jusqu'au remaniement", "port", None, True),
        ("préfète du lac nommée par le roi", "lac", None, False),
        ("avocate de Luc Amsel et Rosa Prat", "Luc Amsel et Rosa Prat", None, False),
    ],
)
def test_an_office_taken_apart(role: str, of: str, nation: str | None, former: bool) -> None:
    one = office(role)
    assert one is not None
    assert (one.of, one.nation, one.former) == (of, nation, former)


@pytest.mark.parametrize(
    "words", ["mairie de Bormes", "préfets de Bormes", "catalogue du club", "Etat-major"]
)
def test_bodies_several_people_and_things_hold_no_office(words: str) -> None:
    assert office(words) is None


def test_a_tie_of_kinship_is_not_joined_to_an_office() -> None:
    one = office("chef du club et gendre du roi")
    assert one is not None
    assert one.text == "chef du club"
