"""How fast the pages of a large record are made: `python -m benchmarks.pages --record FILE`.

The record is that of `benchmarks.record --keep FILE`, or any other. Each address is asked by a server that
was just started, once more after the record has changed, and then again. What counts is the time that the
server says it took, and that of the processor, which no other program lengthens; it has the client's in it.
"""

from __future__ import annotations

import argparse
import resource
import statistics
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from starlette.testclient import TestClient

from benchmarks.record import ACTS, NAMES, OUTLETS, WORDS
from onrecord.record import Record
from onrecord.web.app import create
from onrecord.web.settings import Settings

_MOST = 500_000  # bytes of a page at most, but for charts
_SETTINGS = Settings(secret="for the benchmark alone", hosts=("testserver",))
_SOME = 6  # actors, links and talks asked for
STATES = ("first", "changed", "again")


@dataclass(frozen=True, slots=True)
class Taken:
    """What one answer took, in milliseconds, and its size in bytes."""

    told: float
    processor: float
    size: int


def addresses(record: Record) -> dict[str, list[str]]:
    """What is asked, by page; ids are those of the record."""
    some = range(0, 10)
    days = "since=2014-03-05&until=2014-07-12"
    known = ids(record)
    who = [quote(id) for id in known["actors"]]
    asked = {
        "home": ["/"],
        "documents": ["/documents", f"/documents?{days}", f"/documents?outlet={OUTLETS[0]}"],
        "reader": [f"/document/{quote(id)}" for id in known["documents"]],
        "reader, as JSON": [f"/document/{quote(id)}.json" for id in known["documents"]],
        "statements, a word": [f"/statements?words={WORDS[n * 40]}" for n in some],
        "statements, filters": [f"/statements?act={ACTS[n]}&{days}" for n in some],
        "statements, all": ["/statements", "/statements?page=40"],
        "statements, as JSON": [f"/statements.json?words={WORDS[n * 40]}" for n in some],
        "actors": ["/actors", "/actors?sort=name", f"/actors?words={NAMES[0].split()[0]}"],
        "actors that may be one": ["/actors?suggest=true"],
        "actor": [f"/actor/{id}" for id in who],
        "actor, as JSON": [f"/actor/{id}.json" for id in who],
        "contradictions": ["/links", f"/links?{days}", *(f"/links?actor={id}" for id in who[:3])],
        "link": [f"/link/{id}" for id in known["links"]],
        "talks": ["/talks", f"/talks?{days}", "/talks?since=2014-03-05"],
        "timeline": ["/timeline", f"/timeline?{days}", *(f"/timeline?actor={id}" for id in who[:3])],
        "network": ["/network", f"/network?{days}", *(f"/network?actor={id}" for id in who[:3])],
        "review": ["/review", "/review?act=deny", f"/review?{days}"],
        "judgements": ["/judgements", "/judgements?who=Anne", "/judgements?page=20"],
        "quality": ["/quality"],
        "add": ["/add"],
        "for programs": ["/docs"],
    }
    return {page: paths for page, paths in asked.items() if paths}


def ids(record: Record) -> dict[str, list[str]]:
    """Actors that say most, much and little, and links and documents from all over the record."""
    spread = f"SELECT id FROM {{}} ORDER BY {{}} LIMIT {_SOME} OFFSET (SELECT count(*) / 2 FROM {{}})"
    ranked = (
        "SELECT actor FROM nodes WHERE actor <> '' GROUP BY actor ORDER BY sum(statements) DESC LIMIT 2000"
    )
    with record.reading() as connection:

        def asked(sql: str) -> list[str]:
            return list(connection.exec_driver_sql(sql).scalars())

        actors = asked(ranked)
        return {
            "actors": [actors[n] for n in (0, 1, 5, 50, 500, 1_500) if n < len(actors)],
            "links": asked(spread.format("links", "id", "links")),
            "documents": asked(spread.format("documents", "key", "documents")),
        }


def measured(record: Record, paths: Sequence[str], times: int) -> Iterator[tuple[str, Taken]]:
    """What each address takes in each of `STATES`, so often."""
    for turn in range(times):
        app = create(record, _SETTINGS)
        with TestClient(app) as client:
            _asked(client, "/add")  # what a server does once
            for path in paths:
                yield "first", _asked(client, path)
                record.set_aside("benchmark", f"turn {turn}")
                yield "changed", _asked(client, path)
                yield "again", _asked(client, path)


def _asked(client: TestClient, path: str) -> Taken:
    started = time.process_time()
    answer = client.get(path, headers={"accept": "text/html", "accept-language": "fr"})
    processor = (time.process_time() - started) * 1_000
    answer.raise_for_status()
    told = float(answer.headers["server-timing"].partition("dur=")[2])
    return Taken(told, processor, len(answer.content))


def _p95(values: Sequence[float]) -> float:
    return statistics.quantiles(values, n=20, method="inclusive")[-1]


def main() -> None:
    """Ask every page and print the median and the 95th percentile of its times, and its size."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--record", type=Path, required=True, metavar="FILE")
    parser.add_argument("--times", type=int, default=3, metavar="N", help="how often each address is asked")
    parser.add_argument("--page", action="append", metavar="WORDS", help="only pages whose name begins so")
    args = parser.parse_args()
    head = f"{'p50':>17}{'p95':>17}"
    print(f"{'ms (of the processor)':<26}{''.join(f'{state:>34}' for state in STATES)}")
    print(f"{'':<26}{head * len(STATES)}{'kB':>8}")
    with Record.open(str(args.record)) as record:
        for page, paths in addresses(record).items():
            if args.page and not page.startswith(tuple(args.page)):
                continue
            taken = defaultdict[str, list[Taken]](list)
            for state, one in measured(record, paths, max(2, args.times)):
                taken[state].append(one)
            print(f"{page:<26}{''.join(_row(taken[state]) for state in STATES)}", end="")
            size = max(one.size for some in taken.values() for one in some)
            print(f"{size / 1000:>8.0f}{'  too large' * (size > _MOST)}", flush=True)
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MiB")


def _row(taken: Sequence[Taken]) -> str:
    told, processor = [one.told for one in taken], [one.processor for one in taken]
    return "".join(
        f"{one:>9.1f} {f'({other:.0f})':>7}"
        for one, other in (
            (statistics.median(told), statistics.median(processor)),
            (_p95(told), _p95(processor)),
        )
    )


if __name__ == "__main__":
    main()
