"""Pairs of statements and how they stand to each other: of cards, sketches, disputes, crises, everyday news.

Cards teach what words mean; the others how rarely two statements of one affair oppose each other.
"""

from __future__ import annotations

import csv
import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from pathlib import Path
from random import Random
from typing import Any, Literal, TypeAlias

from evaluation.crises import CORPUS, LABELLED, OWN, Crisis, documents
from evaluation.gold_links import End, LinkRow, Place, Spoken, link_rows
from onrecord.model import Document, Reading
from onrecord.reading.against.lines import line, line_of
from onrecord.reading.reader import Reader
from training.inferences import Card, Said, Stand
from training.markup import marked_articles

Standing: TypeAlias = Literal["none", "denies", "contradicts", "same", "reverses"]  # see `STANDINGS`
_FURTHEST = 14  # statements between two of one article that are still learned from
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
    """What is said of one affair, in order, in which article and by whom; how some pairs stand to each
    other; pairs left open."""

    said: Sequence[str]
    where: Sequence[str]
    who: Sequence[str]
    linked: Mapping[tuple[int, int], Standing]
    unsure: frozenset[tuple[int, int]] = frozenset()

    def pairs(self, *, inside: bool | None = None) -> Iterator[Pair]:
        """Every pair that is not left open: of one article, of two, or None for both."""
        for i, j in combinations(range(len(self.said)), 2):
            if (i, j) not in self.unsure and inside in (None, self.where[i] == self.where[j]):
                yield Pair(self.said[i], self.said[j], self.linked.get((i, j), "none"))

    def near(self, rng: Random, linked: float, others: tuple[float, float, float]) -> list[Pair]:
        """Pairs of one article: so many times each linked one, and what share of the others of two sources
        next to each other, next but one, and further apart. Shares above 1 repeat pairs."""
        found = []
        for i, j in combinations(range(len(self.said)), 2):
            if j - i > _FURTHEST or self.where[i] != self.where[j] or (i, j) in self.unsure:
                continue
            standing = self.linked.get((i, j), "none")
            if standing == "none" and self.who[i] == self.who[j]:
                continue
            share = others[min(j - i, 3) - 1] if standing == "none" else linked
            times = int(share) + (rng.random() < share % 1)
            found += [Pair(self.said[i], self.said[j], standing)] * times
        return found

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
            who = [one["name"] for one in sketch["statements"]]
            found.append(Affair(said, where, who, linked, unsure - linked.keys()))
    return found


def of_crisis(crisis: Crisis) -> Affair:
    """What the articles of a crisis say, as they are read, and the links that its table lists."""
    readings = list(Reader(lang="fr").pipe(documents(crisis)))
    return _of_rows(readings, link_rows(crisis.table))


def of_marked(folder: Path) -> list[Affair]:
    """What articles of ours say, as they are read, each with the pairs that are marked in it, if any are."""
    articles = [article for article in marked_articles(folder) if article["pairs"]]
    documents = (
        Document(**{name: article[name] for name in ("id", "text", "title", "date", "lang")})
        for article in articles
    )
    return _of_articles(documents, (row for article in articles for row in _marked_rows(article)))


def of_table(table: Path) -> list[Affair]:
    """What each article says of those that the list beside a table names, with the pairs of the table.

    A row of it is a document, how two statements stand to each other (`open` where one may differ), and the
    places of the earlier and the later, `start-end` in characters.
    """
    crisis = Crisis(CORPUS / "news-fr.jsonl", table, table.with_suffix(".txt"), more=LABELLED)
    ours = replace(crisis, articles=OWN, more=None)
    with table.open(encoding="utf-8", newline="") as lines:
        rows = [
            _row(row["type"], *(_place(row["document"], row[end]) for end in ("a", "b")))
            for row in csv.DictReader(lines)
        ]
    return _of_articles([*documents(crisis), *documents(ours)], rows)


def _of_articles(articles: Iterable[Document], rows: Iterable[LinkRow]) -> list[Affair]:
    of = defaultdict[str, list[LinkRow]](list)
    for row in rows:
        of[row.a.places[0].document].append(row)
    return [_of_rows([one], of[one.document.id]) for one in Reader(lang="fr").pipe(articles)]


def _marked_rows(article: Mapping[str, Any]) -> Iterator[LinkRow]:
    for first, last, standing in article["pairs"]:
        a, b = (article["statements"][n]["content"] for n in (first, last))
        yield _row(standing, *(Place(article["id"], one[0][0], one[-1][1]) for one in (a, b)))


def _row(standing: str, a: Place, b: Place) -> LinkRow:
    type = "confirms" if standing == "same" else standing
    return LinkRow(types=(type,), a=End((a,)), b=End((b,)), sure=standing != "open")


def _place(document: str, bounds: str) -> Place:
    start, _, end = bounds.partition("-")
    return Place(document, int(start), int(end))


def _of_rows(readings: Sequence[Reading], rows: Sequence[LinkRow]) -> Affair:
    spoken = [one for reading in readings for one in _spoken(reading)]
    linked: dict[tuple[int, int], Standing] = {}
    unsure = set()
    for row in rows:
        firsts, seconds = (_at(spoken, end.holds) for end in (row.a, row.b))
        for pair in {_in_order(i, j) for i in firsts for j in seconds if i != j}:
            if row.sure:
                linked[pair] = _OF_LINKS[row.types[0]]
            else:
                unsure.add(pair)
    return Affair(*_said(readings), linked, frozenset(unsure - linked.keys()))


def _at(spoken: Sequence[Spoken], holds: Callable[[Spoken], bool]) -> list[int]:
    return [n for n, one in enumerate(spoken) if holds(one)]


def _said(readings: Sequence[Reading]) -> tuple[list[str], list[str], list[str]]:
    every = [(reading.document, one) for reading in readings for one in reading.statements]
    lines = [line_of(document.text, one) for document, one in every]
    return lines, [document.id for document, _ in every], [one.name for _, one in every]


def _spoken(reading: Reading) -> Iterator[Spoken]:
    return (Spoken(one.id, reading.document.id, one.content) for one in reading.statements)


def _line(said: Said) -> str:
    return line(said.who, "", said.words)


def _in_order(i: int, j: int) -> tuple[int, int]:
    return (i, j) if i < j else (j, i)
