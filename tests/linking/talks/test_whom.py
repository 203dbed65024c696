"""Whom words in the midst of a sentence name."""

import pytest

from onrecord.linking.talks.whom import whom
from onrecord.model import Document, Member, Reading

READING = Reading(
    document=Document(id="a", text=""),
    statements=(),
    cast=(
        Member(name="Idris Malouane", kind="person", forms=("Malouane",)),
        Member(name="Front du delta", kind="body", forms=("FDD",)),
        Member(name="la Zambie", kind="place"),
    ),
)
ACTORS = {"Idris Malouane": "idris-malouane", "Front du delta": "front-du-delta", "la Zambie": "zambie"}
SIDES = {"idris-malouane": "front-du-delta"}


@pytest.mark.parametrize(
    "words, side",
    [
        ("Front du delta", "front-du-delta"),
        ("des émissaires du Front du delta", "front-du-delta"),
        ("un proche de Malouane", "front-du-delta"),
        ("le FDD", "front-du-delta"),
        ("des représentants de Lusaka", "zambie"),
        ("le gouvernement zambien", "zambie"),
        ("la partie iranienne", "iran"),
        ("les rebelles", "rebelles"),
        ("les deux parties", None),
        ("une salle du palais", None),
        ("intermédiaires", None),
    ],
)
def test_whom_words_name(words: str, side: str | None) -> None:
    find = whom(READING, ACTORS.get, lambda actor: SIDES.get(actor, actor))
    assert find(words) == side
