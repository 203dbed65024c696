"""Actors found in a record: for the terminal, as plain data and as CSV."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, astuple
from typing import TYPE_CHECKING, Any

from rich.text import Text

from onrecord.exports.found import csv_line, harmless, reported
from onrecord.exports.text import STYLES
from onrecord.exports.words import ACTS, manner, quoted, safe
from onrecord.model import Actor

if TYPE_CHECKING:
    from onrecord.record.portrait import Portrait
    from onrecord.record.search import Hit

_NAMES = 4  # names shown in a list
_SOURCES = 3  # statements named beside a role


def row(actor: Actor, utterances: int, side: tuple[str, str]) -> dict[str, Any]:
    """An actor as plain data; `side` is id and name of the one on whose side it stands, itself perhaps."""
    return {
        "id": actor.id,
        "name": actor.name,
        "names": list(actor.names),
        "kind": actor.kind,
        "side": {"id": side[0], "name": side[1]},
        "part_of": actor.part_of,
        "utterances": utterances,
        "documents": actor.documents,
    }


def csv_lines(rows: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    """Rows of plain data as CSV with a head; what is a list has its values parted by semicolons."""
    for number, one in enumerate(rows):
        if not number:
            yield csv_line(list(one))
        yield csv_line([harmless(_flat(value)) for value in one.values()])


def _flat(value: Any) -> Any:
    if isinstance(value, list):
        return "; ".join(value)
    return value["id"] if isinstance(value, dict) else value


def lines(row: Mapping[str, Any]) -> tuple[Text, Text]:
    """An actor of a list: how many utterances, the name and the id; then what else is known."""
    head = Text(f"{row['utterances']:>6,}  ")
    head.append(safe(row["name"]), style=STYLES["source"])
    head.append(f"  {row['id']}", style="dim")
    also = [name for name in row["names"] if name != row["name"]]
    told = [row["kind"], _counted(row["documents"], "document")]
    if row["side"]["id"] != row["id"]:
        told.append(f"side: {row['side']['name']}")
    if also:
        more = f" and {len(also) - _NAMES} more" if len(also) > _NAMES else ""
        told.append(f"also: {', '.join(also[:_NAMES])}{more}")
    return head, Text(safe(" · ".join(told)))


def portrait_row(found: Portrait) -> dict[str, Any]:
    """An actor with its names, roles and sides as plain data; `known` has the names of all actors in it."""
    side = found.side, found.names[found.side]
    return row(found.actor, len(found.said), side) | {
        "written": [{"name": name, "documents": number} for name, number in found.written],
        "roles": [asdict(held) for held in found.tenures],
        "sides": [asdict(stood) for stood in found.standings],
        "known": dict(found.names),
    }


def portrait_lines(found: Portrait) -> Iterator[str]:
    """What is known of an actor but what it said, line by line."""
    actor, names = found.actor, found.names
    told = [actor.kind, _counted(actor.documents, "document"), _counted(len(found.said), "utterance")]
    if actor.part_of:
        told.append(f"part of {names[actor.part_of]}")
    if found.side not in (actor.id, actor.part_of):
        told.append(f"side: {names[found.side]}")
    yield " · ".join(told)
    yield "names: " + ", ".join(f"{name} ({number:,})" for name, number in found.written)
    for held in found.tenures:
        behalf = f"for {names[held.principal]}" if held.principal else None
        what = ", ".join(filter(None, (held.role, behalf)))
        more = f" +{len(held.statements) - _SOURCES}" if len(held.statements) > _SOURCES else ""
        yield f"{_days(held.first, held.last)}: {what}  [{', '.join(held.statements[:_SOURCES])}{more}]"
    for stood in found.standings:
        own = "" if stood.side == stood.principal else f", side: {names[stood.side]}"
        change = "  ← change of side" if stood.changed else ""
        yield f"{_days(stood.first, stood.last)}: speaks for {names[stood.principal]}{own}{change}"


def said_lines(hit: Hit) -> tuple[Text, Text]:
    """An utterance of an actor: when, what it does and where, in how many reports, and its words."""
    statement, document = hit.statement, hit.document
    said = statement.said
    day = (said.start or said.end if said else None) or document.date or "undated"
    head = Text(f"{day}  ", style="dim")
    head.append(ACTS[statement.act], style=STYLES["cue"])
    reports = reported(astuple(hit.uttered))
    told = [manner(statement), statement.id, reports, document.outlet or document.title]
    head.append(safe(f" ({' · '.join(filter(None, told))})"), style="dim")
    return head, Text(quoted(document.text, statement.content), style=STYLES["content"])


def _days(first: str | None, last: str | None) -> str:
    return " – ".join(dict.fromkeys(filter(None, (first, last)))) or "undated"


def _counted(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'s' * (number != 1)}"
