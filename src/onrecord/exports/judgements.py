"""Judgements made in a record, as plain data and as CSV."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from onrecord.exports.found import csv_line, harmless
from onrecord.exports.words import quoted

if TYPE_CHECKING:
    from onrecord.record.judging import Standing

COLUMNS = (
    "judgement", "at", "who", "verdict", "document", "statement", "quote", "changes", "why", "undoes",
    "undone", "orphaned",
)  # fmt: skip
_SPANS = ("content", "cue", "source")
_ENDS = ("confirm", "dismiss", "retype", "link")


@dataclass(frozen=True, slots=True)
class Change:
    """A value of a statement before and after a judgement, as a person writes it; spans by their words."""

    field: str
    before: str
    after: str


def changes(standing: Standing, text: str | None) -> list[Change]:
    """What a judgement changed of a statement; `text` is that of its version, where it is kept."""
    judgement = standing.judgement
    if judgement.verdict not in ("correct", "add"):
        return []
    told = [
        Change(name, _written(name, judgement.seen.get(name), text), _written(name, value, text))
        for name, value in judgement.changes.items()
        if name in _told()
    ]
    return [one for one in told if one.before or one.after]


def pair(changes: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """The two statements of a ruling on a link, what stands against the other one last."""
    return [changes["a"], changes["b"]]


def is_of_link(verdict: str) -> bool:
    """Whether a judgement is a ruling on a link."""
    return verdict in _ENDS


def row(standing: Standing, text: str | None) -> dict[str, Any]:
    """A judgement as plain data; `statement` is that on which it bears now, or bore when it was made."""
    judgement = standing.judgement
    return {
        "judgement": judgement.id,
        "at": judgement.at,
        "who": judgement.who,
        "verdict": judgement.verdict,
        "document": judgement.document or None,
        "statement": standing.statement or judgement.statement,
        "quote": judgement.quote,
        "changes": [
            {"field": one.field, "before": one.before, "after": one.after} for one in changes(standing, text)
        ],
        "ruling": None if judgement.document else dict(judgement.changes),
        "why": judgement.why,
        "undoes": judgement.undoes,
        "undone": standing.undone,
        "orphaned": standing.orphaned,
    }


def csv_lines(rows: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    """The rows as CSV with a head, line by line."""
    yield csv_line(COLUMNS)
    for row in rows:
        told = "; ".join(f"{c['field']}: {c['before']} → {c['after']}" for c in row["changes"])
        yield csv_line([harmless({**row, "changes": told}[name]) for name in COLUMNS])


def _told() -> tuple[str, ...]:
    from onrecord.record.values import FIELDS

    return FIELDS


def _written(field: str, value: Any, text: str | None) -> str:
    from onrecord.record.values import written

    if field in _SPANS and text is not None:
        return quoted(text, tuple((a, b) for a, b in value or ()))
    return written(field, value)
