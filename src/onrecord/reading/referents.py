"""What resolving takes and gives: attributions in, referents within, who it is out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from onrecord.languages.names import Gender
from onrecord.model import Spans
from onrecord.reading.cast import Person


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
    """Who a statement's source is. `inferred` says that the name does not stand in its source."""

    name: str
    inferred: bool = False
    role: str | None = None
    principal: str | None = None
    via: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Referent:
    """What a source was resolved to."""

    name: str
    person: Person | None = None
    gender: Gender = ""
    plural: bool = False
    kind: str = ""
