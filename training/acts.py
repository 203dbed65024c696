"""Fit the weights that tell what a statement does: `python -m training.acts --help`.

`acts-fast.json` rests on the text alone. For `acts.json`, name the taggers that `training.train
--half 0` (and then `--half 1`) made of the same file: each speaks of the articles that it has not
seen. `--check` prints the share right and the F1 by act, by cross-validation over the articles of
the JSON lines, and writes nothing.
"""

from __future__ import annotations

import argparse
import json
import pathlib
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression
from spacy.tokens import Doc
from tokenizers import Tokenizer

from onrecord.reading.act_features import features
from onrecord.reading.acts import ACTS, of_tagger, settled
from onrecord.reading.cues import find_cues
from onrecord.reading.overlap import overlap
from onrecord.reading.parse import load
from onrecord.reading.quotes import find_quotes
from onrecord.reading.tagger.decode import Proposal
from onrecord.reading.tagger.runtime import Graphs
from onrecord.reading.tagger.tagger import Tagger
from training.examples import articles
from training.markup import marked_articles

STRENGTH = 0.1  # of the regularisation, as scikit-learn's C
RARE = 0.3  # how far rare acts are made to weigh as much as common ones: 0 not at all, 1 fully
OPTIONAL, OURS = 0.4, 0.7  # weights of optional statements and of our own articles'
LEAST = 3  # statements in which a feature must stand
SAME = 0.4  # overlap of a proposal's content with the statement that it speaks of
FOLDS = 5


@dataclass(slots=True)
class Row:
    """One annotated statement."""

    act: int
    weight: float
    core: bool
    fold: int  # -1 where it is only learned from
    names: list[str]
    tagger: dict[str, float] = field(default_factory=dict)


def rows(article: dict[str, Any], doc: Doc, fold: int, proposals: Sequence[Proposal] | None) -> list[Row]:
    """The statements of one article; `proposals` of a tagger that has not seen it, None if there is none."""
    out = []
    for statement in article["statements"]:
        content, cue, source = (
            tuple((a, b) for a, b in statement[name]) for name in ("content", "cue", "source")
        )
        core = not statement.get("optional")
        weight = (1.0 if core else OPTIONAL) * (1.0 if fold >= 0 else OURS)
        names = features(doc, content, cue, source, statement["kind"])
        near = max(
            proposals or (), key=lambda p: overlap(p.content, content) + overlap(p.cue, cue), default=None
        )
        if near and overlap(near.content, content) < SAME:
            near = None
        out.append(Row(ACTS.index(statement["act"]), weight, core, fold, names, of_tagger(near)))
    return out


class Model:
    """The fitted weights, by feature."""

    def __init__(self, known: Sequence[Row], tagger: bool) -> None:
        count = Counter(name for row in known for name in row.names)
        names = sorted(name for name, n in count.items() if n >= LEAST)
        if tagger:
            names += sorted({name for row in known for name in row.tagger})
        self._tagger, self._index = tagger, {name: i for i, name in enumerate(names)}
        acts = np.array([row.act for row in known])
        weights = np.array([row.weight for row in known])
        shares = np.bincount(acts, weights, minlength=len(ACTS)) / weights.sum() * len(ACTS)
        self._fitted = LogisticRegression(C=STRENGTH, max_iter=500, tol=1e-3, fit_intercept=False)
        self._fitted.fit(self._matrix(known), acts, weights * (shares**-RARE)[acts])

    def _matrix(self, some: Sequence[Row]) -> Any:
        at, where, values = [0], [], []
        for row in some:
            given = dict.fromkeys(row.names, 1.0) | (row.tagger if self._tagger else {})
            for name, value in given.items():
                if name in self._index:
                    where.append(self._index[name])
                    values.append(value)
            at.append(len(where))
        return csr_matrix((values, where, at), shape=(len(some), len(self._index)))

    def acts(self, some: Sequence[Row]) -> list[int]:
        fitted = self._fitted.predict(self._matrix(some))
        sure = (settled(row.names) for row in some)
        return [ACTS.index(s) if s else int(act) for s, act in zip(sure, fitted, strict=True)]

    def table(self) -> dict[str, list[int]]:
        """Weights in hundredths, features that weigh nothing left out."""
        weights = np.rint(100 * self._fitted.coef_.T).astype(int)
        return {name: weights[i].tolist() for name, i in self._index.items() if weights[i].any()}


def check(known: Sequence[Row], tagger: bool) -> str:
    """Share right and F1 by act, of core statements, each read by a model that has not seen its article."""
    pairs = []
    for fold in range(FOLDS):
        model = Model([row for row in known if row.fold != fold], tagger)
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
    parser.add_argument(
        "--tagger", nargs="+", type=pathlib.Path, default=[], help="taggers fitted on half 0, on half 1"
    )
    parser.add_argument("--out", type=pathlib.Path, required=True)
    parser.add_argument("--check", action="store_true")
    args = parser.parse_args()
    taggers = [_tagger(folder) for folder in args.tagger]
    given = articles(args.articles)
    ours = [a for folder in args.folders for a in marked_articles(folder)]
    known: list[Row] = []
    for n, doc in enumerate(load().pipe(a["text"] for a in given + ours)):
        unseen = taggers[1 - n % 2] if n < len(given) and len(taggers) > 1 - n % 2 else None
        proposals = _proposals(unseen, doc) if unseen else None
        known += rows((given + ours)[n], doc, n % FOLDS if n < len(given) else -1, proposals)
    for name, tagger in (("acts-fast", False), ("acts", bool(taggers))):
        if args.check:
            print(f"{name}: {check(known, tagger)}")
            continue
        table = Model(known, tagger).table()
        lines = ",\n".join(
            f"{json.dumps(k, ensure_ascii=False)}:{json.dumps(w, separators=(',', ':'))}"
            for k, w in table.items()
        )
        (args.out / f"{name}.json").write_text("{\n" + lines + "\n}\n", encoding="utf-8")


def _tagger(folder: pathlib.Path) -> Tagger:
    graphs = Graphs(*((folder / name).read_bytes() for name in ("encoder.onnx", "anchored.onnx")))
    return Tagger(graphs, Tokenizer.from_file(str(folder / "tokenizer.json")))


def _proposals(tagger: Tagger, doc: Doc) -> list[Proposal]:
    outer = [q.outer for q in find_quotes(doc.text) if q.depth == 0]
    return tagger.propose(doc.text, outer, [span for cue in find_cues(doc) for span in cue.spans])


if __name__ == "__main__":
    main()
