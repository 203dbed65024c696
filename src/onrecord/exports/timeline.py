"""Events day by day: for the terminal and as plain data."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from rich.text import Text

from onrecord.exports import links
from onrecord.exports.text import STYLES
from onrecord.exports.words import ACTS, encounter, manner, quoted, safe, speaker

if TYPE_CHECKING:
    from onrecord.record.days import Event, Met
    from onrecord.record.linked import Linked
    from onrecord.record.search import Hit


def row(event: Event) -> dict[str, Any]:
    """An event as plain data: its day, `what` it is, and that."""
    from onrecord.record.days import Met
    from onrecord.record.search import Hit

    what = event.what
    if isinstance(what, Hit):
        statement, document = what.statement, what.document
        told = {
            "statement": statement.id, "document": document.id, "name": statement.name,
            "act": statement.act, "content": [list(span) for span in statement.content],
        }  # fmt: skip
        return {"day": event.day, "what": "statement", **told}
    if isinstance(what, Met):
        return {"day": event.day, "what": "contact", "document": what.document.id, **asdict(what.contact)}
    return {"day": event.day, "what": "link", **links.row(what)}


def lines(event: Event) -> tuple[Text, Text]:
    """An event: what it is, and its words."""
    from onrecord.record.days import Met
    from onrecord.record.search import Hit

    what = event.what
    if isinstance(what, Hit):
        return _said(what)
    return _met(what) if isinstance(what, Met) else _linked(what)


def _said(hit: Hit) -> tuple[Text, Text]:
    statement, document = hit.statement, hit.document
    head = Text(safe(speaker(statement)), style=STYLES["source"])
    head.append(f" – {ACTS[statement.act]}", style=STYLES["cue"])
    told = filter(None, (manner(statement), statement.id, document.outlet))
    head.append(safe(f"  {' · '.join(told)}"), style="dim")
    return head, Text(quoted(document.text, statement.content), style=STYLES["content"])


def _met(met: Met) -> tuple[Text, Text]:
    head = Text("contact", style=STYLES["cue"])
    head.append(safe(f"  {met.document.id} · {met.document.outlet or ''}".rstrip(" ·")), style="dim")
    return head, Text(safe(encounter(met.contact)))


def _linked(linked: Linked) -> tuple[Text, Text]:
    return links.head(linked), Text(safe(linked.link.reason))
