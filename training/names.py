"""Fit the weights of the clues to whom a pronoun means: `python -m training.names --help`.

Each pronoun that is a source is a question with candidates, those whose name is the annotated one
being right; the weights are those of a conditional logistic regression. Statements before count as
resolved rightly. `--check` prints how often the right one is picked, by cross-validation over
articles and by origin (fitted without it), and writes nothing.
"""

from __future__ import annotations

import argparse
import pathlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

import numpy as np
from scipy.optimize import minimize
from spacy.tokens import Doc

from evaluation.origins import origin_of
from evaluation.score import same_name, words
from onrecord.dates.dateline import dateline
from onrecord.model import Spans
from onrecord.reading.naming.antecedents import likeliest
from onrecord.reading.naming.candidates import Candidate, Question
from onrecord.reading.naming.clues import Clues, clues
from onrecord.reading.naming.names import scene_of
from onrecord.reading.parse import load
from training.examples import articles
from training.markup import marked_articles

WEIGHTS = pathlib.Path("src/onrecord/reading/naming/antecedents.json")
STRENGTH = 8.0  # of the regularisation: weight of the squared weights against one question
OPTIONAL = 0.5  # weight of optional statements
OWN = 0.4  # weight of articles written for this project, which hold more hard cases than the press does
FOLDS = 5
HEAD = 2_000  # characters in which a dateline may stand
OURS = "ours"

Table: TypeAlias = dict[str, float]
Judge: TypeAlias = Callable[[Question, Sequence[Candidate]], int]


@dataclass(frozen=True, slots=True)
class Said:
    """An annotated statement as resolving takes it."""

    content: Spans
    cue: Spans
    source: Spans
    follows: bool = False


@dataclass(frozen=True, slots=True)
class Asked:
    """One pronoun: the clues of its candidates, and which of them are right."""

    article: int
    origin: str
    core: bool
    clues: list[Clues]
    right: list[bool]


def questions(article: dict[str, Any], doc: Doc, number: int, origin: str) -> list[Asked]:
    """The pronouns of one article, each with somebody right among its candidates or not."""
    statements = sorted(article["statements"], key=lambda s: s["content"][0])
    out: list[Asked] = []

    def judge(q: Question, found: Sequence[Candidate]) -> int:
        gold = statements[q.i]
        if not any(a <= q.at < b for a, b in gold["source"]):
            return likeliest(q, found)  # whose somebody is who may be meant: not annotated
        right = [_is(gold["name"], one.referent.name, q.owner) for one in found]
        if q.asked != "latter":
            out.append(Asked(number, origin, not gold.get("optional"), clues(q, found), right))
        return right.index(True) if any(right) else 0

    said = [Said(*(_spans(s[k]) for k in ("content", "cue", "source"))) for s in statements]
    published = article.get("date") or dateline(article["text"][:HEAD])
    scene = scene_of(doc, said, judge, year=int(published[:4]) if published else None)
    for i in range(len(said)):
        scene.referent(i)
    return out


def _spans(spans: list[list[int]]) -> Spans:
    return tuple((a, b) for a, b in spans)


def _is(gold: str, name: str, owner: bool) -> bool:
    """Whether a name is the annotated one; the owner's stands in it (*l'avocat de Paul Dorval*)."""
    return words(name) <= words(gold) if owner else same_name(gold, name)


def fit(known: Sequence[Asked]) -> Table:
    """The weights under which the right candidates are likeliest."""
    told = [one for one in known if any(one.right) and not all(one.right)]
    names = sorted({name for one in told for each in one.clues for name in each})
    place = {name: n for n, name in enumerate(names)}
    rows = np.zeros((sum(len(one.clues) for one in told), len(names)))
    for row, each in zip(rows, (each for one in told for each in one.clues), strict=True):
        for name, value in each.items():
            row[place[name]] = value
    right = np.array([r for one in told for r in one.right], dtype=float)
    sizes = np.array([len(one.right) for one in told])
    starts, of = np.cumsum(sizes) - sizes, np.repeat(np.arange(len(told)), sizes)
    weight = np.array(
        [(1.0 if one.core else OPTIONAL) * (OWN if one.origin == OURS else 1.0) for one in told]
    )

    def loss(w: np.ndarray) -> tuple[float, np.ndarray]:
        rated = rows @ w
        odds = np.exp(rated - np.maximum.reduceat(rated, starts)[of])
        every, good = np.add.reduceat(odds, starts), np.add.reduceat(odds * right, starts)
        slope = rows.T @ ((odds / every[of] - odds * right / good[of]) * weight[of])
        return (weight * np.log(every / good)).sum() + STRENGTH / 2 * (w @ w), slope + STRENGTH * w

    found = minimize(loss, np.zeros(len(names)), jac=True, method="L-BFGS-B")
    return {name: round(float(w), 2) for name, w in zip(names, found.x, strict=True) if abs(w) >= 0.005}


def share(table: Table, asked: Sequence[Asked]) -> float:
    """How often the candidate rated highest is right."""
    rated = ([sum(table.get(k, 0.0) * v for k, v in each.items()) for each in one.clues] for one in asked)
    picked = (one.right[int(np.argmax(r))] for one, r in zip(asked, rated, strict=True))
    return sum(picked) / max(1, len(asked))


def check(known: Sequence[Asked]) -> str:
    """The share right of core statements, each asked of weights fitted without its article or its origin."""
    core = [one for one in known if one.core]
    folds = [fit([one for one in known if one.article % FOLDS != fold]) for fold in range(FOLDS)]
    parts = [[one for one in core if one.article % FOLDS == fold] for fold in range(FOLDS)]
    right = sum(share(*pair) * len(pair[1]) for pair in zip(folds, parts, strict=True))
    lines = [f"right {right / len(core):.3f} of {len(core)}"]
    origins = sorted({one.origin for one in core})
    for origin in origins if len(origins) > 1 else ():
        asked = [one for one in core if one.origin == origin]
        table = fit([one for one in known if one.origin != origin])
        lines.append(f"  without {origin}: {share(table, asked):.3f} of its {len(asked)}")
    return "\n".join(lines)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("articles", type=pathlib.Path, help="JSON lines")
    parser.add_argument("folders", nargs="*", type=pathlib.Path, help="folders of marked articles")
    parser.add_argument("--out", type=pathlib.Path, default=WEIGHTS)
    parser.add_argument("--check", action="store_true")
    args = parser.parse_args()
    given = [(a, origin_of(a["id"])) for a in articles(args.articles)]
    given += [(a, OURS) for folder in args.folders for a in marked_articles(folder)]
    known: list[Asked] = []
    for n, doc in enumerate(load().pipe(a["text"] for a, _ in given)):
        known += questions(given[n][0], doc, n, given[n][1])
    if args.check:
        print(check(known))
        return
    lines = ",\n".join(f'"{name}": {weight}' for name, weight in fit(known).items())
    args.out.write_text("{\n" + lines + "\n}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
