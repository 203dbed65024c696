"""Roles over time: each statement that gives somebody a role is an observation, tenures are views of them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from onrecord.languages.names import bare
from onrecord.linking.actors.offices import office_key


@dataclass(frozen=True, slots=True, kw_only=True)
class Observation:
    """That a statement gives its speaker a role, or has it speak for a principal, on an ISO day.

    `principal` is the id of an actor; `day` is None where neither the statement nor its document is dated.
    """

    statement: str
    day: str | None
    role: str | None = None
    principal: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Tenure:
    """A role as it was observed, from the first to the last day, by these statements."""

    role: str | None
    principal: str | None
    first: str | None
    last: str | None
    statements: tuple[str, ...]


def tenures(observations: Iterable[Observation]) -> list[Tenure]:
    """Observations of one actor brought together where they tell the same office, the earliest first.

    Its wording is the one used most.
    """
    together: dict[tuple[str, str | None], list[Observation]] = defaultdict(list)
    for one in observations:
        if one.role or one.principal:
            role = one.role or ""
            together[office_key(role) or bare(role), one.principal].append(one)
    found = [_tenure(group) for group in together.values()]
    return sorted(found, key=lambda t: (t.first is None, t.first or "", t.role or "", t.principal or ""))


def trusted(observations: Sequence[Observation], is_state: Callable[[str], bool]) -> list[Observation]:
    """Observations without the states that were but guessed for a bare office (*le chef*, *la ministre*).

    They are believed only of somebody of whom nothing more is told.
    """
    told = [one for one in observations if one.principal and not is_guessed(one, is_state)]
    if not told:
        return list(observations)
    return [replace(one, principal=None) if is_guessed(one, is_state) else one for one in observations]


def is_guessed(one: Observation, is_state: Callable[[str], bool]) -> bool:
    """Whether an observation names a state for a bare office."""
    bare_office = one.role is not None and len(bare(one.role).split()) == 1
    return bare_office and one.principal is not None and is_state(one.principal)


def _tenure(group: Sequence[Observation]) -> Tenure:
    days = sorted(one.day for one in group if one.day)
    words = Counter(sorted(one.role for one in group if one.role))
    return Tenure(
        role=words.most_common(1)[0][0] if words else None,
        principal=group[0].principal,
        first=days[0] if days else None,
        last=days[-1] if days else None,
        statements=tuple(one.statement for one in sorted(group, key=lambda o: (o.day or "", o.statement))),
    )


def nearest(observations: Iterable[Observation], day: str | None) -> str | None:
    """Whom an actor speaks for on a day: by the last observation until then, else the first after it."""
    told = sorted((one.day or "", one.principal) for one in observations if one.principal)
    if not told:
        return None
    until = [principal for at, principal in told if day is None or at <= day]
    return until[-1] if until else told[0][1]
