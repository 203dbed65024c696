from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.linking.actors.identify import identify
from onrecord.linking.actors.memory import InMemory
from onrecord.linking.actors.rulings import Parted, Rulings, apart
from onrecord.linking.actors.sightings import sightings
from onrecord.linking.table import shipped
from tests.linking.actors.casts import actors, article, body, office, person, place


def test_spellings_of_one_name_are_one_person():
    first, second = actors(article(person("Moustapha Abdeljalil")), article(person("Mustafa Abdul Jalil")))
    assert first["Moustapha Abdeljalil"] == second["Mustafa Abdul Jalil"] == "mustafa-abdul-jalil"


def test_husband_and_wife_are_two():
    (found,) = actors(article(person("Emmanuel Macron"), person("Brigitte Macron")))
    assert len(set(found.values())) == 2


def test_a_surname_alone_is_its_only_bearer():
    first, second = actors(article(person("Ada Rouen")), article(person("Rouen")))
    assert second["Rouen"] == first["Ada Rouen"] == "ada-rouen"


def test_a_surname_of_two_is_neither():
    _, found = actors(article(person("Ada Rouen"), person("Paul Rouen")), article(person("Rouen")))
    assert found["Rouen"] == "rouen"


def test_a_surname_of_two_is_she_where_the_text_says_so():
    both = article(person("Ada Rouen", gender="f"), person("Paul Rouen", gender="m"))
    _, found = actors(both, article(person("Rouen", gender="f")))
    assert found["Rouen"] == "ada-rouen"


def test_a_surname_of_two_is_the_holder_of_the_office():
    both = article(person("Ada Rouen", "présidente du Mali"), person("Paul Rouen"))
    _, found = actors(both, article(person("Rouen", "présidente malienne")))
    assert found["Rouen"] == "ada-rouen"


def test_the_one_far_more_frequent_is_meant_by_a_surname():
    often = [article(person("Ada Rouen"), id=str(n)) for n in range(5)]
    *_, found = actors(*often, article(person("Paul Rouen")), article(person("Rouen")))
    assert found["Rouen"] == "ada-rouen"


def test_an_acronym_is_the_body_whose_initials_it_is():
    first, second = actors(
        article(body("Conseil national des digues", "CND")), article(body("CND"), date="2020-08-01")
    )
    assert second["CND"] == first["Conseil national des digues"] == "conseil-national-des-digues"


def test_an_acronym_of_another_time_may_be_another_body():
    _, found = actors(
        article(body("Conseil national des digues", "CND"), date="2011-06-10"),
        article(body("CND"), date="2020-08-01"),
    )
    assert found["CND"] == "cnd"


def test_a_body_called_by_another_name_in_one_document_alone_stays_two():
    first, second = actors(
        article(body("Conseil des digues", "Assemblée des polders")), article(body("Assemblée des polders"))
    )
    assert first["Conseil des digues"] != second["Assemblée des polders"]


def test_names_of_states_are_one():
    first, second = actors(article(place("la Turquie")), article(place("Turquie"), place("Ankara")))
    assert first["la Turquie"] == second["Turquie"] == second["Ankara"]


def test_a_government_is_not_its_state():
    (found,) = actors(article(place("la Turquie"), body("le gouvernement turc"), body("l'armée turque")))
    assert len(set(found.values())) == 3


def test_a_capital_speaks_for_the_body_that_the_article_seats_there():
    _, found = actors(
        article(place("Tripoli"), date="2015-01-01"),
        article(place("Tripoli"), body("Gouvernement d'union", seat="Tripoli")),
    )
    assert found["Tripoli"] == found["Gouvernement d'union"]


def test_a_capital_speaks_for_the_body_that_articles_of_those_months_seat_there():
    seated = body("Conseil national des digues", seat="Tripoli")
    *_, then, later = actors(
        article(seated, date="2011-06-01"),
        article(seated, date="2011-06-20"),
        article(place("Tripoli"), date="2011-07-02"),
        article(place("Tripoli"), date="2019-07-02"),
    )
    assert then["Tripoli"] == "conseil-national-des-digues"
    assert later["Tripoli"] == shipped().find("la Libye").id


def test_a_capital_of_two_bodies_speaks_for_none():
    both = article(body("Conseil des digues", seat="Tripoli"), body("Comité des dunes", seat="Tripoli"))
    *_, found = actors(both, both, article(place("Tripoli")))
    assert found["Tripoli"] == "tripoli"


def test_an_office_is_its_holder_of_those_months():
    holder = person("Ada Rouen", "présidente du Mali")
    described = office("la présidente malienne")
    first, then, later = actors(
        article(holder, date="2020-05-01"),
        article(described, date="2020-06-10"),
        article(described, date="2023-06-10"),
    )
    assert then["la présidente malienne"] == first["Ada Rouen"]
    assert later["la présidente malienne"] != first["Ada Rouen"]


def test_writings_of_one_body_with_its_acronym_are_one():
    (found,) = actors(
        article(
            body("Conseil national des digues (CND)"),
            body("le Conseil des digues (CND)"),
            body("le Conseil national rhénan des digues (CND)"),
        )
    )
    assert len(set(found.values())) == 1


def test_a_body_is_the_same_in_another_town():
    (found,) = actors(article(body("l'ONU à Genève"), body("l'ONU")))
    assert len(set(found.values())) == 1


def test_forces_of_one_actor_are_one_and_not_that_actor():
    first, second = actors(
        article(body("Conseil national des digues", "CND"), body("les troupes loyales au CND")),
        article(body("les forces du Conseil national des digues"), body("pro-CND"), date="2020-07-01"),
    )
    assert (
        first["les troupes loyales au CND"]
        == second["les forces du Conseil national des digues"]
        == second["pro-CND"]
        == "conseil-national-des-digues:forces"
    )


def test_a_ministry_of_a_body_that_is_no_state():
    first, second = actors(
        article(body("Conseil national des digues", "CND"), body("le ministère de l'Intérieur du CND")),
        article(body("ministère de l'Intérieur du Conseil national des digues")),
    )
    (ministry,) = second.values()
    assert first["le ministère de l'Intérieur du CND"] == ministry
    assert ministry.startswith("conseil-national-des-digues:")


def test_a_ministry_of_no_state_told_is_nobody():
    (found,) = actors(article(body("le ministère de la Défense")))
    assert found == {}


def test_the_authorities_of_a_town_are_the_body_that_sits_there():
    (found,) = actors(
        article(body("Conseil national des digues", seat="Lorvane"), body("les autorités de Lorvane"))
    )
    assert len(set(found.values())) == 1


def test_the_authorities_of_a_town_are_who_is_called_its_government():
    first, second = actors(
        article(body("Conseil national des digues", "gouvernement de Lorvane")),
        article(body("les autorités de Lorvane"), body("l'armée de Lorvane")),
    )
    assert second["les autorités de Lorvane"] == first["Conseil national des digues"]
    assert second["l'armée de Lorvane"] != first["Conseil national des digues"]


def test_an_office_that_several_hold_is_nobodys():
    *_, found = actors(
        article(person("Ada Rouen", "présidente du Mali")),
        article(person("Paul Dorval", "président du Mali")),
        article(office("le président malien")),
    )
    assert found["le président malien"] == "president-malien"


def test_a_slip_in_one_document_names_nobody():
    often = [article(person("Ada Rouen"), id=str(n)) for n in range(6)]
    *_, found = actors(*often, article(person("Ada Marie Rouen")))
    assert found["Ada Marie Rouen"] == "ada-rouen"


def test_people_of_a_nation_are_no_person():
    (found,) = actors(article(person("Neuf Français"), person("Ada Lebrun")))
    assert found == {"Ada Lebrun": "ada-lebrun"}


def test_a_first_name_alone_is_nobody():
    (found,) = actors(article(person("Ahmed")))
    assert found == {}


def test_forces_of_a_person():
    (found,) = actors(article(person("Ada Rouen"), body("les combattants du colonel Rouen")))
    assert found["les combattants du colonel Rouen"] == "ada-rouen:forces"


def test_a_body_of_any_kind_is_nobody():
    (found,) = actors(article(body("le gouvernement"), body("l'armée")))
    assert found == {}


def test_actors_that_a_person_ruled_to_be_one_are():
    one, other = article(person("Ada Rouen")), article(person("Lia Brun"))
    ruled = Rulings(merges=(frozenset({"p:Ada Rouen", "p:Lia Brun"}),))
    first, second = actors(one, other, rulings=ruled)
    assert first["Ada Rouen"] == second["Lia Brun"]


def test_a_surname_follows_what_was_merged():
    ruled = Rulings(merges=(frozenset({"p:Ada Rouen", "p:Lia Brun"}),))
    *_, found = actors(
        article(person("Ada Rouen")), article(person("Lia Brun")), article(person("Rouen")), rulings=ruled
    )
    assert found["Rouen"] == "ada-rouen"


def test_a_surname_may_mean_who_was_split_off_in_one_document():
    named = [
        one for cast in ((person("Ada Rouen"),), (person("Rouen"),)) for one in sightings(article(*cast))
    ]
    split = replace(named[0], node=replace(named[0].node, key=apart(named[0].node.key, "the-other")))
    seen = InMemory([split, named[1]])
    found = identify(seen, {one.node.key: one.touch for one in (split, named[1])}, shipped(), Rulings())
    assert set(found.values()) == {"the-other"}


def test_a_name_split_off_is_an_actor_of_its_own():
    first, second = actors(
        article(person("Moustapha Abdeljalil")),
        article(person("Mustafa Abdul Jalil")),
        rulings=Rulings(splits={"p:Mustafa Abdul Jalil": "the-other"}),
    )
    assert first["Moustapha Abdeljalil"] != second["Mustafa Abdul Jalil"] == "the-other"


_CASTS = st.lists(
    st.sampled_from(
        [
            person("Ada Rouen", "présidente du Mali", gender="f"),
            person("Ada-Marie Rouen"),
            person("Paul Rouen", gender="m"),
            person("Rouen"),
            person("Mme Rouen", gender="f"),
            person("Moustapha Abdeljalil"),
            person("Mustafa Abdul Jalil", "président du Conseil national des digues"),
            person("Abdeljalil"),
            body("Conseil national des digues", "CND", seat="Tripoli"),
            body("Conseil national des digues", "Assemblée des polders"),
            body("Assemblée des polders", seat="Tripoli"),
            body("Comité des dunes", "gouvernement de Tripoli"),
            body("CND"),
            body("les forces du CND"),
            body("les troupes de Rouen"),
            body("le ministère de l'Intérieur du CND"),
            body("les autorités de Tripoli"),
            place("Tripoli"),
            place("la Libye"),
            office("la présidente malienne"),
            office("le président du Conseil national des digues"),
        ]
    ),
    min_size=1,
    max_size=4,
    unique_by=lambda member: member.name,
)
_ARTICLES = st.lists(
    st.tuples(_CASTS, st.sampled_from(["2011-06-10", "2020-05-01", "2020-06-10", ""])), max_size=8
)


@settings(max_examples=150, deadline=None)
@given(
    _ARTICLES,
    st.sampled_from(
        [
            Rulings(),
            Rulings(merges=(frozenset({"p:Paul Rouen", "p:Ada-Marie Rouen"}),)),
            Rulings(splits={"p:Ada Rouen": "the-other"}),
            Rulings(parted=(Parted("a:CND@", frozenset({"b:Conseil national des digues"}), "the-other"),)),
            Rulings(
                merges=(frozenset({"b:Conseil national des digues", "b:Comité des dunes"}),),
                parted=(Parted("l:Tripoli@", frozenset({"b:Comité des dunes"}), "the-other"),),
            ),
        ]
    ),
    st.data(),
)
def test_any_order_of_adding_and_removing_ends_in_the_same_actors(articles, ruled, data):
    seen = [sightings(article(*cast, date=date)) for cast, date in articles]
    every = [s for some in seen for s in some]
    touched = {s.node.key: s.tokens for s in every}
    at_once = identify(InMemory(every), touched, shipped(), ruled)
    order = data.draw(st.permutations(range(len(seen))))
    gone = data.draw(st.sets(st.sampled_from(range(len(seen))))) if seen else set()
    names, found = InMemory(), {}

    def change(number, times):
        for sighting in seen[number]:
            names.add(sighting, times)
        found.update(identify(names, {s.node.key: s.touch for s in seen[number]}, shipped(), ruled))
        names.actors = found

    for number in order:
        change(number, 1)
    for number in gone:
        change(number, -1)
    for number in gone:
        change(number, 1)
    assert found == at_once
