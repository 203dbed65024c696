"""Whom and what descriptions mean: bodies, outlets and people behind *l'ONG*, *le quotidien*, *le maire*."""

import pytest

from tests.reading.naming.test_names import names


@pytest.mark.parametrize(
    ("before", "source", "name"),
    [
        ("Une étude du cabinet de conseil B.R. Halvers fait peur.", "Le cabinet de conseil", "B.R. Halvers"),
        ("Une étude du cabinet de conseil B.R. Halvers fait peur.", "Le cabinet", "B.R. Halvers"),
        (
            "Nordal, groupe minier, a perdu. Nordal a nié. L'association Rade Verte attend. Nordal attend.",
            "L'ONG",
            "Rade Verte",
        ),
        ("On vise le groupe Rio Marino. Rio Marino tremble.", "Le groupe minier anglo-suédois", "Rio Marino"),
        ("La grève de l'association Les Amis de la Rade dure.", "L'association", "Les Amis de la Rade"),
        ("On attend.", "Un dernier bilan publié lundi par Santé Marine", "Santé Marine"),
        ("On attend.", "Un bilan établi par Santé Marine à partir de relevés", "Santé Marine"),
        # a party and a place before the name
        ("On attend.", "La députée LREM de Haute-Marne Véronique Darcel", "Véronique Darcel"),
        ("On attend.", "Une étude publiée lundi par Santé Marine", "une étude"),
    ],
)
def test_the_body_behind_a_description(before: str, source: str, name: str) -> None:
    text = f"{before} {source} a dit que la morue revenait."
    assert names(text, ("la morue revenait", "a dit", source)) == [name]


@pytest.mark.parametrize(
    ("before", "source", "name"),
    [
        ("Le Parisien a vu la digue. L'AFP confirme.", "Le quotidien local", "Le Parisien"),
        ("L'AFP confirme.", "Le quotidien local", "le quotidien local"),
        ("Marianne a vu la digue. Europe 1 confirme.", "L'hebdomadaire", "Marianne"),
        ("Paris Match a vu la digue.", "Le site du magazine", "Paris Match"),
        ("Le quotidien suédois Dagens Nyheter a vu la digue. Le Monde confirme.", "Le journal", "Le Monde"),
        # a name is written as one
        ("Laurent Mercadal a vu la digue.", "Le Parisien", "Le Parisien"),
        ("Le journaliste Paul Dorval a vu la digue.", "L'économiste", "Paul Dorval"),
        ("On attend.", "L'économiste", "l'économiste"),
    ],
)
def test_the_outlet_behind_a_description(before: str, source: str, name: str) -> None:
    text = f"{before} {source} a dit que la morue revenait."
    assert names(text, ("la morue revenait", "a dit", source)) == [name]


@pytest.mark.parametrize(
    ("text", "source", "name"),
    [
        # named later
        (
            "Le très discret maire de Bormes a dit que la morue revenait.\n\n"
            "Le maire de Bormes, Paul Dorval, dort.",
            "Le très discret maire de Bormes",
            "Paul Dorval",
        ),
        # the adjective of a place
        (
            "Le maire de Bordeaux, Paul Dorval, est parti. L'élu bordelais a dit que la morue revenait.",
            "L'élu bordelais",
            "Paul Dorval",
        ),
        # a first name alone
        (
            "Marco est en deuil. L'animateur télé a dit que la morue revenait.",
            "L'animateur télé",
            "Marco",
        ),
        # a known president runs no factory
        (
            "Emmanuel Macron a vu le port. Le patron de l'usine voisine a dit que la morue revenait.",
            "Le patron de l'usine voisine",
            "le patron de l'usine voisine",
        ),
        # a noun of one gender for people of either
        (
            'Paul Dorval pêche. La figure de "Chef Demain" a dit que la morue revenait.',
            'La figure de "Chef Demain"',
            "Paul Dorval",
        ),
        # several are not one
        (
            "L'élu Paul Dorval est parti. Ces élus ont dit que la morue revenait.",
            "Ces élus",
            "ces élus",
        ),
    ],
)
def test_who_is_described(text: str, source: str, name: str) -> None:
    assert names(text, ("la morue revenait", "dit", source)) == [name]
