"""Talks and their terms as CSV: a line for each negotiation, or for each state that a term has been in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from onrecord.exports.found import csv_line, harmless

TALKS = (
    "id", "parties", "mediators", "venues", "contacts", "affirmed_by", "denied_by", "terms", "first", "last",
)  # fmt: skip
TERMS = (
    "thread", "date", "side", "by", "state", "matter", "what", "condition", "deadline", "to", "statements",
)  # fmt: skip


def talks_lines(rows: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    """Talks as `exports.talks.row` gives them."""
    yield csv_line(TALKS)
    for row in rows:
        existence = row["existence"]
        yield _line(
            row["id"], _names(row["parties"]), _names(row["mediators"]), "; ".join(row["venues"]),
            len(row["contacts"]), "; ".join(existence["affirmed_by"]), "; ".join(existence["denied_by"]),
            len(row["terms"]), row["first"], row["last"],
        )  # fmt: skip


def terms_lines(terms: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    """The terms of one negotiation."""
    yield csv_line(TERMS)
    for term in terms:
        yield _line(
            term["thread"], term["date"], term["side"]["name"], term["by"]["name"], term["state"],
            term["matter"], term["what"], term["condition"], term["deadline"], _names(term["to"]),
            "; ".join(term["statements"]),
        )  # fmt: skip


def _names(actors: Iterable[Mapping[str, str]]) -> str:
    return "; ".join(actor["name"] for actor in actors)


def _line(*values: object) -> str:
    return csv_line([harmless(value) for value in values])
