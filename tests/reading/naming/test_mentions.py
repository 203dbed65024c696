import pytest

from onrecord.reading.naming.mention import Mention
from onrecord.reading.naming.mentions import find_mentions
from onrecord.reading.naming.places import Places
from onrecord.reading.parse import load


def mentions(text: str, kind: str) -> list[Mention]:
    return [m for m in find_mentions(Places(load()(text))) if m.kind == kind]


def test_a_person_with_the_role_before() -> None:
    (person,) = mentions("Hier, la ministre de la Pêche Claire Dorval a parlé.", "person")
    assert (person.text, person.role, person.gender) == ("Claire Dorval", "ministre de la Pêche", "f")


def test_a_person_with_the_role_after() -> None:
    (person,) = mentions("Paul Dorval, directeur du port, a parlé.", "person")
    assert (person.text, person.role, person.gender) == ("Paul Dorval", "directeur du port", "m")


def test_a_particle_belongs_to_the_name() -> None:
    assert [m.text for m in mentions("Hier, Paul de Montfleur a parlé.", "person")] == ["Paul de Montfleur"]


def test_a_place_is_no_person() -> None:
    assert mentions("La France et Moscou négocient.", "person") == []


def test_a_description_takes_its_complements() -> None:
    (role,) = mentions("Hier, le ministre suédois de la Pêche a parlé.", "role")
    assert (role.text, role.definite, role.plural) == ("le ministre suédois de la Pêche", True, False)


def test_a_person_after_an_outlet_is_no_part_of_its_name() -> None:
    text = "La mer monte, a dit à l'AFP Claire Dorval, la directrice du port."
    assert [(m.text, m.role) for m in mentions(text, "person")] == [("Claire Dorval", "directrice du port")]


def test_a_particle_of_two_words() -> None:
    assert [m.text for m in mentions("Hier, Ursula von der Bergen a parlé.", "person")] == [
        "Ursula von der Bergen"
    ]


@pytest.mark.parametrize(
    ("words", "name", "role"),
    [
        ("la sénatrice Les Républicains Rosa Prat", "Rosa Prat", "sénatrice Les Républicains"),
        ("le maire Europe Écologie Les Verts Paul Dorval", "Paul Dorval", "maire Europe Écologie Les Verts"),
        ("le député européen Place publique Paul Dorval", "Paul Dorval", "député européen Place publique"),
        ("la députée Cap sur demain Rosa Prat", "Rosa Prat", "députée Cap sur demain"),
        ("le secrétaire d'État aux Ports Luc Dorval", "Luc Dorval", "secrétaire d'État aux Ports"),
        ("le chef de cabinet de M. Prat, Luc Dorval", "Luc Dorval", "chef de cabinet de M. Prat"),
    ],
)
def test_what_belongs_to_a_role_is_no_part_of_the_name(words: str, name: str, role: str) -> None:
    *_, person = mentions(f"Hier, {words} a parlé.", "person")
    assert (person.text, person.role) == (name, role)


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Rosa Prat a mis en garde M. Dorval.", None),
        ("« La digue tient », juge Paul Dorval.", None),
        ("« La digue tient », juge Paul Dorval, 38 ans et ingénieur au port.", "ingénieur au port"),
        ("« La digue tient », a dit le juge Paul Dorval.", "juge"),
    ],
)
def test_what_only_looks_like_a_role_is_none(text: str, role: str | None) -> None:
    assert mentions(text, "person")[-1].role == role


@pytest.mark.parametrize("name", ["Friends of the sea", "Eurofleet for fish", "Bureau of Fishing"])
def test_an_english_name_goes_on_in_lower_case(name: str) -> None:
    assert [m.text for m in mentions(f"Hier, selon {name}, la morue revient.", "name")] == [name]


def test_a_surname_with_de_that_stands_twice_is_whole() -> None:
    text = "On cherche Paul Dupont de Montfleur. Paul Dupont de Montfleur a parlé."
    assert [m.text for m in mentions(text, "person")] == ["Paul Dupont de Montfleur"] * 2


def test_a_name_that_is_called_a_body_s_is_no_person_s() -> None:
    assert mentions("Rio Marino a perdu. Le port accuse le groupe Rio Marino.", "person") == []


def test_a_title_in_quotation_marks_is_no_person() -> None:
    assert mentions("Hier, la figure de « Chef Demain » a parlé.", "person") == []


def test_a_demonym_is_no_part_of_a_name() -> None:
    assert [m.text for m in mentions("Le petit Norvégien Aksel Dahl a parlé.", "person")] == ["Aksel Dahl"]


def test_a_faction_before_a_first_name_is_not_part_of_the_name() -> None:
    (person,) = mentions("Hier, le chef des députés Insoumis Jean-Marc Dorval a parlé.", "person")
    assert person.text == "Jean-Marc Dorval"


def test_a_heading_in_capitals_is_no_name() -> None:
    assert mentions("Le maire a parlé.\n\nDES PROMESSES OUBLIÉES\n\nPersonne n'a répondu.", "name") == []


def test_a_name_after_the_noun_of_a_body_is_no_person() -> None:
    assert mentions("Le leader du mouvement insulaire Rivana a parlé.", "person") == []


def test_the_noun_of_a_body_in_capitals_is_not_part_of_its_name() -> None:
    assert [m.text for m in mentions("Hier, l'ONG Marée a saisi le juge.", "name")] == ["Marée"]


def test_a_heading_in_capitals_names_nobody() -> None:
    text = "PAUL DORVAL DÉJÀ BATTU\nHier, Paul Dorval a parlé."
    assert [m.text for m in mentions(text, "person")] == ["Paul Dorval"]


def test_a_preposition_after_a_quotation_is_no_name() -> None:
    assert mentions("« Enfin ! » Sur ses murs, elle affiche un avis.", "name") == []


@pytest.mark.parametrize(
    "words", ["la gérante du café Marin", "l'avocat des frères Dorval", "le chef du groupe Valmont"]
)
def test_the_name_of_a_house_or_of_several_is_no_holder(words: str) -> None:
    assert mentions(f"Hier, {words} a parlé.", "person") == []


@pytest.mark.parametrize(
    ("text", "role"),
    [
        (
            "Le porte-parole du Front pour la paix et le pain (FPP), Paul Dorval, dort.",
            "porte-parole du Front",
        ),
        (
            "Le porte-parole du Mouvement du 4 mai (M4), Paul Dorval, dort.",
            "porte-parole du Mouvement du 4 mai",
        ),
        ("Le ministre des Mines, porte-parole du port, Paul Dorval, dort.", "porte-parole du port"),
        ("Le numéro un du parti, Paul Dorval, dort.", "numéro un du parti"),
        ("Le ministre de la Pêche, le Gal Paul Dorval, dort.", "ministre de la Pêche"),
        ("Le ministre de la Pêche, le Col. Paul Dorval, dort.", "ministre de la Pêche"),
        ("Le coordonnateur du port, l'honorable Paul Dorval, dort.", "coordonnateur du port"),
        ("Le président S.E. Paul Dorval dort.", "président"),
        ("L'un de ses deux avocats, Me Paul Dorval, dort.", "avocat"),
        ("Paul Dorval, l'un des avocats du port, dort.", "avocat du port"),
        ("Paul Dorval, l'un des derniers avocats du port, dort.", "avocat du port"),
        ("Le chef de l'Union des rives (UR, ex-UNR), Paul Dorval, dort.", "chef de l'Union des rives"),
        ("Le député la France insoumise Paul Dorval dort.", "député la France insoumise"),
        ("Paul Dorval, maître du jeu en tant que maire de Bormes, dort.", "maire de Bormes"),
    ],
)
def test_roles_of_several_parts(text: str, role: str) -> None:
    (person,) = mentions(text, "person")
    assert person.text == "Paul Dorval"
    assert (person.role or "").startswith(role)


@pytest.mark.parametrize(
    "text",
    [
        "Selon le ministre des Mines, porte-parole du port, Paul Dorval a fui.",
        "Karim Benali, ministre des Mines, Paul Dorval et Lia Prat dorment.",
    ],
)
def test_a_role_before_that_is_another_ones(text: str) -> None:
    (person,) = [m for m in mentions(text, "person") if m.text == "Paul Dorval"]
    assert person.role is None


def test_each_of_those_named_in_turn_has_the_role_told_after() -> None:
    text = "Après Karim Benali, le ministre des Mines, Paul Dorval (PF), avocat, se tait."
    (person,) = [m for m in mentions(text, "person") if m.text == "Paul Dorval"]
    assert person.role == "avocat"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Hier, le médecin de l'hôpital Rosa Prat a parlé.", []),
        ("Hier, un cadre du Front de défense Rade a parlé.", []),
        ("Hier, le porte-parole du Premier Ministre a parlé.", []),
        ("Hier, un jeune Chilien a parlé.", []),
        ("Hier, le procureur général de Rabat Tito Prat a parlé.", ["Tito Prat"]),
        ("Hier, le juge Paul Prat a parlé à Rabat. Non, a dit à Rabat M. Prat.", ["Paul Prat", "Prat"]),
        ("Pape Tito Prat a parlé. Le pape François aussi.", ["Pape Tito Prat", "François"]),
    ],
)
def test_what_is_the_name_of_a_person(text: str, found: list[str]) -> None:
    assert [m.text for m in mentions(text, "person")] == found


def test_the_second_of_two_roles_before_a_name() -> None:
    text = (
        "Le ministre chargé des Ports avec les élus et la mer et porte-parole du cabinet, Paul Dorval, dort."
    )
    assert [m.role for m in mentions(text, "person")] == ["porte-parole du cabinet"]


def test_a_description_by_nation_is_one_person() -> None:
    assert [m.text for m in mentions("Hier, un jeune Chilien a parlé.", "role")] == ["un jeune Chilien"]
