"""Accusations, demands and denials as nouns, passives and behind asides: source, cue and content of each."""

import pytest

from tests.reading.test_indirect import read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # nouns of which it is told who uttered them
        (
            "Les accusations de vol émises notamment par la Ligue des marins ont surpris.",
            ("la Ligue des marins", "accusations", "vol"),
        ),
        (
            "Le roi ignore la proposition de trêve formulée samedi par le clan.",
            ("le clan", "proposition", "trêve"),
        ),
        (
            "Un appel au calme lancé par un des chefs du clan reste sans écho.",
            ("un des chefs du clan", "appel", "calme"),
        ),
        (
            "L'information publiée hier par l'hebdomadaire Le Phare selon laquelle le quai cède est vraie.",
            ("l'hebdomadaire Le Phare", "information", "le quai cède est vraie"),
        ),
        (
            "Les accusations de « troc » formulées par la Ligue en mai sont fausses.",
            ("la Ligue", "accusations", "troc"),
        ),
        # documents, by whom they are issued
        (
            "La Ligue a publié un rapport selon lequel le lac est pollué.",
            ("La Ligue", "selon", "le lac est pollué"),
        ),
        (
            "Le roi cite une étude de la Ligue selon laquelle le lac est pollué.",
            ("une étude de la Ligue", "selon", "le lac est pollué"),
        ),
        # passives with their agent
        (
            "L'élu est épinglé par la cour pour avoir loué un avion.",
            ("la cour", "est épinglé", "avoir loué un avion"),
        ),
        ("Ce chiffre est contesté par le syndicat.", ("le syndicat", "est contesté", "Ce chiffre")),
        (
            "La durée de la panne est mise en doute par l'opposition.",
            ("l'opposition", "est mise en doute", "La durée de la panne"),
        ),
        (
            "Dix ans de prison ont été requis par le parquet.",
            ("le parquet", "ont été requis", "Dix ans de prison"),
        ),
        (
            "Ces récits ont été qualifiés par le clan de « fables ».",
            ("le clan", "ont été qualifiés", "fables"),
        ),
        (
            "Le bilan, contesté par la Ligue, n'a pas changé.",
            ("la Ligue", "contesté", "Le bilan"),
        ),
        (
            "Pointé du doigt par le maire pour la panne du bac, le pilote se tait.",
            ("le maire", "Pointé du doigt", "la panne du bac"),
        ),
        # who is accused, with asides and names that hold a *de*
        (
            "Le clan accuse la Ligue, qui tient le port, d'avoir coulé le bac.",
            ("Le clan", "accuse", "avoir coulé le bac"),
        ),
        ("Le clan accuse la garde d'avoir violé la trêve.", ("Le clan", "accuse", "avoir violé la trêve")),
        (
            "Le duc accuse la Côte d'Ivoire et le Bénin d'héberger le clan.",
            ("Le duc", "accuse", "héberger le clan"),
        ),
        ("La ville a informé l'Union lundi de la fermeture.", ("La ville", "a informé", "la fermeture")),
        # what stands between verb and content
        (
            "Le maire a rejeté ce lundi 3 mai, les accusations du clan.",
            ("Le maire", "a rejeté", "les accusations du clan"),
        ),
        ("Le maire rejette en bloc tout ce récit.", ("Le maire", "rejette", "tout ce récit")),
        (
            "Le port a immédiatement et fermement démenti ces bruits.",
            ("Le port", "a immédiatement et fermement démenti", "ces bruits"),
        ),
        ("La tour a dénoncé sur les réseaux sociaux des vols.", ("La tour", "a dénoncé", "des vols")),
        (
            "La tour a affirmé après avoir ouvert la digue que le quai tenait.",
            ("La tour", "a affirmé", "le quai tenait"),
        ),
        (
            "La tour a affirmé après avoir ouvert la digue avoir prévenu le port.",
            ("La tour", "a affirmé", "avoir prévenu le port"),
        ),
        ("Ida Sol dit elle aussi douter du récit.", ("Ida Sol", "dit", "douter du récit")),
        ("Le clan insiste sur le fait que le quai tient.", ("Le clan", "insiste", "le quai tient")),
        ("Le clan dénonce ce qu'il appelle le mépris du port.", ("Le clan", "dénonce", "le mépris du port")),
        ("Le clan demande au roi « d'agir vite ».", ("Le clan", "demande", "agir vite")),
        # where the content ends
        (
            "Le garde reconnaît s'être rendu au port mais a nié y être entré.",
            ("Le garde", "reconnaît", "s'être rendu au port"),
        ),
        (
            "Le garde a dit n'avoir rien vu et le pilote ne s'est pas montré.",
            ("Le garde", "a dit", "n'avoir rien vu"),
        ),
        (
            "Le duc accuse le clan de servir le roi, le taxant de « traître ».",
            ("Le duc", "accuse", "servir le roi"),
        ),
        (
            "Le duc reconnaît « une panne » au port tout en assurant que le bac part.",
            ("Le duc", "reconnaît", "une panne » au port"),
        ),
        (
            "Le clan maintient que la digue cède, spécifiquement accusant le port de la négliger.",
            ("Le clan", "maintient", "la digue cède"),
        ),
        ("La tour dresse un bilan de deux blessés.", ("La tour", "dresse un bilan", "deux blessés")),
        (
            "Les deux clans se rejettent la responsabilité du raid.",
            ("Les deux clans", "se rejettent la responsabilité", "raid"),
        ),
        (
            "Les deux clans se sont rejeté mardi la responsabilité du raid.",
            ("Les deux clans", "se sont rejeté … la responsabilité", "raid"),
        ),
        ("La tour dresse le bilan : deux blessés.", ("La tour", "dresse le bilan", "deux blessés")),
        (
            "La Ligue avance le chiffre de dix blessés.",
            ("La Ligue", "avance le chiffre", "dix blessés"),
        ),
        ("Le duc dément ce qui a été écrit.", ("Le duc", "dément", "ce qui a été écrit")),
        (
            "La maire a accusé ses rivaux de céder, les taxant de « traîtres ».",
            ("La maire", "taxant", "traîtres"),
        ),
        # others take it up
        (
            "Le clan dit tenir le port, ce que ces derniers démentent.",
            ("ces derniers", "démentent", "tenir le port"),
        ),
    ],
)
def test_a_claim_is_read_with_its_source_and_content(text: str, expected: tuple[str, str, str]) -> None:
    assert expected in read(text)


@pytest.mark.parametrize(
    "text",
    [
        "Le duc accuse la Côte d'Ivoire.",
        "L'annonce de la trêve signée par le clan a surpris.",
    ],
)
def test_a_name_or_a_deed_is_no_claim(text: str) -> None:
    assert read(text) == []


def test_the_first_time_is_not_what_is_said() -> None:
    text = "C'est la première fois que le clan dit avoir coulé un bac."
    assert ("le clan", "dit", "avoir coulé un bac") in read(text)
