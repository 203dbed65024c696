"""Who spoke without a name and is meant again: *selon lui*, *l'agent*, *ce dernier*."""

import pytest

from tests.reading.naming.test_names import names


@pytest.mark.parametrize(
    ("between", "source", "name"),
    [
        ("Le maire Paul Dorval se tait.", "l'agent", "un agent de la voirie"),
        ("Le maire Paul Dorval se tait.", "l'agent de la voirie", "un agent de la voirie"),
        # told of another, of a name, or as another
        ("Le quai est vide.", "l'agent du port", "l'agent du port"),
        ("L'agent Paul Dorval se tait.", "l'agent", "Paul Dorval"),
        ("Le quai est vide.", "l'autre agent", "l'autre agent"),
    ],
)
def test_somebody_unnamed_is_meant_again(between: str, source: str, name: str) -> None:
    text = f"Un agent de la voirie a vu le camion. {between} Il roulait vite, précise {source}."
    said = names(text, ("le camion", "a vu", "Un agent de la voirie"), ("Il roulait vite", "précise", source))
    assert said[1] == name


@pytest.mark.parametrize(
    ("speaker", "name"),
    [
        ("un porte-parole de la marine", "un porte-parole de la marine"),
        ("une porte-parole de la marine", "Paul Dorval"),
        ("la marine", "Paul Dorval"),
    ],
)
def test_according_to_him_goes_on_with_whoever_spoke(speaker: str, name: str) -> None:
    text = (
        "Le préfet Paul Dorval a promis un quai. Paul Dorval a voyagé. "
        f"Deux barques ont coulé, a indiqué {speaker}.\n\nSelon lui, la houle était forte."
    )
    said = names(
        text, ("Deux barques ont coulé", "a indiqué", speaker), ("la houle était forte", "Selon", "lui")
    )
    assert said[1] == name


def test_a_young_man_is_whoever_spoke_so() -> None:
    text = "Un jeune Chilien a nagé. « J'ai eu peur », dit-il. « Il faisait nuit », poursuit le jeune homme."
    said = names(text, ("J'ai eu peur", "dit", "il."), ("Il faisait nuit", "poursuit", "le jeune homme"))
    assert said[1] == "un jeune Chilien"


@pytest.mark.parametrize(
    ("text", "content", "name"),
    [
        (
            "La grève dure. Un homme a bousculé le maire Paul Dorval, a raconté ce dernier.",
            "Un homme a bousculé le maire Paul Dorval",
            "Paul Dorval",
        ),
        (
            "Le préfet y voit la marque des séparatistes. Rien n'est vrai, ont dit ces derniers.",
            "Rien n'est vrai",
            "des séparatistes",
        ),
    ],
)
def test_the_latter_is_who_was_mentioned_last(text: str, content: str, name: str) -> None:
    source = "ces derniers" if "ces derniers" in text else "ce dernier"
    cue = text[text.index(content) + len(content) :].split(", ")[1].split(f" {source}")[0]
    assert names(text, (content, cue, source)) == [name]
