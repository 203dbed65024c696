import pytest

from onrecord.languages.names import bare, demonyms, gender_of, groups, metonyms, outlets, roles


@pytest.mark.parametrize(
    ("name", "gender"), [("Claire", "f"), ("Mourad", "m"), ("Jean-Marie", "m"), ("Xyz", None)]
)
def test_gender_of_a_first_name(name: str, gender: str | None) -> None:
    assert gender_of(name) == gender


def test_nouns_have_their_feminine_and_plural() -> None:
    assert (roles()["avocates"].lemma, roles()["avocates"].gender, roles()["avocates"].plural) == (
        "avocat",
        "f",
        True,
    )


def test_a_noun_for_a_body() -> None:
    assert (groups()["quotidien"].kind, groups()["quotidien"].gender) == ("outlet", "m")


def test_an_alias_of_an_outlet() -> None:
    assert outlets()[bare("le JDD")].name == "Le Journal du Dimanche"


def test_a_capital_speaks_for_its_state() -> None:
    assert metonyms()[bare("Tripoli")] == "la Libye"


def test_an_adjective_of_nationality() -> None:
    assert demonyms()["suédoise"] == "la Suède"
