from dataclasses import dataclass

import pytest

from onrecord.model import Spans
from onrecord.reading.naming.meant import name_at
from onrecord.reading.naming.names import scene_of
from onrecord.reading.parse import load

TEXT = "Paul Dorval a reçu la ministre de la Pêche, Rosa Prat. La ministre a dit que la morue revenait."


@dataclass(frozen=True)
class Said:
    content: Spans
    cue: Spans
    source: Spans
    follows: bool = False


def span(text: str, words: str) -> tuple[int, int]:
    at = text.rindex(words)
    return at, at + len(words)


def said(text: str, content: str, cue: str, source: str) -> Said:
    return Said((span(text, content),), (span(text, cue),), (span(text, source),))


def meant(text: str, words: str, *statements: tuple[str, str, str]) -> str | None:
    return name_at(scene_of(load()(text), [said(text, *s) for s in statements]), span(text, words))


@pytest.mark.parametrize(
    ("words", "name"),
    [("la ministre", "Rosa Prat"), ("La ministre", "Rosa Prat"), ("Paul Dorval", "Paul Dorval")],
)
def test_a_span_is_resolved_as_a_source_there_would_be(words: str, name: str) -> None:
    assert meant(TEXT, words, ("la morue revenait", "a dit", "La ministre")) == name


def test_an_object_pronoun_means_the_only_other_one_spoken_of() -> None:
    text = "Rosa Prat a quitté le port. Paul Dorval l'accuse d'avoir menti."
    assert meant(text, "l'", ("avoir menti", "accuse", "Paul Dorval")) == "Rosa Prat"


def test_an_object_pronoun_that_two_could_mean_names_nobody() -> None:
    text = "Rosa Prat a chanté, puis Karim Benali a dansé. Paul Dorval l'accuse d'avoir menti."
    assert meant(text, "l'", ("avoir menti", "accuse", "Paul Dorval")) is None


def test_without_a_statement_nobody_is_meant() -> None:
    assert meant(TEXT, "la ministre") is None


def test_another_attribution_in_a_place_leaves_the_scene_as_it_was() -> None:
    scene = scene_of(load()(TEXT), [said(TEXT, "la morue revenait", "a dit", "La ministre")])
    other = scene.instead(0, said(TEXT, "la morue revenait", "a dit", "Paul Dorval"))
    assert (other.referent(0).name, scene.referent(0).name) == ("Paul Dorval", "Rosa Prat")


def test_what_was_resolved_elsewhere_is_kept() -> None:
    text = TEXT + " Elle a promis que la digue tiendrait."
    first = said(text, "la morue revenait", "a dit", "La ministre")
    second = said(text, "la digue tiendrait", "a promis", "Elle")
    scene = scene_of(load()(text), [first, second])
    spoke = scene.referent(0)
    other = scene.instead(1, said(text, "la digue tiendrait", "a promis", "Paul Dorval"))
    assert other.referent(0) is spoke
    assert other.referent(1).name == "Paul Dorval"
