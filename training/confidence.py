"""Fit the probability that what is proposed is a statement: `python -m training.confidence --help`.

The tagger must not have seen the articles that this is fitted on: each origin's are read by the
tagger that was fitted on the other origin's (`training.train --origin NAME --out ORIGINS/NAME`).
"""

from __future__ import annotations

import argparse
import json
import pathlib
from collections.abc import Iterator
from typing import Any

from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from spacy.tokens import Doc

from evaluation.score import pair, positions
from onrecord.reading.confidence import features
from onrecord.reading.kinds import kind_of
from onrecord.reading.merge import Merged, propose
from onrecord.reading.parse import load
from onrecord.reading.quotations.quotes import find_quotes
from onrecord.reading.tagger.tagger import Tagger
from training.examples import articles, of_origin
from training.unseen import unseen_tagger

STRENGTH = 1.0  # of the regularisation, as scikit-learn's C


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("articles", type=pathlib.Path, help="JSON lines")
    parser.add_argument(
        "--origins", type=pathlib.Path, required=True, help="folder with one tagger for each origin"
    )
    parser.add_argument("--origin", help="fit on the articles of this one only")
    parser.add_argument("--out", type=pathlib.Path, required=True)
    args = parser.parse_args()
    annotated = of_origin(articles(args.articles), args.origin)
    docs = list(load().pipe(a["text"] for a in annotated))
    for fast, name in ((False, "confidence"), (True, "confidence-fast")):
        rows: list[dict[str, float]] = []
        labels: list[bool] = []
        for article, doc in zip(annotated, docs, strict=True):
            for row, label in examined(
                article, doc, None if fast else unseen_tagger(args.origins, article["id"])
            ):
                rows.append(row)
                labels.append(label)
        text = json.dumps(fit(rows, labels), ensure_ascii=False, indent=1, sort_keys=True)
        (args.out / f"{name}.json").write_text(text + "\n", encoding="utf-8")


def examined(article: dict[str, Any], doc: Doc, by: Tagger | None) -> Iterator[tuple[dict[str, float], bool]]:
    """The features of each proposal, and whether it is a statement. What meets an optional statement
    is neither right nor wrong, and left out."""
    quotes = find_quotes(doc.text)
    merged = propose(doc, quotes, by)
    inner = [q.inner for q in quotes]
    for one, label in zip(merged, _labels(article, merged), strict=True):
        if label is not None:
            yield features(one, kind_of(doc.text, one.content, inner), by is None), label


def fit(rows: list[dict[str, float]], labels: list[bool]) -> dict[str, float]:
    """Weights by feature."""
    vectors = DictVectorizer(sparse=False)
    model = LogisticRegression(C=STRENGTH, max_iter=5000, fit_intercept=False)
    model.fit(vectors.fit_transform(rows), labels)
    return {str(n): round(float(w), 4) for n, w in zip(vectors.feature_names_, model.coef_[0], strict=True)}


def _labels(article: dict[str, Any], merged: list[Merged]) -> Iterator[bool | None]:
    text = article["text"]
    gold = [
        _covered(text, s["content"], s["cue"], s["source"]) | {"name": s["name"]}
        for s in article["statements"]
    ]
    found = [_covered(text, m.content, m.cue, m.source) for m in merged]
    core = {j: not article["statements"][i].get("optional") for i, j, _ in pair(gold, found)}
    for j in range(len(merged)):
        yield (core[j] or None) if j in core else False


def _covered(text: str, content: Any, cue: Any, source: Any) -> dict[str, Any]:
    """A statement as the scorer pairs it: with the characters that its spans cover."""
    spans = {"_content": content, "_cue": cue, "_source": source}
    return {field: positions(value, text, "") for field, value in spans.items()}


if __name__ == "__main__":
    main()
