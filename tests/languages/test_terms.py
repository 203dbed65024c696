"""How terms are put on the table: marks, and what hangs on a term."""

import pytest

from onrecord.languages.patterns import table, term_words
from onrecord.languages.terms import marks


@pytest.mark.parametrize(
    "pair", list(zip(table("terms")["mark"], marks(), strict=True)), ids=lambda p: p[0]["example"]
)
def test_a_mark_stands_in_its_example(pair: tuple) -> None:
    row, mark = pair
    assert mark.pattern.search(row["example"])


@pytest.mark.parametrize(
    "text, found",
    [
        ("partir à condition que le roi signe", "à condition que"),
        ("partir sous réserve d'un vote", "sous réserve d'"),
        ("partir en échange de vivres", "en échange de"),
        ("un préalable à toute trêve", "un préalable à"),
        ("partir si le siège est levé", "si "),
    ],
)
def test_conditions(text: str, found: str) -> None:
    match = term_words("condition").search(text)
    assert match is not None and match.group() == found


@pytest.mark.parametrize(
    "text",
    [
        "partir aussi vite",
        "aussi longtemps absent",
        "si possible demain",
        "partir en tant que roi",
        "partir s'il le faut",
    ],
)
def test_no_condition(text: str) -> None:
    assert term_words("condition").search(text) is None


@pytest.mark.parametrize(
    "text, found",
    [
        ("se rendre d'ici la fin du mois", "d'ici la fin du mois"),
        ("se rendre avant le 3 mai et partir", "avant le 3 mai"),
        ("se rendre sous 48 heures", "sous 48 heures"),
        ("se rendre dans les trois jours", "dans les trois jours"),
    ],
)
def test_deadlines(text: str, found: str) -> None:
    match = term_words("deadline").search(text)
    assert match is not None and match.group().strip() == found


@pytest.mark.parametrize("text", ["rentrer d'ici quelque part", "partir avant le roi", "sous la pluie"])
def test_no_deadline(text: str) -> None:
    assert term_words("deadline").search(text) is None
