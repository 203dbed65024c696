"""What negotiations are made of: terms, what tells of talks, and the talks themselves."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

State: TypeAlias = Literal["demanded", "offered", "accepted", "refused", "conceded", "threatened", "dropped"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """What one side puts on the table, in the state in which it stands from `date` on.

    `what` are its words, trimmed; `matter` the family of matters that it belongs to (`ceasefire`, `release`).
    `by` is the id of the actor who first put it so, `side` of the side for which; `to` are those at whom it
    is aimed. Actors that are not told apart stand under their folded names. `condition` and `deadline` are
    words too. `date` is an ISO day, None where it is only known to be before that of its report.
    `thread` is the same for all states of one term, `statements` are the ids of those that tell this one.
    """

    id: str
    thread: str
    matter: str
    what: str
    by: str
    side: str
    to: tuple[str, ...]
    state: State
    condition: str | None
    deadline: str | None
    date: str | None
    statements: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """That a document tells of two sides in touch, through a contact or in a statement about their talks.

    `id` is that of the contact or of the statement. `kind` is that of a contact, `talks` where a statement
    tells of talks. `statement` is who affirms or denies it, None where the article itself tells.
    `day` is the ISO day until which it was so, else that of publication.
    """

    id: str
    document: str
    kind: str
    sides: frozenset[str]
    mediators: frozenset[str]
    venues: frozenset[str]
    statement: str | None
    contact: bool
    denied: bool
    planned: bool
    day: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Talks:
    """A negotiation between two sides over a time.

    `parties` are ids of sides, or folded names; `mediators` and `venues` those told of. `contacts` are ids of
    contacts, `affirmed` and `denied` of statements in which somebody says that they talk or that they do
    not. `initiatives` are statements by which others offer mediation, or press both to talk or to cease fire.
    `first` and `last` are ISO days.
    """

    id: str
    parties: tuple[str, ...]
    mediators: tuple[str, ...]
    venues: tuple[str, ...]
    contacts: tuple[str, ...]
    affirmed: tuple[str, ...]
    denied: tuple[str, ...]
    initiatives: tuple[str, ...]
    terms: tuple[Term, ...]
    first: str | None
    last: str | None
