"""How fast a large record answers: `python -m benchmarks.record --statements 1000000`.

The statements are made from a vocabulary of our own, its words as unevenly frequent as those of a language
(Zipf). A fixed mix of queries, by frequency of word, by filters and by counts, is asked warm.
"""

from __future__ import annotations

import argparse
import datetime as dt
import itertools
import random
import resource
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import get_args

from onrecord.model import Act, Certainty, Document, Kind, Reading, Statement, When
from onrecord.record import Record
from onrecord.record.search import Query, facets, search, total
from onrecord.record.tidying import tidy
from onrecord.record.trace import trace

SYLLABLES = [a + b for a in "bdfgjlmnprstvz" for b in ("a", "or")]
WORDS = [a + b + c for a, b, c in itertools.product(SYLLABLES, repeat=3)]
NAMES = [f"{a.title()}{b} {c.title()}{d}" for a, b, c, d in itertools.product(SYLLABLES[:7], repeat=4)]
OUTLETS = [f"Journal de {a.title()}{b}" for a, b in itertools.product(SYLLABLES[:6], repeat=2)]
ACTS, KINDS, CERTAINTIES = get_args(Act), get_args(Kind), get_args(Certainty)
FIRST = dt.date(2010, 1, 1)
DAYS = 4_000
A_DOCUMENT = 15  # statements


class Coverage:
    """Documents without end, the same each time."""

    def __init__(self) -> None:
        self._random = random.Random(1)
        self._words = list(itertools.accumulate(1 / (n + 2) for n in range(len(WORDS))))
        self._names = list(itertools.accumulate(1 / (n + 2) for n in range(len(NAMES))))

    def __iter__(self) -> Iterator[Reading]:
        for number in itertools.count():
            yield self._reading(number)

    def _reading(self, number: int) -> Reading:
        pick = self._random
        day = (FIRST + dt.timedelta(pick.randrange(DAYS))).isoformat()
        pieces: list[str] = []
        statements, at = [], 0
        names = pick.choices(NAMES, cum_weights=self._names, k=A_DOCUMENT)
        for n, name in enumerate(names):
            content = " ".join(pick.choices(WORDS, cum_weights=self._words, k=pick.randint(5, 30)))
            around = " ".join(pick.choices(WORDS, cum_weights=self._words, k=8))
            piece = f"{name} a dit que {content} {around}.\n"
            cue, start = at + len(name) + 1, at + len(name) + len(" a dit que ")
            said = When(text=day, start=day, end=day)
            statements.append(
                Statement(
                    id=f"{number:x}-{n}",
                    content=((start, start + len(content)),),
                    cue=((cue, cue + 5),),
                    source=((at, at + len(name)),),
                    name=name,
                    via=(pick.choice(OUTLETS),) if pick.random() < 0.2 else (),
                    kind=pick.choice(KINDS),
                    act=pick.choices(ACTS, cum_weights=(10, 12, 14, 16, 17, 18, 19, 20, 21, 22, 23))[0],
                    certainty=pick.choices(CERTAINTIES, cum_weights=(8, 9, 10, 10.5))[0],
                    principal=pick.choice(names) if pick.random() < 0.3 else None,
                    said=said if pick.random() < 0.5 else None,
                    rule="made",
                )
            )
            pieces.append(piece)
            at += len(piece)
        document = Document(
            id=str(number), text="".join(pieces), title=f"Document {number}", date=day, lang="fr",
            outlet=pick.choice(OUTLETS),
        )  # fmt: skip
        return Reading(document=document, statements=tuple(statements), reader="made")


def queries() -> dict[str, list[Query]]:
    """The mix, by kind; the rank of a word tells how frequent it is."""
    ranks = {
        "frequent": range(0, 10),
        "middling": range(200, 1_200, 100),
        "rare": range(5_000, 15_000, 1_000),
    }
    words = {f"one {kind} word": [Query(words=WORDS[n]) for n in which] for kind, which in ranks.items()}
    two = [Query(words=f"{WORDS[n]} {WORDS[n * 7 + 3]}") for n in range(10)]
    phrase = [Query(words=f'"{WORDS[n]} {WORDS[n + 1]}"') for n in range(10)]
    since, until = "2014-03-05", "2014-07-12"
    return {
        **words,
        "two words": two,
        "a phrase": phrase,
        "word and act": [Query(words=WORDS[n], act=ACTS[n % 11], kind=KINDS[n % 3]) for n in range(10)],
        "word and days": [Query(words=WORDS[n], since=since, until=until) for n in range(10)],
        "word, day said": [Query(words=WORDS[n], date="said", since=since, until=since) for n in range(10)],
        "speaker": [Query(actor=NAMES[n * 20]) for n in range(10)],
        "speaker, outlet, act": [Query(actor=NAMES[n], outlet=OUTLETS[n], act="deny") for n in range(10)],
        "principal, relayed": [Query(principal=NAMES[n], via=OUTLETS[n]) for n in range(10)],
        "days alone": [Query(since=since, until=f"2014-08-{n + 10}") for n in range(10)],
        "everything": [Query(certainty=c) for c in CERTAINTIES] + [Query()],
    }


def timed(ask: Callable[[], object], times: int) -> list[float]:
    """Milliseconds of each asking but the first, which warms the cache."""
    ask()
    taken = []
    for _ in range(times):
        started = time.perf_counter()
        ask()
        taken.append((time.perf_counter() - started) * 1_000)
    return taken


def report(what: str, taken: list[float]) -> float:
    """Print the median and the 95th percentile; returns the latter."""
    p95 = statistics.quantiles(taken, n=20)[-1]
    print(f"{what:<34}{statistics.median(taken):>10.1f}{p95:>10.1f}", flush=True)
    return p95


def _page(record: Record, query: Query) -> None:
    with record.reading() as connection:
        search(connection, query, sort="rank" if query.words else "newest")
        total(connection, query)


def _counts(record: Record, query: Query) -> None:
    with record.reading() as connection:
        facets(connection, query)


def _trace(record: Record, quotation: str) -> None:
    with record.reading() as connection:
        trace(connection, quotation)


def measure(record: Record, times: int) -> float:
    """Ask the mix, a page with its number and the counts by value apart; the 95th percentile of all pages.

    Each asking is a transaction of its own, in which nothing is remembered of those before.
    """
    print(f"{'milliseconds':<34}{'p50':>10}{'p95':>10}")
    pages, counts = list[float](), list[float]()
    for kind, asked in queries().items():
        page = [ms for query in asked for ms in timed(partial(_page, record, query), times)]
        report(kind, page)
        counted = [ms for query in asked for ms in timed(partial(_counts, record, query), times)]
        report("  counts by value", counted)
        pages += page
        counts += counted
    quotation = " ".join(WORDS[n * n] for n in range(3, 18))
    report("trace", timed(partial(_trace, record, quotation), times * 10))
    report("all counts by value", counts)
    return report("all pages", pages)


def _grown(record: Record, path: Path, wanted: int, times: int) -> float:
    """Add documents up to so many, then measure; one made before that holds more is measured as it is."""
    with record.reading() as connection:
        held: int = connection.exec_driver_sql("SELECT count(*) FROM documents").scalar_one()
    started = time.perf_counter()
    for reading in itertools.islice(Coverage(), held, wanted):
        record.add(reading)
    if wanted > held:
        tidy(record, wanted - held)
        each = (time.perf_counter() - started) / (wanted - held) * 1_000
        print(f"{wanted - held:,} documents kept, {each:.1f} ms each")
    size = path.stat().st_size / 2**20
    print(f"{max(held, wanted) * A_DOCUMENT:,} statements, {size:,.0f} MiB")
    return measure(record, times)


def main() -> None:
    """Make a record of a quarter of the statements, ask it, then of all; or take up one made before."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--statements", type=int, default=1_000_000, metavar="N")
    parser.add_argument("--times", type=int, default=5, metavar="N", help="how often each query is asked")
    parser.add_argument("--keep", type=Path, metavar="FILE", help="where the record is made, and kept")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = args.keep or Path(folder) / "made.db"
        with Record.open(str(path)) as record:
            whole = args.statements // A_DOCUMENT
            p95 = {wanted: _grown(record, path, wanted, args.times) for wanted in (whole // 4, whole)}
        print(
            f"growth of the 95th percentile from a quarter to the whole: x{p95[whole] / p95[whole // 4]:.2f}"
        )
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MiB")


if __name__ == "__main__":
    main()
