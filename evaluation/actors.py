"""How well actors are told apart: `python -m evaluation.actors`, against tables of who is who made by hand.

Each name that a document's statements and contacts use is one thing, once for each document. The table in
evaluation/gold/ sorts these things into actors, identifying does so too, and the two are compared. Names that
the table does not hold are left out.
"""

from __future__ import annotations

import csv
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from evaluation.crises import CORPUS, GOLD, Crisis, asked
from evaluation.partitions import b_cubed, pairwise
from onrecord.languages.names import bare
from onrecord.linking.actors.identify import identify
from onrecord.linking.actors.memory import InMemory
from onrecord.linking.actors.rulings import Rulings
from onrecord.linking.actors.sightings import sightings
from onrecord.linking.table import shipped
from onrecord.model import Reading

ANYWHERE = "any"  # the document of a name that means one actor in all of them


CRISES = {
    "libya": Crisis(CORPUS / "libya-2020.jsonl", GOLD / "libya.csv"),
    "other": Crisis(
        CORPUS / "news-fr.jsonl", GOLD / "proche-orient.csv", GOLD / "proche-orient.txt", seen=False
    ),
}


class Named(NamedTuple):
    """A name in a document: the actor that the table gives it, and the one that was identified."""

    document: str
    name: str
    gold: str
    found: str


class WhoIsWho:
    """A table of actors by hand: which actor a name means, in a certain document or anywhere."""

    def __init__(self, rows: Iterable[Mapping[str, str]]) -> None:
        self._actors = {(row["document"], bare(row["name"])): row["actor"] for row in rows}

    def actor(self, document: str, name: str) -> str | None:
        """The actor of a name as it stands, else of the name before its acronym in brackets; None if none."""
        for written in (name, re.sub(r"\s*\([^()]*\)?$", "", name)):
            for where in (document, ANYWHERE):
                if actor := self._actors.get((where, bare(written))):
                    return actor
        return None


def who_is_who(path: Path) -> WhoIsWho:
    """The table in a CSV file: `actor, kind, name, document`."""
    with path.open(encoding="utf-8", newline="") as rows:
        return WhoIsWho(csv.DictReader(rows))


def named(readings: Iterable[Reading], gold: WhoIsWho) -> list[Named]:
    """Every name of a cast that the table knows; one that identifying leaves out is an actor by itself."""
    readings = list(readings)
    seen = {reading.document.id: sightings(reading) for reading in readings}
    everything = [sighting for found in seen.values() for sighting in found]
    touched = {s.node.key: frozenset[str]() for s in everything}
    for sighting in everything:
        touched[sighting.node.key] |= sighting.tokens
    actors = identify(InMemory(everything), touched, shipped(), Rulings())
    nodes = {(document, s.name): s.node.key for document, found in seen.items() for s in found}
    return [
        Named(document, name, actor, actors.get(nodes.get((document, name), "")) or f"{document} {name}")
        for document, name in dict.fromkeys((r.document.id, m.name) for r in readings for m in r.cast)
        if (actor := gold.actor(document, name))
    ]


def measures(things: list[Named]) -> dict[str, float]:
    """The figures that identifying is judged by, in the order they are printed."""
    gold, found = [thing.gold for thing in things], [thing.found for thing in things]
    pairs, each = pairwise(gold, found), b_cubed(gold, found)
    return {
        "names": len(things),
        "actors": len(set(gold)),
        "pairs P": pairs.precision,
        "pairs R": pairs.recall,
        "pairs F1": pairs.f1,
        "B-cubed P": each.precision,
        "B-cubed R": each.recall,
        "B-cubed F1": each.f1,
    }


def errors(things: list[Named]) -> Iterator[str]:
    """Actors of the table that were split, then actors found that mix several; the names of each part."""
    for title, whole, part in (("split", "gold", "found"), ("mixed", "found", "gold")):
        groups: defaultdict[str, defaultdict[str, Counter[str]]] = defaultdict(lambda: defaultdict(Counter))
        for thing in things:
            groups[getattr(thing, whole)][getattr(thing, part)][thing.name] += 1
        for group, parts in groups.items():
            if len(parts) > 1:
                yield f"{title}: {group}"
                for key, names in sorted(parts.items(), key=lambda item: -item[1].total()):
                    yield f"  {key}: " + ", ".join(f"{name} {n}" for name, n in names.most_common())


def main() -> None:
    """Print the figures of the crises named, and where asked their errors."""
    for crisis, readings, show_errors in asked(__doc__, CRISES):
        things = named(readings, who_is_who(crisis.table))
        for measure, value in measures(things).items():
            print(f"  {measure:<12}{value:>8}" if isinstance(value, int) else f"  {measure:<12}{value:>8.3f}")
        if show_errors:
            print("\n".join(errors(things)))


if __name__ == "__main__":
    main()
