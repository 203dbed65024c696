"""Talks with their terms: for the terminal and as plain data."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from rich.text import Text

from onrecord.exports.text import STYLES
from onrecord.exports.words import encounter, quoted, safe
from onrecord.linking.talks.nouns import Talks, Term

if TYPE_CHECKING:
    from onrecord.record.talking import Talking


def row(one: Talks, found: Talking) -> dict[str, Any]:
    """Talks as plain data. Actors are `{id, name}`; statements are told by their ids."""

    def named(ids: Iterable[str]) -> list[dict[str, str]]:
        return [{"id": id, "name": found.names.get(id, id)} for id in ids]

    def term(told: Term) -> dict[str, Any]:
        return asdict(told) | {
            "by": named([told.by])[0],
            "side": named([told.side])[0],
            "to": named(told.to),
            "statements": list(told.statements),
        }

    return {
        "id": one.id,
        "parties": named(one.parties),
        "mediators": named(one.mediators),
        "venues": list(one.venues),
        "contacts": [
            {"document": document} | asdict(contact)
            for id in one.contacts
            for document, contact in [found.contacts[id]]
        ],
        "existence": {"affirmed_by": list(one.affirmed), "denied_by": list(one.denied)},
        "initiatives": list(one.initiatives),
        "terms": [term(told) for told in one.terms],
        "first": one.first,
        "last": one.last,
    }


def lines(one: Talks, found: Talking) -> Iterator[tuple[Text, int]]:
    """What the terminal tells of talks, each line with how far in it stands."""
    names = found.names
    head = Text(safe(" – ".join(names.get(id, id) for id in one.parties)), style=STYLES["source"])
    days = " – ".join(dict.fromkeys(filter(None, (one.first, one.last)))) or "undated"
    yield head.append(f"  {one.id} · {days}", style="dim"), 0
    for what, told in (
        ("mediators", [names.get(id, id) for id in one.mediators]),
        ("venues", one.venues),
    ):
        if told:
            yield Text(safe(f"{what}: {', '.join(told)}")), 2
    for id in one.contacts:
        document, contact = found.contacts[id]
        yield Text(safe(f"contact: {encounter(contact)}  [{document}]")), 2
    for what, ids in (
        ("affirmed", one.affirmed),
        ("denied", one.denied),
        ("pressed for", one.initiatives),
    ):
        for id in ids:
            if id in found.said:
                hit = found.said[id]
                told_by = (
                    f"{what} by {hit.statement.name}: {quoted(hit.document.text, hit.statement.content)}"
                )
                yield Text(safe(f"{told_by}  [{id}]")), 2
    for term in one.terms:
        yield _term(term, found), 2


def _term(term: Term, found: Talking) -> Text:
    told = Text(f"{term.date or 'undated'}  ", style="dim")
    told.append(safe(found.names.get(term.by, term.by)), style=STYLES["source"])
    told.append(f" {term.state} ", style=STYLES["cue"])
    told.append(safe(term.what), style=STYLES["content"])
    to = ", ".join(found.names.get(id, id) for id in term.to)
    more = [
        part
        for part in (
            to and f"to {to}",
            term.condition and f"condition: {term.condition}",
            term.deadline and f"deadline: {term.deadline}",
        )
        if part
    ]
    told.append(safe("".join(f" · {part}" for part in more)))
    return told.append(f"  [{', '.join(term.statements)}]", style="dim")
