"""Whom *ces élus, les mêmes, cet ancien ministre* take up."""

import pytest

from tests.reading.naming.test_names import names


@pytest.mark.parametrize(
    ("before", "source", "name"),
    [
        ("Douze députés du Nord ont écrit au roi.", "Ces élus", "douze députés du Nord"),
        ("Quarante-six marins ont fait grève.", "Ces marins", "quarante-six marins"),
        ("Neuf pays africains ont signé.", "Ces pays", "neuf pays africains"),
        ("Douze bateaux ont coulé.", "Ces élus", "ces élus"),
        (
            "Ils visaient le chef des Rivages, Paul Dorval.",
            "Cet ancien ministre de Karim Adou",
            "Paul Dorval",
        ),
        ("Lia Prat défie Paul Dorval.", "Cette ancienne juge", "Lia Prat"),
        ("Karim Benali défie Paul Dorval.", "Cet ancien ministre", "cet ancien ministre"),
    ],
)
def test_whom_a_demonstrative_takes_up(before: str, source: str, name: str) -> None:
    text = f"{before} {source} a dit que la morue revenait."
    assert [found.lower() for found in names(text, ("la morue revenait", "a dit", source))] == [name.lower()]


def test_the_same_ones_are_who_spoke_before() -> None:
    text = "Des dockers louent une femme loyale. Elle écoute, disent les mêmes."
    said = ("une femme loyale", "louent", "Des dockers"), ("Elle écoute", "disent", "les mêmes")
    assert names(text, *said) == ["des dockers", "des dockers"]


def test_one_description_means_one_person_throughout() -> None:
    text = (
        "Le député de la Vire dénonce une manœuvre. Le Front tient congrès. Paul Dorval, chef du Front, "
        "a parlé. « Je reste », a lancé le député de la Vire."
    )
    said = (
        ("une manœuvre", "dénonce", "Le député de la Vire"),
        ("Je reste", "a lancé", "le député de la Vire"),
    )
    assert names(text, *said) == ["Paul Dorval", "Paul Dorval"]
