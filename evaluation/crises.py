"""Crises whose articles have tables made by hand, and the command line that reads those named."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from onrecord.documents.jsonl import parse
from onrecord.model import Document, Reading
from onrecord.reading.reader import Reader
from training.markup import marked_articles

GOLD = Path(__file__).parent / "gold"
OWN = Path(__file__).parent.parent / "training/articles"
CORPUS = Path(__file__).parent.parent.parent / "shared/corpus"


@dataclass(frozen=True, slots=True)
class Crisis:
    """Articles and a table of what they tell.

    The articles stand in a file of JSON lines, or are our own in a folder; `ids` lists which, None for all.
    """

    articles: Path
    table: Path
    ids: Path | None = None
    seen: bool = True  # whether its single errors may be looked at


def documents(crisis: Crisis) -> list[Document]:
    """The articles of a crisis, in the order of their file or of their names."""
    wanted = set(crisis.ids.read_text(encoding="utf-8").split()) if crisis.ids else None
    found = _own(crisis.articles) if crisis.articles.is_dir() else _parsed(crisis.articles)
    return [document for document in found if wanted is None or document.id in wanted]


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
        if not crisis.articles.exists():
            print(f"{name}: left out, {crisis.articles} is not there", file=sys.stderr)
            continue
        readings = list(Reader(lang="fr", fast=args.fast).pipe(documents(crisis)))
        print(name)
        yield crisis, readings, args.errors and crisis.seen
