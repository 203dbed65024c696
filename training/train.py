"""Make the tagger's weights: `python -m training.train TRAIN.jsonl [TRAIN.jsonl …] --out FOLDER`.

`--origin NAME` fits on the articles of one origin in the files (and all of the folders), for
predictions on the others that no training has seen.
"""

from __future__ import annotations

import argparse
import pathlib
import sys

from onrecord.reading.cues import find_cues
from onrecord.reading.parse import load
from onrecord.reading.quotations.quotes import find_quotes
from training.encoder import E5, pruned
from training.examples import articles, examples, of_origin
from training.export import export
from training.fit import EPOCHS, Article, fit
from training.markup import marked_articles

VOCABULARY = 30_000


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "articles", nargs="+", type=pathlib.Path, help="JSON lines, or a folder of marked articles"
    )
    parser.add_argument("--out", type=pathlib.Path, required=True)
    parser.add_argument("--origin", help="first part of the ids, as in winer-2016_10_15-001")
    parser.add_argument("--epochs", type=int, default=EPOCHS)
    args = parser.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    base = E5()
    tokenizer, rows = pruned(base, VOCABULARY)
    tokenizer.save(str(args.out / "tokenizer.json"), pretty=False)
    annotated = []
    for path in args.articles:
        rows_read = marked_articles(path) if path.is_dir() else articles(path)
        annotated += rows_read if path.is_dir() else of_origin(rows_read, args.origin)
    parsed = load().pipe(a["text"] for a in annotated)
    data = []
    for article, doc in zip(annotated, parsed, strict=True):
        outer = [q.outer for q in find_quotes(article["text"]) if q.depth == 0]
        cues = [span for cue in find_cues(doc) for span in cue.spans]
        merged = article | {"text": article["text"].replace("\n", " ")}
        data.append(Article(*(examples(a, tokenizer, outer, cues) for a in (article, merged))))
    log(f"{len(data)} articles, {sum(len(a.printed) for a in data)} windows")
    network = fit(data, rows, base, log, args.epochs)
    export(network, args.out)


def log(message: str) -> None:
    print(message, file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
