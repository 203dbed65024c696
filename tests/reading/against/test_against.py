"""Which earlier statements each is against, with a network that knows it beforehand."""

from collections.abc import Callable, Sequence
from dataclasses import replace

import numpy as np

from onrecord.model import Against, Analysis, Span, Statement
from onrecord.reading.against.against import against
from onrecord.reading.against.network import STANDINGS, Network
from onrecord.reading.tagger.decode import Floats

TEXT = "Le maire dit que le pont tient. Une élue l'a vu tomber. Le maire ajoute qu'il fait beau."
Opinion = Callable[[str, str], str]


class Told(Network):
    """Answers by a rule of the test, and keeps what it was asked."""

    def __init__(self, opinion: Opinion) -> None:
        self.asked: list[tuple[str, str]] = []
        self._opinion = opinion

    def standings(self, lines: Sequence[str], pairs: Sequence[tuple[int, int]]) -> Floats:
        self.asked = [(lines[a], lines[b]) for a, b in pairs]
        found = np.zeros((len(pairs), len(STANDINGS)), np.float32)
        for n, pair in enumerate(self.asked):
            found[n, STANDINGS.index(self._opinion(*pair))] = 0.9
        return found


def said(id: str, name: str, words: str, **more: str) -> Statement:
    start = TEXT.index(words)
    span: Span = (start, start + len(words))
    return Statement(
        id=id, content=(span,), cue=(), source=(), name=name, via=(), kind="indirect", act="assert",
        rule="test", analysis=Analysis(), parent=more.get("parent"),
    )  # fmt: skip


STATEMENTS = [
    said("a", "le maire", "le pont tient"),
    said("b", "une élue", "l'a vu tomber"),
    said("c", "le maire", "il fait beau"),
]


def test_the_later_of_two_that_are_opposed_tells_which_it_is_against() -> None:
    network = Told(lambda a, b: "contradicts" if "pont" in a and "tomber" in b else "none")
    a, b, c = against(TEXT, STATEMENTS, network)
    told = Against(statement="a", apart=1, denies=0.0, contradicts=0.9)
    assert b.analysis and b.analysis.against == (told,)
    assert a == STATEMENTS[0]
    assert c.analysis and [one.contradicts for one in c.analysis.against] == [0.0]


def test_what_is_denied_may_stand_further_before() -> None:
    said_before = [replace(one, id=f"{n}", name=f"source {n}") for n, one in enumerate(STATEMENTS * 2)]
    asked = {}
    for act in ("assert", "deny"):
        last = replace(said_before[-1], act=act)  # type: ignore[arg-type]
        network = Told(lambda a, b: "none")
        *_, told = against(TEXT, [*said_before[:-1], last], network)
        asked[act] = [one.apart for one in told.analysis.against] if told.analysis else []
    assert asked == {"assert": [2, 1], "deny": [4, 3, 2, 1]}


def test_nobody_is_asked_to_contradict_himself() -> None:
    network = Told(lambda a, b: "none")
    against(TEXT, STATEMENTS, network)
    assert ("le maire : le pont tient", "le maire : il fait beau") not in network.asked
    assert len(network.asked) == 2


def test_what_is_told_within_anothers_words_is_not_held_against_them() -> None:
    network = Told(lambda a, b: "denies")
    inside = [STATEMENTS[0], said("b", "une élue", "l'a vu tomber", parent="a")]
    assert against(TEXT, inside, network) == tuple(inside)
    assert network.asked == []
