"""Whom words in the midst of a sentence name."""

import pytest

from onrecord.linking.talks.whom import whom
from onrecord.model import Document, Held, Member, Reading

READING = Reading(
    document=Document(id="a", text=""),
    statements=(),
    cast=(
        Member(name="Idris Malouane", kind="person", forms=("Malouane",), roles=(Held(role="maréchal"),)),
        Member(name="Omar Selkine", kind="person", roles=(Held(role="colonel"),)),
        Member(name="Leïla Oumarou", kind="person", roles=(Held(role="colonel"),)),
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
        ("le pays d'Idris Malouane", "front-du-delta"),
        ("une délégation du Front de l'Ouest", "front-de-l-ouest"),
        ("les rebelles", "rebelles"),
        ("l'entourage du maréchal", "front-du-delta"),
        ("le colonel", "colonel"),
        ("le maréchal de Norlande", "marechal de norlande"),
        ("des délégués du syndicat des dockers de Sarvane", "delegues du syndicat des dockers de sarvane"),
        ("des rebelles qui tiennent le port", "rebelles"),
        ("les deux parties", None),
        ("une salle du palais", None),
        ("intermédiaires", None),
    ],
)
def test_whom_words_name(words: str, side: str | None) -> None:
    find = whom(READING, ACTORS.get, lambda actor: SIDES.get(actor, actor))
    assert find(words) == side
