from dataclasses import dataclass

import pytest

from onrecord.model import Occasion, Spans
from onrecord.reading.naming.names import resolve
from onrecord.reading.parse import load
from onrecord.reading.relaying.occasion_frames import occasion_mentions


@dataclass
class Said:
    content: Spans
    cue: Spans
    source: Spans
    follows: bool = False


def occasions(text: str, *said: tuple[str, str, str]) -> list[Occasion | None]:
    """The occasions of statements given as content, cue and source, in the order of the text."""

    def spans(words: str) -> Spans:
        at = text.index(words)
        return ((at, at + len(words)),)

    found = [Said(spans(content), spans(cue), spans(source)) for content, cue, source in said]
    return [who.occasion for who in resolve(load(True)(text), found)]


def occasion(text: str) -> tuple[str, str, str | None, str | None]:
    """Kind, words, outlet and place of what the mayor said of his quay."""
    found = occasions(text, ("le quai cède", "a dit", "le maire"))[0]
    assert found is not None and text[slice(*found.span)] == found.text
    return found.kind, found.text, found.outlet, found.place


def test_a_capital_without_its_accent() -> None:
    assert occasion("A travers une lettre du 3 mai, le maire a dit que le quai cède.")[0] == "letter"


@pytest.mark.parametrize(
    ("words", "kind", "outlet", "place"),
    [
        ("dans un entretien au Monde", "interview", "Le Monde", None),
        ("lors d'une conférence de presse à Genève", "press conference", None, "Genève"),
        ("dans un communiqué", "communiqué", None, None),
        ("lors d'un meeting à Dakar", "speech", None, "Dakar"),
        ("en marge du sommet de Dakar", "meeting", None, "Dakar"),
        ("sur Twitter", "post", "Twitter", None),
        ("dans un message sonore", "broadcast message", None, None),
        ("dans une lettre aux habitants", "letter", None, None),
        ("dans son rapport annuel", "report", None, None),
        ("devant le Conseil de sécurité", "speech", None, "Conseil de sécurité"),
        ("devant le tribunal", "hearing", None, None),
        ("par téléphone", "phone call", None, None),
        ("à l'issue d'un bref entretien avec son homologue", "meeting", None, None),
        ("lors d'une visite du port", "other", None, None),
    ],
)
def test_an_occasion_before_what_was_said(
    words: str, kind: str, outlet: str | None, place: str | None
) -> None:
    assert occasion(f"{words[0].upper()}{words[1:]}, le maire a dit que le quai cède.")[0] == kind
    assert occasion(f"Hier, le maire a dit {words} que le quai cède.") == (kind, words, outlet, place)


def test_words_told_to_an_outlet_are_an_interview() -> None:
    text = "Hier, le maire a dit à l'AFP que le quai cède."
    assert occasion(text) == ("interview", "à l'AFP", "AFP", None)


def test_a_paper_that_speaks_is_its_own_occasion() -> None:
    text = "Un rapport du port a conclu que le quai cède."
    found = occasions(text, ("le quai cède", "a conclu", "Un rapport du port"))[0]
    assert found and (found.kind, found.text) == ("report", "Un rapport du port")


def test_a_follow_up_is_made_on_the_same_occasion() -> None:
    text = "Dans un communiqué, Paul Osmin a dit que le quai cède. Paul Osmin réclame une digue."
    told = ("le quai cède", "a dit", "Paul Osmin")
    assert [o and o.kind for o in occasions(text, told, ("une digue", "réclame", "Paul Osmin"))] == [
        "communiqué",
        "communiqué",
    ]


def test_what_is_told_of_others_is_no_occasion() -> None:
    text = "Hier, le maire a dit que les cadeaux reçus lors d'un meeting à Dakar sont rendus."
    said = ("les cadeaux reçus lors d'un meeting à Dakar sont rendus", "a dit", "le maire")
    assert occasions(text, said) == [None]


def test_no_occasion_where_none_is_told() -> None:
    assert occasions("Hier, le maire a dit que le quai cède.", ("le quai cède", "a dit", "le maire")) == [
        None
    ]


def test_words_that_only_look_like_an_occasion() -> None:
    assert occasion_mentions("Par rapport au port, la part de marché est en appel.") == []
