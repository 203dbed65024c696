"""Pairs of statements and how they stand to each other: of cards, sketches, disputes, crises, everyday news.

Cards teach what words mean; the others how rarely two statements of one affair oppose each other.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from random import Random
from typing import Literal, TypeAlias

from evaluation.crises import Crisis, documents
from evaluation.gold_links import Spoken, link_rows
from onrecord.model import Reading
from onrecord.reading.against.lines import line, line_of
from onrecord.reading.reader import Reader
from training.inferences import Card, Said, Stand

Standing: TypeAlias = Literal["none", "denies", "contradicts", "same", "reverses"]  # see `STANDINGS`
OPPOSED = ("denies", "contradicts", "reverses")  # those that are against each other
_OF_CARDS: Mapping[Stand, Standing] = {"d": "denies", "c": "contradicts", "y": "same", "n": "none"}
_OF_LINKS: Mapping[str, Standing] = {
    "denies": "denies",
    "contradicts": "contradicts",
    "reverses": "reverses",
    "confirms": "same",
    "repeats": "same",
}


@dataclass(frozen=True, slots=True)
class Pair:
    """Two statements, each as *who cue : what*, and how they stand to each other, in whichever order.

    `soft` are probabilities of each standing that other networks gave, to be learned instead.
    """

    a: str
    b: str
    standing: Standing
    soft: tuple[float, ...] | None = None


@dataclass(frozen=True, slots=True)
class Affair:
    """What is said of one affair, in order, and in which article; how some pairs stand to each other; pairs
    left open."""

    said: Sequence[str]
    where: Sequence[str]
    linked: Mapping[tuple[int, int], Standing]
    unsure: frozenset[tuple[int, int]] = frozenset()

    def pairs(self, *, inside: bool | None = None) -> Iterator[Pair]:
        """Every pair that is not left open: of one article, of two, or None for both."""
        for i, j in combinations(range(len(self.said)), 2):
            if (i, j) not in self.unsure and inside in (None, self.where[i] == self.where[j]):
                yield Pair(self.said[i], self.said[j], self.linked.get((i, j), "none"))

    def some(self, rng: Random, each: int, share: float) -> list[Pair]:
        """The linked pairs, a share of the others of one article, and for each link some of two articles."""
        linked = [pair for pair in self.pairs() if pair.standing != "none"]
        near, far = (
            [pair for pair in self.pairs(inside=inside) if pair.standing == "none"]
            for inside in (True, False)
        )
        few = rng.sample(far, min(len(far), each * max(1, len(linked))))
        return linked + rng.sample(near, int(len(near) * share)) + few


def of_cards(cards: Sequence[Card], rng: Random, easy: int = 4) -> list[Pair]:
    """What each card tells, what follows from it, and some pairs of statements of two cards."""
    found = []
    for at, card in enumerate(cards):
        same = [said for stand, said in card.others if stand == "y"]
        for stand, said in card.others:
            known = [card.claim, *(same if stand in "dc" else ())]  # what is against it is against its like
            found += [Pair(_line(one), _line(said), _OF_CARDS[stand]) for one in known]
        for _ in range(easy):
            other = cards[rng.choice((at - 1, at - 2, rng.randrange(len(cards)))) % len(cards)]
            if other is not card:
                mine = rng.choice((card.claim, *(said for _, said in card.others)))
                found.append(Pair(_line(mine), _line(rng.choice(other.others)[1]), "none"))
    return found


def of_sketches(files: Iterable[Path]) -> list[Affair]:
    """The affairs that some files tell as statements with their links (sketches, disputes)."""
    found = []
    for path in files:
        for row in path.read_text(encoding="utf-8").splitlines():
            sketch = json.loads(row)
            at = {one["id"]: n for n, one in enumerate(sketch["statements"])}
            linked = {_in_order(at[k["a"]], at[k["b"]]): _OF_LINKS[k["type"]] for k in sketch["links"]}
            unsure = frozenset(_in_order(at[a], at[b]) for a, b in sketch.get("open", ()))
            said = [line(one["name"], one.get("cue") or "", one["content"]) for one in sketch["statements"]]
            where = [str(one["article"]) for one in sketch["statements"]]
            found.append(Affair(said, where, linked, unsure - linked.keys()))
    return found


def of_crisis(crisis: Crisis) -> Affair:
    """What the articles of a crisis say, as they are read, and the links that its table lists."""
    readings = list(Reader(lang="fr").pipe(documents(crisis)))
    spoken = [one for reading in readings for one in _spoken(reading)]
    linked: dict[tuple[int, int], Standing] = {}
    unsure = set()
    for row in link_rows(crisis.table):
        firsts, seconds = (_at(spoken, end.holds) for end in (row.a, row.b))
        for pair in {_in_order(i, j) for i in firsts for j in seconds if i != j}:
            if row.sure:
                linked[pair] = _OF_LINKS[row.types[0]]
            else:
                unsure.add(pair)
    return Affair(*_said(readings), linked, frozenset(unsure - linked.keys()))


def of_news(readings: Sequence[Reading]) -> list[Affair]:
    """Articles of everyday news, in which hardly two statements oppose each other."""
    return [Affair(*_said([reading]), {}) for reading in readings if len(reading.statements) > 1]


def _at(spoken: Sequence[Spoken], holds: Callable[[Spoken], bool]) -> list[int]:
    return [n for n, one in enumerate(spoken) if holds(one)]


def _said(readings: Sequence[Reading]) -> tuple[list[str], list[str]]:
    every = [(reading.document, one) for reading in readings for one in reading.statements]
    return [line_of(document.text, one) for document, one in every], [document.id for document, _ in every]


def _spoken(reading: Reading) -> Iterator[Spoken]:
    return (Spoken(one.id, reading.document.id, one.content) for one in reading.statements)


def _line(said: Said) -> str:
    return line(said.who, "", said.words)


def _in_order(i: int, j: int) -> tuple[int, int]:
    return (i, j) if i < j else (j, i)
