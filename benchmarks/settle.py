"""How long settling one more article takes as a record grows: `python -m benchmarks.settle`.

The articles are those of `benchmarks.news`; a larger record goes on for longer.

A record grows by settling many together. All that later articles are compared with is written as ever: names,
passages, utterances, sides, claims and the keys by which they are found. Only links are not sought among
those articles, which takes longest, because no later one rests on them; of the articles timed they are.
"""

from __future__ import annotations

import argparse
import itertools
import statistics
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from benchmarks.news import News
from onrecord.model import Reading
from onrecord.record import Record, linking
from onrecord.record.joined import Joined
from onrecord.record.linking import Linking
from onrecord.record.settling import settle

PARTS = ("actors", "reports", "said", "links")  # that settling is timed by; the first is all else
WARM = 10  # articles settled before those that are timed


def grow(record: Record, news: Iterator[Reading], number: int) -> None:
    """Add so many documents and settle them together, without seeking links among them."""
    link = Linking._link
    Linking._link = lambda *_: None  # type: ignore[method-assign]
    _synchronous(record, "OFF")  # each document is a transaction, and would wait for the disk
    try:
        for reading in itertools.islice(news, number):
            record.add(reading)
        settle(record)
    finally:
        Linking._link = link  # type: ignore[method-assign]
        _synchronous(record, "FULL")


def _synchronous(record: Record, how: str) -> None:
    """Whether the one connection that is used waits for the disk."""
    connection = record.engine.raw_connection()
    connection.cursor().execute(f"PRAGMA synchronous = {how}")
    connection.close()


@contextmanager
def parted() -> Iterator[Mapping[str, list[float]]]:
    """Milliseconds of the processor that settling spends on copies, on utterances and on links, each time."""
    taken: dict[str, list[float]] = defaultdict(list)
    replace, linked = Joined.replace, linking.settle

    def timed(self: Joined[object], documents: Sequence[str], keys: Sequence[int]) -> set[int]:
        started = time.process_time()
        regrouped = replace(self, documents, keys)
        taken[self.name].append((time.process_time() - started) * 1_000)
        return regrouped

    def timed_links(*args: Any) -> None:
        started = time.process_time()
        linked(*args)
        taken["links"].append((time.process_time() - started) * 1_000)

    Joined.replace = timed  # type: ignore[assignment, method-assign]
    linking.settle = timed_links  # type: ignore[assignment]
    try:
        yield taken
    finally:
        Joined.replace = replace  # type: ignore[method-assign]
        linking.settle = linked


def measure(record: Record, news: Iterator[Reading], times: int) -> dict[str, list[float]]:
    """Add so many documents and settle each by itself; the milliseconds of the processor by part.

    `whole` is the sum, `unlinked` that without links, `wall` what the clock says of the whole.
    """
    taken = defaultdict[str, list[float]](list)
    with parted() as parts:
        for reading in itertools.islice(news, times):
            record.add(reading)
            began, started = time.perf_counter(), time.process_time()
            settle(record)
            whole = (time.process_time() - started) * 1_000
            taken["wall"].append((time.perf_counter() - began) * 1_000)
            last = {name: parts[name][-1] for name in PARTS[1:]}
            last |= {"actors": whole - sum(last.values()), "whole": whole, "unlinked": whole - last["links"]}
            for name, milliseconds in last.items():
                taken[name].append(milliseconds)
    return taken


def main() -> None:
    """Grow one record and measure at each size."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--sizes", type=int, nargs="+", default=[1_000, 4_000, 16_000], metavar="N")
    parser.add_argument("--times", type=int, default=60, metavar="N", help="articles settled at each size")
    parser.add_argument(
        "--anew", type=int, default=0, metavar="N", help="settle records of up to N documents anew, as wholes"
    )
    args = parser.parse_args()
    news = iter(News())
    columns = (*PARTS, "unlinked", "whole", "wall")
    print(f"{'documents':>10}" + "".join(f"{name:>10}" for name in columns) + f"{'p95':>10}{'grown in':>12}")
    medians, held = list[dict[str, float]](), 0
    with tempfile.TemporaryDirectory() as folder, Record.open(str(Path(folder) / "made.db")) as record:
        for size in args.sizes:
            started = time.perf_counter()
            grow(record, news, size - held)
            grown = time.perf_counter() - started
            measure(record, news, WARM)
            taken = measure(record, news, args.times)
            held = size + WARM + args.times
            medians.append({name: statistics.median(taken[name]) for name in columns})
            told = "".join(f"{medians[-1][name]:>10.1f}" for name in columns)
            p95 = statistics.quantiles(taken["whole"], n=20)[-1]
            print(f"{size:>10,}{told}{p95:>10.1f}{grown:>10.0f} s", flush=True)
            if size <= args.anew:
                started = time.process_time()
                settle(record, every=True)
                each = (time.process_time() - started) / held
                print(f"{'anew':>10}{each * 1_000:>10.1f} ms a document", flush=True)
    for name in ("unlinked", "links", "whole"):
        print(f"growth of {name} from the first to the last: x{medians[-1][name] / medians[0][name]:.2f}")


if __name__ == "__main__":
    main()
