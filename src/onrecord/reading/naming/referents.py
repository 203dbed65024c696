"""What resolving takes and gives: attributions in, referents within, who it is out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from onrecord.languages.names import Gender
from onrecord.model import Occasion, Relay, Spans
from onrecord.reading.naming.cast import Person


class Attribution(Protocol):
    """What resolving needs of a statement."""

    @property
    def content(self) -> Spans: ...
    @property
    def cue(self) -> Spans: ...
    @property
    def source(self) -> Spans: ...
    @property
    def follows(self) -> bool: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Who:
    """Who a statement's source is. `inferred` says that the name does not stand in its source.

    `relays` are the steps of the way from it to the article, `via` their names; `sitting` is the index
    of the first statement that it made on the same occasion.
    """

    name: str
    inferred: bool = False
    role: str | None = None
    principal: str | None = None
    via: tuple[str, ...] = ()
    relays: tuple[Relay, ...] = ()
    sitting: int = 0
    occasion: Occasion | None = None


@dataclass(frozen=True, slots=True)
class Referent:
    """What a source was resolved to."""

    name: str
    person: Person | None = None
    gender: Gender = ""
    plural: bool = False
    kind: str = ""


def of_person(person: Person) -> Referent:
    """The referent that a person of the cast is."""
    return Referent(person.name, person, person.gender, kind="person")


def of_people(persons: Sequence[Person]) -> Referent:
    """The referent that one or several persons are, their names joined."""
    if len(persons) == 1:
        return of_person(persons[0])
    names = [p.name for p in persons]
    gender: Gender = "f" if all(p.gender == "f" for p in persons) else "m"
    return Referent(", ".join(names[:-1]) + " et " + names[-1], None, gender, True, "people")
