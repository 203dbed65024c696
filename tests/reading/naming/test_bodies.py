"""Bodies and papers behind a description: *la tutelle*, *le document*, *les résultats de l'office*."""

import pytest

from tests.reading.naming.test_names import names


@pytest.mark.parametrize(
    ("before", "source", "name"),
    [
        ("Le ministère de la Pêche se tait.", "la tutelle", "le ministère de la Pêche"),
        ("Le ministère de la Pêche se tait.", "le ministère de tutelle", "le ministère de la Pêche"),
        ("Le maire se tait.", "la tutelle", "la tutelle"),
        (
            "La Coordination des mareyeurs du Nord (CMN) sort.",
            "la Coordination",
            "Coordination des mareyeurs du Nord (CMN)",
        ),
        ("La Direction générale des phares écrit.", "l'institution", "la Direction générale des phares"),
        # a town is no union, and an air force more than an army
        ("Les employés de la Ville de Bormes défilent.", "le syndicat", "le syndicat"),
        ("L'armée de l'air chilienne décolle.", "l'armée chilienne", "l'armée chilienne"),
    ],
)
def test_the_body_that_a_noun_takes_up(before: str, source: str, name: str) -> None:
    text = f"{before} Le port rouvrira, précise {source}."
    assert names(text, ("Le port rouvrira", "précise", source)) == [name]


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("les résultats de la commission électorale", "la commission électorale"),
        ("les résultats publiés par la commission électorale", "la commission électorale"),
        ("les résultats du scrutin", "les résultats du scrutin"),
        ("le témoignage d'un passager", "un passager"),
        ("les chiffres de la préfecture communiqués dans la soirée", "la préfecture"),
        ("les informations confiées par un juge au site Nordal Info", "un juge"),
        ("le communiqué relayé par l'agence Nordal", "le communiqué"),
    ],
)
def test_whose_a_paper_is(source: str, name: str) -> None:
    text = f"Le vote est clos. Selon {source}, Paul Dorval l'emporte."
    assert names(text, ("Paul Dorval l'emporte", "Selon", source)) == [name]


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("dénonce la taxe dans un communiqué", "l'association Rade"),
        ("dénonce la taxe", "le document"),
    ],
)
def test_a_document_is_whose_it_is_who_spoke_in_it(told: str, name: str) -> None:
    text = f"L'association Rade {told}. Le maire a menti, ajoute le document."
    said = names(
        text, ("la taxe", "dénonce", "L'association Rade"), ("Le maire a menti", "ajoute", "le document")
    )
    assert said[1] == name


def test_whose_a_compte_rendu_is() -> None:
    text = "Selon le compte rendu du journaliste Idriss Nadon, l'impôt est voté."
    source = "le compte rendu du journaliste Idriss Nadon"
    assert names(text, ("l'impôt est voté", "Selon", source)) == ["Idriss Nadon"]
