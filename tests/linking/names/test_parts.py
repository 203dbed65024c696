import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.linking.names.parts import is_full, parts, surnames, tokens


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("le colonel Mouammar al-Kadhafi", ("mouammar", "kadhafi")),
        ("M. Ben Ali", ("ben ali",)),
        ("Oussama bin Laden", ("oussama", "ben laden")),
        ("Abou Bakr al-Baghdadi", ("abu bakr", "baghdadi")),
        ("Mustafa Abdul Jalil", ("mustafa", "abdjalil")),
        ("Abd ar-Rahman as-Seddik", ("abdrahman", "seddik")),
        ("Nour al-Din Bahri", ("nourdin", "bahri")),
        ("Seif al-Islam Kadhafi", ("seifislam", "kadhafi")),
        ("Valéry Giscard d'Estaing", ("valery", "giscard", "estaing")),
        ("Ursula von der Leyen", ("ursula", "leyen")),
        ("Marine Le Pen", ("marine", "le pen")),
        ("J.-P. Raffarin", ("j", "p", "raffarin")),
        ("Ivan Petrovitch Orlov", ("ivan", "orlov")),
        ("cheikh Omar Seddik", ("omar", "seddik")),
        ("Cheikh Sarr", ("cheikh", "sarr")),
        ("Rosa et Karim Dorval", ()),
    ],
)
def test_a_name_is_taken_apart(name, words):
    assert parts(name).words == words


def test_titles_tell_the_gender():
    assert [parts(name).gender for name in ("Mme Dorval", "M. Dorval", "Me Dorval")] == ["f", "m", ""]


def test_a_suffix_tells_father_from_son():
    assert parts("Paul Orme Jr.").generation == "jr"


@pytest.mark.parametrize(
    ("name", "alone"),
    [
        ("Abdel Fattah al-Sissi", "Sisi"),
        ("Moustapha Abdeljalil", "Abdul Jalil"),
        ("Moustapha Abdeljalil", "Jalil"),
        ("Xi Jinping", "Xi"),
        ("Kim Jong-un", "Kim"),
        ("Andrés Manuel López Obrador", "Lopez Obrador"),
        ("Andrés Manuel López Obrador", "Lopez"),
        ("Nathalie Kosciusko-Morizet", "Kosciusko-Morizet"),
        ("Zine el-Abidine Ben Ali", "Ben Ali"),
        ("Abiy Ahmed", "Abiy"),
        ("Saddam Hussein", "Saddam"),
        ("Mohamed Ould Salek", "Salek"),
    ],
)
def test_what_a_bearer_may_be_called_alone(name, alone):
    assert surnames(alone) & surnames(name)


def test_a_given_name_of_many_is_no_key_by_itself():
    assert not tokens("Mohamed Fawzi") & tokens("Mohamed Karroum")
    assert not surnames("Mohamed") & surnames("Mohamed Fawzi")


@pytest.mark.parametrize("name", ["Mouammar Kadhafi", "E. Macron", "Kim Jong-un", "Ali et Omar"])
def test_full_names(name):
    assert is_full(name)


@pytest.mark.parametrize(
    "name",
    [
        "Kadhafi",
        "M. Ben Ali",
        "le général Haftar",
        "Abdul Jalil",
        "al-Sissi",
        "Mme Le Pen",
        "M. Dupond-Moretti",
    ],
)
def test_surnames_are_not_full(name):
    assert not is_full(name)


@given(st.text(max_size=30))
def test_any_text_has_parts_and_keys(text):
    assert surnames(text) <= tokens(text)
    assert all(tokens(text))
    assert all(word == word.strip() and word for word in parts(text).words)
