"""Fit the weights that tell what a statement does: `python -m training.acts --help`.

`--check` prints the share right and the F1 by act, by cross-validation over the articles of the
JSON lines, and writes nothing.
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

from onrecord.reading.act_features import features
from onrecord.reading.acts import ACTS, settled
from onrecord.reading.parse import load
from training.examples import articles
from training.markup import marked_articles

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


def rows(article: dict[str, Any], doc: Doc, fold: int) -> list[Row]:
    """The statements of one article."""
    out = []
    for statement in article["statements"]:
        content, cue, source = (
            tuple((a, b) for a, b in statement[name]) for name in ("content", "cue", "source")
        )
        core = not statement.get("optional")
        weight = (1.0 if core else OPTIONAL) * (1.0 if fold >= 0 else OURS)
        names = features(doc, content, cue, source, statement["kind"])
        out.append(Row(ACTS.index(statement["act"]), weight, core, fold, names))
    return out


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
        fitted = self._fitted.predict(self._matrix(some))
        sure = (settled(row.names) for row in some)
        return [ACTS.index(s) if s else int(act) for s, act in zip(sure, fitted, strict=True)]

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
    parser.add_argument("--out", type=pathlib.Path, required=True)
    parser.add_argument("--check", action="store_true")
    args = parser.parse_args()
    given = articles(args.articles)
    ours = [a for folder in args.folders for a in marked_articles(folder)]
    known: list[Row] = []
    for n, doc in enumerate(load().pipe(a["text"] for a in given + ours)):
        known += rows((given + ours)[n], doc, n % FOLDS if n < len(given) else -1)
    if args.check:
        print(check(known))
        return
    lines = ",\n".join(
        f"{json.dumps(name, ensure_ascii=False)}:{json.dumps(weights, separators=(',', ':'))}"
        for name, weights in Model(known).table().items()
    )
    (args.out / "acts.json").write_text("{\n" + lines + "\n}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
