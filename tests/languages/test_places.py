"""Places named in running text, and who holds them."""

import pytest

from onrecord.languages.places import all_places, flag, in_hands, in_own_hands, is_held_to, places


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Les mutins sont à Melk et près de Haute-Sarvane", {"melk", "haute sarvane"}),
        ("La chute de Melk, le port d'Aubain, la route du Col", {"melk", "aubain", "col"}),
        ("Nous parlons avec Melk", set()),
        ("Ils sont partis à pied", set()),
    ],
)
def test_places(words: str, found: set[str]) -> None:
    assert places(words) == all_places(words) == found


def test_who_holds_a_place() -> None:
    assert in_hands("La ville est aux mains de la milice de Karoun, dit-il") == "la milice de Karoun"
    assert in_hands("La ville a repris") is None
    assert in_hands("Le contrôle de la ville") is None


def test_who_holds_a_place_may_be_whoever_speaks_or_whose_flag_flies() -> None:
    assert in_own_hands("Le poste est sous notre contrôle")
    assert not in_own_hands("Le poste est sous leur contrôle")
    assert flag("le drapeau sorvien y flotte toujours") == "sorvien"
    assert flag("le drapeau est rouge") is None


def test_who_is_bound_holds_nothing():
    assert is_held_to("Ils sont tenus de payer")
    assert is_held_to("Le maire tient la milice responsable de tout")
    assert not is_held_to("La milice tient le pont")
