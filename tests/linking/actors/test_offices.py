import pytest

from onrecord.linking.actors.offices import office_key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("chef de la diplomatie turque", "ministre des Affaires étrangères de la Turquie"),
        ("la présidente du Mali", "président malien"),
        ("première ministre norvégienne", "Premier ministre de Norvège"),
        ("cheffe de l'État français", "le président de la France"),
        ("cheffe du gouvernement italien", "Premier ministre de l'Italie"),
    ],
)
def test_one_office_in_other_words(one, other):
    assert office_key(one) == office_key(other) is not None


@pytest.mark.parametrize(
    "role",
    [
        "ancien président du Mali",  # held no more
        "ministre malien",  # one of many
        "porte-parole de l'armée",  # of which army?
        "président de la République",  # of which?
        "présidente",
        "général malien",
        "une avocate",
    ],
)
def test_what_tells_nobody_apart(role):
    assert office_key(role) is None


def test_ministers_are_told_apart_by_their_fields():
    assert office_key("ministre malien de la Défense") != office_key("ministre malien des Mines")
