"""Names by which somebody described goes, and names that capitals or a noun beside them give."""

import pytest

from tests.reading.naming.test_names import names


@pytest.mark.parametrize(
    ("text", "said", "name"),
    [
        # by which somebody goes
        (
            "Un docker brestois, qui se fait appeler Ti Luc, a entendu dix tirs.",
            ("dix tirs", "a entendu", "Un docker brestois"),
            "Ti Luc",
        ),
        (
            "Un ancien soldat, que nous appellerons Karim, se cache. « Le camp est vide », dit-il.",
            ("Le camp est vide", "dit", "il"),
            "Karim",
        ),
        (
            "La supérieure, sœur Marie-Jeanne, s'assied. « Il y avait onze lettres », dit-elle.",
            ("Il y avait onze lettres", "dit", "elle"),
            "Marie-Jeanne",
        ),
        (
            "Zeina S., 24 ans, est venue. « Le port est vide », dit-elle.",
            ("Le port est vide", "dit", "elle"),
            "Zeina S.",
        ),
        # a noun that no table knows beside a name
        (
            "Le nivologue Stefan Brenn ne trouve rien. Il reconnaît que le vent a soufflé.",
            ("le vent a soufflé", "reconnaît", "Il"),
            "Stefan Brenn",
        ),
        (
            "Le quai tient, rétorque l'exploitant, la société Rade Marine.",
            ("Le quai tient", "rétorque", "l'exploitant, la société Rade Marine"),
            "Rade Marine",
        ),
        # a service, a party, a road are nobody
        (
            "La directrice Achats et logistique du port, Ada Bel, invoque une panne.",
            ("une panne", "invoque", "La directrice Achats et logistique du port, Ada Bel"),
            "Ada Bel",
        ),
        (
            "Le président du port, Dov Barak, est venu. « Le quai tient », affirme l'élu Likoud.",
            ("Le quai tient", "affirme", "l'élu Likoud"),
            "Dov Barak",
        ),
        (
            "Luc Prat, chauffeur sur la ligne Dabou-Farana, décrit un trou. « L'eau monte », ajoute-t-il.",
            ("L'eau monte", "ajoute", "il"),
            "Luc Prat",
        ),
        # whose trial it is
        (
            "Au procès de Fabien Lovat, on attend. « J'ai creusé », répond le prévenu.",
            ("J'ai creusé", "répond", "le prévenu"),
            "Fabien Lovat",
        ),
    ],
)
def test_whom_a_name_beside_a_description_means(text: str, said: tuple[str, str, str], name: str) -> None:
    assert names(text, said) == [name]


@pytest.mark.parametrize(
    ("text", "said", "name"),
    [
        (
            "Une ouvrière du port se tait. Cette femme de 54 ans décrit un bureau vide.",
            ("un bureau vide", "décrit", "Cette femme de 54 ans"),
            "une ouvrière du port",
        ),
        (
            "L'un de ces témoins, une surveillante, évoque un sac vide.",
            ("un sac vide", "évoque", "L'un de ces témoins, une surveillante"),
            "une surveillante",
        ),
        (
            "Le quai tient, lit-on dans la mise au point.",
            ("Le quai tient", "lit", "la mise"),
            "la mise au point",
        ),
        # nobody who merely stands near
        (
            "Un expert, le professeur Luc Prat, est venu. Le frère du défunt crie « assassin ».",
            ("assassin", "crie", "Le frère du défunt"),
            "le frère du défunt",
        ),
        (
            "Lana Morel se tait. « Il dort », confie l'épouse d'Ada Bel.",
            ("Il dort", "confie", "l'épouse d'Ada Bel"),
            "Lana Morel",
        ),
        (
            "Le préfet salue « un effort ». La digue cède, estime le grand man des lacs, Noé Kadja.",
            ("un effort", "salue", "Le préfet"),
            "le préfet",
        ),
    ],
)
def test_what_a_description_stands_for(text: str, said: tuple[str, str, str], name: str) -> None:
    assert names(text, said) == [name]
