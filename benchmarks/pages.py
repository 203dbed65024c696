"""How fast the pages of a large record are made: `python -m benchmarks.pages --record FILE`.

The record is that of `benchmarks.record --keep FILE`. Each address is asked warm; what counts is the time
that the server says it took, and how much it sends.
"""

from __future__ import annotations

import argparse
import statistics
from collections.abc import Iterator
from pathlib import Path

from starlette.testclient import TestClient

from benchmarks.record import ACTS, NAMES, OUTLETS, WORDS
from onrecord.record import Record
from onrecord.web.app import create
from onrecord.web.settings import Settings

_MOST = 500_000  # bytes of a page at most, but for charts


def addresses() -> dict[str, list[str]]:
    """What is asked, by page."""
    some = range(0, 10)
    days = "since=2014-03-05&until=2014-07-12"
    return {
        "home": ["/"] * 3,
        "documents": ["/documents", f"/documents?{days}", f"/documents?outlet={OUTLETS[0]}"],
        "reader": [f"/document/{n * 997}" for n in some],
        "statements, a word": [f"/statements?words={WORDS[n * 40]}" for n in some],
        "statements, filters": [f"/statements?act={ACTS[n]}&{days}" for n in some],
        "statements, all": ["/statements", "/statements?page=40"],
        "actors": ["/actors", f"/actors?words={NAMES[0].split()[0]}"],
        "contradictions": ["/links", f"/links?{days}"],
        "talks": ["/talks", f"/talks?{days}"],
        "timeline": ["/timeline", f"/timeline?{days}"],
        "network": ["/network", f"/network?{days}"],
        "review": ["/review", "/review?act=deny"],
        "judgements": ["/judgements"],
        "quality": ["/quality"],
        "add": ["/add"],
        "for programs": ["/docs"],
    }


def measured(client: TestClient, paths: list[str], times: int) -> Iterator[tuple[float, int]]:
    """Milliseconds and bytes of each answer but the first of each address, which warms the cache."""
    for path in paths:
        for turn in range(times + 1):
            answer = client.get(path, headers={"accept": "text/html"})
            answer.raise_for_status()
            if turn:
                yield float(answer.headers["server-timing"].partition("dur=")[2]), len(answer.content)


def main() -> None:
    """Ask every page and print the median and the 95th percentile of its time, and its size."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--record", type=Path, required=True, metavar="FILE")
    parser.add_argument("--times", type=int, default=5, metavar="N", help="how often each address is asked")
    args = parser.parse_args()
    with Record.open(str(args.record)) as record:
        client = TestClient(create(record, Settings(secret="for the benchmark alone", hosts=("testserver",))))
        print(f"{'milliseconds':<34}{'p50':>10}{'p95':>10}{'kB':>10}")
        for page, paths in addresses().items():
            taken, sizes = zip(*measured(client, paths, args.times), strict=True)
            p95 = statistics.quantiles(taken, n=20)[-1]
            print(
                f"{page:<34}{statistics.median(taken):>10.1f}{p95:>10.1f}{max(sizes) / 1000:>10.0f}"
                f"{'  too large' * (max(sizes) > _MOST)}",
                flush=True,
            )


if __name__ == "__main__":
    main()
