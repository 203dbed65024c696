"""Events day by day as plain data with their addresses' ids, and as CSV."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from onrecord.exports import timeline
from onrecord.exports.found import csv_line, harmless
from onrecord.exports.words import encounter, quoted

if TYPE_CHECKING:
    from onrecord.record.days import Event

COLUMNS = ("day", "what", "id", "document", "type", "name", "words")


def row(event: Event) -> dict[str, Any]:
    """An event as `exports.timeline.row` has it, with the words of a statement."""
    from onrecord.record.search import Hit

    told, what = timeline.row(event), event.what
    if isinstance(what, Hit):
        told["content_text"] = [what.document.text[a:b] for a, b in what.statement.content]
        told["actor"] = {"id": what.actor[0], "name": what.actor[1]} if what.actor else None
    return told


def csv_lines(events: Iterable[Event]) -> Iterator[str]:
    """A line for each event, with a head; of a link the reason."""
    yield csv_line(COLUMNS)
    for event in events:
        yield csv_line([harmless(value) for value in (event.day, *_cells(event))])


def _cells(event: Event) -> tuple[str | None, ...]:
    from onrecord.record.days import Met
    from onrecord.record.search import Hit

    what = event.what
    if isinstance(what, Hit):
        said, document = what.statement, what.document
        return "statement", said.id, document.id, said.act, said.name, quoted(document.text, said.content)
    if isinstance(what, Met):
        contact = what.contact
        return "contact", contact.id, what.document.id, contact.kind, contact.who[0].name, encounter(contact)
    link = what.link
    return "link", link.id, what.b.document.id, link.type, what.b.statement.name, link.reason
