"""Documents that share passages, and how many independent reports stand behind an utterance."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from onrecord.languages.names import bare, outlets
from onrecord.languages.stems import plain
from onrecord.linking.copies.days import ordinal
from onrecord.linking.copies.hashing import hashed
from onrecord.linking.copies.passages import Passage, passages, same_passage
from onrecord.model import Document

Likeness: TypeAlias = Literal["copy", "shares", "none"]

_COPY = 0.6  # of the pairs of words of one of two documents
_SHARES = 0.2
LATE = 3  # days in which a report is copied


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class Report:
    """A document as it is compared with others. `date` is the ISO day of its publication.

    `whole` is a hash of all its words, None where it has no passage long enough to be compared. It shares one
    of its `bands` with every document that has a passage in common with it, all but a few.
    """

    document: str
    date: str | None
    passages: tuple[Passage, ...]
    bands: tuple[int, ...]
    whole: int | None

    @property
    def order(self) -> tuple[str, str]:
        """The earliest first, undated ones last, then by ids."""
        return self.date or dt.date.max.isoformat(), self.document


def report(document: Document) -> Report:
    """A document cut in passages."""
    cut = passages(document.text)
    keys = tuple(sorted({key for passage in cut for key in passage.bands}))
    whole = hashed(*plain(document.text)) if keys else None
    return Report(document=document.id, date=document.date, passages=cut, bands=keys, whole=whole)


def keys(report: Report) -> tuple[int, ...]:
    """Of two reports that are related one has a key of the other, all but a few."""
    return report.bands if report.whole is None else (*report.bands, report.whole)


def shared(a: Report, b: Report) -> list[tuple[Passage, Passage]]:
    """The passages of `a` that stand in `b` too, each with the first one there."""
    pairs = (
        (one, next((other for other in b.passages if same_passage(one, other)), None)) for one in a.passages
    )
    return [(one, other) for one, other in pairs if other is not None]


def likeness(a: Report, b: Report) -> Likeness:
    """Whether one copies the other, by the share of either that stands in the other.

    Of what is told again days later only the whole is a copy: a part is background, or a note that an outlet
    sets under all it prints.
    """
    if a.whole is not None and a.whole == b.whole:
        return "copy"
    if _late(a, b):
        return "none"
    part = max(_part(a, b), _part(b, a))
    return "copy" if part >= _COPY else "shares" if part >= _SHARES else "none"


def related(a: Report, b: Report) -> bool:
    """Whether two documents belong to one group of copies."""
    return likeness(a, b) != "none"


def first(reports: Sequence[Report]) -> Report:
    """The one that stands for a group of copies: the earliest."""
    return min(reports, key=lambda report: report.order)


def rests_on(document: Document, *, via: Iterable[str], credits: Iterable[str], group: str) -> frozenset[str]:
    """What the report of an utterance in a document depends on.

    That is the outlet, whom the statement came through, the agencies credited, and the group of copies that
    the document is in (the id of its first).
    """
    named = [*via, *credits, *([document.outlet] if document.outlet else [])]
    return frozenset((f"copy of {group}", *map(_outlet, named)))


def independent(reports: Iterable[frozenset[str]]) -> int:
    """How many reports are left where those that rest on the same, directly or through others, count once."""
    parted: list[set[str]] = []
    for rests in reports:
        joined = [part for part in parted if part & rests]
        parted = [part for part in parted if not part & rests]
        parted.append(set(rests).union(*joined))
    return len(parted)


def _outlet(name: str) -> str:
    known = outlets().get(bare(name))
    return bare(known.name if known else name)


def _part(a: Report, b: Report) -> float:
    """The part of `a` that stands in `b`."""
    whole = sum(passage.size for passage in a.passages)
    return sum(one.size for one, _ in shared(a, b)) / whole if whole else 0.0


def _late(a: Report, b: Report) -> bool:
    """Whether too many days lie between two publications; never where one is undated."""
    ours, theirs = ordinal(a.date), ordinal(b.date)
    return ours is not None and theirs is not None and abs(ours - theirs) > LATE
