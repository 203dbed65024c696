"""Owners, one of several, names in apposition, titles: who is meant by words that name somebody else."""

import pytest

from onrecord.reading.naming.described import described
from onrecord.reading.naming.names import resolve
from onrecord.reading.naming.places import Places
from onrecord.reading.naming.subjects import subjects
from onrecord.reading.naming.unnamed import singular
from onrecord.reading.parse import load
from tests.reading.naming.test_names import Said, names


def test_the_owner_may_stand_in_what_is_said() -> None:
    text = "Karim Benali rentrera lundi au port, selon sa sœur."
    assert names(text, ("Karim Benali rentrera lundi au port", "selon", "sa sœur")) == [
        "la sœur de Karim Benali"
    ]


def test_a_pronoun_takes_up_somebody_called_by_an_owner() -> None:
    text = "Karim Benali dort à la prison de Bormes. Sa fille attend devant la porte. « Il tient », dit-elle."
    assert names(text, ("Il tient", "dit", "elle")) == ["la fille de Karim Benali"]


def test_a_pronoun_takes_up_a_subject_that_no_table_knows() -> None:
    text = "Les parents d'élèves ont bloqué le pont. Ils réclament que la passerelle soit refaite."
    assert names(text, ("la passerelle soit refaite", "réclament", "Ils")) == ["les parents d'élèves"]


def test_subjects_are_those_that_lie_in_no_mention() -> None:
    places = Places(load()("Le maire signe. Les parents d'élèves attendent."))
    assert [m.text for m in subjects(places, list(described(places)))] == ["Les parents d'élèves"]


@pytest.mark.parametrize(
    ("them", "one"),
    [("l'un d'eux", "un pêcheur breton"), ("l'un d'eux, mareyeur à Bormes", "un mareyeur à Bormes")],
)
def test_one_of_them(them: str, one: str) -> None:
    text = f"Des pêcheurs bretons réclament que le quai soit refait. « Tout est pourri », soupire {them}."
    first = ("le quai soit refait", "réclament", "Des pêcheurs bretons")
    assert names(text, first, ("Tout est pourri", "soupire", them))[1] == one


@pytest.mark.parametrize(
    ("many", "one"),
    [
        ("députés ruraux de deux ports", "député rural de deux ports"),
        ("sources proches des marins", "source proche des marins"),
        ("jeux nouveaux", "jeu nouveau"),
    ],
)
def test_a_phrase_in_the_singular(many: str, one: str) -> None:
    assert singular(many) == one


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("un cousin du noyé, Moussa", "Moussa"),
        ("l'envoyé spécial, le Norvégien Sverre Dahlgren", "Sverre Dahlgren"),
        ("la ministre, Rosa N'Goma Prat", "Rosa N'Goma Prat"),
        ("le ministre des Finances Tivo Mbadé", "Tivo Mbadé"),
    ],
)
def test_the_name_in_apposition(source: str, name: str) -> None:
    text = f"« La digue a cédé », a dit {source}."
    assert names(text, ("La digue a cédé", "a dit", source)) == [name]


def test_a_title_tells_an_occupation() -> None:
    text = "Pour Me Rosa Prat, le dossier est vide. « On juge une rumeur », a lancé l'avocate."
    first = ("le dossier est vide", "Pour", "Me Rosa Prat")
    assert names(text, first, ("On juge une rumeur", "a lancé", "l'avocate"))[1] == "Rosa Prat"


def test_every_role_beside_a_name_counts() -> None:
    text = (
        "Le ministre de la Mer, le colonel Karim Benali, a reçu les marins. Le préfet a écouté. "
        "« La digue tiendra », a promis le ministre."
    )
    assert names(text, ("La digue tiendra", "a promis", "le ministre")) == ["Karim Benali"]


def test_whom_the_questions_of_an_interview_address() -> None:
    text = (
        "L'ingénieure Rosa Prat a dessiné la digue de Bormes.\n\n"
        "Vous parlez de « fissures ». Sont-elles graves ?\n\nNon.\n\n"
        "Avez-vous prévenu la commune ?\n\nOui.\n\nQue ferez-vous demain ?\n\nRien."
    )
    assert names(text, ("fissures", "parlez de", "Vous")) == ["Rosa Prat"]


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        ("La direction de la première chaîne se tait.", "La direction de la première chaîne"),
        ("Le comptable du club en juin a tout signé.", "Le comptable du club"),
    ],
)
def test_where_a_description_ends(text: str, mention: str) -> None:
    assert next(described(Places(load()(text)))).text == mention


@pytest.mark.parametrize("said", ["affirme", "a promis"])
def test_a_subject_after_a_circumstance_is_in_no_apposition(said: str) -> None:
    text = f"Selon l'évêque Robert Prat, le maire de Bormes {said} que la digue tiendra."
    assert names(
        text,
        (f"le maire de Bormes {said} que la digue tiendra", "Selon", "l'évêque Robert Prat"),
        ("la digue tiendra", said, "le maire de Bormes"),
    ) == ["Robert Prat", "le maire de Bormes"]


@pytest.mark.parametrize(
    ("before", "them", "one"),
    [
        ("Les gendarmes ont entendu deux pêcheurs à Rade.", "l'un", "un pêcheur"),
        ("Le rapport rejoint les propos de deux lycéennes.", "L'une", "une lycéenne"),
    ],
)
def test_one_of_those_spoken_of_before(before: str, them: str, one: str) -> None:
    text = f"{before} {them} d'entre eux affirme que la digue cède."
    assert names(text, ("la digue cède", "affirme", them)) == [one]


def test_nobody_speaks_of_himself_as_he() -> None:
    text = (
        "Le maire Karim Benali a parlé. Le préfet Paul Dorval a écouté Paul Dorval, dit-on. "
        "« Il réclame un pont neuf, et il a raison », a dit Paul Dorval."
    )
    first = ("Il réclame un pont neuf, et il a raison", "a dit", "Paul Dorval")
    assert names(text, first, ("un pont neuf", "réclame", "Il"))[1] == "Karim Benali"


def test_who_is_named_beside_a_pronoun_is_somebody_else() -> None:
    text = (
        "Karim Benali juge la visite de Paul Dorval inutile. Paul Dorval est venu lundi. "
        "« Le port reste fermé », a-t-il écrit, alors que Paul Dorval s'exprimait."
    )
    assert (
        names(
            text,
            ("la visite de Paul Dorval inutile", "juge", "Karim Benali"),
            ("Le port reste fermé", "écrit", "il"),
        )[1]
        == "Karim Benali"
    )


def test_a_heading_is_no_antecedent() -> None:
    text = (
        "La ville ferme son quai.\n\nDes proches du préfet\n\n"
        "Les élus du port refusent le plan. « C'est trop tard », disent-ils."
    )
    assert names(text, ("C'est trop tard", "disent", "ils")) == ["les élus du port"]


def test_a_caption_does_not_part_what_one_person_says() -> None:
    text = (
        "« L'eau monte », dit le capitaine Karim Benali.\n\n"
        "Crue : « J'ai tout perdu », témoigne Paul Dorval sur Rade TV\n\n"
        "« Nous cherchons un homme », a-t-il ajouté."
    )
    said_by = names(
        text,
        ("L'eau monte", "dit", "le capitaine Karim Benali"),
        ("J'ai tout perdu", "témoigne", "Paul Dorval"),
        ("Nous cherchons un homme", "ajouté", "il"),
    )
    assert said_by[2] == "Karim Benali"


@pytest.mark.parametrize("again", ["Il", "Il blâme aussi la ville. Il"])
def test_a_pronoun_goes_on_with_the_report_that_opens_the_sentence_before(again: str) -> None:
    text = (
        "Le port est vendu. "
        f"Le rapport de l'inspection avait critiqué Karim Benali. {again} relève que la digue fuit."
    )
    assert names(text, ("la digue fuit", "relève", "Il")) == ["le rapport de l'inspection"]


@pytest.mark.parametrize(
    ("before", "source", "name"),
    [
        (
            "Le syndicat du port est dirigé par Paul Dorval.",
            "Son président",
            "le président du syndicat du port",
        ),
        ("Paul Dorval accuse Karim Benali.", "L'avocat de ce dernier", "L'avocat de Karim Benali"),
        ("Rosa Prat a perdu.", "L'équipe Prat", "l'équipe Prat"),
        ("Rosa Prat a perdu.", "Le clan Prat", "le clan Prat"),
        ("Le maire Paul Dorval a perdu.", "M.Dorval", "Paul Dorval"),
        ("La Ligue des pêches (LDP) compte les prises.", "siège de la LDP", "Ligue des pêches (LDP)"),
        ("La Ligue des pêches (LDP) vote.", "L'employeur", "l'employeur"),
        ("Le Tribunal des pêches vote.", "Le syndicat", "le syndicat"),
        ("Karim Benali a reçu Rosa Prat.", "Les deux élus", "Karim Benali et Rosa Prat"),
        (
            "Le Chili et le Pérou négocient. Karim Benali a reçu Rosa Prat.",
            "Les deux pays",
            "Le Chili et le Pérou",
        ),
        (
            "Le Chili et le Pérou négocient. Karim Benali a reçu Rosa Prat.",
            "Les deux camps",
            "Les deux camps",
        ),
        ("On attend.", "Le principal parti, l'Union des pêches (UP),", "Union des pêches (UP)"),
        (
            "On attend.",
            "Des sources proches du parti au pouvoir, l'Union des pêches (UP),",
            "des sources proches du parti au pouvoir",
        ),
    ],
)
def test_whose_side_or_body_is_meant(before: str, source: str, name: str) -> None:
    text = f"{before} {source} a dit que la morue revenait."
    assert names(text, ("la morue revenait", "a dit", source)) == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Une trêve est en vue. Côté rebelle, on exige un vote.", "les rebelles"),
        ("Une trêve est en vue. Côté chilien, on exige un vote.", "le Chili"),
        ("Une trêve est en vue. Côté syndical, on exige un vote.", "le côté syndical"),
        ("Une trêve est en vue. Au port, on exige un vote.", "on"),
    ],
)
def test_on_which_side_one_is(text: str, name: str) -> None:
    assert names(text, ("un vote", "exige", "on")) == [name]


def test_who_inserts_what_it_says_into_its_own_clause() -> None:
    text = "Le préfet Paul Dorval cède, à condition, a-t-il dit, que la digue tienne. Karim Benali attend."
    who = resolve(
        load()(text),
        [
            Said(
                ((0, 39), (text.index("que la"), text.index(" Karim") - 1)),
                ((text.index("a-t-il"), text.index("a-t-il") + 1),),
                ((text.index("il dit"), text.index("il dit") + 2),),
            )
        ],
    )
    assert [one.name for one in who] == ["Paul Dorval"]


def test_whose_lawyer_was_named_before_is_that_one() -> None:
    text = "Karim Benali se tait. « Non », dit son avocate, Lia Prat. Rien ne le prouve, dit son avocate."
    said = ("Non", "dit", "son avocate, Lia Prat"), ("Rien ne le prouve", "dit", "son avocate.")
    assert names(text, *said) == ["Lia Prat", "Lia Prat"]


@pytest.mark.parametrize(
    ("before", "source", "name"),
    [
        ("Le parquet a requis dix ans contre le prévenu.", "son avocate", "l'avocate du prévenu"),
        ("Paul Dorval comparaît. Le parquet se tait.", "son avocate", "l'avocate de Paul Dorval"),
        ("Le procureur Paul Dorval ouvre une enquête à Rade.", "ses proches", "ses proches"),
    ],
)
def test_nobody_defends_those_who_prosecute(before: str, source: str, name: str) -> None:
    text = f"{before} Rien n'est prouvé, selon {source}."
    assert names(text, ("Rien n'est prouvé", "selon", source)) == [name]


def test_the_lawyer_of_two_is_neither() -> None:
    text = "Paul Dorval et Rosa Prat se taisent. L'avocat de Paul Dorval et Rosa Prat dit que tout est faux."
    source = "L'avocat de Paul Dorval et Rosa Prat"
    assert names(text, ("tout est faux", "dit", source)) == ["l'avocat de Paul Dorval et Rosa Prat"]
