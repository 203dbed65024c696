"""How well names are compared on a table of pairs: the figures, and the pairs that go wrong."""

from __future__ import annotations

import csv
import hashlib
import sys
from pathlib import Path

from onrecord.linking.names.compare import compare

HERE = Path(__file__).parent
Pair = dict[str, str]


def pairs(table: str) -> list[Pair]:
    """The rows of a table of pairs beside this module."""
    with (HERE / table).open(encoding="utf-8", newline="") as rows:
        return list(csv.DictReader(rows))


def half(pair: Pair) -> int:
    """In which half of the table a pair is, 0 or 1, by a hash of its names."""
    return hashlib.sha256(f"{pair['a']}|{pair['b']}".encode()).digest()[0] % 2


def figures(table: list[Pair]) -> dict[str, float]:
    """How many of those called same are so, and of the same how many are called so, or at least maybe."""
    called = [(compare(pair["a"], pair["b"]), pair["verdict"]) for pair in table]
    merged = [gold for verdict, gold in called if verdict == "same"]
    same = [verdict for verdict, gold in called if gold == "same"]
    return {
        "merge precision": merged.count("same") / len(merged),
        "merge recall": same.count("same") / len(same),
        "suggestion recall": 1 - same.count("different") / len(same),
    }


if __name__ == "__main__":
    rows = pairs(sys.argv[1])
    for number, chosen in enumerate([[p for p in rows if half(p) == h] for h in (0, 1)]):
        gold = [p["verdict"] for p in chosen]
        print(f"half {number}: {gold.count('same')} same, {gold.count('different')} different")
        print("  ", {name: round(value, 3) for name, value in figures(chosen).items()})
        for pair in chosen if str(number) in sys.argv[2:] else ():
            verdict = compare(pair["a"], pair["b"])
            if verdict != pair["verdict"]:
                print("  ", verdict, *pair.values(), sep=" | ")
