"""One row of the alias table."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.model import ActorKind


class TableError(ValueError):
    """A row that cannot be used, said in one sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """Whom the table knows. `names` are those beside `name`; `part_of` is the id of what it is a part of.

    `seats` are the places from which it speaks and by which it is called (*Ankara*).
    """

    id: str
    kind: ActorKind
    name: str
    names: tuple[str, ...] = ()
    part_of: str | None = None
    seats: tuple[str, ...] = ()
