"""Forms of the conditional, and the lists as patterns."""

from __future__ import annotations

import pytest

from onrecord.languages.stance import is_conditional, stance_phrases


@pytest.mark.parametrize(
    "form",
    [
        "serait",
        "auraient",
        "viendrait",
        "finirait",
        "mettrait",
        "donnerions",
        "recevrait",
        "ferait",
        "irait",
        "saurait",
    ],
)
def test_a_conditional(form):
    assert is_conditional(form)


@pytest.mark.parametrize(
    "form",
    [
        "montrait",
        "tirait",
        "espérait",
        "ouvraient",
        "livrait",
        "assurait",
        "retrait",
        "portrait",
        "vrais",
        "dirai",
    ],
)
def test_no_conditional(form):
    assert not is_conditional(form)


def test_phrases_are_whole_words():
    hedges = stance_phrases("hedges")
    assert hedges.search("il cédera sans doute lundi")
    assert hedges.search("c'est l'hypothèse d'une panne")
    assert not hedges.search("il cédera sans douter")
