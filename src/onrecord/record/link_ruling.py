"""Rulings on links: a person stands for one, dismisses it, says of what kind it is, or links two statements.

Each is a judgement on a pair of statements with their words, kept for good and undone like any other (see
`judging.undo`); it is laid over what was found whenever links are listed.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, select

from onrecord.linking.links.link import link_id
from onrecord.model import LinkType
from onrecord.record import finding, schema
from onrecord.record.errors import Overtaken, RecordError
from onrecord.record.linked import Linked, required, ruling_on
from onrecord.record.ruled_links import quote
from onrecord.record.ruling import kept
from onrecord.record.search import Hit, hits
from onrecord.record.store import Record
from onrecord.record.uttered import firsts

_STATES = {"confirm": "confirmed", "dismiss": "dismissed", "retype": "retyped", "link": "added"}


def confirm(record: Record, id: str, *, who: str, why: str | None = None, expected: int | None = None) -> int:
    """The link of an id is right; the number of the judgement.

    `expected`, here and below, is the number of the ruling on it that the person saw, 0 for none: raises
    `Overtaken` where another stands.
    """
    with record.writing() as connection:
        _unless_overtaken(connection, id, expected)
        found = required(connection, id)
        return kept(connection, "confirm", _changes(found, found.link.type), who, why)


def dismiss(record: Record, id: str, *, who: str, why: str | None = None, expected: int | None = None) -> int:
    """The link of an id is none."""
    with record.writing() as connection:
        _unless_overtaken(connection, id, expected)
        return kept(connection, "dismiss", _changes(required(connection, id), None), who, why)


def retype(
    record: Record, id: str, type: LinkType, *, who: str, why: str | None = None, expected: int | None = None
) -> int:
    """The link of an id is one of another type."""
    with record.writing() as connection:
        _unless_overtaken(connection, id, expected)
        found = required(connection, id)
        if found.link.type == type:
            raise RecordError(
                f"{found.link.id} is of the type {type} already; `onrecord link confirm` keeps it."
            )
        changes = _changes(found, type) | {"reason": why or f"{who} takes it for a link of this type."}
        return kept(connection, "retype", changes, who, why)


def add(
    record: Record, a: str, b: str, type: LinkType, *, who: str, why: str, expected: int | None = None
) -> tuple[int, str]:
    """Two statements are linked: the number of the judgement and the id of the link."""
    with record.writing() as connection:
        ends = [finding.statement(connection, id) for id in (a, b)]
        for end in ends:
            if end.document["state"] != "current" or end.state == "rejected":
                raise RecordError(f"the statement {end.statement.id} is not shown any more.")
        first = firsts(connection, [end.key for end in ends])
        one, other = hits(connection, [first.get(end.key, end.key) for end in ends])
        if one.statement.id == other.statement.id:
            raise RecordError(
                "a statement cannot be linked with itself, or with another report of it; name two."
            )
        id = link_id(one.statement.id, other.statement.id)
        _unless_overtaken(connection, id, expected)
        changes = {"a": _end(one), "b": _end(other), "type": type, "reason": why}
        return kept(connection, "link", changes, who, why), id


def _unless_overtaken(connection: Connection, id: str, expected: int | None) -> None:
    if expected is None:
        return
    now = ruling_on(connection, id)
    if (now.number if now else 0) == expected:
        return
    own = schema.judgements.c
    last = own.id == now.number if now else own.undoes == expected
    by = connection.execute(select(own.who, own.verdict, own.at).where(last).order_by(own.id.desc())).first()
    who, verdict, at = by or ("somebody", "undo", "")
    state = _STATES[now.verdict] if now else "found"
    what = f"{who} ruled on it meanwhile ({verdict}, {at}), and it is {state} now"
    raise Overtaken(what, who, verdict, at, state)


def _changes(found: Linked, type: LinkType | None) -> dict[str, Any]:
    return {"a": _end(found.a), "b": _end(found.b), "type": type, "reason": found.link.reason}


def _end(hit: Hit) -> dict[str, str]:
    statement, document = hit.statement, hit.document
    words = quote(document.text, statement.content or statement.cue)
    return {"statement": statement.id, "document": document.id, "quote": words}
