"""What pages may be filtered by, as parameters of their addresses."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Annotated, Any, TypeVar

from pydantic import BaseModel, BeforeValidator, Field, StringConstraints

from onrecord.model import Act, Certainty, Kind
from onrecord.record.search import DateKind, Query, Sort

T = TypeVar("T")

LONGEST = 500  # characters of a name or of the words sought
_SIGNED = 100  # characters of the name of a reviewer: a cookie holds it


def _given(value: Any) -> Any:
    """Fields that a form sends empty are not given."""
    return None if value == "" else value


Words = Annotated[
    str, StringConstraints(strip_whitespace=True, max_length=LONGEST, pattern=r"^[^\x00-\x08\x0b-\x1f\x7f]*$")
]
Name = Annotated[Words | None, BeforeValidator(_given)]
Who = Annotated[Words, StringConstraints(max_length=_SIGNED)]
# Far enough from the ends of the calendar to reckon with.
_Reckoned = Annotated[date, Field(ge=date(1000, 1, 1), le=date(9000, 1, 1))]
Day = Annotated[_Reckoned | None, BeforeValidator(_given)]
Number = Annotated[int, Field(ge=1, le=100_000)]


class Paging(BaseModel):
    """Which part of a list."""

    page: Number = Field(1, description="Which page of the list, from 1.")
    size: int = Field(20, ge=1, le=200, description="How many on a page.")

    @property
    def offset(self) -> int:
        """How many come before this page."""
        return (self.page - 1) * self.size

    def part(self, every: Sequence[T]) -> Sequence[T]:
        """What of a whole list is on this page."""
        return every[self.offset : self.offset + self.size]


class Period(BaseModel):
    """Days, both included."""

    since: Day = Field(None, description="The first day, as 2011-06-25.")
    until: Day = Field(None, description="The last day, as 2011-06-25.")

    @property
    def days(self) -> tuple[str | None, str | None]:
        """The first and the last ISO day."""
        since, until = (day.isoformat() if day else None for day in (self.since, self.until))
        return since, until


class Statements(Paging, Period):
    """Which statements, in which order."""

    words: Words = Field(
        "", description="Words in the content, around it or in the speaker's name; “…” a phrase."
    )
    actor: Name = Field(None, description="Who speaks: any name of an actor, or its id.")
    act: Annotated[Act | None, BeforeValidator(_given)] = Field(None, description="What the speaker does.")
    kind: Annotated[Kind | None, BeforeValidator(_given)] = Field(None, description="How it is quoted.")
    certainty: Annotated[Certainty | None, BeforeValidator(_given)] = Field(
        None, description="How firmly it is relayed."
    )
    outlet: Name = Field(None, description="Where it was published.")
    via: Name = Field(None, description="An outlet or go-between that relayed it.")
    principal: Name = Field(None, description="On whose behalf it was said.")
    side: Name = Field(
        None,
        description="What is said by or for this actor, and whoever speaks for it or is part of it that day.",
    )
    date: Annotated[DateKind, BeforeValidator(lambda given: given or "published")] = Field(
        "published", description="Which date `since`, `until` and `sort` look at."
    )
    sort: Annotated[Sort | None, BeforeValidator(_given)] = Field(
        None, description="`rank` with words, else `newest`, where none is given."
    )
    reports: bool = Field(False, description="Every report of an utterance, not one for all.")

    def query(self) -> Query:
        """The search that they ask for."""
        given = self.model_dump(exclude={"page", "size", "sort", "reports", "since", "until"})
        since, until = self.days
        return Query(**given, since=since, until=until)

    @property
    def order(self) -> Sort:
        """In which order they come."""
        return self.sort or ("rank" if self.words else "newest")

    def given(self) -> dict[str, Any]:
        """The parameters that differ from what goes without saying, as they stand in an address."""
        return self.model_dump(mode="json", exclude_defaults=True)
