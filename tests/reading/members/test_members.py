"""Whom a text names: what kind each is, under which forms, in which roles, based where."""

from functools import lru_cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.model import Document, Held, Member, Reading
from onrecord.reading.members.members import united
from onrecord.reading.reader import Reader


@lru_cache(maxsize=1)
def reader() -> Reader:
    return Reader(fast=True)


def read(text: str, issuer: str | None = None) -> Reading:
    return reader().read(Document(id="d", text=text, issuer=issuer))


def cast(text: str) -> dict[str, Member]:
    return {member.name: member for member in read(text).cast}


def kinds(text: str) -> dict[str, str]:
    return {name: member.kind for name, member in cast(text).items()}


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("La députée Rosa Prat a affirmé que la digue céderait.", "Rosa Prat", "person"),
        ("Ankara a promis d'envoyer des tentes.", "Ankara", "place"),
        ("La Norvège a promis de livrer des tentes.", "la Norvège", "place"),
        ("L'Élysée a démenti toute rencontre.", "l'Élysée", "place"),
        ("Les Émirats ont démenti avoir livré des drones.", "les Émirats", "place"),
        ("La ville de Rade a réclamé un barrage.", "la ville de Rade", "place"),
        ("L'Union européenne a demandé une trêve.", "l'Union européenne", "body"),
        ("L'OPN affirme que la morue revient.", "l'OPN", "body"),
        ("Le Hamas a démenti avoir tiré.", "le Hamas", "body"),
        ("Les autorités ont assuré que le virus reculait.", "les autorités", "body"),
        ("Les forces du général ont affirmé tenir le port.", "les forces du général", "body"),
        ("Les Républicains ont demandé un vote.", "les Républicains", "body"),
        ("Le président turc a promis d'envoyer des vivres.", "le président turc", "office"),
        ("Le porte-parole de l'armée a démenti le tir.", "le porte-parole de l'armée", "office"),
        ("Un responsable a affirmé que le pont tenait.", "un responsable", "unnamed"),
        ("Des témoins ont affirmé avoir vu l'incendie.", "des témoins", "unnamed"),
        ("Deux diplomates ont affirmé que la trêve tenait.", "Deux diplomates", "unnamed"),
        ("Les habitants ont affirmé n'avoir rien vu.", "les habitants", "unnamed"),
        ("Les Marseillais affirment que la grève durera.", "les Marseillais", "unnamed"),
        ("Le témoin a affirmé que le bus roulait vite.", "le témoin", "unnamed"),
        ("Les partis ont promis de se réunir.", "les partis", "unnamed"),
    ],
)
def test_the_kind_of_whoever_speaks(text: str, name: str, kind: str) -> None:
    assert kinds(text)[name] == kind


def test_whom_words_are_aimed_at_and_for_whom_they_are_said_are_listed_too() -> None:
    text = (
        "Rosa Prat, porte-parole de la Coordination des dockers, a accusé le ministère des Ports de mentir."
    )
    assert kinds(text) == {
        "Rosa Prat": "person",
        "Coordination des dockers": "body",
        "le ministère des Ports": "body",
    }


def test_those_who_only_meet_are_listed() -> None:
    text = "Anton Weiss a rencontré Salma Haddad lundi à Genève."
    assert kinds(text) == {"Anton Weiss": "person", "Salma Haddad": "person"}


def test_of_two_who_speak_together_each_is_listed() -> None:
    text = "« La grève tiendra », ont affirmé Rosa Prat et Paul Aubin."
    assert kinds(text) == {
        "Rosa Prat et Paul Aubin": "unnamed",
        "Rosa Prat": "person",
        "Paul Aubin": "person",
    }


def test_of_bodies_that_speak_together_those_with_a_name_are_listed() -> None:
    text = "« La grève tiendra », ont affirmé l'OPN et la Norvège."
    assert kinds(text) == {"l'OPN et la Norvège": "unnamed", "l'OPN": "body", "la Norvège": "place"}


def test_a_name_with_et_in_it_is_one() -> None:
    text = "Le ministère de la Pêche et des Ports a affirmé que la morue revenait."
    assert kinds(text) == {"le ministère de la Pêche et des Ports": "body"}


def test_a_place_is_known_by_what_stands_before_it() -> None:
    text = "Les combats au sud de Kessel ont repris. Kessel a démenti toute attaque."
    assert kinds(text)["Kessel"] == "place"


def test_a_bare_surname_is_a_person_whom_others_follow() -> None:
    text = "Les partisans de Dorvalex défilent. Dorvalex a promis de revenir."
    assert kinds(text)["Dorvalex"] == "person"


def test_one_word_with_an_article_is_no_person() -> None:
    text = "La militante Ardente a promis de revenir. Des Ardentes défilent, et une Ardente a été arrêtée."
    assert kinds(text)["Ardente"] == "body"


def test_the_forms_of_a_person_are_shorter_and_misspelt_names() -> None:
    text = (
        "Le maire Mustapha Abdeljalil a promis de l'eau. M. Abdeljalil a démenti toute fuite. "
        "Mustapha Abdeljalil s'est tu, puis Mustafa Abdeljalil a promis une enquête."
    )
    (member,) = read(text).cast
    assert (member.name, member.gender) == ("Mustapha Abdeljalil", "m")
    assert member.forms == ("Abdeljalil", "Mustafa Abdeljalil")


@pytest.mark.parametrize(
    ("text", "name", "forms"),
    [
        (
            "L'Office des pêches du Nord (OPN) affirme que la morue revient.",
            "l'Office des pêches du Nord (OPN)",
            ("Office des pêches du Nord", "OPN"),
        ),
        (
            "La Société des eaux de Rade (KWC) ferme. La KWC affirme que l'eau est saine.",
            "la KWC",
            ("Société des eaux de Rade",),
        ),
        (
            "L'OPN (Office des pêches du Nord) recrute. L'OPN affirme que la morue revient.",
            "l'OPN",
            ("Office des pêches du Nord",),
        ),
        (
            "Le CND (Conseil national des digues) affirme que l'eau monte.",
            "le CND (Conseil national des digues)",
            ("CND", "Conseil national des digues"),
        ),
        (
            "L'ONG Rivage sans frontières (RSF) affirme que l'huile s'étend.",
            "l'ONG Rivage sans frontières (RSF)",
            ("ONG Rivage sans frontières", "RSF", "Rivage sans frontières"),
        ),
    ],
)
def test_an_acronym_and_its_full_name_are_forms_of_each_other(
    text: str, name: str, forms: tuple[str, ...]
) -> None:
    assert cast(text)[name].forms == forms


def test_the_acronym_of_whom_forces_serve_is_not_theirs() -> None:
    text = "Les forces du Conseil de paix de Kessel (CPK) ont affirmé tenir le pont."
    assert cast(text)["les forces du Conseil de paix de Kessel (CPK)"].forms == (
        "forces du Conseil de paix de Kessel",
    )


def test_roles_stand_with_their_principals_and_places() -> None:
    text = (
        "Rosa Prat, ministre suédoise de la Pêche, a promis des aides. "
        "Rosa Prat, présidente du club de voile, a ensuite assuré que les filets tiendraient."
    )
    roles = cast(text)["Rosa Prat"].roles
    assert [(h.role, h.principal) for h in roles] == [
        ("ministre suédoise de la Pêche", "la Suède"),
        ("présidente du club de voile", "club de voile"),
    ]
    assert [text[slice(*h.span)] for h in roles if h.span] == [h.role for h in roles]


def test_a_description_resolved_to_somebody_adds_no_role_that_says_less() -> None:
    text = "La ministre de la Pêche, Rosa Prat, se tait. Puis la ministre a promis des aides."
    assert [h.role for h in cast(text)["Rosa Prat"].roles] == ["ministre de la Pêche"]


def test_the_acronym_behind_forces_is_that_of_whom_they_serve() -> None:
    text = "Des forces du cabinet de Kessel (CNU) reculent. La CNU a démenti toute fuite."
    assert cast(text)["la CNU"].forms == ("cabinet de Kessel",)


def test_whom_a_title_names_is_the_principal_under_the_full_name() -> None:
    text = "Anton Weiss se tait. Rosa Prat, porte-parole de M. Weiss, a démenti toute fuite."
    assert kinds(text) == {"Rosa Prat": "person", "Anton Weiss": "person"}


def test_an_office_that_another_may_hold_is_no_role() -> None:
    text = (
        "Le maire Paul Dorval a visité la digue. Paul Dorval a promis des sacs. "
        "L'ingénieur a ensuite affirmé que l'eau monterait."
    )
    assert [h.role for h in cast(text)["Paul Dorval"].roles] == ["maire"]


def test_a_verb_is_no_role() -> None:
    text = "« La grève durera », juge Rosa Prat. « Le port restera fermé », ajoute Rosa Prat."
    assert cast(text)["Rosa Prat"].roles == ()


def test_an_office_without_a_name_is_its_own_role() -> None:
    text = "Hier, le président turc a promis des vivres."
    held = Held(role="président turc", principal="la Turquie", span=(9, 23))
    assert cast(text)["le président turc"].roles == (held,)


@pytest.mark.parametrize(
    ("text", "name", "seat"),
    [
        ("Le Front des îles, basé à Kessel, a démenti le raid.", "le Front des îles", "Kessel"),
        ("L'opposition basée à Benghazi a démenti le raid.", "l'opposition basée à Benghazi", "Benghazi"),
        (
            "L'Union des îles (UDI), reconnue par l'ONU et basée à Kessel, recrute. L'UDI a démenti le raid.",
            "Union des îles (UDI)",
            "Kessel",
        ),
        ("Le gouvernement de Tripoli a démenti le raid.", "le gouvernement de Tripoli", "Tripoli"),
        ("Le gouvernement de Norvège a démenti le raid.", "le gouvernement de Norvège", None),
        ("L'armée, installée dans l'Est, a démenti le raid.", "l'armée", None),
    ],
)
def test_where_a_body_is_based(text: str, name: str, seat: str | None) -> None:
    assert cast(text)[name].seat == seat


def test_the_issuer_of_a_communique_is_of_its_cast() -> None:
    found = read("La trêve tiendra, affirme le maire.", issuer="Front du Nord").cast
    assert [(m.name, m.kind) for m in found] == [("Front du Nord", "body"), ("le maire", "office")]


def test_windows_of_a_long_text_have_one_cast() -> None:
    first = "Rosa Prat, maire de Kessel, a promis que la digue tiendrait.\n\n"
    text = first + "Il pleut sur le port. " * 1000 + "\n\nMme Prat a démenti toute fuite."
    found = read(text).cast
    assert [(m.name, m.forms) for m in found] == [("Rosa Prat", ("Prat",))]
    (held,) = found[0].roles
    assert held.span and text[slice(*held.span)] == "maire de Kessel"


names = st.sampled_from(("Rosa Prat", "le Front", "Ankara"))
members = st.builds(
    Member,
    name=names,
    kind=st.just("body"),
    forms=st.lists(names, unique=True, max_size=2).map(tuple),
    roles=st.lists(st.builds(Held, role=names, span=st.none() | st.just((0, 4))), max_size=2).map(tuple),
)
casts = st.lists(members, unique_by=lambda m: m.name, max_size=3).map(tuple)


@given(casts, casts, casts)
def test_casts_are_united_alike_in_whatever_steps(a, b, c):
    assert united([united([a, b]), c]) == united([a, united([b, c])]) == united([a, b, c])


@given(casts)
def test_a_united_cast_names_each_once(a):
    found = united([a, a])
    assert united([found, found]) == found
    assert len({m.name for m in found}) == len(found)
