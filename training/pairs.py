"""Pairs of statements and how they stand to each other: from cards, sketches, whole crises and everyday news.

Cards teach what words mean; the other three how rarely two statements of one affair oppose each other.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from random import Random
from typing import Literal, TypeAlias

from evaluation.crises import Crisis, documents
from evaluation.gold_links import Spoken, link_rows
from evaluation.sketches import FOLDER
from onrecord.model import Reading, Spans
from onrecord.reading.reader import Reader
from training.inferences import Card, Stand

Standing: TypeAlias = Literal["none", "denies", "contradicts", "same", "reverses"]
STANDINGS: tuple[Standing, ...] = ("none", "denies", "contradicts", "same", "reverses")
OPPOSED = (1, 2, 4)  # the places of those that are against each other
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
    """Two statements, each as *who cue : what*, and how they stand to each other, in whichever order."""

    a: str
    b: str
    standing: Standing


@dataclass(frozen=True, slots=True)
class Affair:
    """What is said of one affair, in order; how some pairs stand to each other; pairs left open."""

    said: Sequence[str]
    linked: Mapping[tuple[int, int], Standing]
    unsure: frozenset[tuple[int, int]] = frozenset()

    def pairs(self) -> Iterator[Pair]:
        """Every pair that is not left open."""
        for i, j in combinations(range(len(self.said)), 2):
            if (i, j) not in self.unsure:
                yield Pair(self.said[i], self.said[j], self.linked.get((i, j), "none"))

    def some(self, rng: Random, each: int) -> list[Pair]:
        """The linked pairs, and for each of them so many others."""
        every = list(self.pairs())
        linked = [pair for pair in every if pair.standing != "none"]
        others = [pair for pair in every if pair.standing == "none"]
        return linked + rng.sample(others, min(len(others), each * max(1, len(linked))))


def of_cards(cards: Sequence[Card], rng: Random, easy: int = 4) -> list[Pair]:
    """What each card tells, what follows from it, and some pairs of statements of two cards."""
    found = []
    for at, card in enumerate(cards):
        same = [said for stand, said in card.others if stand == "y"]
        for stand, said in card.others:
            known = [card.claim, *(same if stand in "dc" else ())]  # what is against it is against its like
            found += [Pair(str(one), str(said), _OF_CARDS[stand]) for one in known]
        for _ in range(easy):
            other = cards[rng.choice((at - 1, at - 2, rng.randrange(len(cards)))) % len(cards)]
            if other is not card:
                mine = rng.choice((card.claim, *(said for _, said in card.others)))
                found.append(Pair(str(mine), str(rng.choice(other.others)[1]), "none"))
    return found


def of_sketches(names: Sequence[str]) -> list[Affair]:
    """The affairs that the sketches of some files tell."""
    found = []
    for name in names:
        for line in (FOLDER / f"{name}.jsonl").read_text(encoding="utf-8").splitlines():
            sketch = json.loads(line)
            at = {one["id"]: n for n, one in enumerate(sketch["statements"])}
            linked = {_in_order(at[k["a"]], at[k["b"]]): _OF_LINKS[k["type"]] for k in sketch["links"]}
            said = [_line(one["name"], one.get("cue") or "", one["content"]) for one in sketch["statements"]]
            found.append(Affair(said, linked))
    return found


def of_crisis(crisis: Crisis) -> Affair:
    """What the articles of a crisis say, as they are read, and the links that its table lists."""
    readings = list(Reader(lang="fr").pipe(documents(crisis)))
    said, spoken = _said(readings), [one for reading in readings for one in _spoken(reading)]
    linked: dict[tuple[int, int], Standing] = {}
    unsure = set()
    for row in link_rows(crisis.table):
        firsts, seconds = (_at(spoken, end.holds) for end in (row.a, row.b))
        for pair in {_in_order(i, j) for i in firsts for j in seconds if i != j}:
            if row.sure:
                linked[pair] = _OF_LINKS[row.types[0]]
            else:
                unsure.add(pair)
    return Affair(said, linked, frozenset(unsure - linked.keys()))


def of_news(readings: Sequence[Reading]) -> list[Affair]:
    """Articles of everyday news, in which hardly two statements oppose each other."""
    return [Affair(_said([reading]), {}) for reading in readings if len(reading.statements) > 1]


def _at(spoken: Sequence[Spoken], holds: Callable[[Spoken], bool]) -> list[int]:
    return [n for n, one in enumerate(spoken) if holds(one)]


def _said(readings: Sequence[Reading]) -> list[str]:
    return [
        _line(one.name, _words(reading, one.cue), _words(reading, one.content))
        for reading in readings
        for one in reading.statements
    ]


def _spoken(reading: Reading) -> Iterator[Spoken]:
    return (Spoken(one.id, reading.document.id, one.content) for one in reading.statements)


def _words(reading: Reading, spans: Spans) -> str:
    return " ".join(reading.document.text[slice(*span)] for span in spans)


def _line(who: str, cue: str, content: str) -> str:
    return f"{who or '?'} {cue} : {content}".replace("  ", " ")


def _in_order(i: int, j: int) -> tuple[int, int]:
    return (i, j) if i < j else (j, i)
