import pytest

from onrecord.dates import dateline


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("PORT-SELMA, 12 mars 2011 (HP) – Le bac a coulé.", "2011-03-12"),
        ("Publié le 3 mai 2019 à 10h20\n\nLe bac a coulé.", "2019-05-03"),
        ("Le bac a coulé\n\nPublié le mardi 3 mai 2016 à 10:20 par Rosa Prat", "2016-05-03"),
        ("Mis à jour le 03/05/2019", "2019-05-03"),
        ("Alger, le 4 juin 2014\n\nMonsieur le maire,", "2014-06-04"),
        ("15 février 2017 . – Ce mardi, le bac a coulé.", "2017-02-15"),
        ("1er avril 2017 . –\n\nLe bac a coulé.", "2017-04-01"),
        ("Rabat, 4 mars 2014 (RP)- Le bac a coulé.", "2014-03-04"),
    ],
)
def test_day_at_the_head(text: str, day: str) -> None:
    assert dateline(text) == day


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Le 28 juillet 2016, lors d'une allocution, il a promis un pont.",
        "Le 4 mars 2014 a été un jour sans vent.",
        "Mardi 12 mars, le bac a coulé.",
        "Le bac a coulé. Il avait été lancé à Port-Selma le 4 juin 1990.",
    ],
)
def test_dates_that_a_sentence_goes_on_from_are_none(text: str) -> None:
    assert dateline(text) is None
