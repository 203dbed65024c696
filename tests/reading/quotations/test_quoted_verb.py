"""Quotations that open with the verb of saying: each text with the source, cue and content read in it."""

import pytest

from onrecord.reading.indirect.view import view_of
from onrecord.reading.parse import load
from onrecord.reading.quotations.direct import direct_candidates
from onrecord.reading.quotations.quotes import find_quotes


def read(text: str) -> list[tuple[str, str, str]]:
    def words(spans: tuple[tuple[int, int], ...]) -> str:
        return " … ".join(text[start:end] for start, end in spans)

    candidates = direct_candidates(view_of(load()(text), find_quotes(text)))
    return [(words(c.source), words(c.cue), words(c.content)) for c in candidates]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "La préfète a « condamné sans réserve ces gestes », comme la région.",
            ("La préfète", "a … condamné", "ces gestes"),
        ),
        (
            "Les élus ont « vivement dénoncé cette vente » dans une lettre.",
            ("Les élus", "ont … dénoncé", "cette vente"),
        ),
        (
            "La maire a « regretté que la route soit coupée », hier.",
            ("La maire", "a … regretté", "la route soit coupée"),
        ),
        (
            "Il a par ailleurs « regretté que la digue soit fermée ».",
            ("Il", "a … regretté", "la digue soit fermée"),
        ),
        (
            "Dans un message publié lundi 4 mai, Ida Lund « condamne avec force le péage du port ».",
            ("Ida Lund", "condamne", "le péage du port"),
        ),
        ("Les gardiens « refusent de payer deux fois ».", ("Les gardiens", "refusent", "payer deux fois")),
        (
            "Le syndicat « dénonce un passage en force » du ministre.",
            ("Le syndicat", "dénonce", "un passage en force » du ministre"),
        ),
    ],
)
def test_the_verb_stands_in_the_quotation(text: str, expected: tuple[str, str, str]) -> None:
    assert read(text) == [expected]


@pytest.mark.parametrize(
    "text",
    ["La ville a « gagné ses galons ».", "Un accord a « dénoué la crise ».", "Le « promet tout » est mort."],
)
def test_another_verb_says_nothing(text: str) -> None:
    assert read(text) == []
