"""Crises whose articles have tables made by hand, and the command line that reads those named."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from onrecord.documents.jsonl import parse
from onrecord.model import Document, Reading
from onrecord.reading.reader import Reader
from training.markup import marked_articles

GOLD = Path(__file__).parent / "gold"
OWN = Path(__file__).parent.parent / "training/articles"
HELD = Path(__file__).parent / "coverage"  # of our own too, from which nothing was learned
CORPUS = Path(__file__).parent.parent.parent / "shared/corpus"
LABELLED = CORPUS.parent / "eval/train.jsonl"  # articles whose statements are annotated


@dataclass(frozen=True, slots=True)
class Crisis:
    """Articles and a table of what they tell.

    The articles stand in a file of JSON lines, some in `more`, a second one, or are our own in a folder;
    `ids` lists which, None for all. `narrated` lists denials that answer nobody's statement.
    """

    articles: Path
    table: Path
    ids: Path | None = None
    seen: bool = True  # whether its single errors may be looked at
    more: Path | None = None
    narrated: Path | None = None

    @property
    def missing(self) -> Path | None:
        """The first of its files of articles that is not there."""
        return next((path for path in self.files if not path.exists()), None)

    @property
    def files(self) -> tuple[Path, ...]:
        """Where its articles stand."""
        return (self.articles, self.more) if self.more else (self.articles,)


def written(name: str, *, seen: bool = True) -> Crisis:
    """A crisis of our own invention, with tables of its name; `seen` where it may be learned from."""
    table, ids, narrated = (GOLD / f"{name}{end}" for end in ("-links.csv", ".txt", "-narrated.csv"))
    return Crisis(OWN if seen else HELD, table, ids, seen=seen, narrated=narrated)


def printed(name: str, *, seen: bool = True) -> Crisis:
    """A crisis of our own invention whose articles are not annotated, with tables of its name."""
    articles, table, narrated = (GOLD / f"{name}{end}" for end in (".jsonl", "-links.csv", "-narrated.csv"))
    return Crisis(articles, table, seen=seen, narrated=narrated)


def documents(crisis: Crisis) -> list[Document]:
    """The articles of a crisis, in the order of their files or of their names."""
    wanted = set(crisis.ids.read_text(encoding="utf-8").split()) if crisis.ids else None
    found = chain.from_iterable(map(_articles, crisis.files))
    return [document for document in found if wanted is None or document.id in wanted]


def _articles(path: Path) -> Iterator[Document]:
    return _own(path) if path.is_dir() else _parsed(path)


def _parsed(path: Path) -> Iterator[Document]:
    with path.open("rb") as lines:
        yield from (parse(line, f"{path}:{number}") for number, line in enumerate(lines, 1))


def _own(folder: Path) -> Iterator[Document]:
    for article in marked_articles(folder):
        yield Document(**{name: article[name] for name in ("id", "text", "title", "date", "lang")})


def asked(about: str | None, crises: Mapping[str, Crisis]) -> Iterator[tuple[Crisis, list[Reading], bool]]:
    """Each crisis that the command line names, read and its name printed, and whether errors are to be shown.

    `about` is what `--help` tells. Those whose articles are not there are left out, with a word.
    """
    parser = argparse.ArgumentParser(description=about, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("crises", nargs="*", metavar="CRISIS", help=f"of {', '.join(crises)} (default: all)")
    parser.add_argument("--fast", action="store_true", help="read without the learned part")
    parser.add_argument("--errors", action="store_true", help="list what is wrong, where it may be looked at")
    args = parser.parse_args()
    if unknown := set(args.crises) - crises.keys():
        parser.error(f"no crisis {', '.join(sorted(unknown))}; choose from {', '.join(crises)}")
    for name in args.crises or crises:
        crisis = crises[name]
        if crisis.missing:
            print(f"{name}: left out, {crisis.missing} is not there", file=sys.stderr)
            continue
        readings = list(Reader(lang="fr", fast=args.fast).pipe(documents(crisis)))
        print(name)
        yield crisis, readings, args.errors and crisis.seen
