"""Who bears a description: the spokesman named before, no bystander, nobody of the other side."""

import pytest

from tests.reading.naming.test_names import names


@pytest.mark.parametrize(
    ("before", "source", "name"),
    [
        ("Chen Bo, porte-parole de la mairie, se tait.", "Le porte-parole", "Chen Bo"),
        ("Lia Prat, la porte-parole du port, se tait.", "La porte-parole du port", "Lia Prat"),
        ("Lia Prat, porte-parole du port, sort.", "La porte-parole de l'usine", "la porte-parole de l'usine"),
        ("Le préfet de l'Orne, Paul Dorval, se tait.", "Le représentant de l'État", "Paul Dorval"),
        ("La préfète de l'Orne, Lia Prat, se tait.", "La représentante de l'État", "Lia Prat"),
        (
            "Le haut-commissaire de la République, Paul Dorval, sort.",
            "Le haut-commissaire",
            "Paul Dorval",
        ),
        # an acronym spelt out, one of an office; a minister who speaks for all
        ("Lia Prat, trésorière de l'Union des ports (UP), sort.", "La trésorière de l'UP", "Lia Prat"),
        ("Le porte-parole du gouvernement, Paul Dorval, sort.", "Le ministre", "Paul Dorval"),
        ("Lia Prat, directrice générale des ports et phares, sort.", "La DGPP", "Lia Prat"),
        # a bystander
        (
            "La sénatrice Ada Bel vise le vice-président Paul Dorval.",
            "L'ancien président",
            "l'ancien président",
        ),
        ("Le directeur général Paul Dorval sort.", "Le général de brigade", "le général de brigade"),
        ("Le général Paul Dorval sort.", "Le général", "Paul Dorval"),
        # the other side
        ("Le chef rebelle Paul Dorval a pris le port.", "Le ministre", "le ministre"),
        ("Le ministre Paul Dorval a pris le port.", "Le ministre", "Paul Dorval"),
        ("L'ex-maire Paul Dorval dort.", "Le maire", "Paul Dorval"),
        # of another state, another body, no office at all
        ("Le président du Togo, Paul Dorval, dort.", "Le président béninois", "le président béninois"),
        ("Le chef de la police, Paul Dorval, dort.", "Le chef du Conseil", "le chef du Conseil"),
        ("Le pasteur Paul Dorval est libre.", "Le chef de l'État", "le chef de l'État"),
        (
            "Le ministre de la Mer, Paul Dorval, voit l'ex-premier ministre Luc Bel.",
            "Le ministre",
            "Paul Dorval",
        ),
        (
            "Le président du Parlement, Paul Dorval, voit le président Luc Bel.",
            "Le chef du Législatif",
            "Paul Dorval",
        ),
        (
            "Le porte-parole adjoint des rebelles, Paul Dorval, dort.",
            "Le porte-parole rebelle",
            "Paul Dorval",
        ),
        ("Le doyen Paul Dorval reçoit le secrétaire Luc Bel.", "Le patriarche", "Paul Dorval"),
        ("Le vice-ministre des Affaires maritimes, Paul Dorval, part.", "Le diplomate", "Paul Dorval"),
        # whom somebody serves, or leads, is part of the office
        (
            "Le Premier ministre Paul Dorval dort.",
            "Le porte-parole du Premier ministre",
            "le porte-parole du Premier ministre",
        ),
        ("Le directeur Paul Dorval dort.", "L'avocat du directeur", "l'avocat du directeur"),
        (
            "Paul Dorval, président de l'Union du centre, dort.",
            "Le patron de l'Union du centre",
            "Paul Dorval",
        ),
        ("Paul Dorval, président des Centristes, dort.", "Le chef de file des Centristes", "Paul Dorval"),
        ("Paul Dorval, président des Centristes, dort.", "Le patron du parti", "Paul Dorval"),
        ("Le président malien, Paul Dorval, dort.", "Le chef d'État malien", "Paul Dorval"),
        # an office of many, told of whoever was just named; not of who is known to hold another
        ("Paul Dorval, chef des Centristes, a réagi.", "Le député de l'Orne", "Paul Dorval"),
        ("Paul Dorval, pêcheur à Bormes, a réagi.", "Le député de l'Orne", "le député de l'Orne"),
        # a prosecutor is no lawyer
        ("Lia Prat, avocate du port, se tait.", "L'avocate générale", "l'avocate générale"),
        ("Le pape Anselme prie.", "Le souverain pontife", "Anselme"),
        ("Paul Dorval, curé de Bormes, prie.", "Le prêtre", "Paul Dorval"),
        ("Dix ans sont requis contre Paul Dorval, neveu de Luc Amsel.", "L'accusé", "Paul Dorval"),
        # who governs is none of many
        ("Le président du Togo, Paul Dorval, a réagi.", "Le député de l'Orne", "le député de l'Orne"),
        # how it stands to what was told
        ("Le maire Paul Dorval dort.", "Le maire pourtant", "Paul Dorval"),
        ("On attend.", "L'état-major pourtant", "l'état-major"),
    ],
)
def test_who_bears_a_description(before: str, source: str, name: str) -> None:
    text = f"{before} {source} a dit que la morue revenait."
    assert names(text, ("la morue revenait", "a dit", source)) == [name]


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("Un conseiller du ministre Paul Dorval", "un conseiller du ministre Paul Dorval"),
        ("Un officier proche du colonel Paul Dorval", "un officier proche du colonel Paul Dorval"),
        ("Le cabinet du président Paul Dorval", "le cabinet du président Paul Dorval"),
        ("La porte-parole du ministre Claire Prat", "Claire Prat"),
        ("Le porte-parole du président Paul Dorval, Karim Benali,", "Karim Benali"),
        ("Lia Prat, la porte-parole du ministre Paul Dorval,", "Lia Prat"),
        ("Lia Prat, conseillère du président Paul Dorval,", "Lia Prat"),
        ("Karim Benali, maire de la commune Tondo,", "Karim Benali"),
        ("Le ministre Paul Dorval et la préfète Lia Prat", "Paul Dorval et Lia Prat"),
        ("La belle-sœur du maire, Lia Prat,", "Lia Prat"),
    ],
)
def test_whose_somebody_is_is_not_who_speaks(source: str, name: str) -> None:
    text = f"{source} a dit que la morue revenait."
    assert names(text, ("la morue revenait", "a dit", source)) == [name]


@pytest.mark.parametrize(
    ("before", "source", "name"),
    [
        ("Le maire, Paul Dorval, attend. Quant au colonel Karim Benali, ", "il", "Karim Benali"),
        ("Le maire, Paul Dorval, attend. Quant au syndicat, ", "il", "le syndicat"),
        ("Le maire, Paul Dorval, attend. Quant à sa querelle avec Karim Benali, ", "il", "Paul Dorval"),
        ("Le maire, Paul Dorval, a ôté le portrait du roi, Karim Benali. ", "Il", "Paul Dorval"),
        ("Le maire, Paul Dorval, attend. ", "Il", "Paul Dorval"),
        ("Paul Dorval reçoit Lia Prat. ", "Ce dernier, Karim Benali,", "Karim Benali"),
    ],
)
def test_whom_a_pronoun_resumes(before: str, source: str, name: str) -> None:
    text = f"{before}{source} a dit que la morue revenait."
    assert names(text, ("la morue revenait", "a dit", source)) == [name]


def test_the_person_concerned_is_no_speaker_before() -> None:
    text = "Paul Dorval accuse Karim Benali de vol. L'intéressé a nié avoir volé."
    said = ("vol.", "accuse", "Paul Dorval"), ("avoir volé", "a nié", "L'intéressé")
    assert names(text, *said) == ["Paul Dorval", "Karim Benali"]


@pytest.mark.parametrize(
    ("before", "source", "name"),
    [
        ("Le Parti réformiste a voté.", "La formation", "le Parti réformiste"),
        ("Le Parti Rade a voté.", "La formation d'opposition", "Parti Rade"),
        (
            "Le Front de libération de Kerlou (FLK) a frappé. À Kerlou on tremble. Kerlou tremble.",
            "Le groupe clandestin",
            "le Front de libération de Kerlou",
        ),
        # the apposition alone taken for the source
        ("Le Front du lac, ", "une milice accusée de pillages", "le Front du lac"),
        ("Devant le Front du Nord, ", "une milice", "une milice"),
        # a country, no person of like name
        ("La ministre, Chili Paredes, part.", "Le Chili", "le Chili"),
    ],
)
def test_which_body_is_meant(before: str, source: str, name: str) -> None:
    mark = "," if before.endswith(", ") else ""
    text = f"{before.rstrip()} {source}{mark} a dit que la morue revenait."
    assert names(text, ("la morue revenait", "a dit", source)) == [name]


def test_a_last_speaker_of_no_known_role_bears_an_office_of_a_state() -> None:
    text = (
        "« Nous restons », a tonné Rosa Prat. La cheffe du gouvernement chilien a dit que la loi passerait."
    )
    said = (
        ("Nous restons", "a tonné", "Rosa Prat"),
        ("la loi passerait", "a dit", "La cheffe du gouvernement chilien"),
    )
    assert names(text, *said) == ["Rosa Prat", "Rosa Prat"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Selon le chef du parquet, le capitaine Luc Bel sera entendu.", "le chef du parquet"),
        ("Selon le chef du parquet, le capitaine Luc Bel, le quai est sûr.", "Luc Bel"),
        ("Selon le chef du parquet, Luc Bel a quitté le quai.", "le chef du parquet"),
    ],
)
def test_who_acts_in_the_words_is_not_who_says_them(text: str, name: str) -> None:
    source = "le chef du parquet"
    content = text[text.index(source) + len(source) + 2 : -1].removeprefix("le capitaine Luc Bel, ")
    assert names(text, (content, "Selon", source)) == [name]


@pytest.mark.parametrize(
    ("before", "source", "name"),
    [
        ("Le cardinal Paul Dorval a reçu Luc Bel.", "Son Éminence", "Paul Dorval"),
        ("L'imam Paul Dorval a prié. Luc Bel écoute.", "Sa Sainteté", "Luc Bel"),
        ("Paul Dorval dirige le port.", "Selon ses propos,", "Paul Dorval"),
    ],
)
def test_whom_a_style_of_address_or_somebodys_words_mean(before: str, source: str, name: str) -> None:
    text = f"{before} {source} la morue revient."
    said = source.removeprefix("Selon ").rstrip(",")
    assert names(text, ("la morue revient", "", said)) == [name]


def test_the_person_concerned_is_not_whose_envoy_spoke() -> None:
    text = "L'envoyé de Luc Bel, Paul Dorval, a dit que l'eau montait. L'intéressé a dit que la digue tenait."
    said = (
        ("l'eau montait", "a dit", "L'envoyé de Luc Bel, Paul Dorval"),
        ("la digue tenait", "a dit", "L'intéressé"),
    )
    assert names(text, *said) == ["Paul Dorval", "Paul Dorval"]


@pytest.mark.parametrize("source", ["le procureur", "le magistrat"])
def test_an_office_told_in_full_before_is_no_bystanders(source: str) -> None:
    text = (
        "Le procureur de Bormes a ouvert une enquête après la noyade de Luc Bel. Le jeune homme, disparu au "
        f"large, avait quitté le port avant l'aube. « La digue tenait », explique {source}."
    )
    assert names(text, ("La digue tenait", "explique", source)) == ["le procureur de Bormes"]


def test_a_relative_clause_gives_the_view_of_the_main_subject() -> None:
    text = "« Non », dit Rosa Bel. Lia Prat a loué ceux qui ont, selon elle, tenu la digue."
    said = ("Non", "dit", "Rosa Bel"), ("tenu la digue", "selon", "elle")
    assert names(text, *said) == ["Rosa Bel", "Lia Prat"]


def test_a_new_face_is_who_an_old_man_is_in_the_next_paragraph() -> None:
    text = "Lin Prat, 72 ans, vend des filets.\n\n« Tout va mal », peste le vieil homme."
    assert names(text, ("Tout va mal", "peste", "le vieil homme")) == ["Lin Prat"]


def test_two_of_a_kind_are_those_named_so() -> None:
    text = (
        "Luc Amsel et Rosa Prat, élus du lac, ont voté. D'après les deux élus écologistes, le bail est nul."
    )
    assert names(text, ("le bail est nul", "D'après", "les deux élus écologistes")) == [
        "Luc Amsel et Rosa Prat"
    ]


@pytest.mark.parametrize("added", ["joint", "joint par téléphone", "rencontré sur place"])
def test_how_somebody_was_reached_is_no_part_of_the_name(added: str) -> None:
    text = f"Selon un habitant du lac {added}, la digue a cédé."
    assert names(text, ("la digue a cédé", "Selon", f"un habitant du lac {added}")) == ["un habitant du lac"]
