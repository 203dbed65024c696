"""The positions of an actor: for the terminal and as plain data."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from rich.text import Text

from onrecord.exports.text import STYLES
from onrecord.exports.words import quoted, safe

if TYPE_CHECKING:
    from onrecord.record.search import Hit
    from onrecord.record.taken import Taken


def rows(found: Taken) -> Iterator[dict[str, Any]]:
    """Each position as plain data; `content` are `[start, end)` offsets into the text of its document."""
    for one in found.positions:
        hit = found.said[one.claim.id]
        yield {
            "actor": found.actor,
            "taken": one.taken,
            "day": one.claim.end or one.claim.start,
            "statement": one.claim.id,
            "document": hit.document.id,
            "content": [list(span) for span in hit.statement.content],
            "name": hit.statement.name,
            "statements": list(one.statements),
            "gives_up": list(one.gives_up),
        }


def lines(found: Taken) -> Iterator[tuple[Text, int]]:
    """What the terminal tells of the positions, each line with how far in it stands."""
    taken = {one.claim.id: one.taken for one in found.positions}
    for one in found.positions:
        hit = found.said[one.claim.id]
        head = Text(f"{one.claim.end or one.claim.start or 'undated'}  ", style="dim")
        head.append(one.taken, style=STYLES["cue"])
        if hit.statement.name != found.name:
            head.append(safe(f" by {hit.statement.name}"), style=STYLES["source"])
        again = f"and {len(one.statements) - 1} more" if len(one.statements) > 1 else ""
        told = (one.claim.id, again, hit.document.outlet, hit.document.title)
        head.append(safe(f"  {' · '.join(filter(None, told))}"), style="dim")
        yield head, 2
        yield Text(_words(hit), style=STYLES["content"]), 6
        for id in one.gives_up:
            before = found.said[id]
            day = before.document.date or "undated"
            told_before = f"← gives up what was {taken[id]} ({id}, {day}): {_words(before)}"
            yield Text(safe(told_before), style="bold"), 6


def _words(hit: Hit) -> str:
    return quoted(hit.document.text, hit.statement.content)
