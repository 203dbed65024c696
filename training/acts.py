"""Fit the weights that tell what a statement does: `python -m training.acts --help`.

`--check ORIGINS` prints the share right and the F1 by act, by cross-validation over the articles of
the JSON lines, with the opinions of taggers that have not seen them (`make origins`).
"""

from __future__ import annotations

import argparse
import json
import pathlib
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression
from spacy.tokens import Doc

from onrecord.model import Spans
from onrecord.reading.act_features import features
from onrecord.reading.acts import ACTS, likeliest, settled
from onrecord.reading.merge import proposals
from onrecord.reading.overlap import meet, overlap
from onrecord.reading.parse import load
from onrecord.reading.quotations.quotes import find_quotes
from onrecord.reading.tagger.decode import Proposal
from training.examples import articles, of_origin
from training.markup import marked_articles
from training.unseen import unseen_tagger

STRENGTH = 0.1  # of the regularisation, as scikit-learn's C
RARE = 0.3  # how far rare acts are made to weigh as much as common ones: 0 not at all, 1 fully
OPTIONAL, OURS = 0.4, 0.7  # weights of optional statements and of our own articles'
LEAST = 3  # statements in which a feature must stand
FOLDS = 5


@dataclass(slots=True)
class Row:
    """One annotated statement."""

    act: int
    weight: float
    core: bool
    fold: int  # -1 where it is only learned from
    names: list[str]
    told: tuple[float, ...] = ()  # what a tagger that has not seen the article makes of it


def rows(article: dict[str, Any], doc: Doc, fold: int, proposals: Sequence[Proposal] = ()) -> list[Row]:
    """The statements of one article."""
    out = []
    for statement in article["statements"]:
        content, cue, source = (
            tuple((a, b) for a, b in statement[name]) for name in ("content", "cue", "source")
        )
        core = not statement.get("optional")
        weight = (1.0 if core else OPTIONAL) * (1.0 if fold >= 0 else OURS)
        names = features(doc, content, cue, source, statement["kind"])
        told = _told(content, cue, proposals)
        out.append(Row(ACTS.index(statement["act"]), weight, core, fold, names, told))
    return out


def _told(content: Spans, cue: Spans, proposals: Sequence[Proposal]) -> tuple[float, ...]:
    """The acts of the proposal that meets the cue, or has most of the content."""
    shared = [overlap(content, p.content) + bool(cue and p.cue and meet(cue, p.cue)) for p in proposals]
    best = max(range(len(shared)), key=shared.__getitem__, default=-1)
    return proposals[best].acts if best >= 0 and shared[best] > 0.5 else ()


class Model:
    """The fitted weights, by feature."""

    def __init__(self, known: Sequence[Row]) -> None:
        count = Counter(name for row in known for name in row.names)
        names = sorted(name for name, n in count.items() if n >= LEAST)
        self._index = {name: i for i, name in enumerate(names)}
        acts = np.array([row.act for row in known])
        weights = np.array([row.weight for row in known])
        shares = np.bincount(acts, weights, minlength=len(ACTS)) / weights.sum() * len(ACTS)
        self._fitted = LogisticRegression(C=STRENGTH, max_iter=500, tol=1e-3, fit_intercept=False)
        self._fitted.fit(self._matrix(known), acts, weights * (shares**-RARE)[acts])

    def _matrix(self, some: Sequence[Row]) -> Any:
        at, where = [0], []
        for row in some:
            where += [self._index[name] for name in dict.fromkeys(row.names) if name in self._index]
            at.append(len(where))
        return csr_matrix(([1.0] * len(where), where, at), shape=(len(some), len(self._index)))

    def acts(self, some: Sequence[Row]) -> list[int]:
        scores = self._fitted.predict_log_proba(self._matrix(some))
        return [
            ACTS.index(settled(row.names) or likeliest(own, row.told))
            for row, own in zip(some, scores.tolist(), strict=True)
        ]

    def table(self) -> dict[str, list[int]]:
        """Weights in hundredths, features that weigh nothing left out."""
        weights = np.rint(100 * self._fitted.coef_.T).astype(int)
        return {name: weights[i].tolist() for name, i in self._index.items() if weights[i].any()}


def check(known: Sequence[Row]) -> str:
    """Share right and F1 by act, of core statements, each read by a model that has not seen its article."""
    pairs = []
    for fold in range(FOLDS):
        model = Model([row for row in known if row.fold != fold])
        asked = [row for row in known if row.fold == fold and row.core]
        pairs += [(row.act, act) for row, act in zip(asked, model.acts(asked), strict=True)]
    lines = [f"right {sum(a == b for a, b in pairs) / len(pairs):.3f} of {len(pairs)}"]
    for i, act in enumerate(ACTS):
        gold, found = sum(a == i for a, _ in pairs), sum(b == i for _, b in pairs)
        right = sum(a == b == i for a, b in pairs)
        lines.append(f"  {act:<8} F1 {2 * right / max(1, gold + found):.2f} of {gold}")
    return "\n".join(lines)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("articles", type=pathlib.Path, help="JSON lines")
    parser.add_argument("folders", nargs="*", type=pathlib.Path, help="folders of marked articles")
    parser.add_argument("--origin", help="fit on the articles of this one only, and all of the folders")
    parser.add_argument("--out", type=pathlib.Path, help="folder that acts.json is written into")
    parser.add_argument(
        "--check", type=pathlib.Path, metavar="ORIGINS", help="folder of the origins' taggers"
    )
    args = parser.parse_args()
    given = of_origin(articles(args.articles), args.origin)
    ours = [a for folder in args.folders for a in marked_articles(folder)]
    known: list[Row] = []
    for n, doc in enumerate(load().pipe(a["text"] for a in given + ours)):
        article, fold = (given + ours)[n], n % FOLDS if n < len(given) else -1
        unseen = unseen_tagger(args.check, article["id"]) if args.check and n < len(given) else None
        known += rows(article, doc, fold, proposals(doc.text, find_quotes(doc.text), unseen))
    if args.check:
        print(check(known))
    if args.out:
        write(Model(known), args.out)


def write(model: Model, folder: pathlib.Path) -> None:
    """`acts.json`, one feature a line."""
    lines = ",\n".join(
        f"{json.dumps(name, ensure_ascii=False)}:{json.dumps(weights, separators=(',', ':'))}"
        for name, weights in model.table().items()
    )
    (folder / "acts.json").write_text("{\n" + lines + "\n}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
