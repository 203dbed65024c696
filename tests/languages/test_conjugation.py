"""Forms of French verbs: infinitive → form → what it is."""

import pytest

from onrecord.languages.conjugation import Shape, forms


@pytest.mark.parametrize(
    ("infinitive", "form", "shape"),
    [
        ("affirmer", "affirment", Shape.FINITE),
        ("annoncer", "annonçait", Shape.FINITE),
        ("exiger", "exigeant", Shape.GERUND),
        ("rappeler", "rappelle", Shape.FINITE),
        ("marteler", "martèle", Shape.FINITE),
        ("révéler", "révèlera", Shape.FINITE),
        ("révéler", "révélée", Shape.PARTICIPLE),
        ("démentir", "dément", Shape.FINITE),
        ("promettre", "promis", Shape.PARTICIPLE),
        ("reconnaître", "reconnaîtrait", Shape.FINITE),
        ("prévoir", "prévoient", Shape.FINITE),
        ("prédire", "prédisent", Shape.FINITE),
        ("garantir", "garantissent", Shape.FINITE),
        ("craindre", "craignant", Shape.GERUND),
        ("balayer", "balaie", Shape.FINITE),
    ],
)
def test_a_form_is_known_for_what_it_is(infinitive: str, form: str, shape: Shape) -> None:
    assert shape in forms(infinitive)[form]


def test_a_form_that_agrees_in_two_shapes_has_both() -> None:
    assert forms("dire")["dit"] == (Shape.FINITE, Shape.PARTICIPLE)


def test_the_second_person_singular_is_left_out() -> None:
    assert "demandes" not in forms("demander")
