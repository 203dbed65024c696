"""Links and terms listed by hand, and how those that were found compare with them.

A row of a table names what it links by places: `document:start-end` of what is said, several where
several articles tell the same. Whoever reads otherwise is still measured: a statement stands at a place where
it covers half of it, or half of itself lies there.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Generic, NamedTuple, TypeAlias, TypeVar

from onrecord.model import Spans

DIRECTED = ("denies", "reverses")  # types whose two ends are not to be exchanged
SHOWN = ("denies", "contradicts", "reverses")


class Place(NamedTuple):
    """Where a document tells what was said: the outer bounds of it."""

    document: str
    start: int
    end: int


class Spoken(NamedTuple):
    """A statement as it was read: its id, its document, and where its content stands."""

    id: str
    document: str
    content: Spans


@dataclass(frozen=True, slots=True)
class End:
    """One thing said, at all the places where it is told; `ids` of the statements that were read there."""

    places: tuple[Place, ...]
    ids: frozenset[str] = frozenset()

    def holds(self, spoken: Spoken) -> bool:
        """Whether a statement is this."""
        return spoken.id in self.ids or any(_lies(spoken, place) for place in self.places)


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkRow:
    """A link by hand; `types` are those that it may have, the best first.

    What is not `sure` may be found or not. `read` says that the reader finds what it links.
    """

    types: tuple[str, ...]
    a: End
    b: End
    sure: bool = True
    read: bool = True
    same_side: bool = False
    about: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TermRow:
    """A term of talks by hand, in one of the states that it may be said to have, the best first."""

    types: tuple[str, ...]
    at: End
    sure: bool = True
    read: bool = True
    about: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundLink:
    """A link that was found."""

    type: str
    a: Spoken
    b: Spoken
    same_side: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundTerm:
    """A term that was found in one state, with the statements that tell it."""

    type: str
    statements: tuple[Spoken, ...]


Row = TypeVar("Row", LinkRow, TermRow)
Found = TypeVar("Found", FoundLink, FoundTerm)
Counts: TypeAlias = dict[str, float]


@dataclass(slots=True)
class Compared(Generic[Row, Found]):
    """What was found, sorted by the rows: `right` with the rows that it is, `wrong`; `open` is neither."""

    rows: Sequence[Row]
    right: list[tuple[Found, list[Row]]] = field(default_factory=list)
    wrong: list[Found] = field(default_factory=list)
    open: list[Found] = field(default_factory=list)

    def missed(self) -> list[Row]:
        """The sure rows that nothing found is."""
        met = {id(row) for _, rows in self.right for row in rows}
        return [row for row in self.rows if row.sure and id(row) not in met]

    def counts(self, type: str | None = None) -> Counts:
        """Precision over what was found, recall over the sure rows and over those of them that are read.

        Of one `type`, if given: what was found as that, and the rows of which it is the best.
        """
        missed = {id(row) for row in self.missed()}
        sure = [row for row in self.rows if row.sure and type in (None, row.types[0])]
        read = [row for row in sure if row.read]
        right = sum(type in (None, one.type) for one, _ in self.right)
        wrong = sum(type in (None, one.type) for one in self.wrong)
        precision = _share(right, right + wrong)
        recall = _share(sum(id(row) not in missed for row in sure), len(sure))
        return {
            "right": right,
            "wrong": wrong,
            "open": sum(type in (None, one.type) for one in self.open),
            "gold": len(sure),
            "P": precision,
            "R": recall,
            "R read": _share(sum(id(row) not in missed for row in read), len(read)),
            "F1": _share(2 * precision * recall, precision + recall, none=0.0),
        }


def _share(part: float, whole: float, none: float = 1.0) -> float:
    return part / whole if whole else none


def link_rows(path: Path) -> list[LinkRow]:
    """The table of links in a CSV file."""
    return [
        LinkRow(
            types=_types(row["type"], row["or"]),
            a=_end(row["a"], row["a_ids"]),
            b=_end(row["b"], row["b_ids"]),
            sure=row["sure"] == "yes",
            read=not row["missed"],
            same_side=row["same_side"] == "yes",
            about=row["about"],
        )
        for row in _rows(path)
    ]


def term_rows(path: Path) -> list[TermRow]:
    """The table of terms in a CSV file."""
    return [
        TermRow(
            types=_types(row["state"], row["or"]),
            at=_end(row["at"], row["ids"]),
            sure=row["sure"] == "yes",
            read=not row["missed"],
            about=f"{row['by']}: {row['what']}",
        )
        for row in _rows(path)
    ]


def narrated_denials(path: Path) -> list[End]:
    """The denials in a CSV file that answer only what the article itself tells, and so nobody's statement."""
    return [_end(row["denial"], "") for row in _rows(path)]


def compare_links(
    rows: Sequence[LinkRow], found: Iterable[FoundLink], types: Sequence[str], *, typed: bool = True
) -> Compared[LinkRow, FoundLink]:
    """Links of `types` held against the rows whose best type is one of them.

    Where not `typed`, it is enough that the same two are linked by any of the types, either way round.
    """
    compared = Compared[LinkRow, FoundLink]([row for row in rows if row.types[0] in types])
    for link in found:
        if link.type not in types:
            continue
        near = [row for row in rows if _joined(row, link)]
        right = [row for row in near if row.sure and _agrees(row, link, types, typed)]
        if right:
            compared.right.append((link, right))
        elif any(not row.sure for row in near):
            compared.open.append(link)
        else:
            compared.wrong.append(link)
    return compared


def compare_terms(rows: Sequence[TermRow], found: Iterable[FoundTerm]) -> Compared[TermRow, FoundTerm]:
    """Terms held against the rows."""
    compared = Compared[TermRow, FoundTerm](rows)
    for term in found:
        near = [row for row in rows if any(row.at.holds(spoken) for spoken in term.statements)]
        right = [row for row in near if row.sure and term.type in row.types]
        if right:
            compared.right.append((term, right))
        elif any(not row.sure for row in near):
            compared.open.append(term)
        else:
            compared.wrong.append(term)
    return compared


def _joined(row: LinkRow, link: FoundLink) -> bool:
    return _in_order(row, link) or (row.b.holds(link.a) and row.a.holds(link.b))


def _in_order(row: LinkRow, link: FoundLink) -> bool:
    return row.a.holds(link.a) and row.b.holds(link.b)


def _agrees(row: LinkRow, link: FoundLink, types: Sequence[str], typed: bool) -> bool:
    if not typed:
        return row.types[0] in types
    return link.type in row.types and (link.type not in DIRECTED or _in_order(row, link))


def _lies(spoken: Spoken, place: Place) -> bool:
    if spoken.document != place.document:
        return False
    shared = sum(max(0, min(end, place.end) - max(start, place.start)) for start, end in spoken.content)
    own = sum(end - start for start, end in spoken.content)
    return 2 * shared >= min(own, place.end - place.start) > 0


def _types(best: str, others: str) -> tuple[str, ...]:
    return (best, *others.split("|")) if others else (best,)


def _end(places: str, ids: str) -> End:
    return End(tuple(map(_place, places.split())), frozenset(ids.split()) - {"-"})


def _place(written: str) -> Place:
    document, _, bounds = written.rpartition(":")
    start, end = bounds.split("-")
    return Place(document, int(start), int(end))


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))
