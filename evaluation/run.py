"""Read the annotated articles and print the scores side by side: `make eval`.

Those in examples/, evaluation/press and evaluation/coverage are always read; the larger sets where
../shared/eval holds them.
"""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

from evaluation.calibration import calibration_error, outcomes
from evaluation.origins import by_origin
from evaluation.score import Row, load, score
from onrecord.exports.jsonl import statement_row
from onrecord.model import Document
from onrecord.reading.reader import Reader
from training.markup import marked_articles

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared"
SETS = {
    "examples": ROOT / "examples/gold.jsonl",
    "press": ROOT / "evaluation/press",  # marked articles of other countries' papers, held out
    "coverage": ROOT / "evaluation/coverage",  # marked articles on two invented crises, held out
    "train": SHARED / "eval/train.jsonl",
    "dev": SHARED / "eval/dev.jsonl",
    "seed": SHARED / "seed/libye-2011-06.gold.jsonl",
}
ORIGINS = ROOT / "build/origins"  # a folder of weights for each origin of the training set
ACTS = ("deny", "refuse", "demand", "commit")
LAYER = ("via", "said", "unasserted", "negative", "role", "principal")


def annotated(name: str) -> dict[str, Row]:
    """The articles of a set by their ids, with what is marked in them."""
    path = SETS[name]
    return {row["id"]: row for row in marked_articles(path)} if path.is_dir() else load(str(path))


def predict(gold: dict[str, Row], reader: Reader) -> dict[str, Row]:
    """What `reader` finds in the articles of `gold`, as rows of the scoring form."""
    documents = [
        Document(id=key, text=row["text"], title=row.get("title"), date=row.get("date"), lang=row.get("lang"))
        for key, row in gold.items()
    ]
    readings = reader.pipe(documents)
    return {r.document.id: {"statements": [statement_row(s) for s in r.statements]} for r in readings}


def measures(gold: dict[str, Row], pred: dict[str, Row]) -> dict[str, float]:
    """The figures that the project is judged by, in the order they are printed."""
    result = score(gold, pred)
    figures: dict[str, float] = {"articles": result["articles"], "statements": result["gold"]}
    for name in ("found", "exact", "attributed", "named"):
        figures |= {f"{name} F1": result[name]["f1"]}
    figures |= {"found P": result["found"]["p"], "found R": result["found"]["r"]}
    figures |= {name: result[name] for name in ("cue", "kind", "act")}
    figures |= {f"{act} F1": result["act_f1"][act] for act in ACTS if act in result["act_f1"]}
    figures |= {f"{name} F1": result[name] for name in LAYER if name in result}
    figures["calibration error"] = round(calibration_error(outcomes(gold, pred)), 4)
    return figures


def across(gold: dict[str, Row], fast: bool) -> dict[str, dict[str, float]]:
    """The articles of each origin as read by what was fitted on the others' (`make origins`)."""
    columns = {}
    for name, part in by_origin(gold).items():
        for folder in sorted(ORIGINS.glob("*/")):
            if folder.name != name and (folder / "acts.json").exists():
                reader = Reader(lang="fr", fast=fast, weights=folder)
                columns[f"{folder.name}>{name}"] = measures(part, predict(part, reader))
    return columns


def table(columns: dict[str, dict[str, float]]) -> str:
    """One row a measure, one column a set."""
    rows = dict.fromkeys(name for figures in columns.values() for name in figures)
    width = max(map(len, rows)) + 2
    lines = [" " * width + "".join(f"{name:>14}" for name in columns)]
    for name in rows:
        cells = (figures.get(name) for figures in columns.values())
        lines.append(f"{name:<{width}}" + "".join(f"{_cell(value):>14}" for value in cells))
    return "\n".join(lines)


def _cell(value: float | None) -> str:
    return "" if value is None else str(value) if isinstance(value, int) else f"{value:.3f}"


def main() -> None:
    """Print the table; figures of single errors are for `evaluation/score.py --errors`."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "sets", nargs="*", metavar="SET", help=f"of {', '.join(SETS)} (default: all there are)"
    )
    parser.add_argument("--fast", action="store_true", help="without the learned part")
    args = parser.parse_args()
    if unknown := set(args.sets) - SETS.keys():
        parser.error(f"no set {', '.join(sorted(unknown))}; choose from {', '.join(SETS)}")
    reader = Reader(lang="fr", fast=args.fast)
    columns: dict[str, dict[str, float]] = {}
    started = time.perf_counter()
    for name in args.sets or SETS:
        if not SETS[name].exists():
            print(f"{name}: left out, {SETS[name]} is not there", file=sys.stderr)
            continue
        gold = annotated(name)
        pred = predict(gold, reader)
        columns[name] = measures(gold, pred)
        for origin, part in by_origin(gold).items():
            columns[f"{name}:{origin}"] = measures(part, {key: pred[key] for key in part})
        if name == "train":
            columns |= across(gold, args.fast)
    print(table(columns))
    if any(">" in name for name in columns):
        print("a>b: fitted on the articles of a and our own, read those of b", file=sys.stderr)
    elif not any(ORIGINS.glob("*/acts.json")):
        print("make origins adds how it reads one origin when fitted on the other", file=sys.stderr)
    print(f"read in {time.perf_counter() - started:.0f} s", file=sys.stderr)


if __name__ == "__main__":
    main()
