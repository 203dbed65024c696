"""Places named in running text, and who holds them."""

import pytest

from onrecord.languages.places import in_hands, places


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
    assert places(words) == found


def test_who_holds_a_place() -> None:
    assert in_hands("La ville est aux mains de la milice de Karoun, dit-il") == "la milice de Karoun"
    assert in_hands("La ville a repris") is None
    assert in_hands("Le contrôle de la ville") is None
