"""Links found in a record: as plain data, and what the terminal tells of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from rich.text import Text

from onrecord.exports.found import csv_line, harmless
from onrecord.exports.text import STYLES
from onrecord.exports.words import quoted, safe

if TYPE_CHECKING:
    from onrecord.record.linked import Linked
    from onrecord.record.search import Hit

_ENDS = ("statement", "document", "published", "outlet", "name", "content", "reports", "independent")
COLUMNS = (
    "link", "type", "same_side", "confidence", "day", "state", "reason",
    *(f"{end}_{name}" for end in "ab" for name in _ENDS),
)  # fmt: skip


def row(linked: Linked) -> dict[str, Any]:
    """A link as plain data; contents are `[start, end)` offsets into the texts of their documents."""
    link = linked.link
    return {
        "id": link.id,
        "type": link.type,
        "same_side": link.same_side,
        "reason": link.reason,
        "confidence": round(link.confidence, 3),
        "a": _end(linked.a),
        "b": _end(linked.b),
    }


def _end(hit: Hit) -> dict[str, Any]:
    statement, document = hit.statement, hit.document
    return {
        "statement": statement.id,
        "document": document.id,
        "content": [list(span) for span in statement.content],
        "name": statement.name,
        "said": asdict(statement.said) if statement.said else None,
        "published": document.date,
    }


def csv_lines(every: Iterable[Linked]) -> Iterator[str]:
    """Links as CSV with a head, line by line; what stands against the first statement comes last."""
    yield csv_line(COLUMNS)
    for one in every:
        link = one.link
        values = [
            link.id,
            link.type,
            link.same_side,
            round(link.confidence, 3),
            one.day,
            one.state,
            link.reason,
        ]
        for hit in (one.a, one.b):
            statement, document = hit.statement, hit.document
            values += [statement.id, document.id, document.date, document.outlet, statement.name]
            values += [quoted(document.text, statement.content), hit.uttered.reports, hit.uttered.independent]
        yield csv_line([harmless(value) for value in values])


def head(linked: Linked) -> Text:
    """The id of a link, its type, the day of the later statement, and how sure it is."""
    link = linked.link
    told = Text(f"{link.id}  ", style="dim")
    told.append(link.type, style=STYLES["cue"])
    if link.same_side and link.type != "repeats":
        told.append(", on one side", style=STYLES["cue"])
    told.append(f"  {' · '.join(_facts(linked))}", style="dim")
    return told


def _facts(linked: Linked) -> Iterator[str]:
    yield linked.day or "undated"
    if linked.judgement is None:
        yield f"confidence {linked.link.confidence:.2f}"
    else:
        yield f"{linked.state} (judgement {linked.judgement})"


def source(hit: Hit) -> list[str]:
    """When a statement of a link was made, where the text tells, and where it stands."""
    said, document = hit.statement.said, hit.document
    days = " – ".join(dict.fromkeys(day for day in (said.start, said.end) if day)) if said else ""
    told = (f"said {days}" if days else "", document.date or "undated", document.outlet, document.title)
    return [safe(one) for one in told if one]
