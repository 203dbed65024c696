"""Fit the probability that what is proposed is a statement: `python -m training.confidence --help`.

The tagger must not have seen the articles that this is fitted on: give the folder of one that
`training.train --half 0` made of the same file alone. The file's other half is used, and all of
our own marked articles.
"""

from __future__ import annotations

import argparse
import json
import pathlib
from collections.abc import Iterator
from typing import Any

from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from tokenizers import Tokenizer

from evaluation.score import pair, positions
from onrecord.reading.confidence import features
from onrecord.reading.kinds import kind_of
from onrecord.reading.merge import Merged, propose
from onrecord.reading.parse import load
from onrecord.reading.quotations.quotes import find_quotes
from onrecord.reading.tagger.runtime import Graphs
from onrecord.reading.tagger.tagger import Tagger
from training.examples import articles
from training.markup import marked_articles

STRENGTH = 1.0  # of the regularisation, as scikit-learn's C


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("articles", type=pathlib.Path, help="JSON lines")
    parser.add_argument("folders", nargs="*", type=pathlib.Path, help="folders of marked articles")
    parser.add_argument(
        "--tagger", type=pathlib.Path, required=True, help="folder of a tagger fitted on half 0"
    )
    parser.add_argument("--out", type=pathlib.Path, required=True)
    args = parser.parse_args()
    graphs = Graphs(*((args.tagger / name).read_bytes() for name in ("encoder.onnx", "anchored.onnx")))
    tagger = Tagger(graphs, Tokenizer.from_file(str(args.tagger / "tokenizer.json")))
    unseen = articles(args.articles)[1::2] + [a for path in args.folders for a in marked_articles(path)]
    for fast, name in ((False, "confidence"), (True, "confidence-fast")):
        weights = fit(unseen, None if fast else tagger)
        text = json.dumps(weights, ensure_ascii=False, indent=1, sort_keys=True)
        (args.out / f"{name}.json").write_text(text + "\n", encoding="utf-8")


def fit(annotated: list[dict[str, Any]], tagger: Tagger | None) -> dict[str, float]:
    """Weights by feature. What meets an optional statement is neither right nor wrong, and left out."""
    rows, labels = [], []
    parsed = load().pipe(a["text"] for a in annotated)
    for article, doc in zip(annotated, parsed, strict=True):
        quotes = find_quotes(doc.text)
        merged = propose(doc, quotes, tagger)
        inner = [q.inner for q in quotes]
        for one, label in zip(merged, _labels(article, merged), strict=True):
            if label is not None:
                rows.append(features(one, kind_of(doc.text, one.content, inner), tagger is None))
                labels.append(label)
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
