"""How French gainsays what was said before without a word for it."""

import pytest

from onrecord.languages.gainsaying import (
    absent,
    announces,
    barely_negates,
    company,
    condemns,
    defends,
    echoes,
    is_counterpart,
    is_foe,
    is_smooth,
    renames,
)


@pytest.mark.parametrize(
    ("words", "thing"),
    [
        ("Il n'y a pas de mutinerie à bord", "mutinerie"),
        ("il n'y a jamais eu d'accord", "accord"),
        ("Il n’y a eu ni grève ni blocage", "grève"),
        ("il n'y a eu « aucun marché »", "marché"),
        ("il n'a jamais été question de vendre les serres", "vendre"),
        ("Il y a une grève", None),
        ("Il n'y a plus que lui", None),
    ],
)
def test_what_there_is_not(words: str, thing: str | None) -> None:
    assert absent(words) == thing


def test_what_is_asked_back() -> None:
    assert echoes("« Deux fois par jour ? J'attends depuis lundi »") == "Deux fois par jour "
    assert echoes("Pourquoi un mur ? Parce que la digue cède") is None
    assert echoes("Deux fois par jour ?") is None


@pytest.mark.parametrize(
    "sentence",
    [
        "Le préfet de Melk dément.",
        "La ville nie en bloc.",
        "Le colonel Sarr a opposé un démenti :",
        "Ce que conteste l'ancien maire.",
        "Ces propos ont été démentis mardi.",
    ],
)
def test_a_denial_is_announced(sentence: str) -> None:
    assert announces(sentence)


@pytest.mark.parametrize(
    "sentence",
    ["L'archevêque ne confirme ni ne dément.", "Odar dément avoir vendu la digue.", "La pluie tombe."],
)
def test_no_denial_is_announced(sentence: str) -> None:
    assert not announces(sentence)


def test_with_whom_and_against_whom() -> None:
    assert company("Nous avons un accord avec les routiers") == "les routiers"
    assert company("il n'y a pas d'accord") is None
    assert is_foe("l'un des agresseurs présumés de Paul Venn")
    assert not is_foe("l'avocat de Paul Venn")
    assert is_counterpart("l'homologue talmarien du ministre")
    assert not is_counterpart("l'adjoint du ministre")


def test_another_name_for_it() -> None:
    assert renames("Ce n'est pas un mur, c'est une digue") == "mur"
    assert renames("Ce n'est pas un mur") is None


def test_who_pleads_or_condemns() -> None:
    assert defends("s'est défendue") and not defends("a défendu le projet")
    assert condemns("a condamné") and not condemns("a accusé")


def test_a_negation_without_its_second_word() -> None:
    assert barely_negates("quinze malades n'ont pu sortir")
    assert not barely_negates("les malades n'ont pas pu sortir")


def test_that_nothing_went_wrong() -> None:
    assert is_smooth("Il n'y a eu aucun incident") and not is_smooth("Il n'y a pas de grève")


def test_an_affirmation_that_somebody_has_swept_aside_announces_a_denial() -> None:
    assert announces("Une affirmation que la capitaine Ida Venn a balayée d'un revers de main.")
