"""An office told first, and the name of who holds it in the next sentence."""

import pytest

from tests.reading.naming.test_names import names


@pytest.mark.parametrize(
    ("office", "cue", "source", "name"),
    [
        ("Le préfet du Nord", "a ajouté", "Paul Dorval", "Paul Dorval"),
        ("Le ministre de la Pêche", "a ajouté", "M. Dorval", "Dorval"),
        ("Le chef de la marine", "a ajouté", "l'amiral Paul Dorval", "Paul Dorval"),
        # another one: who replies, who is introduced, whose rank is none of the office, a woman
        ("Le préfet du Nord", "a répliqué", "Paul Dorval", "le préfet du Nord"),
        ("Le préfet du Nord", "a ajouté", "Paul Dorval, mareyeur à Bormes,", "le préfet du Nord"),
        ("Le préfet du Nord", "a ajouté", "le maire Paul Dorval", "le préfet du Nord"),
        ("Le préfet du Nord", "a ajouté", "l'amiral Paul Dorval", "le préfet du Nord"),
        ("Le préfet du Nord", "a ajouté", "Rosa Dorval", "le préfet du Nord"),
        ("Un pêcheur", "a ajouté", "Paul Dorval", "un pêcheur"),
    ],
)
def test_whom_the_next_sentence_names(office: str, cue: str, source: str, name: str) -> None:
    text = f"{office} a dit que l'eau montait. « La digue tiendra », {cue} {source.rstrip(',')}."
    said = (("l'eau montait", "a dit", office), ("La digue tiendra", cue, source.rstrip(",")))
    assert names(text, *said)[0] == name
